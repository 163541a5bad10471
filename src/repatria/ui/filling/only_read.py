"""Rows of a form that are only read: a note, and a value that is worked out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from repatria.domain.forms.answers import Place
from repatria.ui.filling.asked import Asked
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.room import AsWideAsRead
from repatria.ui.theme import gaps
from repatria.ui.widgets.label import IconMark, Label


class NoteView(Asked):
    """Words of the form that are read to the person or by the coordinator: larger, and nothing to answer."""

    def __init__(self, filled: Filled, place: Place) -> None:
        super().__init__(filled, place)
        frame = QFrame()
        frame.setProperty("tint", "quiet")
        row = QHBoxLayout(frame)
        gaps(row, (12, 12, 16, 12), 12)
        row.addWidget(IconMark("info", "ink_quiet", 20, beside="lead"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        gaps(words, spacing=4)
        self._label, self._hint = Label(kind="lead"), Label(tone="quiet")
        for label in (self._label, self._hint):
            words.addWidget(label)
        row.addLayout(words, 1)
        column = AsWideAsRead(self)
        gaps(column)
        column.addWidget(frame)
        self.show_answer()

    def show_answer(self) -> None:
        """Say the words as they are now."""
        question = self.filled.question(self.place.name)
        _say_in(self._label, self.filled.said(question.label, self.place))
        _say_in(self._hint, self.filled.said(question.hint, self.place))
        self._hint.setVisible(bool(self._hint.text()))


class WorkedOut(Asked):
    """A value that the form calculates: read, never typed."""

    def __init__(self, filled: Filled, place: Place) -> None:
        super().__init__(filled, place)
        column = QVBoxLayout(self)
        gaps(column, spacing=4)
        self._label = Label(strong=True)
        column.addWidget(self._label)
        self._value = Label("")
        column.addWidget(self._value)
        told = QCoreApplication.translate("filling", "El programa lo calcula con las demás respuestas.")
        column.addWidget(Label(told, "small", tone="quiet"))

    def show_answer(self) -> None:
        """Show the value as it comes out now."""
        _say_in(self._label, self.filled.said(self.filled.question(self.place.name).label, self.place))
        value = self.filled.session.value(*self.place)
        nothing = QCoreApplication.translate("filling", "Todavía no se puede calcular")
        self._value.setText(nothing if value is None else str(value))


def _say_in(label: Label, words: str) -> None:
    if words != label.text():
        label.setText(words)
