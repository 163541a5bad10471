"""A repeat on paper: a table where its columns fit, else each row whole, never cut by a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from repatria.documents.blocks import Block, Under, Words, heading
from repatria.documents.fields import NOTHING, Together
from repatria.documents.fonts import SEMIBOLD
from repatria.documents.grid import Grid
from repatria.documents.questions import UNSEEN, Copy
from repatria.documents.words import word
from repatria.domain.forms.definition import Question as Row

_MOST_COLUMNS = 5
_SHORT = 10
"""Rows of a table, with its head, that stand on one page."""
_LONGEST_CELL = 60
"""Letters that a cell holds without turning the row into a column of single words."""


def repeat_blocks(copy: Copy, row: Row) -> Iterator[Block]:
    """Yield heading and rows; where nothing of the repeat may be seen, not a word tells that there is any."""
    if copy.filled is None:
        yield from _short_whole([heading(copy.label(row)), *_blank(copy, row)])
        return
    if not _seen(copy, row):
        return
    # A bare head of a table would look like a page that lost its rows.
    inner = list(_filled(copy, row, copy.filled.rows.get(row.name, ()))) or [Words(NOTHING)]
    yield from _short_whole([heading(copy.label(row)), *inner])


def _seen(copy: Copy, row: Row) -> list[Row]:
    """Return what of a repeat is on this copy: its columns, and the repeats in it of which anything may be seen."""
    told = [child for child in _leaves(row.children) if child.type not in UNSEEN | {"note"}]
    if copy.filled is None:
        return told
    may_show = copy.filled.may_show
    return [one for one in told if (_seen(copy, one) if one.type == "repeat" else may_show(one))]


def _holds_any(copy: Copy, row: Row, answers: Mapping[str, Any]) -> bool:
    """Tell whether a row, or a row in it, says anything that may be seen."""
    for child in _seen(copy, row):
        said = answers.get(child.name)
        if child.type == "repeat" and any(_holds_any(copy, child, inner) for inner in said or ()):
            return True
        if child.type != "repeat" and said is not None:
            return True
    return False


def _short_whole(blocks: list[Block]) -> list[Block]:
    """Return a short table as one piece, which no page cuts; a long one goes on under its head."""
    rows = sum(isinstance(block, Grid) for block in blocks)
    return [Together(tuple(blocks))] if 0 < rows <= _SHORT else blocks


def _blank(copy: Copy, row: Row) -> Iterator[Block]:
    columns, inner = _apart(_seen(copy, row))
    fits = len(columns) <= _MOST_COLUMNS and not any(_is_long(child) for child in columns)
    if fits and not inner:
        head = _head(copy, columns)
        yield head
        yield from (Grid(("",) * len(columns), above=head) for _ in range(row.paper_rows or 4))
        yield Words("", after=0.0)
        return
    for number in range(1, (row.paper_rows or 2) + 1):
        own: list[Block] = [copy.question(child, None) for child in columns]
        if fits and columns:
            own = _one_line(copy, columns, ("",) * len(columns))
        below = [block for child in inner for block in (_name_of(copy, child), *_blank(copy, child))]
        yield from _whole_row(copy, number, own, below)


def _filled(copy: Copy, row: Row, rows: Iterable[Mapping[str, Any]]) -> Iterator[Block]:
    columns, inner = _apart(_seen(copy, row))
    told = [answers for answers in rows if _holds_any(copy, row, answers)]
    cells = [
        tuple(copy.said(child, answers.get(child.name), answers) for child in columns) for answers in told
    ]
    longest = max((len(cell) for line in cells for cell in line), default=0)
    fits = len(columns) <= _MOST_COLUMNS and longest <= _LONGEST_CELL
    if fits and not inner:
        if told:
            head = _head(copy, columns)
            yield head
            yield from (Grid(line, above=head) for line in cells)
            yield Words("", after=0.0)
        return
    for number, (answers, line) in enumerate(zip(told, cells, strict=True), start=1):
        asked = [child for child in columns if answers.get(child.name) is not None]
        own: list[Block] = [copy.question(child, answers) for child in asked]
        if fits and columns:
            own = _one_line(copy, columns, line)
        yield from _whole_row(copy, number, own, _filled_below(copy, inner, answers))


def _filled_below(copy: Copy, inner: Iterable[Row], answers: Mapping[str, Any]) -> list[Block]:
    """Return the tables of the repeats in one row; of one without rows nothing."""
    found: list[Block] = []
    for child in inner:
        rows = list(_filled(copy, child, answers.get(child.name) or ()))
        found += [_name_of(copy, child), *rows] if rows else []
    return found


def _apart(seen: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """Return the columns of a repeat, and the repeats in it: each is a table of its own below the row."""
    listed = list(seen)
    return [one for one in listed if one.type != "repeat"], [one for one in listed if one.type == "repeat"]


def _one_line(copy: Copy, columns: list[Row], cells: tuple[str, ...]) -> list[Block]:
    """Return one row as a table of its own: what stands in it follows below."""
    head = _head(copy, columns)
    return [head, Grid(cells, above=head), Words("", after=0.0)]


def _name_of(copy: Copy, inner: Row) -> Block:
    return Words(copy.label(inner), font=SEMIBOLD, keep_with_next=True)


def _head(copy: Copy, columns: list[Row]) -> Block:
    return Grid(tuple(copy.label(child) for child in columns), head=True, keep_with_next=True)


def _whole_row(copy: Copy, number: int, own: Iterable[Block], below: Sequence[Block]) -> Iterator[Block]:
    """Yield a row that no page cuts; only what stands in it may go on, when it is long.

    What goes on says the number of the row again, also where one answer is longer than a page.
    """
    name = Words(word("row", copy.language, number=number), font=SEMIBOLD, keep_with_next=True)
    again = replace(name, text=word("goes_on", copy.language, what=name.text))
    own, below = [Under(one, again) for one in own], [Under(one, again) for one in below]
    together = len(below) <= _SHORT
    yield Together((name, *own, *(below if together else ())))
    yield from () if together else below


def _is_long(row: Row) -> bool:
    return "multiline" in row.appearance or row.paper_rows > 1


def _leaves(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        if row.type == "group":
            yield from _leaves(row.children)
        else:
            yield row
