"""Long work tells how far it is, often enough to be watched and to be stopped, and seldom enough to cost nothing."""

from __future__ import annotations

from typing import Final

from repatria.domain.progress import Progress

_MOST: Final = 200


def nobody(_done: int, _total: int) -> None:
    """Let nobody watch."""


class Steps:
    """The steps of one piece of work, of which there are *total*; some two hundred of them are *told*."""

    def __init__(self, told: Progress, total: int) -> None:
        self._told, self._total = told, max(total, 1)
        self._done = 0
        told(0, self._total)

    def step(self) -> None:
        """Count one that is done."""
        self.reach(self._done + 1)

    def reach(self, done: int) -> None:
        """Count all up to *done* as done."""
        before, self._done = self._done, min(done, self._total)
        if self._done * _MOST // self._total != before * _MOST // self._total:
            self._told(self._done, self._total)
