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
from repatria.ui.widgets.progress_panel import ProgressPanel

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
        self._clear()
        self.button.setEnabled(False)
        panel = ProgressPanel(self.tr("Comprobando las series"), self.tr("Detener no cambia nada."))
        self._column.addWidget(panel)
        work, watch = self._desk.work, self._desk.tasks.watch(panel, panel.set_progress)
        panel.cancel_asked.connect(watch.cancel)

        def go_on(done: int, total: int) -> bool:
            watch.progress(done, total)
            return True

        def check() -> RecordStanding:
            try:
                return record_standing(work, go_on)
            finally:
                work.close_thread()

        def ended() -> None:
            panel.hide()
            panel.deleteLater()
            self.button.setEnabled(True)
            if watch.cancelled:
                self._say("info", self.tr("Se detuvo: no se sabe si están enteras."), "quiet")

        # Not where lists are read: a long record keeps nobody from reading.
        self._desk.tasks.run_copying(self, check, self._show, self._failed, watch=watch, after=ended)

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
        if len(standing.lost) > _MOST:
            words = self.tr("Y se perdieron pedazos de %n series más.", "", len(standing.lost) - _MOST)
            self._say("overdue", words, "danger")
        if standing.uncounted:
            words = self.tr("Se perdieron %n anotaciones más, no se sabe de dónde.", "", standing.uncounted)
            self._say("overdue", words, "danger")
        if standing.unsigned:
            words = self.tr("%n actos no llevan la firma de quien los hizo.", "", standing.unsigned)
            self._say("info", words, "quiet")

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
        self._say("warning", self.tr("No se pudo comprobar: no se sabe si están enteras."), "warning")
        self._desk.tell(notice_of(error))
