"""A sealed file is opened for reading: the whole is proven before its first byte is handed on.

Opening gives plain bytes while it goes, and a file that was cut short says so only at its end. So it is read twice
through one open file: once for nothing but to know, once to hand on, and the second time it is hashed again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from repatria.domain.attachments.attachment import Attachment, SealedFile
from repatria.domain.errors import (
    AttachmentDamagedError,
    AttachmentNotHereError,
    BundleError,
    StoppedError,
    StorageError,
)
from repatria.domain.progress import Progress
from repatria.durable import open_file, told_of
from repatria.sealing import is_identity, open_sealed

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Whole:
    """What opens a sealed file, and what its plain bytes are: their *size*, and their SHA-256 in hex."""

    identity: str = field(repr=False)
    size: int
    sha256: str


def whole_of(attachment: Attachment) -> Whole:
    """Return what the case says that opening a file gives."""
    said = attachment.said
    return Whole(said.identity, said.size, said.sha256)


def whole_pieces(
    path: Path,
    whole: Whole,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Progress | None = None,
) -> Iterator[bytes]:
    """Yield the plain bytes of the sealed file at *path* in pieces, once all of them were found as they must be.

    Raises AttachmentNotHereError where there is none, AttachmentDamagedError where it is another than was sealed.
    *progress* is told of bytes read, of twice its size.
    """
    with _at(path) as file:
        done = 0
        for reading in (1, 2):
            file.seek(0)
            for piece in _opened(file, whole, cancelled):
                done += len(piece)
                if progress is not None:
                    progress(done, 2 * whole.size)
                if reading == 2:
                    yield piece


def prove_whole(path: Path, whole: Whole, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Read the sealed file at *path* to its end and hand nothing on; raises what ``whole_pieces`` does."""
    with _at(path) as file:
        for _ in _opened(file, whole, cancelled):
            pass


def is_as_sealed(path: Path, sealed: SealedFile, cancelled: Callable[[], bool] = lambda: False) -> bool:
    """Tell whether the sealed file at *path* has the bytes that it must have; no key is needed.

    One that the disk does not give has not, which says nothing of tomorrow: nothing goes by this that cannot come
    back. Raises StoppedError when it is *cancelled*.
    """
    try:
        return seal_at(path, cancelled) == sealed
    except StorageError:
        return False


def seal_at(path: Path, cancelled: Callable[[], bool] = lambda: False) -> SealedFile:
    """Return size and SHA-256 of the bytes at *path*; raises StorageError, and StoppedError if *cancelled*."""
    digest, size = sha256(), 0
    with open_file(path) as file, told_of(path):
        while piece := file.read(_PIECE):
            _go_on(cancelled)
            digest.update(piece)
            size += len(piece)
    return SealedFile(size, digest.hexdigest())


@contextmanager
def _at(path: Path) -> Iterator[BinaryIO]:
    if not path.is_file():
        raise AttachmentNotHereError
    with open_file(path) as file, told_of(path):
        yield file


def _opened(file: BinaryIO, whole: Whole, cancelled: Callable[[], bool]) -> Iterator[bytes]:
    """Yield what *file* opens to, as it comes; raise at the latest at its end where that is not the *whole*."""
    if not is_identity(whole.identity):
        raise AttachmentDamagedError
    digest, size = sha256(), 0
    try:
        with open_sealed(file, [whole.identity]) as stream:
            for piece in stream:
                _go_on(cancelled)
                size += len(piece)
                if size > whole.size:
                    break
                digest.update(piece)
                yield piece
    except BundleError as error:
        raise AttachmentDamagedError from error
    if (size, digest.hexdigest()) != (whole.size, whole.sha256):
        raise AttachmentDamagedError


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise StoppedError
