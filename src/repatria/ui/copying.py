"""Have a copy of the vault made each day, beside the work, while the second place is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from repatria.domain.errors import RepatriaError
from repatria.services.copies.making import MadeCopy, is_copy_due, make_copy_now, note_copy
from repatria.services.desk import Desk as Work
from repatria.ui.tasks import Tasks

FIRST_MS = 3 * 60_000
EVERY_MS = 60 * 60_000


class CopyKeeper(QObject):
    """Begins some minutes after unlocking and looks each hour whether a day passed; ``made`` tells that one was.

    What hinders one is not told at once: a stick that is not in is no fault, and after some days the window says that
    copies are missed (``services.copies.standing``).
    """

    made = Signal()

    def __init__(self, parent: QObject, work: Work, tasks: Tasks, told: Callable[[], None]) -> None:
        super().__init__(parent)
        self._work, self._tasks = work, tasks
        self.made.connect(told)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.go_on)
        self._timer.start(FIRST_MS)

    def go_on(self) -> None:
        """Make a copy where one is due."""
        work = self._work
        watch = self._tasks.watch(self, lambda _done, _total: None)

        def job() -> MadeCopy | None:
            try:
                if not is_copy_due(work):
                    return None
                return make_copy_now(work, watch.progress, lambda: watch.cancelled)
            finally:
                work.close_thread()

        self._tasks.run_copying(self, job, self._note, self._pass_over, watch=watch, after=self._wait)

    def _note(self, made: MadeCopy | None) -> None:
        if made is not None:
            work, copy = self._work, made
            self._tasks.run(self, lambda: note_copy(work, copy), lambda _: self.made.emit(), self._pass_over)

    def _wait(self) -> None:
        self._timer.start(EVERY_MS)

    def _pass_over(self, _: RepatriaError) -> None:
        """Try again in an hour."""
