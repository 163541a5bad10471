"""What was made of much text once and is asked for again, as much of it as memory may hold."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

_T = TypeVar("_T")


class Remembered(Generic[_T]):
    """Values by key: those used last, as many as weigh *most* together, and the very last one whatever it weighs."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[bytes, tuple[_T, int]] = OrderedDict()
        self._weight = 0
        self._lock = Lock()

    def get(self, key: bytes, make: Callable[[], tuple[_T, int]]) -> _T:
        """Return the value of *key*: what *make* returns with its weight where it is not held."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key][0]
        made = make()  # outside the lock: it may take seconds, and another thread may want another one
        with self._lock:
            if key not in self._held:
                self._held[key] = made
                self._weight += made[1]
            while self._weight > self._most and len(self._held) > 1:
                self._weight -= self._held.popitem(last=False)[1][1]
        return made[0]

    @property
    def weight(self) -> int:
        """Return how much all that is held weighs."""
        return self._weight
