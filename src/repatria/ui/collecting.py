"""Collect garbage on the interface thread alone: a widget thrown away on another thread takes the program with it.

Python collects on whichever thread happens to make an object next, and what it finds in a circle may hold a timer.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 100


class Collecting(QObject):
    """From when it is made, nothing collects but this, between two events; it lives as long as the program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start(_EVERY_MS)


def collect_what_is_due() -> None:
    """Collect the oldest generation that has grown past its limit, as Python would."""
    for generation, (count, limit) in reversed(
        list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
    ):
        if limit and count > limit:
            gc.collect(generation)
            return
