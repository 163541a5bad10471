"""Ask before what cannot be undone: the title asks, the buttons are verbs, the safe one is near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.safeguard_banner import Act


@dataclass(frozen=True, slots=True)
class Question:
    """A question: *consequence* says what will happen and to whom, *safe* changes nothing, *acts* do.

    *grave* colours the acts as destroying or disclosing.
    """

    title: str
    consequence: str
    acts: Sequence[Act]
    safe: Act
    grave: bool = False


class QuestionWindow(QDialog):
    """The only modal window; Escape and closing it give the safe answer, so does Enter until one goes elsewhere."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = question.safe.key
        self.setModal(True)
        self.setWindowTitle("Repatria")
        self.setAccessibleName(question.title)
        self.setAccessibleDescription(question.consequence)
        column = self._column = QVBoxLayout(self)
        gaps(column, (24, 24, 24, 24), 16)
        column.addWidget(Label(question.title, "title"))
        if question.grave:
            column.addWidget(IconWords("warning", question.consequence, "warning"))
        elif question.consequence:
            column.addWidget(Label(question.consequence))
        row = QHBoxLayout()
        gaps(row, spacing=12)
        row.addStretch(1)
        for act in question.acts:
            row.addWidget(self._make_button(act, "danger" if question.grave else "secondary"))
        self.safe = self._make_button(question.safe, "primary")
        self.safe.setDefault(True)
        row.addWidget(self.safe)
        column.addLayout(row)
        self.setMinimumWidth(min(current_theme().size(420), 760))
        self.safe.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the words need: Qt would give a window two thirds of a small screen at most."""
        self.resize(self.width(), max(self.height(), self._column.totalHeightForWidth(self.width())))
        super().showEvent(event)

    def _make_button(self, act: Act, role: str) -> Button:
        button = Button(act.verb, role, act.icon)
        button.clicked.connect(lambda _=False, key=act.key: self._answer(key))
        return button

    def _answer(self, key: str) -> None:
        self.answer = key
        self.accept()
