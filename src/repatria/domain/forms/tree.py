"""The rows of a form as a tree: each row of an inner repeat stands in one row of the outer one.

A row whose outer row is not there (it was taken out, or has not arrived) waits unseen, with all it holds, and stands
again as soon as the outer row does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from repatria.domain.forms.answers import Answers
from repatria.domain.forms.rows import RowOrder


class RowTree:
    """The rows of every repeat; *around* names for each repeat those around it, the outermost first, itself last."""

    def __init__(self, around: Mapping[str, tuple[str, ...]], answers: Answers) -> None:
        self._around = around
        self._orders: dict[tuple[str, str], RowOrder] = {}
        self._places: dict[str, tuple[str, str]] = {}
        for repeat in around:
            self._take(repeat, answers)

    def _take(self, repeat: str, answers: Answers) -> None:
        families: dict[str, list[str]] = {}
        for row in answers.rows_of(repeat):
            outer = answers.within.get(row, "") if self.outer_repeat(repeat) else ""
            families.setdefault(outer, []).append(row)
            self._places[row] = (repeat, outer)
        for outer, rows in families.items():
            self._orders[repeat, outer] = RowOrder(tuple(rows), answers.orders)

    def outer_repeat(self, repeat: str) -> str:
        """Return the repeat in whose rows *repeat* stands, nothing where it stands in none."""
        around = self.around(repeat)
        return around[-2] if len(around) > 1 else ""

    # Where a row stands

    def outer(self, row: str) -> str:
        """Return the row that *row* stands in, nothing for an outermost one."""
        return self._places[row][1] if row in self._places else ""

    def repeat(self, row: str) -> str:
        """Return the repeat that *row* was added to, nothing for a row that never was."""
        return self._places[row][0] if row in self._places else ""

    def lineage(self, row: str) -> tuple[str, ...]:
        """Return *row* and the rows that it stands in, outwards."""
        found: list[str] = []
        while row:
            found.append(row)
            outer, around = self.outer(row), self.outer_repeat(self.repeat(row))
            row = outer if around and self.repeat(outer) == around else ""
        return tuple(found)

    def holds(self, row: str) -> bool:
        """Tell whether *row* was added and not taken out itself; the row around it may have been."""
        place = self._places.get(row)
        return place is not None and place in self._orders and row in self._orders[place]

    def stands(self, row: str) -> bool:
        """Tell whether *row* is there, and every row that it stands in."""
        if not self.holds(row):
            return False
        repeat, outer = self._places[row]
        around = self.outer_repeat(repeat)
        return not around or (self.repeat(outer) == around and self.stands(outer))

    # Rows seen from somewhere

    def rows(self, repeat: str, outer: str = "") -> tuple[str, ...]:
        """Return the rows of *repeat* in the row *outer*, in order."""
        order = self._orders.get((repeat, outer))
        return order.ids if order is not None else ()

    def number(self, row: str) -> float:
        """Return the number by which *row* is sorted among its neighbours."""
        return self._orders[self._places[row]].number(row)

    def every(self, repeat: str) -> tuple[str, ...]:
        """Return all rows of *repeat* that stand, row by row of those around them."""
        return self._below(repeat, "", "")

    def own(self, repeat: str, row: str) -> str:
        """Return the row of *repeat* that is *row* or around it, nothing where there is none."""
        if row and self.repeat(row) == repeat:
            return row
        return next((one for one in self.lineage(row) if self.repeat(one) == repeat), "")

    def seen(self, repeat: str, row: str) -> tuple[str, ...]:
        """Return the rows of *repeat* seen from *row*: its own, else all in the nearest row that both share."""
        for shared in reversed(self._around[repeat]):
            if found := self.own(shared, row):
                return self._below(repeat, shared, found)
        return self.every(repeat)

    def steps(self, repeat: str, base: tuple[str, ...]) -> tuple[str, ...]:
        """Return the rows of *repeat* in the rows *base* of the repeat around it."""
        return tuple(row for outer in base for row in self.rows(repeat, outer))

    def around(self, repeat: str) -> tuple[str, ...]:
        """Return the repeats around the questions of *repeat*, the outermost first, itself last."""
        return self._around.get(repeat, ())

    def inside(self, row: str) -> Iterator[str]:
        """Yield *row* and all rows in it."""
        yield row
        for repeat in self._around:
            if self.outer_repeat(repeat) == self.repeat(row):
                for inner in self.rows(repeat, row):
                    yield from self.inside(inner)

    # What changes

    def add(self, repeat: str, row: str, outer: str = "") -> None:
        """Put *row* behind all others of *repeat* in the row *outer*; what it held when it was taken out is in it."""
        if self.holds(row) or bool(outer) != bool(self.outer_repeat(repeat)):
            raise ValueError("the row is there already, or cannot stand there")
        self._orders.setdefault((repeat, outer), RowOrder((), {})).add(row)
        self._places[row] = (repeat, outer)

    def remove(self, row: str) -> None:
        """Take *row* out; the rows in it wait."""
        self._orders[self._places[row]].remove(row)

    def move(self, row: str, index: int) -> None:
        """Put *row* at *index* among the rows of its repeat in the same outer row."""
        self._orders[self._places[row]].move(row, index)

    # Inside

    def _below(self, repeat: str, shared: str, row: str) -> tuple[str, ...]:
        """Return the rows of *repeat* in *row* of the repeat *shared*, or that row itself."""
        around = self._around[repeat]
        base: tuple[str, ...] = (row,)
        for inner in around[around.index(shared) + 1 :] if shared else around:
            base = self.steps(inner, base)
        return base
