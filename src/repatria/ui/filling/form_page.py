"""The page on which a form of a case is filled: opened, kept at every keystroke, put aside, finished.

Whoever shows it says which form (``begin``, ``resume``) and hears how it ended. Nothing here is lost by closing,
locking or a crash: ``go_to`` the ``place`` brings back the same form, section and field.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.forms.answers import Place
from repatria.domain.ids import CaseId
from repatria.domain.texts import say
from repatria.services.filling import (
    begin_form,
    discard_draft,
    place_at,
    resume_form,
    save_answers,
    submit_form,
)
from repatria.services.form_work import FormWork
from repatria.ui.filling.controls import Around
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.finishing import FinishPanel, Said
from repatria.ui.filling.form_view import FormView
from repatria.ui.filling.header import FormHeader
from repatria.ui.filling.keeping import Keeper
from repatria.ui.filling.lane import lane_of
from repatria.ui.filling.offers import Offers, offers_of
from repatria.ui.filling.summary import Gap
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.pages import Place as PagePlace
from repatria.ui.theme import gaps
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act

Opened = tuple[FormWork, Offers]


class FormPage(QWidget):
    """One form at a time. ``submitted`` tells case, form and member; ``left`` comes whenever the form is put away.

    ``print_asked`` tells case and member; ``difference_asked`` the case and the path of two answers.
    """

    submitted = Signal(str, str, str)
    left = Signal()
    opened = Signal()
    print_asked = Signal(str, str)
    difference_asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane_of(desk.tasks)
        self._filled: Filled | None = None
        self._fresh = False
        self._wanted: PagePlace = {}
        self._asked = 0
        self._column = QVBoxLayout(self)
        gaps(self._column, spacing=12)
        self.header = FormHeader()
        self.header.left_asked.connect(self.put_away)
        self.header.print_asked.connect(self._print)
        self.header.discard_asked.connect(self._discard)
        self.header.language_asked.connect(self._speak)
        self._body = QStackedWidget()
        self._column.addWidget(self.header)
        self._column.addWidget(self._body, 1)
        self._waiting = Label(QCoreApplication.translate("filling", "Abriendo el formulario…"), tone="quiet")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._body.addWidget(self._waiting)
        self.view: FormView | None = None
        self.panel: FinishPanel | None = None

    # What others ask

    def begin(self, case_id: str, form_id: str, step: str = "") -> None:
        """Begin a new form of the case."""
        self._open(lambda: begin_form(self._desk.work, CaseId(case_id), form_id, step), fresh=True)

    def resume(self, case_id: str, member: str) -> None:
        """Go on with a form where it was left."""
        self._wanted = {"case": case_id, "member": member}
        self._open(lambda: resume_form(self._desk.work, CaseId(case_id), member), fresh=False)

    def place(self) -> PagePlace:
        """Return case, form, section and field, in plain values."""
        if self._filled is None or self.view is None:
            return dict(self._wanted)
        work, at = self._filled.work, self.view.place()
        field = {"field": at.name, "row": at.row} if at is not None else {}
        return {"case": work.case.id, "member": work.member, "section": self.view.current, **field}

    def go_to(self, place: PagePlace) -> None:
        """Bring back a form where it was left."""
        if place.get("case") and place.get("member"):
            self.resume(str(place["case"]), str(place["member"]))
            self._wanted = dict(place)

    def keep(self) -> None:
        """Put every keystroke on the disk now."""
        if self._filled is not None:
            self._filled.keeper.settle()

    def put_away(self) -> None:
        """Leave the form; what was typed stays a draft, and a form that nobody touched leaves none."""
        filled = self._filled
        if filled is not None:
            filled.keeper.settle()
            if self._fresh and not filled.is_changed:
                self._lane.run(
                    self, lambda: discard_draft(self._desk.work, filled.work.member), _nothing, self._tell
                )
        self._close()

    def is_open(self) -> bool:
        """Tell whether a form is shown."""
        return self._filled is not None

    # Opening

    def _open(self, open_it: Callable[[], FormWork], *, fresh: bool) -> None:
        self._clear()
        self._fresh = fresh
        self._asked += 1
        number = self._asked

        def job() -> Opened:
            work = open_it()
            return work, offers_of(self._desk.work, work.case)

        self._body.setCurrentWidget(self._waiting)
        self._lane.run(self, job, lambda opened: self._show(opened, number), self._refused)

    def _show(self, opened: Opened, number: int) -> None:
        if number != self._asked:  # meanwhile another form was asked for
            return
        work, offers = opened
        language = form_language(work, QLocale().name()[:2])
        keeper = Keeper(self._desk.work, self._lane, work, self)
        keeper.kept.connect(self._say_kept)
        keeper.failed.connect(self._not_kept)
        around = Around(language, self._desk.now, self._desk.work.calendar, offers)
        self._filled = Filled(work, keeper, around, self._desk.work.new_id, self)
        self._filled.removal_asked.connect(self._ask_removal)
        self._filled.difference_asked.connect(lambda path: self.difference_asked.emit(work.case.id, path))
        self.header.show_form(work.form, work.case.code, language)
        self._make_view()
        self._return_to(work)
        self.opened.emit()

    def _make_view(self) -> None:
        assert self._filled is not None
        view = FormView(self._filled)
        view.finish_asked.connect(self._check)
        view.put_aside_asked.connect(self._put_aside)
        view.moved.connect(self._filled.keeper.keep_cursor)
        self.view = view
        self.header.take_beside(view.unfold)
        self._body.addWidget(view)
        self._body.setCurrentWidget(view)

    def _return_to(self, work: FormWork) -> None:
        assert self.view is not None
        wanted, self._wanted = self._wanted, {}
        at = place_at(work.cursor)
        if wanted.get("field"):
            at = Place(str(wanted["field"]), str(wanted.get("row", "")))
        if wanted.get("section") and at is None:
            self.view.show_section(str(wanted["section"]))
        if at is None:
            self.view.focus_first()
        else:
            self.view.show_place(at)

    def _refused(self, error: RepatriaError) -> None:
        self._tell(error)
        self._close()

    # While it is filled

    def _say_kept(self) -> None:
        moment = self._desk.work.calendar.local(self._desk.now())
        self.header.say_kept(moment.strftime("%H:%M"))

    def _not_kept(self, error: RepatriaError) -> None:
        self.header.say_not_kept()
        self._tell(error)

    def _speak(self, language: str) -> None:
        filled, view = self._filled, self.view
        if filled is None or view is None or language == filled.around.language:
            return
        section, at = view.current, view.place()
        filled.around = Around(language, filled.around.now, filled.around.calendar, filled.around.offers)
        self._drop_view()
        self.header.show_form(filled.work.form, filled.work.case.code, language)
        self._make_view()
        assert self.view is not None
        self.view.show_section(section)
        if at is not None:
            self.view.show_place(at)

    def _ask_removal(self, repeat: str, row: str) -> None:
        assert self._filled is not None
        question = Question(
            QCoreApplication.translate("filling", "¿Quitar esta fila?"),
            QCoreApplication.translate(
                "filling", "Lo que está escrito en ella deja de verse en el formulario."
            ),
            (Act("remove", QCoreApplication.translate("filling", "Quitar la fila"), "remove"),),
            Act("stay", QCoreApplication.translate("filling", "Dejarla")),
        )
        if self._desk.asker.ask(self, question) == "remove":
            self._filled.remove_row(repeat, row)

    def _print(self) -> None:
        if self._filled is not None:
            work = self._filled.work
            self._filled.keeper.settle()
            self.print_asked.emit(work.case.id, work.member)

    # How it ends

    def _check(self) -> None:
        filled, view = self._filled, self.view
        if filled is None or view is None or self.panel is not None:
            return
        view.leave_field()
        found = [
            Gap(
                problem.place,
                say(filled.question(problem.place.name).label, filled.around.language),
                filled.words_of(problem),
            )
            for problem in filled.session.problems()
        ]
        view.check(found)
        if not found:
            self._ask_when()

    def _ask_when(self) -> None:
        assert self._filled is not None
        self.panel = FinishPanel(self._filled.around)
        self.panel.finish_asked.connect(self._finish)
        self.panel.back_asked.connect(self._back_to_form)
        self._body.addWidget(self.panel)
        self._body.setCurrentWidget(self.panel)
        if self.view is not None:
            self.view.unfold.hide()
        self.panel.take_focus()

    def _back_to_form(self) -> None:
        self._drop_panel()
        if self.view is not None:
            self._body.setCurrentWidget(self.view)
            self.view.show_section(self.view.current)
            self.view.focus_first()

    def _finish(self, said: Said) -> None:
        filled, panel = self._filled, self.panel
        assert filled is not None
        assert panel is not None
        panel.set_busy(True)
        filled.keeper.stop()
        work = filled.work

        def job() -> None:
            submit_form(
                self._desk.work,
                work,
                happened_at=said.happened_at,
                source=said.source,
                signed_by=said.signed_by,
            )

        def done(_: object) -> None:
            words = QCoreApplication.translate("filling", "El formulario {form} quedó terminado.")
            self._desk.tell(Notice(words.format(form=work.form.id), tone="good"))
            self._close()
            self.submitted.emit(work.case.id, work.form.id, work.member)

        self._desk.tasks.run(self, job, done, self._not_saved)

    def _put_aside(self) -> None:
        filled = self._filled
        if filled is None:
            return
        filled.keeper.settle()
        work = filled.work

        def done(_: object) -> None:
            words = QCoreApplication.translate("filling", "El formulario {form} quedó guardado sin terminar.")
            advice = QCoreApplication.translate(
                "filling", "Está en el expediente; se puede seguir cuando quiera."
            )
            self._desk.tell(Notice(words.format(form=work.form.id), advice))
            self._close()

        self.setEnabled(False)
        self._desk.tasks.run(self, lambda: save_answers(self._desk.work, work), done, self._not_saved)

    def _discard(self) -> None:
        filled = self._filled
        if filled is None:
            return
        question = Question(
            QCoreApplication.translate("filling", "¿Descartar este borrador?"),
            QCoreApplication.translate(
                "filling",
                "Se borra lo que se escribió desde la última vez que se guardó. No se puede recuperar.",
            ),
            (Act("discard", QCoreApplication.translate("filling", "Descartar"), "remove"),),
            Act("stay", QCoreApplication.translate("filling", "Seguir llenando")),
            grave=True,
        )
        if self._desk.asker.ask(self, question) == "discard":
            filled.keeper.stop()
            member = filled.work.member
            self._lane.run(self, lambda: discard_draft(self._desk.work, member), _nothing, self._tell)
            self._close()

    def _not_saved(self, error: RepatriaError) -> None:
        self.setEnabled(True)
        if self.panel is not None:
            self.panel.set_busy(False)
        self._tell(error)

    def _tell(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    def _close(self) -> None:
        self._clear()
        self.setEnabled(True)
        self.left.emit()

    def _clear(self) -> None:
        if self._filled is not None:
            self._filled.keeper.settle()
            self._filled.deleteLater()
            self._filled = None
        self._drop_panel()
        self._drop_view()
        self.header.clear()

    def _drop_view(self) -> None:
        if self.view is not None:
            self._body.removeWidget(self.view)
            self.view.hide()
            self.view.unfold.deleteLater()
            self.view.deleteLater()
            self.view = None

    def _drop_panel(self) -> None:
        if self.panel is not None:
            self._body.removeWidget(self.panel)
            self.panel.deleteLater()
            self.panel = None


def form_language(work: FormWork, own: str) -> str:
    """Return the language to read the form in: the case's where the form has it, else the person's."""
    said = _TWO_LETTERS.get(str(work.case.value("language") or ""), "")
    languages = work.form.languages
    return next((tongue for tongue in (said, own) if tongue in languages), languages[0])


_TWO_LETTERS = {"spa": "es", "eng": "en", "fra": "fr", "por": "pt"}


def _nothing(_: object) -> None:
    """Nothing is left to do."""
