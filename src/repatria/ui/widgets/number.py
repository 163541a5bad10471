"""Write a number with a comma or a point; what is no number is said and never guessed."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QCoreApplication

from repatria.ui.theme import current_theme
from repatria.ui.widgets.text_line import TextLine

_PLAIN = re.compile(r"[+-]?\d+([.,]\d+)?\Z", re.ASCII)


class NumberLine(TextLine):
    """A whole number, or a decimal one where *decimals* are allowed; thousands are not separated."""

    def __init__(self, *, decimals: bool = False) -> None:
        super().__init__(limit=18)
        self._decimals = decimals
        self.line.setMaximumWidth(current_theme().size(160))
        self._row.addStretch(1)

    def value(self) -> int | float | None:  # type: ignore[override]
        """Return the number, or nothing while it cannot be read."""
        words = self.line.text().strip().replace(",", ".")
        if not _PLAIN.match(words):
            return None
        number = float(words)
        if not math.isfinite(number) or (not self._decimals and "." in words):
            return None
        return number if "." in words else int(words)

    def set_value(self, value: object) -> None:
        """Show a number."""
        if value is None:
            self.line.clear()
        elif value != self.value():
            self.line.setText(self._written(value))

    def write_over(self, value: object) -> None:
        """Write a number over what is there, as if it was typed."""
        super().write_over(None if value is None else self._written(value))

    def _written(self, value: object) -> str:
        point = QCoreApplication.translate("number", ",", "the decimal sign of this language")
        return str(value).replace(".", point)

    def complaint(self) -> str:
        """Say what kind of number is awaited here."""
        if not self.line.text().strip() or self.value() is not None:
            return ""
        if self._decimals:
            return QCoreApplication.translate("number", "Escriba un número, por ejemplo 12,5.")
        return QCoreApplication.translate("number", "Escriba un número entero, por ejemplo 12.")
