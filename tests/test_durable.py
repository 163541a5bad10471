from __future__ import annotations

import errno
import os
import shutil
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria import durable
from repatria.domain.errors import DiskFullError, LargeFileError, ReadBackError, ReadOnlyError, VanishedError
from repatria.durable import (
    atomic_write,
    copy_durably,
    need_file,
    need_space,
    sync_folder,
    told_of,
    write_file,
)
from tests.disks import small_files


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_whole_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "a"
    atomic_write(path, b"one")
    atomic_write(path, b"two")
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert _names(tmp_path) == ["a"]


def test_what_was_written_is_read_from_the_device_again(tmp_path: Path) -> None:
    assert write_file(tmp_path / "a", (b"x" * 3_000_000, b"y"), read_back=True) == 3_000_001


def test_a_device_that_gives_back_something_else_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(durable, "_read_again", lambda path: bytes(32))
    with pytest.raises(ReadBackError):
        write_file(tmp_path / "a", (b"new",), read_back=True)
    assert _names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_full_disk_leaves_the_old_file_and_nothing_half_written(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(DiskFullError), small_files(4096):
        atomic_write(tmp_path / "a", bytes(10_000))
    assert _names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("a small disk can be mounted by root only")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_really_full_disk_and_a_write_protected_one_are_told(small_disk: Path) -> None:
    atomic_write(small_disk / "a", b"old")
    with pytest.raises(DiskFullError):
        atomic_write(small_disk / "a", bytes(100_000))
    with pytest.raises(DiskFullError):
        need_space(small_disk, 100_000)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(ReadOnlyError):
        atomic_write(small_disk / "a", b"new")
    assert (small_disk / "a").read_bytes() == b"old"


def test_a_place_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(VanishedError):
        atomic_write(tmp_path / "pulled" / "a", b"x")
    with pytest.raises(VanishedError):
        need_space(tmp_path / "pulled", 1)


def test_a_source_that_stops_half_way_leaves_nothing(tmp_path: Path) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"a"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "a", chunks())
    assert _names(tmp_path) == []


def test_a_copy_is_whole_or_absent(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(range(256)) * 10_000)
    copy_durably(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == (tmp_path / "a").read_bytes()
    with pytest.raises(VanishedError):
        copy_durably(tmp_path / "none", tmp_path / "c")


def test_a_stick_that_cannot_sync_folders_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(number: int) -> None:
        raise OSError(number, "fault")

    monkeypatch.setattr(os, "fsync", lambda descriptor: refuse(errno.EINVAL))
    sync_folder(tmp_path)
    monkeypatch.setattr(os, "fsync", lambda descriptor: refuse(errno.EIO))
    with pytest.raises(VanishedError), told_of(tmp_path):
        sync_folder(tmp_path)


def test_a_disk_that_takes_no_file_so_large_is_known_before_and_nothing_stays_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(durable, "FAT_LARGEST", 1 << 20)
    with small_files(2 << 20):
        need_file(tmp_path, 1 << 20)
        need_file(tmp_path, 2 << 20)
        with pytest.raises(LargeFileError):
            need_file(tmp_path, 3 << 20)
    assert _names(tmp_path) == []
