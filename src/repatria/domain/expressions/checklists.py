"""Functions that ask how many of several things hold."""

from __future__ import annotations

import math

from repatria.domain.expressions.functions import Context, NoResultError, function
from repatria.domain.expressions.values import Value, as_boolean, as_number, each_of, items_of
from repatria.domain.reasons import Reason, because

_UNBOUND = -1
"""As least or most, it or less: any number will do."""


@function("checklist", 2, None)
def _checklist(_context: Context, least: Value, most: Value, *items: Value) -> Value:
    count = float(sum(as_boolean(item) for item in _spread(items)))
    return _within(count, _whole(least), _whole(most))


@function("weighted-checklist", 2, None)
def _weighted_checklist(_context: Context, least: Value, most: Value, *pairs: Value) -> Value:
    given = _spread(pairs)
    if len(given) % 2:
        raise NoResultError(because(Reason.WEIGHT_MISSING))
    weights = (as_number(given[at + 1]) for at in range(0, len(given), 2) if as_boolean(given[at]))
    return _within(sum(weights, 0.0), least, most)


def _whole(bound: Value) -> float:
    """Return a bound of things that are counted; one that is no number is 0, as in Java."""
    number = as_number(bound)
    return float(math.trunc(number)) if math.isfinite(number) else 0.0


def _spread(values: tuple[Value, ...]) -> list[Value]:
    """Return the values, each node of a node-set for itself."""
    return [item for value in each_of(values) for item in items_of(value)]


def _within(count: float, least: Value, most: Value) -> bool:
    fewest, many = as_number(least), as_number(most)
    return (fewest <= _UNBOUND or count >= fewest) and (many <= _UNBOUND or count <= many)
