"""Open a form of a case: begun anew or gone on with, one at a time, off the interface thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from repatria.domain.errors import RepatriaError
from repatria.domain.ids import CaseId
from repatria.services.exchange.senders import keeping_post
from repatria.services.forms.filling import begin_form, read_form, resume_form
from repatria.services.forms.from_paper import FromPaper
from repatria.services.forms.left_over import LeftOver, left_over
from repatria.services.forms.midnight import of_today
from repatria.services.forms.work import FormWork
from repatria.ui.filling.controls import Around
from repatria.ui.filling.drafts_thread import DraftLane
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.keeping import Keeper
from repatria.ui.filling.long_lists import make_ready
from repatria.ui.filling.offers import Offers, offers_of
from repatria.ui.i18n import spoken
from repatria.ui.pages import Desk
from repatria.ui.tongues import tongue_for

_READ_HERE: Final = ("spa", "eng", "fra", "por")
"""Languages that a coordinator of the region may read; another one of the person's is offered and not begun with."""


class FormOpener(QObject):
    """Opens one form at a time: ``opened`` brings it, and of what is asked meanwhile only the last is opened."""

    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, lane: DraftLane, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._lane = desk, lane
        self._asked = 0

    def begin(self, case_id: str, form_id: str, step: str, paper: FromPaper | None = None) -> None:
        """Begin a new form of the case, copied from a sheet of *paper* where there is one."""
        self._open(lambda: begin_form(self._desk.work, CaseId(case_id), form_id, step, paper))

    def resume(self, case_id: str, member: str, *, correct: bool = False) -> None:
        """Go on with a form where it was left; one that was finished is read, unless it is to be corrected."""
        again = resume_form if correct else read_form
        self._open(lambda: again(self._desk.work, CaseId(case_id), member))

    def forget(self) -> None:
        """Want nothing of what was asked."""
        self._asked += 1

    def _open(self, open_it: Callable[[], FormWork]) -> None:
        self.forget()
        number, language = self._asked, spoken()

        def job() -> tuple[FormWork, Offers, tuple[LeftOver, ...], str] | None:
            if number != self._asked:
                return None
            work, here = open_it(), self._desk.work
            kept_by = keeping_post(here, work.case, work.member)
            make_ready(work.session, form_language(work, language))
            return work, offers_of(here, work.case), left_over(here, work), kept_by

        def done(found: tuple[FormWork, Offers, tuple[LeftOver, ...], str] | None) -> None:
            if found is not None and number == self._asked:
                self.opened.emit(self._filled(*found))

        def failed(error: RepatriaError) -> None:
            if number == self._asked:
                self.refused.emit(error)

        self._lane.run(self, job, done, failed)

    def _filled(self, work: FormWork, offers: Offers, left: tuple[LeftOver, ...], kept_by: str) -> Filled:
        language = form_language(work, spoken())
        around = Around(language, self._desk.now, self._desk.work.calendar, offers, kept_by)
        keeper = Keeper(self._desk.work, self._lane, work, self)
        filled = Filled(work, keeper, around, self._desk.work.new_id, self)
        filled.speak(work.language)
        filled.left_over = left
        filled.new_day = lambda: of_today(self._desk.work, work, keeper.flush)
        keeper.setParent(filled)
        return filled


def form_language(work: FormWork, own: str) -> str:
    """Return the language to read the form in: the one chosen before, hers where it is read here, else *own*."""
    hers = str(work.case.value("language") or "")
    return tongue_for(work.form, (work.language, hers if hers in _READ_HERE else "", own))
