"""Which choices of a long list a filter can leave, found by an index and not one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import Expression, parse
from repatria.domain.expressions.equality import Index
from repatria.domain.expressions.keyed import key_of
from repatria.domain.expressions.tree import render
from repatria.domain.expressions.values import Value
from repatria.domain.forms.definition import Choice
from repatria.domain.forms.listing import OTHER

LONG: Final = 200
"""Choices from which on an index is worth making."""


@dataclass(frozen=True, slots=True)
class Key:
    """The *column* that a filter asks for, and the expression that says what must stand there."""

    column: str
    wanted: Expression


@lru_cache(maxsize=256)
def key_in(rule: Expression) -> Key | None:
    """Return the key of a filter; None where it asks for anything else than that a column be equal to something."""
    found = key_of(rule.tree)
    return None if found is None else Key(found[0], parse(render(found[1])))


def may_hold(
    rule: Expression,
    listed: tuple[Choice, ...],
    evaluate: Callable[[Expression], Value],
    *,
    open_ended: bool = False,
) -> Sequence[Choice]:
    """Return those of *listed* of which *rule* may hold, in order; it is still to be asked of each.

    Of an *open_ended* list ``other`` is among them, whatever the rule says.
    """
    key = key_in(rule) if len(listed) > LONG else None
    if key is None:
        return listed
    try:
        wanted = evaluate(key.wanted)
    except ExpressionError:
        return listed
    if isinstance(wanted, bool):
        return listed
    by_text, index = _index(_Same(listed), key.column)
    places = {place for text in index.equal_to(wanted) for place in by_text[text]}
    others = _others(_Same(listed)) if open_ended else ()
    return [listed[place] for place in sorted(places.union(others))]


class _Same:
    """A list of choices that is known again by being the same one, not by looking at all of it."""

    __slots__ = ("listed",)

    def __init__(self, listed: tuple[Choice, ...]) -> None:
        self.listed = listed

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.listed is self.listed

    def __hash__(self) -> int:
        return id(self.listed)


@lru_cache(maxsize=16)
def _index(same: _Same, column: str) -> tuple[dict[str, list[int]], Index]:
    made: dict[str, list[int]] = {}
    for place, choice in enumerate(same.listed):
        made.setdefault(choice.column(column), []).append(place)
    return made, Index(made)


@lru_cache(maxsize=16)
def _others(same: _Same) -> tuple[int, ...]:
    return tuple(place for place, choice in enumerate(same.listed) if choice.name == OTHER)
