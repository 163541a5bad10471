"""Whether the chains of the record are whole: asked for by a button, said in lines below it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.services.record.standing import RecordStanding, record_standing
from repatria.ui.messages import notice_of
from repatria.ui.messages.chains import reason_words
from repatria.ui.pages import Desk
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords

_MOST = 5


class ChainsState(QWidget):
    """Checks when asked; each line says one thing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.button = Button(self.tr("Comprobar las &series"), "secondary", "protected")
        self.button.clicked.connect(self.check)
        self._column = QVBoxLayout(self)
        gaps(self._column, spacing=4)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._lines: list[IconWords] = []

    def check(self) -> None:
        """Check every event of the record again."""
        self._desk.begins()
        self.button.setEnabled(False)
        work = self._desk.work
        self._desk.tasks.read(self, lambda: record_standing(work), self._show, self._failed)

    def words(self) -> list[str]:
        """Return what is said below the button."""
        return [line.words() for line in self._lines]

    def _show(self, standing: RecordStanding) -> None:
        self._clear()
        if standing.is_whole:
            words = self.tr("Nada falta ni cambió: {count} anotaciones revisadas, una por una.")
            self._say("done", words.format(count=QLocale().toString(standing.events)), "good")
        for one in standing.broken[:_MOST]:
            words = self.tr("Serie {log}, anotación {n}: {reason}.")
            self._say(
                "overdue", words.format(log=one.log, n=one.n, reason=reason_words(one.reason)), "danger"
            )
        if len(standing.broken) > _MOST:
            self._say("overdue", self.tr("Y %n más.", "", len(standing.broken) - _MOST), "danger")
        for run in standing.lost[:_MOST]:
            words = self.tr("Serie {log}: se perdieron las anotaciones {first} a {last}.")
            self._say("overdue", words.format(log=run.log, first=run.first, last=run.last), "danger")
        if standing.uncounted:
            words = self.tr("Se perdieron %n anotaciones más, no se sabe de dónde.", "", standing.uncounted)
            self._say("overdue", words, "danger")
        if standing.unsigned:
            words = self.tr("%n actos no llevan la firma de quien los hizo.", "", standing.unsigned)
            self._say("info", words, "quiet")
        self.button.setEnabled(True)

    def _say(self, icon: str, words: str, tone: str) -> None:
        line = IconWords(icon, words, tone)
        self._lines.append(line)
        self._column.addWidget(line)

    def _clear(self) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []

    def _failed(self, error: RepatriaError) -> None:
        self.button.setEnabled(True)
        self._desk.tell(notice_of(error))
