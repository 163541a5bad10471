"""A file on a stick is whole, proven and under its name, or it is not there at all."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from repatria.domain.errors import DiskFullError, NameTakenError, ReadBackError, ReadOnlyError, VanishedError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_CHUNK = 1 << 20
_OPEN_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Placed:
    """A file that was written and read back: its size and the SHA-256 of its bytes, in hex."""

    path: Path
    size: int
    sha256: str


@contextmanager
def storage_faults(place: Path) -> Iterator[None]:
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


class Recorder:
    """Writes all it is given, and remembers size and digest."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.size = 0
        self.digest = hashlib.sha256()

    def write(self, data: bytes) -> int:
        """Write *data* and count it."""
        self._file.write(data)
        self.digest.update(data)
        self.size += len(data)
        return len(data)


def place_file(target: Path, fill: Callable[[Recorder], None]) -> Placed:
    """Let *fill* write a new file, and give it its name only after it was read back from the device.

    What stands at *target* already is never touched. On any fault nothing is left, as far as the device allows.
    """
    partial = target.with_name(f".{target.name}.partial")
    with storage_faults(target):
        if target.exists():
            raise NameTakenError(place=str(target))
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _OPEN_BINARY, 0o600)
        try:
            recorder = _write(descriptor, fill)
            _prove(partial, recorder, target)
            _name(partial, target)
            _sync_folder(target.parent)
        except BaseException:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            raise
    return Placed(target, recorder.size, recorder.digest.hexdigest())


def _write(descriptor: int, fill: Callable[[Recorder], None]) -> Recorder:
    with os.fdopen(descriptor, "wb", buffering=_CHUNK) as file:
        recorder = Recorder(file)
        fill(recorder)
        file.flush()
        os.fsync(descriptor)
    return recorder


def _prove(path: Path, recorder: Recorder, target: Path) -> None:
    if _read_back(path) != recorder.digest.digest():
        raise ReadBackError(place=str(target))


def _read_back(path: Path) -> bytes:
    digest = hashlib.sha256()
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


def _sync_folder(folder: Path) -> None:
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
