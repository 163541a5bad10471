"""A page that is read from top to bottom: a title, parts below each other, never wider than is read with ease."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.stacked import stacked

WIDTH = 860


class ReadingColumn(QScrollArea):
    """A title, what the page is for, and its parts in one scrolling column."""

    def __init__(self, title: str, words: str = "", parts: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._place = _Inside()
        across = QHBoxLayout(self._place)
        gaps(across)
        self._middle = QWidget()
        self._middle.setMaximumWidth(current_theme().size(WIDTH))
        self.column = QVBoxLayout(self._middle)
        gaps(self.column, (0, 4, 12, 24), 16)
        head = [Label(title, "display"), *([Label(words, tone="quiet")] if words else [])]
        self.column.addWidget(stacked(*head))
        for part in parts:
            self.column.addWidget(part)
        self.column.addStretch(1)
        across.addWidget(self._middle, 100)
        across.addStretch(1)
        self.setWidget(self._place)

    def add(self, part: QWidget) -> None:
        """Put a part at the end."""
        self.column.insertWidget(self.column.count() - 1, part)


class _Inside(QWidget):
    """What scrolls: only as high as its words are at the width they have."""

    def minimumSizeHint(self) -> QSize:
        """Return the least width; a least height would be that of words at their narrowest, with nothing below."""
        return QSize(super().minimumSizeHint().width(), 0)
