"""The page on which a post is closed down: what is nowhere else comes first, the button that destroys comes last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from repatria.domain.errors import RepatriaError
from repatria.services.wiping import Wiped, WipeForeseen, begin_wipe, foresee_wipe, is_name_of, save_wipe_page
from repatria.ui.latest import Latest
from repatria.ui.messages import notice_of
from repatria.ui.messages.wipe_words import WipeWords
from repatria.ui.pages import Desk, Page
from repatria.ui.settings.section import Section
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.buttons import Button, CheckBox
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.reading_column import ReadingColumn
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.text_line import TextLine

KEY = "closing"


def closing_page(desk: Desk) -> Page:
    """Return the page, to which one comes from the settings."""
    return Page(
        KEY,
        "settings",
        lambda: QCoreApplication.translate("closing", "Cerrar el puesto"),
        lambda: ClosingPage(desk),
        under="settings",
    )


class ClosingPage(QStackedWidget):
    """Read anew whenever it comes into sight; ``shown`` comes when it was."""

    shown = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._latest = desk, Latest(desk.tasks, self)
        self.form: ClosingForm | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """Read what a wipe would come to now."""
        super().showEvent(event)
        if event.spontaneous():  # the window came back: what was typed here stays
            return
        work = self._desk.work
        if work.may("answer"):
            self._latest.read(lambda: foresee_wipe(work), self._show, self._failed)
            return
        words = self.tr("Cierra el puesto quien lo coordina, quien supervisa o el enlace nacional.")
        self._put(ReadingColumn(self.tr("Cerrar el puesto"), "", (IconWords("info", words, "quiet"),)))

    def _show(self, foreseen: WipeForeseen) -> None:
        self.form = ClosingForm(self._desk, foreseen)
        self._put(self.form)

    def _put(self, page: QWidget) -> None:
        before = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()
        self.shown.emit()

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error, "closing/read"))


class ClosingForm(ReadingColumn):
    """What is only here, what remains elsewhere, and what has to be typed before anything is destroyed."""

    def __init__(self, desk: Desk, foreseen: WipeForeseen) -> None:
        super().__init__(
            self.tr("Cerrar el puesto"),
            self.tr(
                "Destruye para siempre la bóveda de esta computadora: primero las llaves, después lo demás. Nadie "
                "puede traerla de vuelta, tampoco con las hojas de recuperación."
            ),
        )
        self._desk, self._foreseen = desk, foreseen
        self.add(self._only_here())
        self.add(self._elsewhere())
        self.add(self._destroying())

    def _only_here(self) -> Section:
        section, words = Section(self.tr("Lo que solo está aquí")), WipeWords()
        for line in words.unsent(self._foreseen):
            section.body.addWidget(IconWords("warning", line, "warning"))
        if self._foreseen.is_all_elsewhere:
            said = self.tr("Nada: otros puestos dijeron que tienen todo, y nada espera.")
            section.body.addWidget(IconWords("done", said, "good"))
        for line in words.goes(self._foreseen):
            section.body.addWidget(IconWords("info", breakable(line), "quiet"))
        self.send = Button(self.tr("Ir a Enviar"), icon="send")
        self.send.clicked.connect(lambda: self._desk.go("sending"))
        row = QWidget()
        row.setLayout(in_a_row(self.send))
        section.body.addWidget(row)
        return section

    def _elsewhere(self) -> Section:
        section = Section(
            self.tr("Lo que queda en otros lugares"),
            self.tr("El programa no llega ahí. Guarde la hoja antes: después no se puede ver aquí."),
        )
        for line in self._remains():
            section.body.addWidget(Label(breakable(line)))
        self.sheet = Button(self.tr("Guardar la hoja…"), icon="print")
        self.sheet.clicked.connect(self._save)
        row = QWidget()
        row.setLayout(in_a_row(self.sheet))
        section.body.addWidget(row)
        return section

    def _destroying(self) -> Section:
        section = Section(self.tr("Destruir la bóveda"))
        self.copies = CheckBox(self.tr("Destruir también las copias del segundo lugar"))
        self.copies.setVisible(self._foreseen.reachable and self._foreseen.copies > 0)
        section.body.addWidget(self.copies)
        self.second = Field(self.tr("¿Quién más del puesto está de acuerdo?"), TextLine(limit=120))
        self.second.setVisible(self._foreseen.second)
        section.body.addWidget(self.second)
        asked = self.tr("Para confirmar, escriba el nombre del puesto: {name}")
        self.name = Field(asked.format(name=self._foreseen.name), TextLine(limit=200))
        section.body.addWidget(self.name)
        self.destroy_it = Button(self.tr("Destruir la bóveda…"), "danger", "remove")
        self.destroy_it.clicked.connect(self.ask)
        self._row = QWidget()
        self._row.setLayout(in_a_row(self.destroy_it))
        section.body.addWidget(self._row)
        self._section = section
        return section

    def _remains(self) -> list[str]:
        one = self._foreseen
        return WipeWords().elsewhere(one.place, one.left, one.posts, one.twins)

    def _save(self) -> None:
        title = self.tr("¿En qué carpeta se guarda la hoja?")
        folder = self._desk.asker.choose_folder(self, title, Path.home())
        if folder is None:
            return
        lines, language = self._remains(), self._desk.preferences().language
        moment = self._desk.work.calendar.local(self._desk.work.now())
        self._desk.tasks.run_aside(
            self,
            lambda: save_wipe_page(lines, moment, folder, language=language),
            lambda path: self._desk.tell(
                Notice(self.tr("Hoja guardada: {file}").format(file=breakable(str(path))), tone="good")
            ),
            self._failed,
        )

    def ask(self) -> None:
        """Ask once more, and destroy."""
        typed, second = (field.value() for field in (self.name, self.second))
        if not isinstance(typed, str) or not is_name_of(self._desk.work, typed):
            self.name.set_message(self.tr("Ese no es el nombre del puesto."))
            return
        self.name.set_message("")
        question = Question(
            self.tr("¿Destruir la bóveda de «{name}»?").format(name=self._foreseen.name),
            self.tr(
                "Se van los expedientes, lo escrito a medias, los paquetes por entregar y todo lo anotado."
            ),
            (Act("destroy", self.tr("Destruirla para siempre")),),
            Act("keep", self.tr("Conservarla")),
            grave=True,
        )
        if self._desk.asker.ask(self, question) == "destroy":
            self._destroy(typed, second if isinstance(second, str) else "")

    def _destroy(self, typed: str, second: str) -> None:
        work, copies = self._desk.work, self.copies.isChecked()
        panel = ProgressPanel(
            self.tr("Destruyendo las llaves de la bóveda"), self.tr("Detener deja las copias que faltan.")
        )
        self._section.body.addWidget(panel)
        self._row.setEnabled(False)
        watch = self._desk.tasks.watch(panel, panel.set_progress)
        panel.cancel_asked.connect(watch.cancel)

        def act() -> Wiped:
            return begin_wipe(
                work, typed, second, copies=copies, progress=watch.progress, cancelled=lambda: watch.cancelled
            )

        def ended() -> None:
            self._row.setEnabled(True)
            panel.hide()
            panel.deleteLater()

        # What is left goes at the next start, which comes now: nothing here holds the files then.
        self._desk.tasks.run(self, act, lambda made: self._destroyed(made, copies), self._failed, after=ended)

    def _destroyed(self, made: Wiped, copies: bool) -> None:
        """Say which copies would not go, while their place is still known, and lock."""
        if copies and made.left != 0:
            question = Question(
                self.tr("La bóveda está destruida, y quedan copias"),
                WipeWords().elsewhere(made.place, made.left, 0)[0],
                (),
                Act("lock", self.tr("Entendido")),
            )
            self._desk.asker.ask(self, question)
        self._desk.lock()

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))
