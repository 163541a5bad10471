"""Scroll something exactly as high as its words need at the width there is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from repatria.ui.theme import current_theme, gaps


class TallScroll(QScrollArea):
    """A scroll area without empty room below wrapped words; nothing is cut at the right.

    Qt's own resizing takes the height that words would need at a narrower width.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_widget(self, widget: QWidget, scrolled: int = 0) -> None:
        """Show *widget* in place of the former, scrolled down by so much."""
        self.setWidget(widget)
        widget.installEventFilter(self)
        widget.show()
        self.fit()
        self.verticalScrollBar().setValue(scrolled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when something inside unfolded or changed its words."""
        found = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.fit()
        return found

    def fit(self) -> None:
        """Make what is shown as wide as there is room, and as high as its words then need."""
        widget = self.widget()
        if widget is not None and widget.layout() is not None:
            widget.resize(self.viewport().width(), max(self.needed(), self.viewport().height()))

    def needed(self) -> int:
        """Return how high what is shown would be at the width there is."""
        widget = self.widget()
        layout = widget.layout() if widget is not None else None
        if layout is None:
            return 0
        layout.activate()
        width = self.viewport().width()
        return (
            layout.totalHeightForWidth(width)
            if layout.hasHeightForWidth()
            else layout.totalSizeHint().height()
        )


def no_wider(part: QWidget, width: int) -> QWidget:
    """Return *part* at the left, no wider than *width* at 100 %.

    A maximum width alone would make Qt count fewer lines than wrapped words then take.
    """
    part.setMaximumWidth(current_theme().size(width))
    place = QWidget()
    row = QHBoxLayout(place)
    gaps(row)
    row.addWidget(part, 100)
    row.addStretch(1)
    return place
