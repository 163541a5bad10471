"""What stays in sight below the form of *Enviar*: what will go, what is lacking for that, and the verb."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label, hairline


class Foot(QWidget):
    """What is lacking is said here too: the field that lacks it may stand far above or below what is seen."""

    def __init__(self) -> None:
        super().__init__()
        self.summary = Label("", "lead", strong=True)
        self.alone = IconWords("warning", "", "warning")
        self.lacking, self.trouble = trouble_words(), trouble_words()
        self.seal = Button("", "primary", "send")
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addWidget(hairline())
        for part in (self.summary, self.alone, self.lacking, self.trouble):
            column.addWidget(part)
        row = QHBoxLayout()
        gaps(row)
        row.addWidget(self.seal)
        row.addStretch(1)
        column.addLayout(row)

    def sum_up(self, words: str, alone: str = "") -> None:
        """Say what will go, and who goes *alone*; what was lacking before is not said any more."""
        self.summary.setText(words)
        self.alone.set_words("warning", alone, "warning")
        self.alone.setVisible(bool(alone))
        self.lacking.hide()

    def tell_lack(self, words: str) -> None:
        """Say what is lacking before anything can go."""
        self.lacking.set_words("overdue", words, "danger")
        self.lacking.show()

    def tell_trouble(self, words: str, verb: str) -> None:
        """Say why nothing was written, and offer the *verb*."""
        self.lacking.hide()
        self.trouble.set_words("overdue", words, "danger")
        self.trouble.setVisible(bool(words))
        self.seal.set_face(verb, "send")
        if words:
            self.seal.setFocus(Qt.FocusReason.OtherFocusReason)


def trouble_words() -> IconWords:
    """Return a place for words of trouble that says nothing yet."""
    mark = IconWords("overdue", "", "danger")
    mark.hide()
    return mark
