"""The test of a lesson: one question after the other; it is handed in once each is answered."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.texts import say
from repatria.domain.training.definition import Lesson
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.reading_column import WIDTH
from repatria.ui.widgets.scrolling import scrolling


class LessonTest(QWidget):
    """Shows the questions of one lesson; ``read``: the pages are wanted, ``handed_in`` brings the answers."""

    read = Signal()
    handed_in = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self.lesson: Lesson | None = None
        self._language, self.number = "es", 0
        self.given: dict[str, int] = {}
        inner = QWidget()
        inner.setMaximumWidth(current_theme().size(WIDTH))
        self._column = QVBoxLayout(inner)
        gaps(self._column, (0, 4, 12, 12), 16)
        self.back = Button(QCoreApplication.translate("training", "V&olver a las páginas"), "quiet", "back")
        self.back.clicked.connect(self.read)
        self.which = Label("", tone="quiet")
        self._column.addLayout(in_a_row(self.back))
        self._column.addWidget(self.which)
        self.asked: Field | None = None
        self._column.addStretch(1)
        self.before = Button(QCoreApplication.translate("training", "Pregunta &anterior"), icon="back")
        self.before.clicked.connect(lambda: self.turn_to(self.number - 1))
        self.after = Button(QCoreApplication.translate("training", "Pregunta &siguiente"), icon="next")
        self.after.clicked.connect(lambda: self.turn_to(self.number + 1))
        self.hand = Button(QCoreApplication.translate("training", "&Entregar la prueba"), "primary", "done")
        self.hand.clicked.connect(self._hand_in)
        around = QVBoxLayout(self)
        gaps(around, spacing=8)
        around.addWidget(scrolling(inner), 1)
        around.addLayout(in_a_row(self.before, self.after, self.hand))

    def show_test(self, lesson: Lesson, language: str, given: Mapping[str, int], number: int = 0) -> None:
        """Show the question *number*, from 0, with what was answered so far."""
        known = {one.id: len(one.answers) for one in lesson.questions}
        self.lesson, self._language = lesson, language
        self.given = {key: place for key, place in given.items() if key in known and 0 <= place < known[key]}
        self.turn_to(number)

    def turn_to(self, number: int) -> None:
        """Show another question, with the keyboard at its answers."""
        assert self.lesson is not None
        questions = self.lesson.questions
        self.number = min(max(number, 0), len(questions) - 1)
        question, is_last = questions[self.number], self.number == len(questions) - 1
        words = QCoreApplication.translate("training", "{lesson} · pregunta {number} de {count}")
        title = say(self.lesson.title, self._language)
        self.which.setText(words.format(lesson=title, number=self.number + 1, count=len(questions)))
        answers = [
            Choice(str(place), say(words, self._language)) for place, words in enumerate(question.answers)
        ]
        field = Field(say(question.ask, self._language), ChoiceButtons(answers, columns=1, needed=True))
        chosen = self.given.get(question.id)
        field.set_value(None if chosen is None else str(chosen))
        field.value_changed.connect(self._answered)
        if self.asked is not None:
            self._column.replaceWidget(self.asked, field)
            self.asked.hide()
            self.asked.deleteLater()
        else:
            self._column.insertWidget(2, field)
        self.asked = field
        self.before.setEnabled(self.number > 0)
        self.after.setVisible(not is_last)
        self.hand.setVisible(is_last)
        self.take_focus()

    def take_focus(self) -> None:
        """Have the keyboard at the answers."""
        if self.asked is not None:
            self.asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answered(self, value: object) -> None:
        assert self.lesson is not None
        if isinstance(value, str) and self.asked is not None:
            self.given[self.lesson.questions[self.number].id] = int(value)
            self.asked.set_message("")

    def _hand_in(self) -> None:
        """Hand in, or go to the first question that is open."""
        assert self.lesson is not None
        for place, question in enumerate(self.lesson.questions):
            if question.id not in self.given:
                self.turn_to(place)
                if self.asked is not None:
                    self.asked.set_message(QCoreApplication.translate("training", "Falta esta respuesta."))
                return
        self.handed_in.emit(dict(self.given))
