"""Remind weekly that the emergency folder is to be printed: quietly, above the day, until it is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from repatria.services.paper.emergency import folder_printed, is_folder_due
from repatria.ui.case.telling.moments import say_day
from repatria.ui.pages import Desk
from repatria.ui.today.quiet_line import QuietLine
from repatria.ui.widgets.buttons import Button


class FolderLine(QuietLine):
    """Hidden while the folder is fresh; ``refresh`` looks again."""

    def __init__(self, desk: Desk) -> None:
        words = QCoreApplication.translate("today", "Imprimir la &carpeta…")
        super().__init__(desk, Button(words, "secondary", "print"))
        self.act.clicked.connect(lambda: desk.go("sheet", {"folder": True}))

    def refresh(self) -> None:
        """Read when it was printed last."""
        work = self._desk.work
        self.read(lambda: folder_printed(work), self._show)

    def _show(self, last: datetime | None) -> None:
        calendar, now = self._desk.work.calendar, self._desk.now()
        if last is None:
            said = QCoreApplication.translate("today", "La carpeta de emergencia no se ha impreso todavía.")
        else:
            day = say_day(calendar.local(last).date(), calendar.local(now).date())
            words = QCoreApplication.translate(
                "today", "La carpeta de emergencia se imprimió {day}: toca cada semana."
            )
            said = words.format(day=day)
        self.say("print", said if is_folder_due(last, now) else "")
