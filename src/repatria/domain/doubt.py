"""Yes, doubt and no, as what protects somebody is answered: a child, a block (field rules, section 2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

YES_DOUBT_NO = ("yes", "doubt", "no")
"""The one that protects most comes first."""


def protecting_rank(order: Sequence[str], value: object) -> int:
    """Return how much *value* protects, 0 the most, by an *order* that begins with what protects most.

    A value outside the order, which a newer version may know, protects like the first.
    """
    return order.index(value) if value in order else 0


def most_protective(values: Iterable[Any]) -> str:
    """Return which of *values* protects most; nothing said is the empty text.

    What is none of yes, doubt and no protects like a yes.
    """
    ranks = [protecting_rank(YES_DOUBT_NO, value) for value in values]
    return YES_DOUBT_NO[min(ranks)] if ranks else ""
