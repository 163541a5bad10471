"""Write files so that a power cut leaves the old one or the new one, and say plainly when the disk fails."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from repatria.domain.errors import DiskFullError, ReadBackError, ReadOnlyError, VanishedError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_CHUNK = 1 << 20
_OPEN_BINARY = getattr(os, "O_BINARY", 0)


@contextmanager
def told_of(place: Path) -> Iterator[None]:
    """Turn faults of the disk at *place* into errors that a person can be told."""
    try:
        yield
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
    partial = path.with_name(f".{path.name}.partial")
    try:
        with told_of(path):
            size = _write(partial, chunks, check=read_back)
            partial.replace(path)
            sync_folder(path.parent)
    except BaseException:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise
    return size


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


def need_space(folder: Path, size: int) -> None:
    """Refuse when *folder* has less than *size* bytes free."""
    with told_of(folder):
        free = shutil.disk_usage(folder).free
    if free < size:
        raise DiskFullError(place=str(folder), needed=size, free=free)


def copy_durably(source: Path, target: Path) -> None:
    """Copy a file so that the copy is whole and on the device, or absent."""
    with told_of(source):
        size = source.stat().st_size
    need_space(target.parent, size)
    with told_of(target):
        write_file(target, _chunks(source), read_back=True)


def _chunks(source: Path) -> Iterator[bytes]:
    with source.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _write(partial: Path, chunks: Iterable[bytes], *, check: bool) -> int:
    size, digest = 0, sha256()
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _OPEN_BINARY, 0o600)
    try:
        for chunk in chunks:
            _write_all(descriptor, chunk)
            size += len(chunk)
            digest.update(chunk)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if check and _read_again(partial) != digest.digest():
        raise ReadBackError(place=str(partial.parent))
    return size


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _read_again(path: Path) -> bytes:
    digest = sha256()
    with path.open("rb", buffering=0) as file:
        if hasattr(os, "posix_fadvise"):
            # A plain read-back would be answered from memory and prove nothing about the stick.
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.digest()
