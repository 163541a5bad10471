"""Build what is large a little at a time, so that no key and no click waits for the whole of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimerEvent


class Turns(QObject):
    """Takes one step of *work* in each turn of the event loop, until it is done or *owner* is gone."""

    def __init__(self, owner: QObject, work: Iterator[None]) -> None:
        super().__init__(owner)
        self._work = work
        self._timer = self.startTimer(0)

    def timerEvent(self, _: QTimerEvent) -> None:
        """Take the next step."""
        if next(self._work, self) is self:
            self.killTimer(self._timer)
            self.deleteLater()
