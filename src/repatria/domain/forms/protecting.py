"""Which of several answers protects the person most (field rules, section 2: protection wins)."""

from __future__ import annotations

from typing import Any

from repatria.domain.cases.state import Standing
from repatria.domain.forms.definition import Question


def protecting_value(question: Question, standing: Standing | None, *, unreadable: bool = False) -> Any:
    """Return the answer that gates must take among all that stand.

    *unreadable* says that answers may exist that nobody here can read (withheld, waiting, set aside): then
    the most protective answer counts. Of several selected answers, all that anybody selected count together.
    A question without a protective order gives the answer shown.
    """
    order = question.protective
    if not order:
        return None if standing is None else standing.value
    if question.type == "select_multiple":
        return _together(question, standing, unreadable=unreadable)
    if unreadable:
        return order[0]
    given = [] if standing is None else [head.value for head in standing.heads]
    return min(given, key=lambda value: _rank(order, value), default=None)


def _rank(order: tuple[str, ...], value: Any) -> int:
    """Return how protective *value* is, 0 the most; a value outside the order less, nothing at all least."""
    if value in order:
        return order.index(value)
    return len(order) + (value is None)


def _together(question: Question, standing: Standing | None, *, unreadable: bool) -> list[str] | None:
    chosen: set[str] = set(question.protective) if unreadable else set()
    for head in standing.heads if standing is not None else ():
        if isinstance(head.value, list | tuple):
            chosen.update(head.value)
    in_order = [name for name in question.protective if name in chosen]
    return in_order + sorted(chosen - set(in_order)) or None
