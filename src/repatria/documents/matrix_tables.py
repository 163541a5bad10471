"""Matrices and the work plan as tables of words, a line for each cell or activity, to be worked on elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from repatria.documents.dates import say_stated
from repatria.documents.matrix_words import period_words, written_on
from repatria.documents.words import word
from repatria.documents.work_plan_sheet import HEADS, row_of
from repatria.domain.matrix.cells import Cell
from repatria.domain.matrix.definition import Row, Rows
from repatria.domain.matrix.periods import read_period
from repatria.domain.matrix.reading import Matrix
from repatria.domain.texts import said_in, say
from repatria.domain.work_plan.activities import Activity
from repatria.domain.work_plan.due import on_day

_HEADS = (
    "country",
    "period",
    "number",
    "row",
    "says",
    "references",
    "evidence",
    "day",
    "written",
    "of",
    "doubt",
)


def matrices_table(
    matrices: Iterable[Matrix], names: Mapping[str, str], rows: Rows, language: str
) -> list[Sequence[str]]:
    """Return a line for each row of each matrix, empty ones too; where people disagree one for each text."""
    heads = [word(f"matrix_head_{head}", language) for head in _HEADS]
    lines = (
        (names[matrix.country], period_words(matrix.period, language), *line)
        for matrix in matrices
        for row in rows.by_id.values()
        for line in _lines(row, matrix, language)
    )
    return [heads, *lines]


def work_plan_table(
    activities: Iterable[Activity], day: date, names: Mapping[str, str], language: str
) -> list[Sequence[str]]:
    """Return a line for each activity as it stands on *day*."""
    heads = [word(f"work_plan_{head}", language) for head in HEADS]
    return [heads, *(row_of(one, names, language) for one in on_day(activities, day))]


def _lines(row: Row, matrix: Matrix, language: str) -> Iterator[tuple[str, ...]]:
    cell = matrix.says(row.id)
    number, name = str(row.number), say(row.name, language)
    if cell is None:
        empty = word("matrix_unknown", language)
        yield number, name, "", "", "", "", "", "", empty
        return
    doubt = word("matrix_disputed_here", language) if cell.beside else ""
    for one in (cell, *cell.beside):
        yield number, name, *_said(one, language), doubt


def _said(cell: Cell, language: str) -> tuple[str, ...]:
    period = read_period(cell.period)
    return (
        said_in(cell.text, language),
        "\n".join(cell.references),
        word(f"evidence_{cell.evidence}", language),
        say_stated(cell.as_of, language),
        written_on(cell.wall, language),
        period_words(period, language) if period is not None else "",
    )
