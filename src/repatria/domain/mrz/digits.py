"""The check digit of a zone: 0-9 as they are, A-Z from 10, the filler 0; weights 7, 3, 1; the sum modulo 10."""

from __future__ import annotations

from typing import Final

FILLER: Final = "<"
LETTERS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WEIGHTS: Final = (7, 3, 1)
LOOK_ALIKES: Final = ("0ODQ", "1IL", "2Z", "5S", "6G", "8B", "UV")
"""Letters and digits that eyes and cameras take for each other."""
UNSEEN: Final = frozenset("LG")
"""Letters that weigh what the digit weighs that they look like (1, 6): no check digit tells them apart."""


def value_of(sign: str) -> int:
    """Return what a sign of a zone weighs; raises ValueError for what can stand in none."""
    return 0 if sign == FILLER else LETTERS.index(sign)


def check_digit(text: str) -> str:
    """Return the digit that goes with *text*; raises ValueError for a sign that can stand in no zone."""
    total = sum(value_of(sign) * _WEIGHTS[place % 3] for place, sign in enumerate(text))
    return str(total % 10)


def alike(sign: str) -> str:
    """Return the signs that *sign* may have been taken for."""
    return "".join(other for group in LOOK_ALIKES if sign in group for other in group if other != sign)
