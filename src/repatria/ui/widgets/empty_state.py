"""Say what will stand here, and offer the first act."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconMark, Label


class EmptyState(QWidget):
    """An empty list that teaches; ``act_asked`` when its one button is pressed."""

    act_asked = Signal()

    def __init__(self, icon: str, title: str, words: str, verb: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        gaps(column, (24, 32, 24, 32), 12)
        column.addStretch(1)
        column.addWidget(IconMark(icon, "ink_quiet", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (Label(title, "title"), Label(words, tone="quiet")):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(current_theme().size(460))
            label.setMinimumWidth(min(current_theme().size(320), 480))
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        if verb:
            button = Button(verb, "primary")
            button.clicked.connect(self.act_asked)
            column.addSpacing(current_theme().space(8))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
