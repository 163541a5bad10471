from __future__ import annotations

import io
import tarfile

import pytest

from repatria.domain.errors import BundleDamagedError
from repatria.sync import archive


@pytest.mark.parametrize("size", [0, 1, 511, 512, 513, 2**33 - 1])
@pytest.mark.parametrize(
    "name", ["manifest.json", "a" * 100, "packs/" + "d" * 64 + "/labels/" + "long_name" * 5 + ".toml"]
)
def test_headers_are_those_of_any_tar_program(name: str, size: int) -> None:
    info = tarfile.TarInfo.frombuf(archive.header(name, size), "ascii", "strict")
    assert (info.name, info.size, info.mode, info.mtime, info.uid, info.gid) == (name, size, 0o644, 0, 0, 0)
    assert info.isreg()
    assert (info.uname, info.gname, info.linkname) == ("", "", "")


def test_an_archive_made_of_them_is_read_by_any_tar_program() -> None:
    files = {"manifest.json": b"{}", "parts/case.a.core/000001.jsonl": b"x" * 700, "signature": b""}
    data = b"".join(archive.header(n, len(d)) + d + archive.padding(len(d)) for n, d in files.items())
    assert len(data) == sum(archive.room(len(d)) for d in files.values())
    with tarfile.open(fileobj=io.BytesIO(data + archive.END)) as tar:
        assert {m.name: tar.extractfile(m).read() for m in tar} == files  # type: ignore[union-attr]


def test_a_name_too_long_for_any_tar_is_a_fault_of_ours() -> None:
    for name in ("a" * 101, "a" * 160 + "/" + "b" * 100):
        with pytest.raises(ValueError, match="does not fit"):
            archive.header(name, 0)


def test_every_changed_byte_of_a_header_is_refused_or_states_another_size() -> None:
    block = archive.header("manifest.json", 1234)
    assert archive.stated_size(block, "manifest.json") == 1234
    for at in range(len(block)):
        changed = block[:at] + bytes([block[at] ^ 1]) + block[at + 1 :]
        with pytest.raises(BundleDamagedError):
            archive.stated_size(changed, "manifest.json")
    with pytest.raises(BundleDamagedError):
        archive.stated_size(block[:-1], "manifest.json")
