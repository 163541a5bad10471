"""A plain file outside the vault, read a megabyte at a time; whoever watches is told, and may stop it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from repatria.domain.attachments.attachment import LARGEST
from repatria.domain.attachments.kinds import LOOKED_AT, kind_of
from repatria.domain.errors import AttachmentEmptyError, AttachmentTooLargeError, StoppedError
from repatria.domain.progress import Progress
from repatria.durable import open_file, told_of

_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Coming:
    """A file of *size* bytes, of which *kind* by how it begins, and all of it in *pieces*."""

    size: int
    kind: str
    pieces: Iterator[bytes]


@contextmanager
def coming_from(
    source: Path, progress: Progress | None = None, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[Coming]:
    """Give the file at *source* for reading once; its *pieces* may be read by another thread.

    Raises AttachmentEmptyError and AttachmentTooLargeError before anything is read, StorageError of its device, and
    while its pieces are read StoppedError when *cancelled*.
    """
    with open_file(source) as file:
        size = os.fstat(file.fileno()).st_size
        if size == 0:
            raise AttachmentEmptyError
        need_not_larger(size)
        with told_of(source):
            kind = kind_of(file.read(LOOKED_AT))
            file.seek(0)
        yield Coming(size, kind, _pieces(file, source, size, progress, cancelled))


def need_not_larger(size: int) -> None:
    """Raise AttachmentTooLargeError for more bytes than one file of a case may have."""
    if size > LARGEST:
        raise AttachmentTooLargeError(size=size, most=LARGEST)


def _pieces(
    file: BinaryIO, source: Path, size: int, progress: Progress | None, cancelled: Callable[[], bool]
) -> Iterator[bytes]:
    done = 0
    while True:
        if cancelled():
            raise StoppedError
        with told_of(source):
            piece = file.read(_PIECE)
        if not piece:
            return
        done += len(piece)
        yield piece
        if progress is not None:
            progress(done, max(done, size))
