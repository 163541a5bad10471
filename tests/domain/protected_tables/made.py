"""Tables to be protected: every small one, sparse ones of chance, and what whoever sees a table knows of others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from random import Random  # noqa: TID251 - drawn by a seed

from repatria.domain.protected_tables.ladder import Refused, Released
from repatria.domain.protected_tables.table import Dimension, Table

Seen = tuple[object, ...]
"""All that leaves of a table: its shape, what was done, and what it shows."""


def dimensions(shape: Sequence[int]) -> tuple[Dimension, ...]:
    """Return dimensions ``a``, ``b``, … with so many categories each."""
    return tuple(
        Dimension(letter, tuple(f"{letter}{number}" for number in range(count)))
        for letter, count in zip("abc", shape, strict=False)
    )


def every_table(shape: Sequence[int], most: int) -> Iterator[Table]:
    """Yield every table of that shape of up to *most* people."""
    along = dimensions(shape)
    inner = list(product(*(one.categories for one in along)))
    for people in range(most + 1):
        for counts in _shared_out(len(inner), people):
            yield Table(along, dict(zip(inner, counts, strict=True)))


def sparse_table(chance: Random, shape: Sequence[int], people: int) -> Table:
    """Return a table of chance in which some categories are rare."""
    along = dimensions(shape)
    skew = chance.choice((1, 2, 4))
    weights = [[chance.random() ** skew for _ in one.categories] for one in along]
    counts: Counter[tuple[str, ...]] = Counter()
    for _ in range(people):
        counts[
            tuple(
                chance.choices(one.categories, weight)[0] for one, weight in zip(along, weights, strict=True)
            )
        ] += 1
    return Table(along, dict(counts))


def seen(outcome: Released | Refused) -> Seen | None:
    """Return all that leaves; None where nothing does."""
    if isinstance(outcome, Refused):
        return None
    kinds = tuple((one.kind, one.dimension) for one in outcome.measures)
    return outcome.table.dimensions, kinds, tuple(sorted(outcome.shown.items()))


def _shared_out(cells: int, people: int) -> Iterator[tuple[int, ...]]:
    if cells == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for rest in _shared_out(cells - 1, people - first):
            yield (first, *rest)
