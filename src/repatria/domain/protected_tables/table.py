"""A table of counts of people, with its totals as cells of it, and the sums that hold between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

TOTAL: Final = ""
"""Stands in the place of a category where a cell counts all of them."""

Cell = tuple[str, ...]
"""A category of each dimension, or TOTAL."""

Relation = tuple[Cell, ...]
"""A total, and behind it the cells that add up to it."""


def is_all(cell: Cell) -> bool:
    """Tell whether *cell* counts everybody."""
    return all(one == TOTAL for one in cell)


@dataclass(frozen=True, slots=True)
class Dimension:
    """What people are told apart by, and its categories in the order in which they are shown."""

    name: str
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Counts of people by up to three dimensions; what is not among the *counts* is nobody."""

    dimensions: tuple[Dimension, ...]
    counts: Mapping[Cell, int]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Return every cell, the totals behind what they are of."""
        return tuple(product(*((*one.categories, TOTAL) for one in self.dimensions)))

    @property
    def values(self) -> dict[Cell, int]:
        """Return the count of every cell."""
        found = dict.fromkeys(self.cells, 0)
        for inner, count in self.counts.items():
            for cell in product(*((category, TOTAL) for category in inner)):
                found[cell] += count
        return found

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Return each total with the cells that add up to it along one dimension."""
        found = []
        for place, dimension in enumerate(self.dimensions):
            for total in self.cells:
                if total[place] == TOTAL:
                    parts = ((*total[:place], one, *total[place + 1 :]) for one in dimension.categories)
                    found.append((total, *parts))
        return tuple(found)


def merged(table: Table, name: str, groups: Mapping[str, str]) -> Table:
    """Return *table* with the categories of one dimension merged into the *groups* that they belong to.

    A category that no group has stays as it is.
    """
    place = [one.name for one in table.dimensions].index(name)
    before = table.dimensions[place]
    categories = tuple(dict.fromkeys(groups.get(one, one) for one in before.categories))
    dimensions = tuple(
        replace(one, categories=categories) if one.name == name else one for one in table.dimensions
    )
    counts: dict[Cell, int] = {}
    for cell, count in table.counts.items():
        to = (*cell[:place], groups.get(cell[place], cell[place]), *cell[place + 1 :])
        counts[to] = counts.get(to, 0) + count
    return Table(dimensions, counts)


def without(table: Table, name: str) -> Table:
    """Return *table* with one dimension less."""
    place = [one.name for one in table.dimensions].index(name)
    counts: dict[Cell, int] = {}
    for cell, count in table.counts.items():
        to = cell[:place] + cell[place + 1 :]
        counts[to] = counts.get(to, 0) + count
    return Table(table.dimensions[:place] + table.dimensions[place + 1 :], counts)
