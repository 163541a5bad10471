"""What was laid of a file of the outbox and where, noted beside it, so that the next try goes on from there."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from repatria.domain.errors import UnknownBundleError
from repatria.durable import atomic_write, open_file, told_of
from repatria.sync.transports.pieces import Piece

_LONGEST_NOTE = 8 << 20


@dataclass(frozen=True, slots=True)
class At:
    """The *folder* of the place with a *mark*: set up anew, a place has another id and the same mark."""

    mark: str
    folder: str


@dataclass(slots=True)
class Laid:
    """What was laid of a file somewhere; *listed* says that its list may lie there, so that it may be found."""

    at: At
    listed: bool = False
    pieces: list[Piece] = field(default_factory=list)


_Line = msgspec.json.Decoder(Annotated[str, Meta(pattern=r"^\S* [0-9a-f]{32}\Z")] | bool | Piece)
"""A line: where it lies, that its list may lie there, or one piece."""


class Noted:
    """What was laid of a file, a line each, in a file beside it: nothing of it tells of a case."""

    def __init__(self, path: Path, at: At) -> None:
        self._path, self._at = path, at

    def begin(self) -> list[Piece]:
        """Return the pieces that were laid there, once it is noted that some will be; what cannot be read is not."""
        laid = laid_of(self._path)
        here = next((one for one in laid if one.at == self._at), Laid(self._at))
        keep_laid(self._path, [*(one for one in laid if one is not here), here])
        return here.pieces

    def add(self, piece: Piece) -> None:
        """Remember one more piece; lost by a crash, it is laid again. Raises UnknownBundleError once withdrawn."""
        self._need()
        with told_of(self._path), beside(self._path).open("ab") as file:
            file.write(msgspec.json.encode(piece) + b"\n")

    def before_list(self) -> None:
        """Remember for sure that the list may lie there. Raises UnknownBundleError once withdrawn."""
        self._need()
        *others, here = laid_of(self._path)
        here.listed = True
        keep_laid(self._path, [*others, here])

    def _need(self) -> None:
        if not (self._path.exists() and beside(self._path).exists()):
            raise UnknownBundleError(bundle=self._path.stem)


def beside(path: Path) -> Path:
    """Return where it is remembered what was laid of the file at *path*."""
    return path.with_suffix(".laid")


def laid_of(path: Path) -> list[Laid]:
    """Return what was laid of the file at *path*; of what cannot be read, the last line after a crash, nothing."""
    if not beside(path).exists():
        return []
    with open_file(beside(path)) as file:
        lines = file.read(_LONGEST_NOTE).split(b"\n")
    found: list[Laid] = []
    gap = False
    for line in lines:
        try:
            read = _Line.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            gap = True
            continue
        if isinstance(read, str):
            gap = False
            mark, _, folder = read.partition(" ")
            found.append(Laid(At(mark, folder)))
        elif found and isinstance(read, Piece) and not gap:
            found[-1].pieces.append(read)
        elif found and read is True:
            found[-1].listed = True
    return found


def keep_laid(path: Path, laid: list[Laid]) -> None:
    """Note for sure what was *laid* of the file at *path*, instead of what was noted."""
    lines: list[object] = []
    for one in laid:
        lines += [f"{one.at.mark} {one.at.folder}", *([True] if one.listed else []), *one.pieces]
    atomic_write(beside(path), b"".join(msgspec.json.encode(line) + b"\n" for line in lines))
