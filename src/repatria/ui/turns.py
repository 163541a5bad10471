"""Build what is large a little at a time, so that no key and no click waits for the whole of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QTimerEvent
from PySide6.QtWidgets import QApplication, QWidget


class Turns(QObject):
    """Takes one step of *work* in each turn of the event loop, until it is done or *owner* is gone.

    It rests while *owner* takes nothing from the person: what is being saved may be read by another thread.
    """

    def __init__(self, owner: QObject, work: Iterator[None]) -> None:
        super().__init__(owner)
        self._work = work
        self._timer = self.startTimer(0)

    @property
    def is_at_work(self) -> bool:
        """Tell whether a further step comes, and comes by itself."""
        return self._timer != 0

    def timerEvent(self, _: QTimerEvent) -> None:
        """Take the next step."""
        owner = self.parent()
        if isinstance(owner, QWidget) and not owner.isEnabled():
            self._rest()
            owner.installEventFilter(self)
        elif next(self._work, self) is self:
            self.stop()

    def stop(self) -> None:
        """Take no further step; also in the middle of one, which is taken to its end."""
        self._rest()
        self._work = iter(())
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on when the owner does."""
        if event.type() == QEvent.Type.EnabledChange and isinstance(watched, QWidget) and watched.isEnabled():
            watched.removeEventFilter(self)
            self._timer = self.startTimer(0)
        return super().eventFilter(watched, event)

    def _rest(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0


def is_building() -> bool:
    """Tell whether anything in any window is still being built a little at a time."""
    windows = QApplication.topLevelWidgets()
    return any(one.is_at_work for window in windows for one in window.findChildren(Turns))
