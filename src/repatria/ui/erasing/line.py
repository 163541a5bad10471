"""Say calmly on Hoy that closed cases are past their day, or that others ask to erase some, to whoever may erase."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from repatria.services.erasing import erasures_asked, past_keeping_here
from repatria.ui.erasing.page import KEY, MOST
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords


class ErasingLine(QWidget):
    """Hidden while nothing of that is so for whoever is here; ``refresh`` looks again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        row = QHBoxLayout(self)
        gaps(row, (0, 8, 0, 0), 12)
        self.words = IconWords("clock", "", "quiet")
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.act = Button(self.tr("Verlos…"), "secondary")
        self.act.clicked.connect(lambda: desk.go(KEY))
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def refresh(self) -> None:
        """Read how many are past their day, and how many others ask to erase."""
        work = self._desk.work
        self._desk.tasks.read(
            self,
            lambda: (len(past_keeping_here(work, limit=MOST + 1)), len(erasures_asked(work))),
            self._show,
            lambda error: self._desk.tell(notice_of(error)),
        )

    def _show(self, counts: tuple[int, int]) -> None:
        count, asked = counts
        said = self.tr(
            "%n expedientes cerrados pasaron la fecha hasta la que se guardan.", "", min(count, MOST)
        )
        if count > MOST:
            said = self.tr(
                "Más de %n expedientes cerrados pasaron la fecha hasta la que se guardan.", "", MOST
            )
        wanted = self.tr("Otros puestos piden borrar %n expedientes que aquí siguen completos.", "", asked)
        told = [words for words, number in ((wanted, asked), (said, count)) if number]
        self.words.set_words("waiting" if asked else "clock", " ".join(told), "accent" if asked else "quiet")
        self.setVisible(bool(told))
