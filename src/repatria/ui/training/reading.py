"""A lesson is read: one short page after the other, and behind the last one its test."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.texts import say
from repatria.domain.training.definition import Lesson
from repatria.ui.theme import current_theme, gaps
from repatria.ui.training.words import sources_line
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.reading_column import WIDTH
from repatria.ui.widgets.scrolling import scrolling, turned_by


class LessonReading(QWidget):
    """Shows the pages of one lesson; ``left`` tells that the list is wanted, ``tested`` that the test is."""

    left = Signal()
    tested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lesson: Lesson | None = None
        self._language, self.number = "es", 0
        inner = QWidget()
        inner.setMaximumWidth(current_theme().size(WIDTH))
        column = QVBoxLayout(inner)
        gaps(column, (0, 4, 12, 12), 16)
        self.back = Button(QCoreApplication.translate("training", "V&olver a las lecciones"), "quiet", "back")
        self.back.clicked.connect(self.left)
        self.which, self.title = Label("", tone="quiet"), Label("", "title")
        self.text, self.sources = Label("", "lead"), Label("", "small", tone="quiet")
        column.addLayout(in_a_row(self.back))
        for part in (self.which, self.title, self.text, self.sources):
            column.addWidget(part)
        column.addStretch(1)
        self.before = Button(QCoreApplication.translate("training", "Página &anterior"), icon="back")
        self.before.clicked.connect(lambda: self.turn_to(self.number - 1))
        self.after = Button(QCoreApplication.translate("training", "Página &siguiente"), "primary", "next")
        self.after.clicked.connect(lambda: self.turn_to(self.number + 1))
        self.test = Button(QCoreApplication.translate("training", "Hacer la &prueba"), "primary", "form")
        self.test.clicked.connect(self.tested)
        self._area = scrolling(inner)
        around = QVBoxLayout(self)
        gaps(around, spacing=8)
        around.addWidget(self._area, 1)
        around.addLayout(in_a_row(self.before, self.after, self.test))

    def show_lesson(self, lesson: Lesson, language: str, number: int = 0) -> None:
        """Show the page *number* of a lesson, from 0."""
        self._lesson, self._language = lesson, language
        self.turn_to(number)

    def turn_to(self, number: int) -> None:
        """Show another page; the keyboard goes to what one does next."""
        assert self._lesson is not None
        pages = self._lesson.pages
        self.number = min(max(number, 0), len(pages) - 1)
        page, is_last = pages[self.number], self.number == len(pages) - 1
        words = QCoreApplication.translate("training", "{lesson} · página {number} de {count}")
        title = say(self._lesson.title, self._language)
        self.which.setText(words.format(lesson=title, number=self.number + 1, count=len(pages)))
        self.title.setText(say(page.title, self._language))
        self.text.setText(say(page.text, self._language))
        self.sources.setText(sources_line(page.sources))
        self.before.setEnabled(self.number > 0)
        self.after.setVisible(not is_last)
        self.test.setVisible(is_last)
        self._area.verticalScrollBar().setValue(0)
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll what is read by its keys: the keyboard stands at the buttons around it."""
        if not turned_by(self._area, event):
            super().keyPressEvent(event)

    def take_focus(self) -> None:
        """Have the keyboard at what one does next."""
        (self.test if self.test.isVisibleTo(self) else self.after).setFocus(Qt.FocusReason.OtherFocusReason)
