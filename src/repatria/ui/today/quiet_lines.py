"""The quiet lines above the day: all where there is room, else scrolled, so that the day itself is in sight."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from repatria.ui.case.scroll import TallScroll
from repatria.ui.theme import current_theme, gaps

_LEAST = 44
"""How much of them is always seen: a line whose words take two."""


class QuietLines(TallScroll):
    """As high as the lines that say something, never so high that the window would outgrow its screen."""

    def __init__(self, lines: Iterable[QWidget]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside = QWidget()
        column = QVBoxLayout(inside)
        gaps(column, spacing=0)
        for line in lines:
            column.addWidget(line)
        self.show_widget(inside)

    def sizeHint(self) -> QSize:
        """Return room for all of them."""
        return QSize(super().sizeHint().width(), self.needed())

    def minimumSizeHint(self) -> QSize:
        """Return room for one of them, none where none says anything."""
        return QSize(0, min(self.needed(), current_theme().size(_LEAST)))

    def fit(self) -> None:
        """Fit the words, and say how much room they want since."""
        super().fit()
        self.setMaximumHeight(self.needed())
        self.updateGeometry()
