"""The rows of a sheet and the shared words of a workbook, read in one pass: a hundred thousand rows in a second.

openpyxl makes an object of each cell, and goes twice through a sheet that does not say its size: it takes ten times
as long. What a cell says is what openpyxl says of it. Imported only where a workbook is read: openpyxl is heavy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol
from xml.parsers import expat

from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.utils.datetime import from_excel, from_ISO8601

from repatria.content.xforms.cells import NOT_WORKED_OUT

_SPACE: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROW, _CELL, _VALUE, _FORMULA, _INLINE, _MERGED = (
    f"{_SPACE}{name}" for name in ("row", "c", "v", "f", "is", "mergeCell")
)
_WORDS, _PART, _RUN = (f"{_SPACE}{name}" for name in ("si", "t", "r"))
_WRITTEN_HERE: Final = "inlineStr"
"""The kind of a cell that holds its words itself."""
_ESCAPED: Final = "x005F_"
_CHUNK: Final = 1 << 16


class Source(Protocol):
    """Something that is read in pieces."""

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What a workbook says of its numbers: the day that it counts from, and the styles of days and of spans."""

    epoch: datetime
    days: frozenset[int]
    spans: frozenset[int]


class Rows:
    """The rows of one sheet in *source*, by number from 1: the values of its cells by column from 1.

    *words* are those that the workbook shares. What is *merged* is there once all rows were read.
    """

    def __init__(self, source: Source, words: list[str], looks: Looks) -> None:
        self._source, self._words, self._looks = source, words, looks
        self.merged: list[str] = []
        self._ready: list[tuple[int, dict[int, Any]]] = []
        self._number = 0
        self._row: dict[int, Any] | None = None
        self._column = 0
        self._cell: Mapping[str, str] | None = None
        self._value: str | None = None
        self._has_formula = False
        self._inline: _Words | None = None
        self._said: list[str] | None = None

    def __iter__(self) -> Iterator[tuple[int, dict[int, Any]]]:
        """Yield the rows as they stand in the file."""
        for _ in _pieces(self._source, self._begin, self._end, self._say):
            yield from self._ready
            self._ready = []

    def _begin(self, name: str, given: Mapping[str, str]) -> None:
        if self._inline is not None:
            self._inline.begin(name)
        elif name == _CELL and self._row is not None:
            self._cell, self._value, self._has_formula = given, None, False
        elif name == _VALUE and self._cell is not None and self._value is None:
            self._said = [] if self._cell.get("t") != _WRITTEN_HERE else None
        elif name == _FORMULA and self._cell is not None:
            self._has_formula = True
        elif name == _INLINE and self._cell is not None:
            self._inline = _Words()
        elif name == _ROW:
            self._number = _number(given["r"]) if "r" in given else self._number + 1
            self._row, self._column = {}, 0
        elif name == _MERGED:
            self.merged.append(given.get("ref", ""))

    def _say(self, words: str) -> None:
        if self._said is not None:
            self._said.append(words)
        elif self._inline is not None:
            self._inline.say(words)

    def _end(self, name: str) -> None:
        if name == _VALUE and self._said is not None:
            self._value, self._said = "".join(self._said), None
        elif name == _INLINE and self._inline is not None:
            if self._cell is not None and self._cell.get("t") == _WRITTEN_HERE:
                self._value = self._inline.text()
            self._inline = None
        elif self._inline is not None:
            self._inline.end(name)
        elif name == _CELL and self._cell is not None and self._row is not None:
            self._put(self._cell, self._row)
            self._cell = None
        elif name == _ROW and self._row is not None:
            self._ready.append((self._number, self._row))
            self._row = None

    def _put(self, given: Mapping[str, str], row: dict[int, Any]) -> None:
        place = given.get("r", "")
        self._column = coordinate_to_tuple(place)[1] if place else self._column + 1
        kind = given.get("t", "n")
        value = self._counted(kind, int(given.get("s") or 0), self._value) if self._value else None
        if self._has_formula and value is None and (kind == "n" or self._value is None):
            value = NOT_WORKED_OUT  # a text may be empty, where the file says so
        row[self._column] = value

    def _counted(self, kind: str, style: int, said: str) -> Any:
        """Return what a cell of a *kind* says."""
        if kind == "s":
            return self._words[int(said)]
        if kind == "b":
            return bool(int(said))
        if kind == "d":
            return from_ISO8601(said)
        if kind != "n":
            return said
        number = float(said) if any(one in said for one in ".eE") else int(said)
        if style not in self._looks.days:
            return number
        try:
            return from_excel(number, self._looks.epoch, timedelta=style in self._looks.spans)
        except (OverflowError, ValueError):
            return "#VALUE!"  # no day that a calendar has


def shared_words(source: Source) -> list[str]:
    """Return the words that the cells of a workbook share, by their numbers."""
    shared = _Shared()
    for _ in _pieces(source, shared.begin, shared.end, shared.say):
        pass
    return shared.found


class _Shared:
    """Takes one text after the other."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._open: _Words | None = None

    def begin(self, name: str, _given: Mapping[str, str]) -> None:
        if self._open is not None:
            self._open.begin(name)
        elif name == _WORDS:
            self._open = _Words()

    def end(self, name: str) -> None:
        if self._open is None:
            return
        if name == _WORDS:
            self.found.append(self._open.text().replace(_ESCAPED, ""))
            self._open = None
        else:
            self._open.end(name)

    def say(self, words: str) -> None:
        if self._open is not None:
            self._open.say(words)


class _Words:
    """Puts together a text that may have parts, each with looks of its own; how it is pronounced is no part of it."""

    def __init__(self) -> None:
        self._line: list[str] = []
        self._plain: list[str] = []
        self._parts: list[str] = []

    def begin(self, name: str) -> None:
        self._line.append(name)

    def end(self, _name: str) -> None:
        self._line.pop()

    def say(self, words: str) -> None:
        if self._line == [_PART]:
            self._plain.append(words)
        elif self._line == [_RUN, _PART]:
            self._parts.append(words)

    def text(self) -> str:
        return "".join((*self._plain, *self._parts))


def _pieces(
    source: Source,
    begin: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    say: Callable[[str], None],
) -> Iterator[None]:
    """Go through *source*, and yield after each piece of it; ExpatError for what is no XML or declares a type."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.CharacterDataHandler = say
    parser.StartDoctypeDeclHandler = _refuse
    while piece := source.read(_CHUNK):
        parser.Parse(piece, False)
        yield
    parser.Parse(b"", True)
    yield


def _refuse(*_declared: object) -> None:
    """Refuse what declares a type of document: no workbook does, and whoever does wants entities read."""
    refused = expat.ExpatError("a document type")
    refused.code = expat.errors.codes[expat.errors.XML_ERROR_ABORTED]
    raise refused


def _number(said: str) -> int:
    """Return the number of a row, however it is written; ValueError where it is no whole one."""
    return int(repr(float(said)).removesuffix(".0"))
