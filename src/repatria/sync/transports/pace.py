"""How much is asked of a line at once and how long it is waited for: learnt from what it bore so far."""

from __future__ import annotations

LEAST, MOST = 16 << 10, 8 << 20
_FIRST = 256 << 10
_AIM = 8.0
"""Seconds that one piece should take: long enough to be few, short enough that little is lost with one."""

_SLOWEST = 512.0
"""Bytes in a second below which a line is no line; only until the line has shown what it does."""

_ANSWER = 20.0
"""Seconds in which even a far server answers."""

_CAREFUL = 16
"""So many pieces must arrive before a size that failed is tried again."""


class Pace:
    """The size of the next piece, and the patience with it. It has no fixed time: a slow line is a line."""

    def __init__(self) -> None:
        self._size = _FIRST
        self._ceiling = MOST
        self._careful = 0
        self._lost = 0
        self._speed = _SLOWEST

    @property
    def size(self) -> int:
        """Return how many bytes to ask for next."""
        return self._size

    def patience(self, size: int) -> float:
        """Return after how many seconds a piece of *size* bytes counts as lost."""
        return _ANSWER + 4 * size / self._speed

    def went(self, size: int, seconds: float) -> None:
        """Learn that a piece went through: the next one may be larger, where this one was quick."""
        self._speed = max(_SLOWEST, size / max(seconds, 0.001))
        self._lost = 0
        self._careful = max(0, self._careful - 1)
        if not self._careful:
            self._ceiling = MOST
        if seconds * 2 <= _AIM and size >= self._size:
            self._size = min(self._size * 2, self._ceiling)

    def failed(self) -> None:
        """Learn that a piece was lost: more patience with the next, and a smaller one when it is lost again.

        One that was lost says little of its size: the line may have broken at any.
        """
        self._lost += 1
        self._speed = max(_SLOWEST, self._speed / 4)
        if self._lost > 1:
            self._size = max(LEAST, self._size // 2)
            self._ceiling, self._careful = self._size, _CAREFUL
