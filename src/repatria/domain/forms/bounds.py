"""How much a form may ask of the machine: steps while one answer is taken, letters in all that it works out.

Past them nothing more is worked out. Each expression is small; together they could stop whoever types for minutes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

MOST_STEPS: Final = 50_000
"""Entries of lists that may be looked at for one answer given, and all that follows from it: a fifth of a second.

Hardly a form of the field takes a hundred."""
MOST_AT_OPENING: Final = 500_000
"""The same for a form being opened or begun, beside the interface thread."""
MOST_TO_FINISH: Final = 20 * MOST_AT_OPENING
"""The same for a form checked as a whole: whoever wants to finish many rows that look at each other may wait.

A thousand that each look at all others take four tenths of it."""
MOST_LETTERS: Final = 10_000_000
"""Letters that all values of a form may hold together for one more to be worked out."""

MOST_DIGITS: Final = 15
"""Digits of a number, but for zeros before the first.

Expressions count with floating point, which keeps so many exactly and no more.
"""
MOST_ROWS: Final = 1_000
"""Rows of one repeat, in one row around it."""
MOST_MADE: Final = 100
"""Rows of one repeat that open by themselves because an answer counts them: 900 may be a slip for 9."""
MOST_IN_MADE: Final = 2_000
"""What all rows that opened by themselves hold together, counted as for MOST_IN_ROWS."""
MOST_IN_ROWS: Final = 20_000
"""What all rows of a form hold together: answers, and groups and rows within."""


class Room:
    """Counts the letters of all *values* of a form, so that few of them do not become more than a machine holds."""

    __slots__ = ("_held",)

    def __init__(self, values: Iterable[Any]) -> None:
        self._held = sum(map(_letters, values))

    def has(self, value: Any, instead_of: Any) -> bool:
        """Tell whether there is room for *value*, worked out where *instead_of* stands."""
        return self._held + _letters(value) - _letters(instead_of) <= MOST_LETTERS

    def put(self, value: Any, instead_of: Any) -> None:
        """Count *value* where *instead_of* stood."""
        self._held += _letters(value) - _letters(instead_of)


def _letters(value: Any) -> int:
    if isinstance(value, str):
        return len(value)
    several = value if isinstance(value, list | tuple) else ()
    return sum(
        len(one) for one in several if isinstance(one, str)
    )  # whatever came from elsewhere may stand there
