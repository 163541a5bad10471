"""Show one date of a card: until when, what follows from it, and the text of law behind it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.case.steps.clock_words import ClockWords
from repatria.ui.theme import gaps
from repatria.ui.widgets.clock_line import ClockLine
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.source_link import SourceLink


class ClockView(QWidget):
    """One clock with its sources."""

    def __init__(self, words: ClockWords) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        gaps(column, spacing=4)
        column.addWidget(ClockLine(words.clock))
        if words.consequence:
            column.addWidget(Label(words.consequence, tone="quiet"))
        for source in words.sources:
            column.addWidget(SourceLink(source))
