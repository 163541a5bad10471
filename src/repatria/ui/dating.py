"""Ask what time it is before anything else, when the clock of the machine is strange, and note the answer."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from repatria.domain.errors import RepatriaError
from repatria.services.desk import Desk as Work
from repatria.services.post.wrong_clock import NEAR, StrangeClock, state_time, strange_clock
from repatria.ui.frame.clock_sheet import ClockSheet
from repatria.ui.messages import notice_of
from repatria.ui.tasks import Tasks
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.window import MainWindow


class ClockAsker(QObject):
    """Stands before the pages until somebody says what time it is; nothing is written under a date not looked at."""

    def __init__(self, window: MainWindow, work: Work, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._work, self._tasks = window, work, tasks
        self._sheet: ClockSheet | None = None

    def begin(self) -> None:
        """Ask, if there is something to ask."""
        strange = strange_clock(self._work)
        if strange is not None:
            self._window.stand_before(lambda: self._make_sheet(strange))
            if self._sheet is not None:
                self._sheet.setFocus()

    def _make_sheet(self, strange: StrangeClock) -> ClockSheet:
        self._sheet = ClockSheet(strange, self._work.calendar)
        self._sheet.stated.connect(self._state)
        return self._sheet

    def _state(self, said: datetime) -> None:
        work, clock = self._work, self._work.now()
        if self._sheet is not None:
            self._sheet.set_busy(busy=True)
        self._tasks.run(
            self,
            lambda: state_time(work, said),
            lambda _: self._stated(abs(clock - said) > NEAR),
            self._failed,
        )

    def _stated(self, doubted: bool) -> None:
        self._sheet = None
        self._window.let_through()
        if doubted:
            self._window.tell(
                Notice(
                    QCoreApplication.translate("clock", "La fecha correcta está anotada."),
                    QCoreApplication.translate(
                        "clock",
                        "Corrija la fecha de este equipo, cierre Repatria y vuelva a entrar: mientras tanto lo que "
                        "escriba queda marcado como de un reloj dudoso, y los plazos se cuentan con la fecha del "
                        "equipo.",
                    ),
                    tone="warning",
                )
            )

    def _failed(self, error: RepatriaError) -> None:
        if self._sheet is not None:
            self._sheet.set_busy(busy=False)
            self._sheet.tell(notice_of(error))
