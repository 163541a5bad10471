"""Make a sealed file of answers readable here: the file, a reason, a question, and where it goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from repatria.domain.errors import RepatriaError
from repatria.durable import Placed
from repatria.services.answers_out.giving import SEALED
from repatria.services.answers_out.opening import open_answers
from repatria.ui.answers_out.questions import readable_question
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.unlock.sheet import breakable
from repatria.ui.watching import Watch
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.text_line import TextLine


class Reopening(Section):
    """*Abrir respuestas selladas*: what was sealed for this post becomes a readable file, noted with its reason."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Abrir respuestas selladas"),
            self.tr("Un archivo {ending} sellado para este puesto. De él sale un archivo legible.").format(
                ending=SEALED
            ),
        )
        self._desk = desk
        self._watch: Watch | None = None
        self.reason = Field(self.tr("Por qué tiene que ser legible"), TextLine(limit=300), required=True)
        self.open = Button(self.tr("Elegir el archivo…"), icon="receive")
        self.told = IconWords("info", "")
        self.told.hide()
        self.open.clicked.connect(self._ask)
        row = QHBoxLayout()
        gaps(row)
        row.addWidget(self.open)
        row.addStretch(1)
        self.body.addWidget(self.reason)
        self.body.addLayout(row)
        self.body.addWidget(self.told)

    def _ask(self) -> None:
        reason = str(self.reason.value() or "")
        if not reason:
            self.reason.set_message(self.tr("Escriba por qué."))
            self.reason.setFocus()
            return
        asker = self._desk.asker
        pattern = self.tr("Respuestas selladas ({pattern})").format(pattern=f"*{SEALED}")
        sealed = asker.choose_file(self, self.tr("Respuestas selladas"), Path.home(), pattern)
        if sealed is None:
            return
        folder = asker.choose_folder(self, self.tr("Carpeta para el archivo legible"), sealed.parent)
        if folder is not None and asker.ask(self, readable_question()) == "write":
            self._open(sealed, folder, reason)

    def _open(self, sealed: Path, folder: Path, reason: str) -> None:
        work = self._desk.work
        self.told.hide()
        self.open.setEnabled(False)
        panel = ProgressPanel(
            self.tr("Abriendo las respuestas"), self.tr("Si se detiene, no queda nada a medias.")
        )
        self.body.addWidget(panel)
        self._desk.begins()
        watch = self._watch = self._desk.tasks.watch(panel, panel.set_progress)
        panel.cancel_asked.connect(watch.cancel)

        def after() -> None:
            self.open.setEnabled(True)
            panel.hide()
            panel.deleteLater()

        self._desk.tasks.run(
            self,
            lambda: open_answers(work, sealed, folder, reason, cancelled=lambda: watch.cancelled),
            self._done,
            self._failed,
            after=after,
        )

    def _done(self, placed: Placed) -> None:
        words = self.tr("Legible en: {place}. Quedó anotado por qué.")
        self._tell("done", words.format(place=breakable(str(placed.path))), "good")
        self.reason.set_value(None)

    def _failed(self, error: RepatriaError) -> None:
        self._tell("overdue", " ".join(message_for(error)), "danger")

    def _tell(self, icon: str, words: str, tone: str) -> None:
        self.told.set_words(icon, words, tone)
        self.told.show()
        self.open.setFocus()
