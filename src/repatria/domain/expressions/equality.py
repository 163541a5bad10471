"""When two values are equal: by pairs of nodes, numbers within what binary fractions lose, a moment beside a day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import islice, takewhile
from math import isnan

from repatria.domain.expressions.values import (
    SAME,
    NodeSet,
    Plain,
    Value,
    are_facts,
    as_boolean,
    as_number,
    as_number_beside,
    days_of,
    is_moment,
    is_same,
    items_of,
    single,
)


def compare(left: Value, right: Value, *, wanted: bool) -> bool:
    """Tell whether ``=`` (*wanted*) or ``!=`` holds; of node-sets as soon as one pair of nodes is so."""
    if isinstance(left, bool) or isinstance(right, bool):
        return (_truth(left) == _truth(right)) is wanted
    if not isinstance(left, tuple) and not isinstance(right, tuple):
        return _are_equal(left, right) is wanted
    lefts, rights = items_of(left), items_of(right)
    if _are_plain(lefts) and _are_plain(rights):
        return _any_text(set(lefts), set(rights), wanted=wanted)
    return any(_are_equal(one, other) is wanted for one in lefts for other in rights)


def every_pair(left: NodeSet, right: NodeSet) -> int:
    """Return how many pairs there are."""
    return len(left) * len(right)


def pairs(left: NodeSet, right: NodeSet) -> int:
    """Return how many pairs ``compare`` looks at: of plain texts none."""
    few = len(left) < 2 or len(right) < 2
    return 0 if few or _are_plain(items_of(left) + items_of(right)) else every_pair(left, right)


class Index:
    """The *texts* of a column: those that are equal to something are looked up, not gone through."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = dict.fromkeys(texts)
        self._moments = [text for text in self._texts if is_moment(text)]
        self._numbers: list[tuple[float, str]] | None = None

    def equal_to(self, wanted: Value) -> list[str]:
        """Return the texts that ``=`` finds equal to *wanted*, as it would one by one: not asked, the empty ones."""
        found = (text for item in items_of(wanted) or ("",) for text in self._equal_to(item))
        return list(dict.fromkeys(found))

    def _equal_to(self, item: Plain) -> list[str]:
        if isinstance(item, bool):
            return [text for text in self._texts if _are_equal(text, item)]
        if isinstance(item, float):
            return [] if isnan(item) else self._numbers_like(item)
        near = [] if _are_plain((item,)) else [item[:10], *self._moments]
        return [text for text in (item, *near) if text in self._texts and _are_equal(text, item)]

    def _numbers_like(self, number: float) -> list[str]:
        if self._numbers is None:
            numbers = ((as_number(text), text) for text in self._texts)
            self._numbers = sorted(pair for pair in numbers if not isnan(pair[0]))
        first = bisect_left(self._numbers, (number - SAME, ""))
        alike = takewhile(lambda pair: pair[0] <= number + SAME, islice(self._numbers, first, None))
        return [text for found, text in alike if is_same(found, number)]


def _any_text(lefts: set[Plain], rights: set[Plain], *, wanted: bool) -> bool:
    if wanted:
        return not lefts.isdisjoint(rights)
    return bool(lefts and rights) and (len(lefts) > 1 or len(rights) > 1 or lefts != rights)


def _are_plain(items: tuple[Plain, ...]) -> bool:
    """Tell whether all are texts that are equal to nothing but themselves: no numbers, nor days of some year."""
    return all(isinstance(item, str) and item[4:5] != "-" for item in items)


def _are_equal(one: Plain, other: Plain) -> bool:
    if isinstance(one, bool) or isinstance(other, bool):
        return _truth(one) == _truth(other)
    if isinstance(one, float) or isinstance(other, float):
        return is_same(as_number(one), as_number(other))
    if one != other and (is_moment(one) or is_moment(other)):
        return (
            _is_day(one) and _is_day(other) and as_number_beside(one, other) == as_number_beside(other, one)
        )
    return one == other


def _is_day(text: str) -> bool:
    return not isnan(days_of(text))


def _truth(value: Value) -> bool:
    """Return the truth of *value* beside a truth; the word ``false`` of a form says what it says."""
    return as_boolean(value) and (are_facts(value) or single(value) != "false")
