"""Which rows a country still owes at a period, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from repatria.domain.matrix.cells import Cell
from repatria.domain.matrix.periods import Period
from repatria.domain.matrix.reading import Matrix
from repatria.domain.protocol.definition import WEAK

Why = Literal["empty", "disputed", "unverified", "old"]
"""*disputed*: people wrote different things; *unverified*: nobody read the text itself; *old*: it speaks of no day of
the period, nor was it written in it or later."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A *row* that is owed, and every reason why."""

    row: str
    reasons: tuple[Why, ...]


def owed_rows(matrix: Matrix, rows: Iterable[str]) -> tuple[Owed, ...]:
    """Return those of *rows* that the country still owes, in their order."""
    found = ((row, tuple(_reasons(matrix.says(row), matrix.period))) for row in rows)
    return tuple(Owed(row, reasons) for row, reasons in found if reasons)


def _reasons(cell: Cell | None, period: Period) -> Iterator[Why]:
    if cell is None:
        yield "empty"
        return
    if cell.beside:
        yield "disputed"
    if any(one.evidence in WEAK for one in (cell, *cell.beside)):
        yield "unverified"
    until = cell.known_until
    if until is None or until < period.first:
        yield "old"
