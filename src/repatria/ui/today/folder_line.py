"""Remind weekly that the emergency folder is to be printed: quietly, above the day, until it is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from repatria.services.paper.emergency import folder_printed, is_folder_due
from repatria.ui.case.telling.moments import say_day
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords


class FolderLine(QWidget):
    """Hidden while the folder is fresh; ``refresh`` looks again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        row = QHBoxLayout(self)
        gaps(row, (0, 8, 0, 0), 12)
        self.words = IconWords("print", "", "quiet")
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)  # the icon stands at its first line
        self.act = Button(QCoreApplication.translate("today", "Imprimir la &carpeta…"), "secondary", "print")
        self.act.clicked.connect(lambda: desk.go("sheet", {"folder": True}))
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def refresh(self) -> None:
        """Read when it was printed last."""
        work = self._desk.work
        self._desk.tasks.read(
            self,
            lambda: folder_printed(work),
            self._show,
            lambda error: self._desk.tell(notice_of(error)),
        )

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
        self.words.set_words("print", said, "quiet")
        self.setVisible(is_folder_due(last, now))
