"""The page on which a form of a case is filled: opened, kept at every keystroke, put aside, finished.

Whoever shows it says which form (``begin``, ``resume``) and hears how it ended. Nothing here is lost by closing,
locking or a crash: ``go_to`` the ``place`` brings back the same form, section and field.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal

from repatria.domain.errors import FormIncompleteError, RepatriaError
from repatria.services.forms.filling import keep_begun
from repatria.services.forms.from_paper import FromPaper
from repatria.services.forms.stays_child import StaysChild
from repatria.services.forms.work import kind_of
from repatria.ui.filling.ending import FormEnding
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.finished_words import finished_notice, put_aside_notice
from repatria.ui.filling.finishing import Said
from repatria.ui.filling.form_keys import hear_form_keys
from repatria.ui.filling.open_form import OpenForm
from repatria.ui.filling.questions import discarding, removing
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.pages import Place as PagePlace
from repatria.ui.watching import Watch


class FormPage(OpenForm):
    """One form at a time. ``submitted`` tells case, form and member; ``left`` comes whenever the form is put away.

    ``print_asked`` tells case, form and member; ``difference_asked`` the case and the path of two answers.
    """

    submitted = Signal(str, str, str)
    print_asked = Signal(str, str, str)
    difference_asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._ending = FormEnding(desk, self._lane, self)
        self._finishing: Watch | None = None
        hear_form_keys(self, lambda: self.bench.view)
        self._listen()

    # What others ask

    def begin(
        self, case_id: str, form_id: str, step: str = "", paper: FromPaper | None = None, language: str = ""
    ) -> None:
        """Begin a new form of the case, copied from a sheet of *paper* where there is one, in a *language* chosen."""
        wanted = {"case": case_id, "form": form_id, "step": step, "language": language}
        wanted |= paper.told() if paper else {}
        self._change_to(wanted, lambda: self._opener.begin(case_id, form_id, step, paper))

    def resume(self, case_id: str, member: str) -> None:
        """Go on with a form where it was left; one that was finished is read."""
        self.go_to({"case": case_id, "member": member})

    def place(self) -> PagePlace:
        """Return case, form, section and field, in plain values; a form that nobody touched is begun again."""
        if self._filled is None:
            return dict(self._wanted)
        work, (section, at) = self._filled.work, self.bench.place()
        more: dict[str, Any] = {"language": self._filled.chosen} if self._filled.chosen else {}
        if work.unkept:
            more |= work.paper.told() if work.paper else {}
            form = work.form.id if work.paper else kind_of(work.form)
            return {"case": work.case.id, "form": form, "step": work.step, **more}
        more |= {"field": at.name, "row": at.row} if at is not None else {}
        more |= {"correct": True} if work.finished_at and not self._filled.is_locked else {}
        more |= {"ending": self.panel.said()} if self.panel is not None else {}
        return {"case": work.case.id, "member": work.member, "section": section, **more}

    def go_to(self, place: PagePlace) -> None:
        """Bring back a form where it was left."""
        case_id, member = str(place.get("case") or ""), str(place.get("member") or "")
        if case_id and member:
            correct = bool(place.get("correct"))
            self._change_to(place, lambda: self._opener.resume(case_id, member, correct=correct))

    # Opening and leaving

    def _listen(self) -> None:
        self.header.left_asked.connect(self.put_away)
        self.header.print_asked.connect(self._print)
        self.header.discard_asked.connect(self._discard)
        self.header.correct_asked.connect(lambda: self.go_to({**self.place(), "correct": True}))
        self.header.language_asked.connect(self.bench.speak)
        self.bench.finish_asked.connect(self._finish)
        self.bench.put_aside_asked.connect(self._put_aside)
        self.came.connect(self._hear)
        self._ending.finished.connect(self._say_finished)
        self._ending.put_aside.connect(self._say_put_aside)
        self._ending.busy_changed.connect(self._saves)
        self._ending.not_saved.connect(self._not_saved)
        self._ending.refused.connect(self._tell)

    def _hear(self, filled: Filled) -> None:
        work = filled.work
        filled.keeper.kept.connect(self._say_kept)
        filled.keeper.failed.connect(self._not_kept)
        filled.removal_asked.connect(self._ask_removal)
        filled.refused.connect(self._tell)
        filled.difference_asked.connect(lambda path: self.difference_asked.emit(work.case.id, path))

    # While it is filled

    def _say_kept(self) -> None:
        moment = self._desk.work.calendar.local(self._desk.now())
        self.header.say_kept(moment.strftime("%H:%M"))
        if self._filled is not None:
            self._desk.settled(_keeping(self._filled))

    def _not_kept(self, error: RepatriaError) -> None:
        self.header.say_not_kept()
        self._desk.tell(notice_of(error, _keeping(self._filled) if self._filled is not None else ""))

    def _ask_removal(self, repeat: str, row: str) -> None:
        filled = self._filled
        if self._desk.asker.ask(self, removing()) == "remove" and filled is not None:
            filled.remove_row(repeat, row)

    def _print(self) -> None:
        filled = self._filled
        if filled is None:
            return
        work = filled.work

        def on_disk(_: object) -> None:
            self.print_asked.emit(work.case.id, work.form.id, work.member)

        def keep() -> None:
            self._wait(filled, "kept", busy=False)
            self._lane.run(filled, lambda: keep_begun(self._desk.work, work), on_disk, self._tell)

        self._once_kept(keep)

    # How it ends

    def _finish(self, said: Said) -> None:
        if self._filled is not None:
            words = QCoreApplication.translate("filling", "Revisando y terminando el formulario…")
            watch = self._finishing = self.long.begin(words, goes_on=True)
            self._ending.finish(self._filled, said, watch.progress)

    def _put_aside(self) -> None:
        if self._filled is not None:
            self._leave_field()
            self._ending.keep_unfinished(self._filled)

    def _discard(self) -> None:
        filled = self._filled
        if filled is None or self._desk.asker.ask(self, discarding()) != "discard":
            return
        if filled is self._filled:
            self._settled(filled)
            self._ending.discard(filled)
            self._close()

    def _say_finished(self, filled: Filled, stays: StaysChild | None) -> None:
        work = filled.work
        self._settled(filled)
        self._desk.tell(finished_notice(work, stays, self._desk.go))
        self._leave(filled)
        self.submitted.emit(work.case.id, work.form.id, work.member)

    def _say_put_aside(self, filled: Filled) -> None:
        self._settled(filled)
        self._desk.tell(put_aside_notice(filled.work))
        self._leave(filled)

    def _not_saved(self, filled: Filled, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error, _saving(filled)))
        if filled is self._filled and isinstance(error, FormIncompleteError):
            self._wait(filled, "saved", busy=False)
            self.bench.back_to_form()
            self.bench.check()

    def _saves(self, filled: Filled, busy: bool) -> None:
        self._wait(filled, "saved", busy=busy)
        if filled is self._filled and not busy and self._finishing is not None:
            self.long.end(self._finishing)

    def _settled(self, filled: Filled) -> None:
        """What was told of keeping and of saving this form is over: it was saved, or thrown away."""
        self._desk.settled(_keeping(filled))
        self._desk.settled(_saving(filled))

    def _leave(self, filled: Filled) -> None:
        """Close the form that was saved, if it is still the one on the page."""
        if filled is self._filled:
            self._close()


def _keeping(filled: Filled) -> str:
    return f"kept/{filled.work.member}"


def _saving(filled: Filled) -> str:
    return f"saved/{filled.work.member}"
