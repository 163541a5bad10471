"""Keep what is rarely needed folded away under a line that says how much there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import card


class Fold(QWidget):
    """A line that unfolds what is under it."""

    def __init__(self, title: str, inside: Sequence[QWidget]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        gaps(column, spacing=4)
        self.button = Button(title, "link", "unfold")
        self.button.setCheckable(True)
        self.well = card("well")
        well = QVBoxLayout(self.well)
        gaps(well, (12, 8, 12, 8), 4)
        for part in inside:
            well.addWidget(part)
        column.addWidget(self.button)
        column.addWidget(self.well)
        self.well.hide()
        self.button.toggled.connect(self._show)

    def _show(self, shown: bool) -> None:
        self.well.setVisible(shown)
        self.button.set_face(self.button.text(), "fold" if shown else "unfold")
