"""Choices that a seed decides: the same on every machine and under every version of Python."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

_T = TypeVar("_T")


class Chance:
    """A stream of choices from one seed."""

    def __init__(self, seed: int) -> None:
        self._seed, self._drawn = seed, 0

    def below(self, bound: int) -> int:
        """Return a number from 0 to *bound* - 1."""
        self._drawn += 1
        drawn = sha256(f"{self._seed}/{self._drawn}".encode()).digest()
        return int.from_bytes(drawn[:8], "big") % bound

    def pick(self, things: Sequence[_T]) -> _T:
        """Return one of *things*."""
        return things[self.below(len(things))]

    def once_in(self, times: int) -> bool:
        """Tell whether this is the one time in so many."""
        return self.below(times) == 0
