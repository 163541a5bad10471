"""Put every keystroke on the disk within 300 ms of it, and say when the last one got there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from repatria.domain.errors import RepatriaError
from repatria.domain.forms.answers import Place
from repatria.services.desk import Desk as Work
from repatria.services.filling import keep_typed
from repatria.services.form_work import FormWork
from repatria.ui.filling.lane import DraftLane

WAIT_MS: Final = 120
"""How long keystrokes gather before they are written together; what is left of 300 ms is for the disk."""

RETRY_MS: Final = 3000


class Keeper(QObject):
    """Gathers what changed in one form and keeps it; ``kept`` comes when it is on the disk.

    What could not be written is tried again until it is, and ``failed`` tells of it.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(self, desk: Work, lane: DraftLane, work: FormWork, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._lane, self._work = desk, lane, work
        self._places: set[Place] = set()
        self._repeats: set[str] = set()
        self._at: Place | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    def keep(self, place: Place) -> None:
        """Keep the answer at *place* soon."""
        self._places.add(place)
        self._wait()

    def keep_rows(self, repeat: str) -> None:
        """Keep the rows of *repeat* soon."""
        self._repeats.add(repeat)
        self._wait()

    def keep_cursor(self, place: Place) -> None:
        """Keep that the person is at *place*."""
        self._at = place
        self._wait()

    def flush(self) -> None:
        """Hand over what has gathered now."""
        self._timer.stop()
        places, repeats, at = frozenset(self._places), frozenset(self._repeats), self._at
        if not (places or repeats or at):
            return
        self._places.clear()
        self._repeats.clear()
        self._at = None
        self._lane.run(
            self,
            lambda: keep_typed(self._desk, self._work, places, repeats=repeats, at=at),
            lambda _: self.kept.emit(),
            lambda error: self._again(error, places, repeats),
        )

    def settle(self) -> None:
        """Return when every keystroke is on the disk."""
        self.flush()
        self._lane.settle()

    def stop(self) -> None:
        """Keep nothing more: the form was saved or thrown away."""
        self._timer.stop()
        self._places.clear()
        self._repeats.clear()
        self._at = None
        self._lane.settle()

    def _wait(self) -> None:
        if not self._timer.isActive():  # counted from the first keystroke, so that steady typing is kept too
            self._timer.start(WAIT_MS)

    def _again(self, error: RepatriaError, places: frozenset[Place], repeats: frozenset[str]) -> None:
        self._places |= places
        self._repeats |= repeats
        self._timer.start(RETRY_MS)
        self.failed.emit(error)
