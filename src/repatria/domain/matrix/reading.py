"""The matrix of one country at one period, read from what stands in its part (docs/matrix.md).

A row of which nobody wrote for the period holds what stood last in one that ended by then, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from repatria.domain.cases.state import Standing
from repatria.domain.matrix.cells import Cell, read_cell
from repatria.domain.matrix.periods import Period, read_period

CELL: Final = "cell"
_LENGTH: Final = 3


@dataclass(frozen=True, slots=True)
class Matrix:
    """What *country* says at *period*, by row."""

    country: str
    period: Period
    cells: Mapping[str, Cell]

    def says(self, row: str) -> Cell | None:
        """Return the cell of *row* that says something; None where it is empty."""
        cell = self.cells.get(row)
        return None if cell is None or cell.is_empty else cell

    def is_carried(self, row: str) -> bool:
        """Tell whether what stands in *row* was written for an earlier period."""
        cell = self.cells.get(row)
        return cell is not None and cell.period != self.period.name


def cell_path(period: str, row: str) -> str:
    """Return where the cell of *row* at *period* stands in the part of its country."""
    return f"{CELL}/{period}/{row}"


def read_matrix(country: str, period: Period, values: Mapping[str, Standing]) -> Matrix:
    """Return the matrix of *country* at *period* by the *values* of its part; what is no cell is passed over."""
    found: dict[str, tuple[Period, Cell]] = {}
    for written_for, row, standing in _cells(values):
        if written_for.last > period.last:
            continue
        before, cell = found.get(row), read_cell(row, written_for.name, standing)
        if cell is not None and (before is None or _place(written_for, period) > _place(before[0], period)):
            found[row] = (written_for, cell)
    return Matrix(country, period, {row: cell for row, (_, cell) in found.items()})


def periods_of(values: Mapping[str, Standing]) -> tuple[Period, ...]:
    """Return the periods for which anything was written, the latest first."""
    periods = {one for one, row, standing in _cells(values) if read_cell(row, one.name, standing)}
    return tuple(sorted(periods, key=lambda one: one.order, reverse=True))


def _place(written_for: Period, period: Period) -> tuple[object, ...]:
    return written_for.name == period.name, written_for.order


def _cells(values: Mapping[str, Standing]) -> Iterable[tuple[Period, str, Standing]]:
    for path, standing in values.items():
        parts = path.split("/")
        if len(parts) == _LENGTH and parts[0] == CELL:
            period = read_period(parts[1])
            if period is not None:
                yield period, parts[2], standing
