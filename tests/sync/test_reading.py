from __future__ import annotations

import hashlib
import threading
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import zstandard

from repatria.domain.errors import (
    BundleDamagedError,
    BundleError,
    BundleForgedError,
    BundleNotOneError,
    BundleTooLargeError,
    NotForMeError,
    StoppedError,
    UnknownDeviceError,
    VanishedError,
)
from repatria.sealing import open_sealed
from repatria.sync import frame, reading
from repatria.sync.limits import Limits
from repatria.sync.reading import inspect, read_files, read_segments, verify_bundle
from repatria.sync.segments import Segment
from tests.sync.making import Post, Two, erased, facts_for, run_of_events, segments_of

TWO = Two()
EVENTS = [run_of_events(3), run_of_events(2, log="log2")]
RUN = segments_of(TWO.sender, *EVENTS)
RECEIPTS = {"case/one/core": {"log1": 3}}
PACKS = {"d" * 43: {"protocol.toml": b"id = 1\n", "labels/es.toml": b""}}


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundle of two events without the padding that makes small ones alike."""
    monkeypatch.setattr(frame, "LEAST", 1)
    return TWO.write(tmp_path, segments_of(TWO.sender, run_of_events(2))).placed.path


def opening_threads() -> int:
    return sum(thread.name == "opening" for thread in threading.enumerate())


def test_a_bundle_reads_as_it_was_written(tmp_path: Path) -> None:
    events = [EVENTS[0], [erased(EVENTS[1][0]), EVENTS[1][1]]]
    written = TWO.write(
        tmp_path, segments_of(TWO.sender, *events), receipts=RECEIPTS, directory=b'{"v":4}', packs=PACKS
    )
    verified = TWO.verify(written.placed.path)
    assert verified.manifest == written.manifest
    assert (verified.receipts, verified.directory, verified.erased) == (RECEIPTS, b'{"v":4}', 1)
    assert (verified.size, verified.sha256) == (written.placed.size, written.placed.sha256)
    assert list(read_segments(verified)) == [
        ("case/one/core", "log1", events[0]),
        ("case/one/core", "log2", events[1]),
    ]
    assert {name: b"".join(chunks) for name, chunks in read_files(verified)} == {
        "receipts.json": b'{"case/one/core":{"log1":3}}',
        "directory.json": b'{"v":4}',
        f"packs/{'d' * 43}/labels/es.toml": b"",
        f"packs/{'d' * 43}/protocol.toml": b"id = 1\n",
    }


def test_a_bundle_of_receipts_alone_is_a_bundle(tmp_path: Path) -> None:
    verified = TWO.verify(TWO.write(tmp_path, receipts={}).placed.path)
    assert (verified.receipts, verified.directory) == ({}, None)
    assert not list(read_segments(verified))


def test_attachments_are_read_in_chunks_and_may_be_passed_over(tmp_path: Path) -> None:
    data = bytes(1_000_003)
    path = TWO.write(
        tmp_path,
        attachments={"a" * 26: lambda: (data[:500_000], data[500_000:]), "b" * 26: lambda: (b"2",)},
    ).placed.path
    verified = TWO.verify(path)
    sizes = {name: [len(chunk) for chunk in chunks] for name, chunks in read_files(verified)}
    assert sum(sizes["attachments/" + "a" * 26 + ".age"]) == len(data)
    assert max(sizes["attachments/" + "a" * 26 + ".age"]) <= 256 * 1024
    assert [name for name, _ in read_files(verified)] == list(sizes)


def test_anybody_can_see_only_for_how_many_keys_it_is(tmp_path: Path) -> None:
    other = Post(3)
    path = TWO.write(tmp_path, RUN, recipients=[TWO.receiver.recipient, other.recipient]).placed.path
    assert inspect(path).recipients == 2
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    with pytest.raises(BundleNotOneError):
        inspect(tmp_path / "photo.jpg")
    with pytest.raises(VanishedError):
        inspect(tmp_path / "gone.repatria")


def test_who_holds_no_key_reads_nothing(tmp_path: Path) -> None:
    path = TWO.write(tmp_path, RUN).placed.path
    stranger = Post(9)
    with pytest.raises(NotForMeError):
        verify_bundle(
            path, [stranger.identity], {TWO.sender.device: TWO.sender.verify_key}, TWO.receiver.device
        )


def test_what_is_addressed_to_another_is_refused_even_with_a_key(tmp_path: Path) -> None:
    path = TWO.write(tmp_path, RUN, facts=facts_for(TWO.sender, Post(4))).placed.path
    with pytest.raises(NotForMeError) as caught:
        TWO.verify(path)
    assert caught.value.facts["recipient"] == "Agua Caliente"


def test_a_sender_who_stands_in_no_directory_is_refused(tmp_path: Path) -> None:
    path = TWO.write(tmp_path, RUN).placed.path
    with pytest.raises(UnknownDeviceError):
        verify_bundle(path, [TWO.receiver.identity], {}, TWO.receiver.device)


def test_a_directory_that_comes_along_can_add_the_sender(tmp_path: Path) -> None:
    path = TWO.write(tmp_path, RUN, directory=b"signed by the root").placed.path
    seen: list[bytes] = []

    def learn(directory: bytes) -> dict[str, str]:
        seen.append(directory)
        return {TWO.sender.device: TWO.sender.verify_key}

    verify_bundle(path, [TWO.receiver.identity], {}, TWO.receiver.device, learn=learn)
    assert seen == [b"signed by the root"]


def test_a_bundle_signed_by_another_key_is_refused(tmp_path: Path) -> None:
    path = TWO.write(tmp_path, RUN, signing_seed=bytes(32)).placed.path
    with pytest.raises(BundleForgedError) as caught:
        TWO.verify(path)
    assert caught.value.facts["what"] == "bundle"


def test_a_head_signed_by_another_key_is_refused(tmp_path: Path) -> None:
    good = RUN[0]
    forged = Segment(good.part, good.log, 1, good.events, good.device, RUN[1].signature)
    with pytest.raises(BundleForgedError) as caught:
        TWO.verify(TWO.write(tmp_path, [forged]).placed.path)
    assert caught.value.facts["what"] == "head"


def test_segments_of_other_devices_are_relayed_whole(tmp_path: Path) -> None:
    third = Post(5)
    relayed = segments_of(third, run_of_events(4))
    path = TWO.write(tmp_path, relayed).placed.path
    with pytest.raises(UnknownDeviceError):
        TWO.verify(path)
    trusted = {post.device: post.verify_key for post in (TWO.sender, third)}
    verified = verify_bundle(path, [TWO.receiver.identity], trusted, TWO.receiver.device)
    assert verified.manifest.segments[0].signature == relayed[0].signature.hex()


def test_every_changed_byte_is_refused(small: Path, tmp_path: Path) -> None:
    data = small.read_bytes()
    assert len(data) < 3000
    changed = tmp_path / "changed"
    for at in range(len(data)):
        changed.write_bytes(data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :])
        with pytest.raises(BundleError):
            TWO.verify(changed)
    assert opening_threads() == 0


def test_every_truncation_is_refused(small: Path, tmp_path: Path) -> None:
    data = small.read_bytes()
    cut = tmp_path / "cut"
    for length in range(len(data)):
        cut.write_bytes(data[:length])
        with pytest.raises(BundleError):
            TWO.verify(cut)


@pytest.mark.parametrize("more", [b"\0", b"x" * 16, b"x" * 70_000])
def test_anything_after_the_end_is_refused(small: Path, more: bytes) -> None:
    small.write_bytes(small.read_bytes() + more)
    with pytest.raises(BundleDamagedError):
        TWO.verify(small)


@contextmanager
def as_it_is(file: Any, _: object, *, through: object = None) -> Iterator[Any]:
    """Stand in for opening: the file holds what would be inside."""
    yield file


def inside(path: Path) -> bytes:
    with path.open("rb") as file, open_sealed(file, [TWO.receiver.identity]) as stream:
        return stream.read(1 << 20)


def test_every_changed_byte_inside_is_refused_although_somebody_sealed_it(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = zstandard.ZstdDecompressor().decompressobj().decompress(inside(small))
    assert len(archive) < 8192
    monkeypatch.setattr(reading, "open_sealed", as_it_is)
    changed = tmp_path / "changed"
    changed.write_bytes(b"".join(frame.write_frame([archive])))
    TWO.verify(changed)
    for at in range(len(archive)):
        bad = archive[:at] + bytes([archive[at] ^ 1 << at % 8]) + archive[at + 1 :]
        changed.write_bytes(b"".join(frame.write_frame([bad])))
        with pytest.raises(BundleError):
            TWO.verify(changed)


def test_the_second_pass_refuses_a_file_that_was_exchanged(tmp_path: Path) -> None:
    path = TWO.write(tmp_path, RUN).placed.path
    verified = TWO.verify(path)
    other = tmp_path / "other"
    other.mkdir()
    path.write_bytes(TWO.write(other, RUN).placed.path.read_bytes())
    assert TWO.verify(path).manifest == verified.manifest
    for read in (read_segments, read_files):
        with pytest.raises(BundleDamagedError, match="changed since"):
            list(read(verified))
    path.write_bytes(TWO.write(other, RUN[:1], name="fewer").placed.path.read_bytes())
    with pytest.raises(BundleDamagedError, match="changed since"):
        next(read_segments(verified))


def test_leaving_the_second_pass_early_leaves_no_thread(tmp_path: Path) -> None:
    verified = TWO.verify(TWO.write(tmp_path, RUN).placed.path)
    before = opening_threads()
    segments = read_segments(verified)
    next(segments)
    segments.close()  # type: ignore[attr-defined]
    assert opening_threads() == before


def test_a_person_can_stop_it(tmp_path: Path) -> None:
    path = TWO.write(tmp_path, RUN).placed.path
    with pytest.raises(StoppedError):
        TWO.verify(path, cancelled=lambda: True)
    assert opening_threads() == 0


def test_progress_goes_forward_to_the_end(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    verified = TWO.verify(
        TWO.write(tmp_path, RUN).placed.path, progress=lambda done, total: seen.append((done, total))
    )
    assert seen == sorted(seen)
    assert seen[-1] == (verified.size, verified.size)


@pytest.mark.parametrize(
    "limits",
    [
        Limits(sealed=1000),
        Limits(manifest=100),
        Limits(line=50),
        Limits(opened=2000),
        Limits(ratio=1, free=0),
    ],
)
def test_what_is_larger_than_allowed_is_refused(tmp_path: Path, limits: Limits) -> None:
    path = TWO.write(tmp_path, segments_of(TWO.sender, run_of_events(200))).placed.path
    with pytest.raises(BundleTooLargeError):
        TWO.verify(path, limits=limits)


def test_what_was_proven_shows_no_key_when_printed(tmp_path: Path) -> None:
    verified = TWO.verify(TWO.write(tmp_path, RUN).placed.path)
    assert "AGE-SECRET-KEY" not in repr(verified)


def test_memory_does_not_grow_with_the_bundle(tmp_path: Path) -> None:
    def photo() -> Iterator[bytes]:
        return (hashlib.shake_128(number.to_bytes(4, "big")).digest(1 << 20) for number in range(48))

    tracemalloc.start()
    try:
        verified = TWO.verify(TWO.write(tmp_path, attachments={"a" * 26: photo}).placed.path)
        assert sum(len(chunk) for _, chunks in read_files(verified) for chunk in chunks) == 48 << 20
        assert tracemalloc.get_traced_memory()[1] < 12 << 20
    finally:
        tracemalloc.stop()
