"""Say what will stand here, and offer the first act."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconMark, Label

_TIGHT = 260
"""In less height than this no icon stands above the words."""


class EmptyState(QScrollArea):
    """An empty list that teaches; ``act_asked`` when its one button is pressed. In little room it scrolls.

    A whole page that is empty keeps its *heading* above.
    """

    act_asked = Signal()

    def __init__(self, icon: str, title: str, words: str, verb: str = "", *, heading: str = "") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self.setWidget(inner)
        column = QVBoxLayout(inner)
        gaps(column, (0, 4, 12, 24) if heading else (24, 32, 24, 32), 12)
        if heading:
            column.addWidget(Label(heading, "display"))
        column.addStretch(1)
        self._mark = IconMark(icon, "ink_quiet", 40)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QWidget()
        middle.setMaximumWidth(current_theme().size(460))
        inside = QVBoxLayout(middle)
        gaps(inside, spacing=12)
        for label in (Label(title, "title"), Label(words, tone="quiet")):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inside.addWidget(label)
        if verb:
            button = Button(verb, "primary")
            button.clicked.connect(self.act_asked)
            inside.addSpacing(current_theme().space(4))
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle, 8)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._is_tight = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the little room there is to the words and the act."""
        super().resizeEvent(event)
        tight = self.viewport().height() < current_theme().size(_TIGHT)
        if tight != self._is_tight:
            self._is_tight = tight
            self._mark.setVisible(not tight)
