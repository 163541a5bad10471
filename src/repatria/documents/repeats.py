"""A repeat on paper: a table where its columns fit, else each row whole, never cut by a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from repatria.documents.blocks import Block, Words, heading
from repatria.documents.fields import NOTHING, Grid, Together
from repatria.documents.fonts import SEMIBOLD
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
    columns = [child for child in _leaves(row.children) if child.type not in UNSEEN | {"note"}]
    if copy.filled is None:
        yield from _short_whole([heading(copy.label(row)), *_blank(copy, row, columns)])
        return
    seen = [child for child in columns if copy.filled.may_show(child)]
    if not seen:
        return
    rows = [
        answers
        for answers in copy.filled.rows.get(row.name, ())
        if any(answers.get(child.name) is not None for child in seen)
    ]
    # A bare head of a table would look like a page that lost its rows.
    inner = list(_filled(copy, seen, rows)) if rows else [Words(NOTHING)]
    yield from _short_whole([heading(copy.label(row)), *inner])


def _short_whole(blocks: list[Block]) -> list[Block]:
    """Return a short table as one piece, which no page cuts; a long one goes on under its head."""
    rows = sum(isinstance(block, Grid) for block in blocks)
    return [Together(tuple(blocks))] if 0 < rows <= _SHORT else blocks


def _blank(copy: Copy, row: Row, columns: list[Row]) -> Iterator[Block]:
    if len(columns) <= _MOST_COLUMNS and not any(_is_long(child) for child in columns):
        head = _head(copy, columns)
        yield head
        yield from (Grid(("",) * len(columns), above=head) for _ in range(row.paper_rows or 4))
        yield Words("", after=0.0)
        return
    for number in range(1, (row.paper_rows or 2) + 1):
        yield _whole_row(copy, number, [copy.question(child, None) for child in columns])


def _filled(copy: Copy, columns: list[Row], rows: list[Mapping[str, Any]]) -> Iterator[Block]:
    cells = [
        tuple(copy.said(child, answers.get(child.name), answers) for child in columns) for answers in rows
    ]
    longest = max((len(cell) for line in cells for cell in line), default=0)
    if len(columns) <= _MOST_COLUMNS and longest <= _LONGEST_CELL:
        head = _head(copy, columns)
        yield head
        yield from (Grid(line, above=head) for line in cells)
        yield Words("", after=0.0)
        return
    for number, answers in enumerate(rows, start=1):
        asked = [child for child in columns if answers.get(child.name) is not None]
        yield _whole_row(copy, number, [copy.question(child, answers) for child in asked])


def _head(copy: Copy, columns: list[Row]) -> Block:
    return Grid(tuple(copy.label(child) for child in columns), head=True, keep_with_next=True)


def _whole_row(copy: Copy, number: int, blocks: list[Block]) -> Block:
    name = Words(word("row", copy.language, number=number), font=SEMIBOLD, keep_with_next=True)
    return Together((name, *blocks))


def _is_long(row: Row) -> bool:
    return "multiline" in row.appearance or row.paper_rows > 1


def _leaves(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        if row.type == "group":
            yield from _leaves(row.children)
        else:
            yield row
