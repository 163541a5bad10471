"""Now and then compare what stands on screen with what was written down, while nobody waits for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from repatria.domain.errors import RepatriaError, VaultDamagedError
from repatria.services.checking_vaults import compare_some
from repatria.services.desk import Desk as Work
from repatria.ui.messages import notice_of
from repatria.ui.tasks import Tasks
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.window import MainWindow

EVERY_MS = 10 * 60_000


class Comparer(QObject):
    """Works out a few cases anew every ten minutes and says so when they come out otherwise."""

    def __init__(self, window: MainWindow, work: Work, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._work, self._tasks = window, work, tasks
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.compare)
        self._timer.start()

    def compare(self) -> None:
        """Compare a few, beside the store's thread: no save waits for it."""
        work = self._work
        self._tasks.read(self, lambda: compare_some(work), self._tell, self._pass_over)

    def _tell(self, different: int) -> None:
        if not different:
            return
        happened = QCoreApplication.translate("comparing", "Algo en pantalla no sale de lo anotado.")
        advice = QCoreApplication.translate(
            "comparing", "Lo anotado está completo. Revise la bóveda en Ajustes y avise a quien da soporte."
        )
        self._window.tell(Notice(happened, advice, "warning"))

    def _pass_over(self, error: RepatriaError) -> None:
        """Say what is damaged; else wait for the next time: the page that needs what cannot be read now tells it."""
        if isinstance(error, VaultDamagedError):
            self._window.tell(notice_of(error))
