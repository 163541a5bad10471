"""Paint a QR code: dark on light in every look of the window, as cameras want it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel

_QUIET: Final = 4
_SIDE: Final = 4
"""Dots of a module: a telephone reads it from the screen at arm's length."""


class CardCode(QLabel):
    """The code of a card; what it says stands beside it in words too."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Código QR de la tarjeta"))

    def show_modules(self, rows: Sequence[Sequence[bool]]) -> None:
        """Show the code whose rows are these, true where it is dark."""
        side = len(rows) + 2 * _QUIET
        image = QImage(side, side, QImage.Format.Format_Grayscale8)
        image.fill(255)
        for y, row in enumerate(rows, _QUIET):
            for x, dark in enumerate(row, _QUIET):
                if dark:
                    image.setPixel(x, y, 0xFF000000)
        large = QPixmap.fromImage(image.scaled(side * _SIDE, side * _SIDE))
        self.setPixmap(large)
        self.setFixedSize(large.size())
