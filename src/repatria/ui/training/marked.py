"""A test that was marked: whether it was passed, and of each question what is right, why, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.texts import say
from repatria.domain.training.definition import Lesson, Question
from repatria.domain.training.marking import Marks, to_read_again
from repatria.ui.theme import current_theme, gaps
from repatria.ui.training.counts import TrainingCounts
from repatria.ui.training.words import day_words, sources_line
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import IconWords, Label, card
from repatria.ui.widgets.reading_column import WIDTH
from repatria.ui.widgets.scrolling import scrolling, turned_by


class LessonMarks(QWidget):
    """Shows what a test was worth; ``left``: to the list, ``again``: the test anew, ``opened``: that page."""

    left = Signal()
    again = Signal()
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.told = IconWords("done", "", kind="lead", strong=True)
        self.counts = Label("")
        self._area = scrolling()
        self.back = Button(QCoreApplication.translate("training", "V&olver a las lecciones"), "quiet", "back")
        self.back.clicked.connect(self.left)
        self.repeat = Button(QCoreApplication.translate("training", "&Repetir la prueba"), "primary", "form")
        self.repeat.clicked.connect(self.again)
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addLayout(in_a_row(self.back))
        column.addWidget(self.told)
        column.addWidget(self.counts)
        column.addWidget(self._area, 1)
        column.addLayout(in_a_row(self.repeat))

    def show_marks(
        self, lesson: Lesson, given: Mapping[str, int], marks: Marks, until: date | None, language: str
    ) -> None:
        """Show the marks; of a test that was passed *until* when it counts."""
        right = TrainingCounts().right(len(marks.right), len(lesson.questions))
        if marks.passed:
            words = QCoreApplication.translate("training", "Prueba aprobada: {right}.")
            self.told.set_words("done", words.format(right=right), "good")
        else:
            words = QCoreApplication.translate("training", "Todavía no: {right}.")
            self.told.set_words("warning", words.format(right=right), "warning")
        self.counts.setText(_what_follows(lesson, until))
        self.repeat.setVisible(not marks.passed)
        inner = QWidget()
        inner.setMaximumWidth(current_theme().size(WIDTH))
        column = QVBoxLayout(inner)
        gaps(column, (0, 0, 12, 12), 12)
        again = to_read_again(lesson, marks)
        if again:
            column.addWidget(Label(QCoreApplication.translate("training", "Para leer otra vez"), "lead"))
            column.addLayout(in_a_row(*(self._link(lesson, page, language) for page in again)))
        for question in lesson.questions:
            column.addWidget(_told(question, given.get(question.id), language))
        column.addStretch(1)
        self._area.setWidget(inner)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll what is read by its keys: the keyboard stands at the buttons around it."""
        if not turned_by(self._area, event):
            super().keyPressEvent(event)

    def take_focus(self) -> None:
        """Have the keyboard at what one does next."""
        (self.repeat if self.repeat.isVisibleTo(self) else self.back).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _link(self, lesson: Lesson, page: str, language: str) -> Button:
        button = Button(say(lesson.page(page).title, language), "quiet", "source")
        number = [one.id for one in lesson.pages].index(page)
        button.clicked.connect(lambda _=False: self.opened.emit(number))
        return button


def _what_follows(lesson: Lesson, until: date | None) -> str:
    if until is not None:
        words = QCoreApplication.translate(
            "training", "Queda anotada con su nombre y cuenta hasta el {until} (plazo sugerido, no legal)."
        )
        return words.format(until=day_words(until))
    words = QCoreApplication.translate(
        "training", "Se aprueba con {percent} % (sugerido). No se anota nada: lea y pruebe otra vez."
    )
    return words.format(percent=lesson.pass_percent)


def _told(question: Question, chosen: int | None, language: str) -> QWidget:
    """Return one question: what was chosen where that was wrong, what is right, why, and by which source."""
    place = card()
    column = QVBoxLayout(place)
    gaps(column, (16, 12, 16, 12), 8)
    is_right = chosen == question.right
    column.addWidget(Label(say(question.ask, language), strong=True))
    if not is_right and chosen is not None:
        words = QCoreApplication.translate("training", "Usted contestó: {answer}")
        column.addWidget(Label(words.format(answer=say(question.answers[chosen], language))))
    words = (
        QCoreApplication.translate("training", "Correcto: {answer}")
        if is_right
        else QCoreApplication.translate("training", "Lo correcto: {answer}")
    )
    said = words.format(answer=say(question.answers[question.right], language))
    icon, tone = ("done", "good") if is_right else ("warning", "warning")
    column.addWidget(IconWords(icon, said, tone))
    column.addWidget(Label(say(question.why, language)))
    column.addWidget(Label(sources_line(question.sources), "small", tone="quiet"))
    return place
