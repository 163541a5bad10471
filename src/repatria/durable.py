"""A file is whole, on its device and under its name, or it is not there at all; a failing disk says so plainly."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO, Final

from repatria.domain.errors import (
    DiskFullError,
    LargeFileError,
    NameTakenError,
    NotAFileError,
    ReadBackError,
    ReadOnlyError,
    VanishedError,
)

FAT_LARGEST: Final = (1 << 32) - 1
"""Bytes of a file on a disk with FAT32."""
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_CHUNK = 1 << 20
_JUNCTION = 0xA0000003
"""How Windows marks a folder that only leads to another."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Opening a pipe to which nobody writes would wait for ever without O_NONBLOCK."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A file that was written and read back: its size and the SHA-256 of its bytes, in hex."""

    path: Path
    size: int
    sha256: str


class Recorder:
    """Writes all it is given, and remembers size and digest."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.size = 0
        self.digest = sha256()

    def write(self, data: bytes) -> int:
        """Write *data* and count it."""
        self._file.write(data)
        self.digest.update(data)
        self.size += len(data)
        return len(data)


@contextmanager
def told_of(place: Path) -> Iterator[None]:
    """Turn faults of the disk at *place* into errors that a person can be told."""
    try:
        yield
    except FileExistsError as error:
        raise NameTakenError(place=str(place)) from error
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFullError(place=str(place)) from error
        if error.errno in _READ_ONLY:
            raise ReadOnlyError(place=str(place)) from error
        raise VanishedError(place=str(place)) from error


def atomic_write(path: Path, data: bytes) -> None:
    """Put *data* at *path*, for its owner only, durably and whole; on any fault what stood there stays."""
    write_file(path, (data,))


def write_file(path: Path, chunks: Iterable[bytes], *, read_back: bool = False) -> int:
    """Put *chunks* at *path* durably and whole, and return their size.

    With *read_back* the bytes are read again from the device, not from memory, before they take the name.
    """

    def fill(target: Recorder) -> None:
        for chunk in chunks:
            target.write(chunk)

    if path.exists() and not path.is_file():
        raise NotAFileError(place=str(path))  # the name of a device would be taken from it
    with _partial(path) as partial:
        partial.unlink(missing_ok=True)  # what a power cut left
        written = _write(partial, fill)
        if read_back:
            _prove(partial, written, path)
        partial.replace(path)
        sync_folder(path.parent)
    return written.size


def place_file(target: Path, fill: Callable[[Recorder], object]) -> Placed:
    """Let *fill* write a new file, and give it its name only after it was read back from the device.

    What stands at *target* already is never touched. On any fault nothing is left, as far as the device allows.
    """
    with _partial(target) as partial:
        if target.exists():
            raise NameTakenError(place=str(target))
        written = _write(partial, fill)
        _prove(partial, written, target)
        _name(partial, target)
        sync_folder(target.parent)
    return Placed(target, written.size, written.digest.hexdigest())


def copy_durably(source: Path, target: Path) -> None:
    """Copy a file so that the copy is whole and on the device, or absent."""
    with told_of(source):
        size = source.stat().st_size
    need_space(target.parent, size)
    with told_of(source), source.open("rb") as file:
        write_file(target, iter(lambda: file.read(_CHUNK), b""), read_back=True)


@contextmanager
def open_file(path: Path) -> Iterator[BinaryIO]:
    """Open an ordinary file for reading; a device or a pipe could wait or go on for ever, and is refused."""
    with told_of(path):
        descriptor = os.open(path, _READ)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotAFileError(place=str(path))
    with told_of(path), os.fdopen(descriptor, "rb") as file:
        yield file


def drop_link(folder: Path) -> None:
    """Take *folder* away where it only leads to another: what stands there is not ours to sweep or to fill."""
    try:
        found = folder.lstat()
    except FileNotFoundError:
        return
    if stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _JUNCTION:
        folder.unlink()


def need_space(folder: Path, size: int) -> None:
    """Refuse when *folder* has less than *size* bytes free."""
    with told_of(folder):
        free = shutil.disk_usage(folder).free
    if free < size:
        raise DiskFullError(place=str(folder), needed=size, free=free)


def need_file(folder: Path, size: int) -> None:
    """Refuse with LargeFileError when the disk of *folder* takes no file of *size* bytes; nothing stays there."""
    if size <= FAT_LARGEST:
        return
    probe = folder / f".{token_hex(8)}.partial"
    with told_of(folder):
        descriptor = os.open(probe, _NEW, 0o600)
        try:
            os.truncate(descriptor, size)  # a hole: nothing is written
        except OSError as error:
            if error.errno != errno.EFBIG:
                raise
            raise LargeFileError(place=str(folder)) from error
        finally:
            os.close(descriptor)
            probe.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make names given or removed in *folder* durable, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some sticks and shares cannot sync a folder; the file itself is on the device.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(descriptor)


@contextmanager
def _partial(target: Path) -> Iterator[Path]:
    """Give a name beside *target* to write under; whatever fails in the block, nothing is left there."""
    partial = target.with_name(f".{target.name}.partial")
    with told_of(target):
        try:
            yield partial
        except BaseException:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            raise


def _write(partial: Path, fill: Callable[[Recorder], object]) -> Recorder:
    with os.fdopen(os.open(partial, _NEW, 0o600), "wb", buffering=_CHUNK) as file:
        recorder = Recorder(file)
        fill(recorder)
        file.flush()
        os.fsync(file.fileno())
    return recorder


def _prove(partial: Path, written: Recorder, target: Path) -> None:
    if _read_again(partial) != written.digest.digest():
        raise ReadBackError(place=str(target))


def _read_again(path: Path) -> bytes:
    digest = sha256()
    with path.open("rb", buffering=0) as file:
        if hasattr(os, "posix_fadvise"):
            # A plain read-back would be answered from memory and prove nothing about the stick.
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.digest()


def _name(partial: Path, target: Path) -> None:
    try:
        # A link refuses a taken name in the same moment; a rename would replace what stands there.
        os.link(partial, target)
    except FileExistsError:
        raise
    except OSError:
        # Sticks with FAT know no links.
        if target.exists():
            raise NameTakenError(place=str(target)) from None
        partial.rename(target)
        return
    partial.unlink()
