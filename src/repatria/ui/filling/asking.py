"""Show one row of the form at one place: a question with its control, a note, or words that are worked out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Choice
from repatria.domain.texts import say
from repatria.ui.filling.controls import make_control, raw_value
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.words import disputed_words, withheld_words
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconMark, Label


class Asked(QWidget):
    """Something that stands at a place of the form and hides while it does not apply."""

    def __init__(self, filled: Filled, place: Place) -> None:
        super().__init__()
        self.filled, self.place = filled, place
        self._is_shown = True

    def look_again(self) -> None:
        """Show what the session says now; nothing else moves."""
        shown = self.filled.is_shown(self.place)
        if shown != self._is_shown:
            self._is_shown = shown
            self.setVisible(shown)
        if shown:
            self.show_answer()

    def show_answer(self) -> None:
        """Bring what is shown up to date."""

    def take_focus(self) -> None:
        """Go to where this is answered."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Say what is wrong, now that the person has moved on."""


class NoteView(Asked):
    """Words of the form that are read to the person or by the coordinator: larger, and nothing to answer."""

    def __init__(self, filled: Filled, place: Place) -> None:
        super().__init__(filled, place)
        frame = QFrame()
        frame.setProperty("tint", "quiet")
        row = QHBoxLayout(frame)
        gaps(row, (12, 12, 16, 12), 12)
        row.addWidget(IconMark("info", "ink_quiet", 20, beside="lead"), 0, Qt.AlignmentFlag.AlignTop)
        question = filled.question(place.name)
        language = filled.around.language
        words = QVBoxLayout()
        gaps(words, spacing=4)
        words.addWidget(Label(say(question.label, language), "lead"))
        if hint := say(question.hint, language):
            words.addWidget(Label(hint, tone="quiet"))
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        gaps(column)
        column.addWidget(frame)


class WorkedOut(Asked):
    """A value that the form calculates: read, never typed."""

    def __init__(self, filled: Filled, place: Place) -> None:
        super().__init__(filled, place)
        question = filled.question(place.name)
        column = QVBoxLayout(self)
        gaps(column, spacing=4)
        column.addWidget(Label(say(question.label, filled.around.language), strong=True))
        self._value = Label("")
        column.addWidget(self._value)
        told = QCoreApplication.translate("filling", "El programa lo calcula con las demás respuestas.")
        column.addWidget(Label(told, "small", tone="quiet"))

    def show_answer(self) -> None:
        """Show the value as it comes out now."""
        value = self.filled.session.value(*self.place)
        nothing = QCoreApplication.translate("filling", "Todavía no se puede calcular")
        self._value.setText(nothing if value is None else str(value))


class QuestionView(Asked):
    """A question: label, hint, control and message; the answer goes to the form at every keystroke."""

    def __init__(self, filled: Filled, place: Place) -> None:
        super().__init__(filled, place)
        self._column = QVBoxLayout(self)
        gaps(self._column, spacing=4)
        self._choices = self._offered()
        self.field = self._make_field()
        self._link: Button | None = None
        self._required = self._read_only = False
        self._times_set = filled.times_set.get(place, 0)
        if filled.session.is_disputed(*place):
            self._show_difference()
        elif filled.session.is_withheld(*place):
            self.complain()
        self.show_answer()

    def show_answer(self) -> None:
        """Follow the session: choices, need of an answer, whether it may be changed, and what is wrong."""
        session = self.filled.session
        if self._offered() != self._choices:
            self._choose_anew()
        self._follow_what_was_set()
        required, read_only = session.is_required(*self.place), session.is_read_only(*self.place)
        if required != self._required:
            self._required = required
            self.field.set_required(required)
        if read_only != self._read_only:
            self._read_only = read_only
            self.field.control.set_read_only(read_only)
        if self.field.message() and not session.is_disputed(*self.place):
            self.complain()

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

    def _make_field(self) -> Field:
        question, language = self.filled.question(self.place.name), self.filled.around.language
        control = make_control(question, self._choices, self.filled.around)
        field = Field(say(question.label, language), control, say(question.hint, language))
        control.left.disconnect(field.complain)  # the page says when a field is left: not while inside it
        field.set_value(self.filled.session.answer(*self.place))
        field.value_changed.connect(self._take)
        self._column.insertWidget(0, field)
        self.setFocusProxy(field)
        return field

    def _offered(self) -> tuple[Choice, ...]:
        kind = self.filled.question(self.place.name).type
        return self.filled.session.choices(*self.place) if kind.startswith("select") else ()

    def _choose_anew(self) -> None:
        self._choices = self._offered()
        old = self.field
        focus = QApplication.focusWidget()
        had_focus = focus is not None and old.isAncestorOf(focus)
        self._required = self._read_only = False
        self.field = self._make_field()
        old.hide()
        old.deleteLater()
        if had_focus:
            self.take_focus()

    def _follow_what_was_set(self) -> None:
        """Show an answer that was set because another one changed; what was typed comes back with Ctrl+Z."""
        times = self.filled.times_set.get(self.place, 0)
        if times != self._times_set:
            self._times_set = times
            self.field.control.write_over(self.filled.session.answer(*self.place))

    def _take(self, _: object) -> None:
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
