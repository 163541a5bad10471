"""Ask one question of the form at one place: its words, its control, and what is wrong with the answer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import NO_ANSWER, Choice
from repatria.domain.texts import WithAnswers
from repatria.ui.filling.asked import Asked
from repatria.ui.filling.controls import how_laid, make_control, raw_value, said
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.former_answer import FormerAnswer, former_answer
from repatria.ui.filling.no_choices import why_none
from repatria.ui.filling.offering import Offering
from repatria.ui.filling.only_read import NoteView, WorkedOut
from repatria.ui.filling.room import AsWideAsRead
from repatria.ui.filling.tab_order import come_before
from repatria.ui.filling.words import disputed_words, withheld_words
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field


class QuestionView(Asked):
    """A question: label, hint, control and message; the answer goes to the form at every keystroke."""

    def __init__(self, filled: Filled, place: Place) -> None:
        super().__init__(filled, place)
        self._column = AsWideAsRead(self)
        gaps(self._column, spacing=4)
        question = filled.question(place.name)
        self._shows_answers = any(isinstance(text, WithAnswers) for text in (question.label, question.hint))
        self._offering = Offering(filled, place)
        self._choices = self._offering.now()
        self._laid = how_laid(self._choices, filled.around.language)
        self.field = self._make_field()
        self._link: Button | None = None
        self._required = self._read_only = False
        self._times_set = filled.times_set.get(place, 0)
        if filled.session.is_disputed(*place):
            self._show_difference()
        else:
            self._say_what_stands()
        self.former = self._place_former()
        self.show_answer()
        if filled.session.plan.nodes[place.name].choice_filter is not None:
            filled.touched.connect(self._follow_why_none)

    def take_below(self, other: Asked) -> None:
        """Show what is chosen instead of an answer here close below; its room stays while it does not apply."""
        policy = other.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        other.setSizePolicy(policy)
        self._column.addWidget(other)

    def look_again(self) -> bool:
        """Follow the session; an answer that comes back to be seen says what is wrong with it."""
        moved = super().look_again()
        if moved and self._is_shown and not self.filled.session.is_disputed(*self.place):
            self._say_what_stands()
        return moved

    def show_answer(self) -> None:
        """Follow the session: choices, need of an answer, whether it may be changed, and what is wrong."""
        session = self.filled.session
        if (offered := self._offering.now()) != self._choices:
            self._take_choices(offered)
        if self._shows_answers or self._offering.is_empty():
            self._say_words()
        self._follow_what_was_set()
        required, read_only = session.is_required(*self.place), session.is_read_only(*self.place)
        if required != self._required:
            self._required = required
            self.field.set_required(required)
        if read_only != self._read_only:
            self._read_only = read_only
            self.field.control.set_read_only(read_only)
        wrong = self.field.message() or session.fallen_out(*self.place)
        if wrong and not session.is_disputed(*self.place):
            self.complain()

    def speak(self) -> None:
        """Ask in the language that the form is read in now."""
        if self._choices:
            self._take_choices(self._offering.now())
        self._say_words()
        if self.former is not None:
            self.former.say()
        self.show_answer()

    def takes_keys(self) -> bool:
        """Tell whether this can be answered, or its difference looked at."""
        if self._link is not None:
            return True
        return self.field.control.isEnabled() and bool(self._choices or not self._offering.is_empty())

    def take_focus(self) -> None:
        """Go to the control."""
        target = self._link if self._link is not None else self.field
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Say what is wrong with the answer, beside it."""
        if not self.filled.session.is_disputed(*self.place):
            self.complain()

    def complain(self) -> None:
        """Say what is wrong here, else who keeps what was answered, or nothing."""
        wrong = self.filled.problem_at(self.place)
        if not wrong and self.filled.session.is_withheld(*self.place):
            self.field.set_message(withheld_words(self.filled.around.kept_by), "hold", stays=True)
        else:
            self.field.set_message(wrong)
        self.field.complain()

    def _say_what_stands(self) -> None:
        """Say of what stood here before what is wrong with it, or who keeps it: nobody leaves the field for that."""
        if self.filled.problem_at(self.place) or self.filled.session.is_withheld(*self.place):
            self.complain()

    def _place_former(self) -> FormerAnswer | None:
        """Show below what was answered here under another version of the form."""
        former = former_answer(self.filled, self.place)
        if former is not None:
            self._column.addWidget(former)
        return former

    def _make_field(self) -> Field:
        field = self._new_field(*self._words())
        # the page says when a field is left: not while inside it
        field.control.left.disconnect(field.complain)
        field.set_value(self.filled.session.answer(*self.place))
        field.value_changed.connect(self._take)
        field.control.half_typed.connect(self._take)
        self._column.insertWidget(0, field)
        self.setFocusProxy(field)
        return field

    def _new_field(self, label: str, hint: str) -> Field:
        question = self.filled.question(self.place.name)
        field = Field(label, make_control(question, self._choices, self.filled.around), hint)
        field.label_shown(shown=question.appearance != NO_ANSWER)
        return field

    def _words(self) -> tuple[str, str]:
        question = self.filled.question(self.place.name)
        hint = self.filled.said(question.hint, self.place)
        if self._offering.is_empty():
            hint = " ".join(filter(None, (hint, why_none(self.filled, self.place))))
        return self.filled.said(question.label, self.place), hint

    def _follow_why_none(self, _: object) -> None:
        """Say anew what to answer first: its words may show an answer that was given elsewhere."""
        if self._offering.is_empty():
            self._say_words()

    def _say_words(self) -> None:
        self.field.set_words(*self._words())

    def _take_choices(self, offered: tuple[Choice, ...]) -> None:
        """Offer these choices: where they are the same in other words, nothing but their words changes."""
        self._choices, laid = offered, self._laid
        self._laid = how_laid(offered, self.filled.around.language)
        if laid != self._laid:
            self._choose_anew()
            return
        words = dict(said(offered, self.filled.around.language))
        self.field.control.say_choices(words)
        self.field.set_required(self._required)  # names the choices by their words

    def _choose_anew(self) -> None:
        old = self.field
        focus = QApplication.focusWidget()
        had_focus = focus is not None and old.isAncestorOf(focus)
        self._required = self._read_only = False
        self.field = self._make_field()
        come_before(self.field, old)
        self._drop_field(old)
        if old.message():
            self.complain()
        if had_focus:
            self.take_focus()

    def _drop_field(self, field: Field) -> None:
        field.hide()
        field.deleteLater()

    def _follow_what_was_set(self) -> None:
        """Show an answer that was set because another one changed; what was typed comes back with Ctrl+Z."""
        times = self.filled.times_set.get(self.place, 0)
        if times != self._times_set:
            self._times_set = times
            self.field.control.write_over(self.filled.session.answer(*self.place))

    def _take(self) -> None:
        self.filled.answer(self.place, raw_value(self.field.control))

    def _show_difference(self) -> None:
        self.field.set_disputed(disputed_words())
        self._link = Button(QCoreApplication.translate("filling", "Ver la diferencia"), "link", "disputed")
        self._link.clicked.connect(lambda: self.filled.ask_difference(self.place))
        self._column.addWidget(self._link)


def make_asked(filled: Filled, place: Place) -> Asked:
    """Return what shows the row of the form at *place*."""
    question = filled.question(place.name)
    if question.type == "note":
        return NoteView(filled, place)
    return WorkedOut(filled, place) if question.calculation else QuestionView(filled, place)
