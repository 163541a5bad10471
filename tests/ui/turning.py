"""How long the interface thread works without looking whether the person did anything."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QAbstractEventDispatcher

LONGEST: float = 0.05
"""No key and no click waits longer, in seconds (design, section 7)."""


class Turning:
    """Notes the longest turn of the event loop, in processor time: what other programs take does not count."""

    def __init__(self) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        self._dispatcher = dispatcher
        self.begin()
        dispatcher.awake.connect(self._turn)

    def begin(self) -> None:
        """Forget what was before."""
        self._last, self.longest = time.thread_time(), 0.0

    def end(self) -> None:
        """Listen no more."""
        self._dispatcher.awake.disconnect(self._turn)

    def _turn(self) -> None:
        now = time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now


def longest_turn(act: Callable[[], object], again: Callable[[], object], times: int = 3) -> float:
    """Return the longest turn during *act*, at its best of several; *again* makes it possible once more."""
    found = []
    for _ in range(times):
        turning = Turning()
        act()
        found.append(turning.longest)
        turning.end()
        again()
    return min(found)
