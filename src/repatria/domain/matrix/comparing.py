"""What changed in a country's matrix from one period to another, and several countries side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from repatria.domain.matrix.cells import Cell
from repatria.domain.matrix.reading import Matrix

What = Literal["added", "changed", "emptied", "confirmed", "carried"]
"""*confirmed*: the same was written again for the later period; *carried*: nobody wrote of it since."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a *row*; the cells are None where nothing is said."""

    row: str
    what: What
    before: Cell | None
    after: Cell | None


@dataclass(frozen=True, slots=True)
class Across:
    """A *row* over several countries, in their order; None where a country says nothing."""

    row: str
    cells: tuple[Cell | None, ...]


def changes(earlier: Matrix, later: Matrix, rows: Sequence[str]) -> tuple[Change, ...]:
    """Return what became of each row that says something in either, in the order of *rows*, then of their names."""
    found = []
    for row in _all_rows((earlier, later), rows):
        before, after = earlier.says(row), later.says(row)
        what = _what(before, after, carried=later.is_carried(row))
        if what is not None:
            found.append(Change(row, what, before, after))
    return tuple(found)


def side_by_side(matrices: Sequence[Matrix], rows: Sequence[str]) -> tuple[Across, ...]:
    """Return every row over all *matrices*, also one in which nobody says anything."""
    return tuple(
        Across(row, tuple(matrix.says(row) for matrix in matrices)) for row in _all_rows(matrices, rows)
    )


def _what(before: Cell | None, after: Cell | None, *, carried: bool) -> What | None:
    if after is None:
        return None if before is None else "emptied"
    if before is None:
        return "added"
    if _said(before) != _said(after):
        return "changed"
    return "carried" if carried else "confirmed"


def _said(cell: Cell) -> frozenset[object]:
    """Return all that stands in a cell, without as of when: the same on a later day is confirmed, not changed."""
    return frozenset(
        (tuple(sorted(one.text.items())), one.references, one.evidence) for one in (cell, *cell.beside)
    )


def _all_rows(matrices: Iterable[Matrix], rows: Sequence[str]) -> list[str]:
    """Return *rows*, then those that only a newer program knows."""
    written = {row for matrix in matrices for row in matrix.cells}
    return [*rows, *sorted(written.difference(rows))]
