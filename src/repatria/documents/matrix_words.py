"""What a cell of the matrix says on paper: its words, by what and since when, and the name of its period."""

from __future__ import annotations

from repatria.documents.dates import say_stated
from repatria.documents.words import word
from repatria.domain.matrix.cells import Cell
from repatria.domain.matrix.definition import Row
from repatria.domain.matrix.periods import Period, read_period
from repatria.domain.texts import said_in, say

_DAY = len("2026-12-01")


def period_words(period: Period, language: str) -> str:
    """Return such as ``tercer trimestre de 2026``."""
    year, _, part = period.name.partition("-")
    return word(f"period_{part or 'year'}", language, year=year)


def row_words(row: Row, language: str) -> str:
    """Return the number and the name of a row."""
    return word("matrix_row_name", language, number=row.number, name=say(row.name, language))


def cell_words(cell: Cell | None, language: str) -> str:
    """Return what a cell says; that it is to be verified where nobody says anything."""
    return (
        said_in(cell.text, language) if cell is not None and cell.text else word("matrix_unknown", language)
    )


def all_words(cell: Cell | None, language: str) -> str:
    """Return what a cell says, and that people disagree, where what else stands is not shown beside it."""
    said = cell_words(cell, language)
    return f"{said}\n{word('matrix_disputed_here', language)}" if cell is not None and cell.beside else said


def cell_grounds(cell: Cell | None, language: str, *, carried: bool) -> list[str]:
    """Return line by line by which texts a cell says it, how far they were read, since when; nothing of an empty one.

    One that is *carried* says for which period it was written.
    """
    if cell is None:
        return []
    lines = [*cell.references, word(f"evidence_{cell.evidence}", language)]
    if cell.as_of:
        lines.append(word("matrix_as_of", language, day=say_stated(cell.as_of, language)))
    elif cell.wall:
        lines.append(word("matrix_written", language, day=written_on(cell.wall, language)))
    written_for = read_period(cell.period)
    if carried and written_for is not None:
        lines.append(word("matrix_carried", language, period=period_words(written_for, language)))
    return lines


def written_on(wall: str, language: str) -> str:
    """Return the day of a clock as events state it."""
    return say_stated(wall[:_DAY], language)
