"""Write packed answers as one file: a tar for sealing, or a zip that every system opens with a double click."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import IO, Protocol, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from repatria.domain.errors import StoppedError
from repatria.durable import Recorder
from repatria.sync import archive

Cancelled = Callable[[], bool] | None
_DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a zip can say: when the file was made is nobody's business."""
_MODE = 0o600 << 16


class File(Protocol):
    """A file with its name, its size and its bytes."""

    @property
    def name(self) -> str:
        """Return the name below the folder."""
        ...

    @property
    def size(self) -> int:
        """Return the size in bytes."""
        ...

    @property
    def pieces(self) -> Iterator[bytes]:
        """Return the bytes in pieces, once."""
        ...


def as_tar(files: Iterable[File], cancelled: Cancelled = None) -> Iterator[bytes]:
    """Yield *files* as one tar."""
    for file in files:
        yield archive.header(file.name, file.size)
        yield from watched(file.pieces, cancelled)
        yield archive.padding(file.size)
    yield archive.END


def write_zip(files: Iterable[File], target: Recorder, cancelled: Cancelled = None) -> None:
    """Write *files* as one zip into *target*."""
    stream = cast("IO[bytes]", _Stream(target))  # it is only written to
    with ZipFile(stream, "w", ZIP_DEFLATED) as packed:
        for file in files:
            info = ZipInfo(file.name, _DATE)
            info.compress_type, info.external_attr = ZIP_DEFLATED, _MODE
            with packed.open(info, "w", force_zip64=file.size >= 1 << 31) as entry:
                for piece in watched(file.pieces, cancelled):
                    entry.write(piece)


def watched(pieces: Iterable[bytes], cancelled: Cancelled) -> Iterator[bytes]:
    """Yield *pieces* until a person stops the work."""
    for piece in pieces:
        if cancelled is not None and cancelled():
            raise StoppedError
        yield piece


class _Stream:
    """What a zip asks of a file that cannot go back."""

    def __init__(self, target: Recorder) -> None:
        self._target = target

    def write(self, data: bytes) -> int:
        return self._target.write(data)

    def flush(self) -> None:
        """Nothing waits here."""
