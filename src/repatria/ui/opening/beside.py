"""How the questions stand on the page: beside the guidance where there is room, and never too wide to read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from repatria.ui.theme import current_theme, gaps

_WIDE, _READABLE = 900, 760
_WAYS = QBoxLayout.Direction


class Beside(QWidget):
    """A form with what goes with it beside it, or below it in little room."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        gaps(self._row, spacing=16)

    def put(self, form: QWidget, beside: QWidget) -> None:
        """Set *form* and what goes with it here."""
        self._row.addWidget(form, 3)
        self._row.addWidget(beside, 2, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room there is."""
        super().resizeEvent(event)
        wide = self.width() >= current_theme().size(_WIDE)
        self._row.setDirection(_WAYS.LeftToRight if wide else _WAYS.TopToBottom)


class Narrow(QWidget):
    """A form no wider than its questions can be read."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        gaps(self._row, (0, 0, 8, 0))

    def put(self, form: QWidget) -> None:
        """Set *form* here."""
        form.setMaximumWidth(current_theme().size(_READABLE))
        self._row.addWidget(form, 100)
        self._row.addStretch(1)
