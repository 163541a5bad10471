"""Which tables left already: nobody is counted in two of them, so that no two can be subtracted.

Each person is counted on one day at one post, by whichever indicator (``tests/content/test_indicators.py``). So two
tables of other days, or of other posts, have nobody in common, and both together tell no more than each does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Population:
    """Whom a table counts: of a *kind* (an indicator), on the days *since* until *until*, at *posts*; None: at all.

    Both days are in it.
    """

    kind: str
    since: date
    until: date
    posts: frozenset[str] | None = None

    def meets(self, other: Population) -> bool:
        """Tell whether anybody may be counted in both, of whatever kind they are."""
        if self.until < other.since or other.until < self.since:
            return False
        return self.posts is None or other.posts is None or not self.posts.isdisjoint(other.posts)


@dataclass(frozen=True, slots=True)
class Left:
    """A table that left: of whom it was, by which dimensions it was asked for, and its number in the register."""

    number: int
    population: Population
    dimensions: tuple[str, ...]


def again(register: Iterable[Left], population: Population, dimensions: tuple[str, ...]) -> Left | None:
    """Return the table that left of just these people by just these dimensions: it leaves again as it was.

    It is never made anew: cases that came late would show as the difference.
    """
    return next(
        (one for one in register if one.population == population and one.dimensions == dimensions), None
    )


def in_the_way(register: Iterable[Left], population: Population) -> tuple[Left, ...]:
    """Return the tables that left and may count somebody of this *population*; where there is one, none leaves."""
    return tuple(one for one in register if one.population.meets(population))
