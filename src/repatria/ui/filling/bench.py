"""The form on the page: its sections, and in front of them what *Terminar* asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from repatria.content.adopting.names import is_from_elsewhere
from repatria.domain.forms.answers import Place
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.finishing import FinishPanel, Said
from repatria.ui.filling.form_view import FormView
from repatria.ui.filling.header import FormHeader
from repatria.ui.filling.leaving import leaving
from repatria.ui.filling.moments import moment_words
from repatria.ui.filling.summary import Gap
from repatria.ui.keyboard import give_back, keyboard_stays, put_away
from repatria.ui.tongues import tongue_after
from repatria.ui.turns import Turns
from repatria.ui.widgets.label import Label

_FIRST_CONTACT = "first_contact_at"
"""The question by which a form says itself when what it tells of began."""


class FormBench(QStackedWidget):
    """Shows one form, under a header that it tells which. ``finish_asked`` brings what was said of its end.

    ``check_asked`` brings the form of which somebody wants to know what is missing; ``take_checked`` takes it.
    ``shown`` comes when the section to begin with has been built, a row at a time, and stands there.
    """

    shown = Signal()
    check_asked = Signal(object)
    finish_asked = Signal(object)
    put_aside_asked = Signal()

    def __init__(self, header: FormHeader) -> None:
        super().__init__()
        self._header = header
        self._filled: Filled | None = None
        self._at: Place | None = None
        self._had: QWidget | None = None
        self._aim: tuple[str, Place | None] = ("", None)
        self._said: Mapping[str, object] = {}
        self.view: FormView | None = None
        self.panel: FinishPanel | None = None
        self._waiting = Label(QCoreApplication.translate("filling", "Abriendo el formulario…"), tone="quiet")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.addWidget(self._waiting)

    def show_form(self, filled: Filled, section: str, at: Place | None) -> None:
        """Show a form at a place in it, else at a section, else where it begins."""
        self._filled, self._aim = filled, (section, at)
        view = self._make_view(filled)
        Turns(view, self._opening(view))

    def is_shown(self) -> bool:
        """Tell whether a form stands there to be filled."""
        return self.view is not None and bool(self.view.current)

    def place(self) -> tuple[str, Place | None]:
        """Return the section shown and the place where the person is, or was before all had to wait."""
        if self.view is None:
            return "", None
        if not self.view.current:
            return self._aim
        return self.view.current, self.view.place() or self._at

    def set_busy(self, busy: bool) -> None:
        """Take nothing from the person for a while, and give them back their place."""
        if busy:
            self._at, self._had = self.place()[1], put_away(self)
            self.setEnabled(False)
            return
        self.setEnabled(True)
        (at, had), self._at, self._had = (self._at, self._had), None, None
        with self._keyboard_stays():
            if self.panel is not None:
                self.panel.take_focus()
            elif not give_back(had) and self.view is not None:
                if at is not None:
                    self.view.show_place(at)
                elif self.is_shown():
                    self.view.focus_first()

    def speak(self, language: str) -> None:
        """Read the form in another language; where the person is, what they typed and the keyboard stay."""
        filled, view = self._filled, self.view
        if filled is None or view is None or language == filled.around.language:
            return
        filled.speak(language)
        filled.keeper.keep_language(language)
        self._say_form(filled)
        view.speak()

    def speak_next(self) -> None:
        """Read the form in the language after this one."""
        if self._filled is not None:
            self.speak(tongue_after(self._filled.work.form, self._filled.around.language))

    def check(self, said: Mapping[str, object] | None = None) -> None:
        """Have the form checked; when nothing is missing, *Terminar* asks the rest, with what was *said* there."""
        filled, view = self._filled, self.view
        if filled is None or view is None or self.panel is not None:
            return
        if filled.is_locked or not view.current:
            return
        view.leave_field()
        self._said = said or {}
        self.check_asked.emit(filled)

    def take_checked(self, filled: Filled, found: list[Gap]) -> None:
        """Show what was *found* missing or wrong; when nothing is, ask when it happened."""
        if filled is not self._filled or self.view is None:
            return
        with self._keyboard_stays():
            self.view.check(found)
            if not found:
                self._ask_when(filled)
                if self.panel is not None and self._said:
                    self.panel.resume(self._said)

    def back_to_form(self) -> None:
        """Leave what *Terminar* asks."""
        self._drop_panel()
        if self.view is not None:
            self.setCurrentWidget(self.view)
            self.view.show_section(self.view.current)
            self.view.focus_first()

    def take_focus(self) -> None:
        """Have the keyboard wait where the form will stand: a key pressed too early leaves nothing."""
        self._waiting.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Show that a form is being opened, and nothing of any."""
        self._filled = self._at = self._had = None
        self._aim = ("", None)
        self._drop_panel()
        self._drop_view()
        self.setCurrentWidget(self._waiting)
        self.setEnabled(True)

    # Inside

    def _say_form(self, filled: Filled) -> None:
        form, language = filled.work.form, filled.around.language
        self._header.show_form(form, _code_words(filled), language)
        self._header.offer_languages(form, language, str(filled.work.case.value("language") or ""))
        gone = [one for one in filled.left_over if not one.beside]  # the rest stands at its question
        self._header.say_left_over(gone, language)

    def _make_view(self, filled: Filled) -> FormView:
        self._say_form(filled)
        work = filled.work
        self._header.say_locked(locked=not work.case.protocol_here)
        self._header.say_keeping(keeps=not filled.is_locked)
        read = filled.is_locked and work.case.protocol_here
        when = moment_words(filled.around.calendar, work.finished_at) if work.finished_at else ""
        self._header.say_finished(when if read else "")
        self._header.say_correcting("" if filled.is_locked else when, saved=work.is_being_corrected)
        self._header.say_withdrawn(work.form.version, withdrawn=work.withdrawn and not filled.is_locked)
        view = FormView(filled)
        view.finish_asked.connect(self.check)
        view.put_aside_asked.connect(self.put_aside_asked)
        view.language_asked.connect(self.speak_next)
        view.moved.connect(filled.keeper.keep_cursor)
        self._header.take_beside(view.unfold)
        self.addWidget(view)
        view.fit(self.width())
        self.view = view
        return view

    def _opening(self, view: FormView) -> Iterator[None]:
        """Build what is to be shown, show it, and then build the rest of the form while the person reads."""
        yield from view.growing(*self._aim)
        if view is self.view:
            self._show_view(view, *self._aim)
            self.shown.emit()
            yield
            yield from view.growing_on()

    def _show_view(self, view: FormView, section: str, at: Place | None) -> None:
        with self._keyboard_stays():
            self.setCurrentWidget(view)
            view.go_to(section, at)

    def _keyboard_stays(self) -> AbstractContextManager[None]:
        """Leave the keyboard to whoever went elsewhere while this form was opened, checked or saved."""
        return keyboard_stays(self.parentWidget() or self)

    def _ask_when(self, filled: Filled) -> None:
        counts = not is_from_elsewhere(filled.work.form.id)
        asked = counts and filled.session.has_question(_FIRST_CONTACT)
        stated = filled.session.value(_FIRST_CONTACT) if asked else None
        anew = stated != filled.session.stored.values.get(Place(_FIRST_CONTACT))
        before = Said(**filled.work.finished_as) if filled.work.finished_as else None
        self.panel = FinishPanel(filled.around, str(stated or ""), counts=counts, before=before, anew=anew)
        if filled.work.paper is not None and before is None:
            self.panel.come_from(filled.work.paper)
        self.panel.finish_asked.connect(self.finish_asked)
        self.panel.back_asked.connect(self.back_to_form)
        self.addWidget(self.panel)
        self._show_panel(self.panel)

    def _show_panel(self, panel: FinishPanel) -> None:
        self.setCurrentWidget(panel)
        if self.view is not None:
            self.view.unfold.hide()
        panel.take_focus()

    def _drop_view(self) -> None:
        if self.view is not None:
            self.view.end()
            self.removeWidget(self.view)
            self.view.hide()
            self.view.unfold.hide()
            self.view.unfold.deleteLater()
            Turns(self, leaving(self.view))
            self.view = None

    def _drop_panel(self) -> None:
        if self.panel is not None:
            self.removeWidget(self.panel)
            self.panel.deleteLater()
            self.panel = None


def _code_words(filled: Filled) -> str:
    """Return the code of the case, and the number of the sheet that is copied."""
    code, paper = filled.work.case.code, filled.work.paper
    if paper is None:
        return code
    words = QCoreApplication.translate("filling", "{code} · hoja {number}, en su orden")
    return words.format(code=code, number=paper.number)
