"""The rows of a repeat in order, sorted by a number of each row so that moving one changes one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row to be put with its *answers*: of *repeat*, under the random id *row*, in the row *outer*."""

    repeat: str
    row: str
    outer: str
    answers: Mapping[str, str]


class RowOrder:
    """Row ids with the numbers they sort by; equal numbers (two posts added at once) sort by id."""

    def __init__(self, ids: tuple[str, ...], orders: Mapping[str, float]) -> None:
        self._ids = list(ids)
        self._orders = {row: orders.get(row, float(place)) for place, row in enumerate(ids, start=1)}

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the rows in order."""
        return tuple(self._ids)

    def __contains__(self, row: object) -> bool:
        return row in self._orders

    def number(self, row: str) -> float:
        """Return the number that *row* sorts by."""
        return self._orders[row]

    def add(self, row: str) -> None:
        """Put a new *row* behind all others."""
        if row in self._orders:
            raise ValueError("the row is there already")
        self._orders[row] = float(int(max(self._orders.values(), default=0.0)) + 1)
        self._ids.append(row)

    def remove(self, row: str) -> None:
        """Take *row* out."""
        del self._orders[row]
        self._ids.remove(row)

    def move(self, row: str, index: int) -> None:
        """Put *row* at *index* among the others, with a number between its new neighbours'."""
        ids = [one for one in self._ids if one != row]
        ids.insert(index, row)
        self._ids = ids  # at once: whoever reads beside this never sees the row missing
        place = ids.index(row)
        before = self._orders[self._ids[place - 1]] if place else None
        after = self._orders[self._ids[place + 1]] if place + 1 < len(self._ids) else None
        number = _between(before, after)
        if number is None:
            self._orders = {row: float(n) for n, row in enumerate(self._ids, start=1)}
        else:
            self._orders[row] = number


def _between(before: float | None, after: float | None) -> float | None:
    """Return a number between two others, or None when there is none left."""
    if before is None or after is None:
        return (before + 1) if before is not None else (after - 1) if after is not None else 1.0
    middle = (before + after) / 2
    return middle if before < middle < after else None
