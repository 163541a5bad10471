"""The page *Sacar respuestas*: the form, the work, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from repatria.domain.errors import AnswersRefusedError, RepatriaError
from repatria.services.answers_out.giving import TakenOut, take_answers_out
from repatria.services.answers_out.wanted import Wanted
from repatria.services.exchange.posts import known_posts
from repatria.ui.answers_out.compose import AnswersForm, Offered
from repatria.ui.answers_out.questions import protected_question, readable_question
from repatria.ui.answers_out.result import AnswersResult
from repatria.ui.i18n import spoken
from repatria.ui.messages import message_for, notice_of
from repatria.ui.pages import Desk, Place
from repatria.ui.printing.sheet_list import blank_lines
from repatria.ui.sending.drives import Drive, removable_drives
from repatria.ui.tasks import Watch
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.reading_column import ReadingColumn


class AnswersPage(QStackedWidget):
    """Sacar respuestas."""

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]] = removable_drives) -> None:
        super().__init__()
        self._desk = desk
        self._watch: Watch | None = None
        self.compose = AnswersForm(desk, find)
        self.addWidget(self.compose)
        self.compose.asked.connect(self._ask)

    def place(self) -> Place:
        """Return nothing: what is chosen to leave is chosen anew after a lock."""
        return {}

    def go_to(self, place: Place) -> None:
        """There is one place here."""

    def showEvent(self, event: QShowEvent) -> None:
        """Read which forms there are, who is known and what is plugged in."""
        super().showEvent(event)
        if self._watch is None:
            self.reload()

    def reload(self) -> None:
        """Read everything anew; what is chosen stays."""
        work, language = self._desk.work, spoken()

        def read() -> Offered:
            lines = blank_lines(work.library, language)
            return Offered([Choice(line.key, line.title) for line in lines], known_posts(work))

        self._desk.tasks.read(
            self, read, self.compose.show_offered, lambda error: self._desk.tell(notice_of(error))
        )
        self.compose.place.refresh()

    def _ask(self) -> None:
        wanted = self.compose.wanted()
        if wanted is None:
            return
        if not wanted.sealed:
            question = readable_question()
        elif wanted.holds_protected:
            question = protected_question(wanted.approved_by)
        else:
            self._write(wanted)
            return
        if self._desk.asker.ask(self, question) == "write":
            self._write(wanted)

    def _write(self, wanted: Wanted) -> None:
        folder, work = self.compose.place.folder(), self._desk.work
        if folder is None:
            return
        on_stick = self.compose.place.on_stick()
        words = self.tr("Leyendo las respuestas de {form}").format(form=wanted.form)
        panel = ProgressPanel(words, self.tr("Si se detiene, no queda nada a medias."))
        working = ReadingColumn(self.tr("Sacar respuestas"), "", (panel,))
        self._push(working)
        watch = self._watch = self._desk.tasks.watch(panel, panel.set_progress)
        panel.cancel_asked.connect(watch.cancel)

        def job() -> TakenOut:
            return take_answers_out(
                work, wanted, folder, progress=watch.progress, cancelled=lambda: watch.cancelled
            )

        self._desk.tasks.run(
            self,
            job,
            lambda taken: self._done(taken, on_stick=on_stick),
            self._failed,
            after=lambda: self._end(working),
        )

    def _done(self, taken: TakenOut, *, on_stick: bool) -> None:
        self.compose.begin_anew()
        result = AnswersResult(taken, on_stick=on_stick)
        result.again.connect(lambda: self._pop(result))
        self._push(result)
        result.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: RepatriaError) -> None:
        self.setCurrentWidget(self.compose)
        refused = self._refusal(error) if isinstance(error, AnswersRefusedError) else ""
        self.compose.tell_trouble(breakable(refused or " ".join(message_for(error))))

    def _refusal(self, error: AnswersRefusedError) -> str:
        return {
            "nothing": self.tr(
                "Nada de este formulario puede ir así a ese destinatario. No se escribió ningún archivo."
            ),
            "nobody": self.tr(
                "No hay formularios terminados que puedan salir así: o no hay ninguno, o falta el permiso de la "
                "persona (F02, parte C). No se escribió ningún archivo."
            ),
        }.get(str(error.facts.get("reason")), "")

    def _end(self, working: ReadingColumn) -> None:
        stopped = self._watch is not None and self._watch.cancelled
        self._watch = None
        if self.currentWidget() is working:
            self.setCurrentWidget(self.compose)
            if stopped:
                self.compose.tell_trouble(self.tr("Se detuvo, como pidió. No se escribió nada."))
        self._drop(working)
        self.reload()

    def _push(self, page: ReadingColumn) -> None:
        self.addWidget(page)
        self.setCurrentWidget(page)

    def _pop(self, page: ReadingColumn) -> None:
        self.setCurrentWidget(self.compose)
        self._drop(page)
        self.compose.verb.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, page: QWidget) -> None:
        self.removeWidget(page)
        page.deleteLater()
