"""How long the interface thread works without looking whether the person did anything."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QAbstractEventDispatcher
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tests.pace import piece, spent

LONGEST: float = 0.05
"""No key and no click waits longer, in seconds (design, section 7)."""
_REFERENCE = 0.0082
"""Seconds of processor that a piece of work with a few widgets takes on the computer of the figures."""
_TRIES = 5


class Turning:
    """Notes the longest turn of the event loop, in processor time: what other programs take does not count."""

    def __init__(self) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        self._dispatcher = dispatcher
        self._pace = slowness()
        self.begin()
        dispatcher.awake.connect(self._turn)

    def begin(self) -> None:
        """Forget what was before."""
        self._last, self.longest = time.thread_time(), 0.0

    def end(self) -> float:
        """Listen no more; return the longest turn in seconds of the computer of the figures (`tests.pace`)."""
        self._dispatcher.awake.disconnect(self._turn)
        return self.longest / max(self._pace, slowness())

    def _turn(self) -> None:
        now = time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now


def longest_turn(act: Callable[[], object], again: Callable[[], object]) -> float:
    """Return the longest turn during *act*, at its best of several; *again* makes it possible once more."""
    best = float("inf")
    for _ in range(_TRIES):
        turning = Turning()
        act()
        best = min(best, turning.end())
        again()
        if best < LONGEST:
            break
    return best


def slowness() -> float:
    """Return how many times slower this computer is just now than the one of the figures; at least 1."""
    return max(1.0, min(spent(_piece) for _ in range(2)) / _REFERENCE)


def _piece() -> None:
    piece()
    place = QWidget()
    column = QVBoxLayout(place)
    for number in range(60):
        label = QLabel(f"{number}")
        label.setWordWrap(True)
        column.addWidget(label)
    column.activate()
