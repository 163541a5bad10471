"""The page *Sacar respuestas*: the form, the work, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QShowEvent

from repatria.domain.errors import AnswersRefusedError, RepatriaError
from repatria.services.answers_out.giving import TakenOut, take_answers_out
from repatria.services.answers_out.wanted import Wanted
from repatria.services.exchange.posts import known_posts
from repatria.ui.answers_out.compose import AnswersForm, Offered
from repatria.ui.answers_out.questions import protected_question, readable_question
from repatria.ui.answers_out.result import AnswersResult
from repatria.ui.drives import Drive, removable_drives
from repatria.ui.i18n import spoken
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk, Place
from repatria.ui.printing.sheet_list import blank_lines, lines_of_others
from repatria.ui.sending.writing_out import WritingOut
from repatria.ui.watching import Watch
from repatria.ui.widgets.choice_buttons import Choice


class AnswersPage(WritingOut):
    """Sacar respuestas."""

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]] = removable_drives) -> None:
        self.compose = compose = AnswersForm(desk, find)
        super().__init__(desk, compose, compose.place, compose.verb, compose.tell_trouble)
        self.compose.asked.connect(self._ask)

    def place(self) -> Place:
        """Return nothing: what is chosen to leave is chosen anew after a lock."""
        return {}

    def go_to(self, place: Place) -> None:
        """There is one place here."""

    def showEvent(self, event: QShowEvent) -> None:
        """Read which forms there are, who is known and what is plugged in."""
        super().showEvent(event)
        if not self.is_writing:
            self.reload()

    def reload(self) -> None:
        """Read everything anew; what is chosen stays."""
        work, language = self._desk.work, spoken()

        def read() -> Offered:
            lines = [*blank_lines(work.library, language), *lines_of_others(work, withdrawn=True)]
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
        work = self._desk.work

        def take(folder: Path, watch: Watch) -> TakenOut:
            return take_answers_out(
                work, wanted, folder, progress=watch.progress, cancelled=lambda: watch.cancelled
            )

        words = self.tr("Leyendo las respuestas de {form}").format(form=self.compose.form_title())
        self.write(self.tr("Sacar respuestas"), words, take, self._done, self._refusal)

    def _done(self, taken: TakenOut, on_stick: bool) -> AnswersResult:
        self.compose.begin_anew()
        return AnswersResult(taken, on_stick=on_stick)

    def _refusal(self, error: RepatriaError) -> str:
        if not isinstance(error, AnswersRefusedError):
            return ""
        return {
            "nothing": self.tr(
                "Nada de este formulario puede ir así a ese destinatario. No se escribió ningún archivo."
            ),
            "nobody": self.tr(
                "No hay formularios terminados que puedan salir así: o no hay ninguno, o falta el permiso de la "
                "persona (F02, parte C). No se escribió ningún archivo."
            ),
        }.get(str(error.facts.get("reason")), "")
