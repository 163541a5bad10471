"""A repeat on paper: a table where its columns fit, else each row whole, never cut by a page that could hold it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from repatria.documents.blocks import Block, Words, heading
from repatria.documents.fields import NOTHING
from repatria.documents.grid import Grid
from repatria.documents.questions import Copy
from repatria.documents.rows import MOST_COLUMNS, apart, head, name_of, seen, short_whole, whole_row
from repatria.documents.rows_by_hand import blank_rows
from repatria.domain.forms.definition import Question as Row

_LONGEST_CELL = 60
"""Letters that a cell holds without turning the row into a column of single words."""


def repeat_blocks(copy: Copy, row: Row) -> Iterator[Block]:
    """Yield heading and rows; where nothing of the repeat may be seen, not a word tells that there is any."""
    if copy.filled is None:
        yield from short_whole([heading(copy.label(row)), *blank_rows(copy, row)])
        return
    if not seen(copy, row):
        return
    # A bare head of a table would look like a page that lost its rows.
    inner = list(_filled(copy, row, copy.filled.rows.get(row.name, ()))) or [Words(NOTHING)]
    yield from short_whole([heading(copy.label(row)), *inner])


def _holds_any(copy: Copy, row: Row, answers: Mapping[str, Any]) -> bool:
    """Tell whether a row, or a row in it, says anything that may be seen."""
    for child in seen(copy, row):
        said = answers.get(child.name)
        if child.type == "repeat" and any(_holds_any(copy, child, inner) for inner in said or ()):
            return True
        if child.type != "repeat" and said is not None:
            return True
    return False


def _filled(copy: Copy, row: Row, rows: Iterable[Mapping[str, Any]], around: str = "") -> Iterator[Block]:
    columns, inner = apart(seen(copy, row))
    told = [answers for answers in rows if _holds_any(copy, row, answers)]
    cells = [
        tuple(copy.said(child, answers.get(child.name), answers) for child in columns) for answers in told
    ]
    longest = max((len(cell) for line in cells for cell in line), default=0)
    fits = len(columns) <= MOST_COLUMNS and longest <= _LONGEST_CELL
    if fits and not inner:
        if told:
            above = head(copy, columns)
            yield above
            yield from (Grid(line, above=above) for line in cells)
            yield Words("", after=0.0)
        return
    for count, (answers, line) in enumerate(zip(told, cells, strict=True), start=1):
        number = f"{around}{count}"
        asked = [child for child in columns if answers.get(child.name) is not None]
        own: list[Block] = [copy.question(child, answers) for child in asked]
        if fits and columns:
            own = _one_line(copy, columns, line)
        yield from whole_row(copy, number, own, _filled_below(copy, inner, answers, f"{number}."))


def _filled_below(copy: Copy, inner: Iterable[Row], answers: Mapping[str, Any], around: str) -> list[Block]:
    """Return the tables of the repeats in one row; of one without rows nothing."""
    found: list[Block] = []
    for child in inner:
        rows = list(_filled(copy, child, answers.get(child.name) or (), around))
        found += [name_of(copy, child), *rows] if rows else []
    return found


def _one_line(copy: Copy, columns: list[Row], cells: tuple[str, ...]) -> list[Block]:
    """Return one row as a table of its own: what stands in it follows below."""
    above = head(copy, columns)
    return [above, Grid(cells, above=above), Words("", after=0.0)]
