"""Which of several answers protects the person most (field rules, section 2: protection wins)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from repatria.domain.doubt import protecting_rank
from repatria.domain.forms.definition import Question


def protecting_value(question: Question, given: Sequence[Any], *, unreadable: bool = False) -> Any:
    """Return the answer that gates must take among all that were *given* and stand, the one shown first.

    *unreadable* says that answers may exist that nobody here can read (withheld, waiting, set aside): then
    the most protective answer counts. Of several selected answers, all that anybody selected count together.
    A question without a protective order gives the answer shown.
    """
    order = question.protective
    if not order:
        return given[0] if given else None
    if question.type == "select_multiple":
        return _together(question, given, unreadable=unreadable)
    if unreadable:
        return order[0]
    said = [value for value in given if value is not None]
    # A word that only a newer version knows protects like the first, and gives way to it.
    return min(said, key=lambda value: (protecting_rank(order, value), value not in order), default=None)


def _together(question: Question, given: Sequence[Any], *, unreadable: bool) -> list[str] | None:
    chosen: set[str] = set(question.protective) if unreadable else set()
    for value in given:
        if isinstance(value, list | tuple):
            chosen.update(one for one in value if isinstance(one, str))
    in_order = [name for name in question.protective if name in chosen]
    return in_order + sorted(chosen - set(in_order)) or None
