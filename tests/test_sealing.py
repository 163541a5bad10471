from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from repatria.domain.errors import (
    BadRecipientError,
    BundleDamagedError,
    BundleError,
    BundleNotOneError,
    NotForMeError,
)
from repatria.sealing import (
    RECIPIENTS,
    new_identity,
    open_sealed,
    read_header,
    recipient_of,
    seal,
)

VECTORS = Path(__file__).parents[2] / "shared" / "standards" / "age-testkit" / "testdata"
CHUNK = 64 * 1024

# Good files with stanzas of kinds that are neither X25519 nor named as meaningless.
REFUSED_ON_PURPOSE = {
    "stanza_empty_body",
    "stanza_empty_last_line",
    "stanza_valid_characters",
    "x25519_grease",
}


def sealed(data: bytes, *identities: str) -> bytes:
    target = io.BytesIO()
    seal(
        iter((data[: len(data) // 2], b"", data[len(data) // 2 :])),
        target,
        [recipient_of(i) for i in identities],
    )
    return target.getvalue()


def opened(data: bytes, *identities: str, step: int = 100_000) -> bytes:
    with open_sealed(io.BytesIO(data), identities) as stream:
        return b"".join(iter(lambda: stream.read(step), b""))


def threads() -> int:
    return sum(thread.name == "opening" for thread in threading.enumerate())


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3_000_000])
def test_what_was_sealed_opens_again(size: int) -> None:
    identity = new_identity()
    data = bytes(range(251)) * (size // 251 + 1)
    assert opened(sealed(data[:size], identity), identity) == data[:size]


def test_pieces_as_they_come_are_the_rest_of_what_was_sealed() -> None:
    identity = new_identity()
    data = bytes(range(251)) * 10_000
    for first in (0, 10, CHUNK, len(data), len(data) + 1):
        with open_sealed(io.BytesIO(sealed(data, identity)), [identity]) as stream:
            assert stream.read(first) + b"".join(stream) == data
            assert not list(stream)


def test_each_of_several_recipients_can_open() -> None:
    identities = [new_identity() for _ in range(RECIPIENTS)]
    data = sealed(b"words", *identities)
    assert read_header(io.BytesIO(data)).recipients == RECIPIENTS
    assert {opened(data, identity) for identity in identities} == {b"words"}


def test_nobody_else_can_open() -> None:
    with pytest.raises(NotForMeError):
        opened(sealed(b"words", new_identity()), new_identity())


def test_nothing_is_sealed_to_nobody_to_too_many_or_to_a_broken_key() -> None:
    good = recipient_of(new_identity())
    for recipients in ([], [good] * (RECIPIENTS + 1), ["age1nonsense"], [good, ""]):
        target = io.BytesIO()
        with pytest.raises(BadRecipientError):
            seal([b"words"], target, recipients)
        assert target.getvalue() == b""


def test_a_passphrase_file_is_refused_before_the_binding_sees_it() -> None:
    with pytest.raises(BundleNotOneError):
        opened(pyrage.passphrase.encrypt(b"words", "passphrase"), new_identity())


def test_the_end_is_told_only_when_all_was_found_true() -> None:
    identity = new_identity()
    data = sealed(bytes(5 * CHUNK), identity)
    with open_sealed(io.BytesIO(data[:-1]), [identity]) as stream:
        with pytest.raises(BundleDamagedError):
            stream.read(5 * CHUNK + 1)
        with pytest.raises(BundleDamagedError):
            stream.read(1)


def test_leaving_early_stops_the_thread_and_drops_the_rest() -> None:
    identity = new_identity()
    data = sealed(bytes(20_000_000), identity)
    before = threads()
    with open_sealed(io.BytesIO(data), [identity]) as stream:
        assert stream.read(10) == bytes(10)
    assert threads() == before


def test_a_fault_of_the_source_reaches_the_caller_as_it_was() -> None:
    class PulledOutError(Exception):
        pass

    def chunks() -> Iterator[bytes]:
        yield bytes(1000)
        raise PulledOutError

    with pytest.raises(PulledOutError):
        seal(chunks(), io.BytesIO(), [recipient_of(new_identity())])


def test_a_fault_of_the_disk_reaches_the_caller_as_it_was() -> None:
    class Full(io.BytesIO):
        def write(self, data: object, /) -> int:
            raise OSError(28, "full")

    with pytest.raises(OSError, match="full") as caught:
        seal([bytes(1000)], Full(), [recipient_of(new_identity())])
    assert caught.value.errno == 28

    class Gone:
        def __init__(self, data: bytes) -> None:
            self.left = data

        def read(self, size: int = -1) -> bytes:
            if not self.left:
                raise OSError(5, "gone")
            piece, self.left = self.left[:300], self.left[300:]
            return piece

    identity = new_identity()
    data = sealed(bytes(5 * CHUNK), identity)
    with (
        open_sealed(io.BytesIO(data), [identity], through=Gone(data[:CHUNK])) as stream,
        pytest.raises(OSError, match="gone"),
    ):
        stream.read(5 * CHUNK)


@pytest.mark.skipif(shutil.which("age") is None, reason="the age program is not here")
def test_the_age_program_opens_ours_and_we_open_its(tmp_path: Path) -> None:
    identity = new_identity()
    key = tmp_path / "key.txt"
    key.write_text(identity + "\n", encoding="utf-8")
    data = bytes(range(256)) * 1000
    theirs = subprocess.run(
        ["age", "-d", "-i", str(key)], input=sealed(data, identity), capture_output=True, check=True
    )
    assert theirs.stdout == data
    made = subprocess.run(["age", "-r", recipient_of(identity)], input=data, capture_output=True, check=True)
    assert opened(made.stdout, identity) == data


if VECTORS.is_dir():  # beside a whole checkout only; ``test_sealing_faults`` has the same kinds of faults

    @pytest.mark.parametrize("path", sorted(VECTORS.iterdir()), ids=lambda path: path.name)
    def test_the_public_vectors_open_or_are_refused_as_they_say(path: Path) -> None:
        head, _, data = path.read_bytes().partition(b"\n\n")
        facts = [line.split(": ", 1) for line in head.decode("ascii").splitlines()]
        said = dict(facts)
        if said.get("compressed") == "zlib":
            data = zlib.decompress(data)
        ours = [value for key, value in facts if key == "identity" and value.startswith("AGE-SECRET-KEY-1")]
        strangers = {"armored", "passphrase"} & said.keys() or "PQ" in head.decode("ascii")
        if said["expect"] == "success" and not strangers and path.name not in REFUSED_ON_PURPOSE:
            assert hashlib.sha256(opened(data, *ours)).hexdigest() == said["payload"]
        else:
            with pytest.raises(BundleError):
                opened(data, *(ours or [new_identity()]))
