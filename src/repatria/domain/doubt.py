"""Yes, doubt and no, as what protects somebody is answered: a child, a block (field rules, section 2)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

YES_DOUBT_NO = ("yes", "doubt", "no")
"""The one that protects most comes first."""


def most_protective(values: Iterable[Any]) -> str:
    """Return which of *values* protects most; nothing said is the empty text.

    What is none of yes, doubt and no protects like a yes.
    """
    said = (value if value in YES_DOUBT_NO else "yes" for value in values)
    return min(said, key=YES_DOUBT_NO.index, default="")
