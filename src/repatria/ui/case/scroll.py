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
        self._fit()
        self.verticalScrollBar().setValue(scrolled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when something inside unfolded or changed its words."""
        found = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        return found

    def _fit(self) -> None:
        widget = self.widget()
        layout = widget.layout() if widget is not None else None
        if widget is None or layout is None:
            return
        layout.activate()
        width = self.viewport().width()
        height = (
            layout.totalHeightForWidth(width)
            if layout.hasHeightForWidth()
            else layout.totalSizeHint().height()
        )
        widget.resize(width, max(height, self.viewport().height()))


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
