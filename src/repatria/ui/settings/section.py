"""One part of the settings: a card with a title, and what can be changed in it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from repatria.ui.theme import gaps
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.stacked import stacked


class Section(QFrame):
    """A titled card; subclasses add to ``body``."""

    def __init__(self, title: str, words: str = "") -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        gaps(column, (24, 16, 24, 24), 16)
        self.said = Label(words, tone="quiet")
        column.addWidget(stacked(Label(title, "title"), self.said))
        self.said.setVisible(bool(words))
        self.body = QVBoxLayout()
        gaps(self.body, spacing=16)
        column.addLayout(self.body)
