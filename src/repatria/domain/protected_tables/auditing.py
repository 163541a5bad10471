"""What whoever knows the published counts, the sums and the rules can still find out of each hidden count.

It is asked of the worst of them: who knows which of the hidden counts are small. What stays possible to them is found
by integer programming, so that no fraction of a person counts as doubt.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from repatria.domain.protected_tables.rule import Rule
from repatria.domain.protected_tables.table import Cell, Relation, is_all


@dataclass(frozen=True, slots=True)
class Unknowns:
    """Counts that are not known: from *least* to *most* each, None for no end, and the *sums* that hold.

    A sum is a number and the coefficients, by places, that add up to it.
    """

    least: tuple[int, ...]
    most: tuple[int | None, ...]
    sums: tuple[tuple[Mapping[int, int], int], ...]


People = tuple[int, int | None]
"""From how many people on, and up to how many, a table has the shape that it has."""


class Extreme(Protocol):
    """Finds the counts that make one of the unknowns as small, or as *large*, as it can be."""

    def __call__(self, unknowns: Unknowns, place: int, *, large: bool) -> Sequence[int] | None:
        """Return them all, None where it has no end; what cannot be found in time raises NotAuditedError."""


def unknowns_of(
    values: Mapping[Cell, int],
    relations: Sequence[Relation],
    hidden: Sequence[Cell],
    small: Collection[Cell],
    rule: Rule,
    people: People,
) -> Unknowns:
    """Return what is unknown of *hidden* cells to whoever knows all others and which of them are *small*."""
    place = {cell: number for number, cell in enumerate(hidden)}
    ends = [
        (0, rule.threshold - 1) if cell in small else people if is_all(cell) else (rule.threshold, None)
        for cell in hidden
    ]
    least, most = tuple(one for one, _ in ends), tuple(one for _, one in ends)
    sums = []
    for total, *parts in relations:
        signed = [(total, -1), *((part, 1) for part in parts)]
        known = sum(sign * values[cell] for cell, sign in signed if cell not in place)
        wanted = {place[cell]: sign for cell, sign in signed if cell in place}
        if wanted:
            sums.append((wanted, -known))
    return Unknowns(least, most, tuple(sums))


def too_narrow(
    unknowns: Unknowns, real: Sequence[int], watched: Collection[int], width: int, extreme: Extreme
) -> list[int]:
    """Return which of the *watched* unknowns are left fewer than *width* + 1 values; *real* is what they are.

    Every solution that is found says something of all of them, so that few have to be asked for.
    """
    low, high = list(real), list(real)
    narrow = []
    for place in watched:
        for large in (False, True):
            if high[place] - low[place] >= width:
                break
            found = extreme(unknowns, place, large=large)
            if found is None:
                high[place] = low[place] + width
                break
            low = [min(pair) for pair in zip(low, found, strict=True)]
            high = [max(pair) for pair in zip(high, found, strict=True)]
        if high[place] - low[place] < width:
            narrow.append(place)
    return narrow
