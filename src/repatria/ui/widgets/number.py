"""Write a number with a comma or a point; what is no number is said and never guessed."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from repatria.domain.expressions.keeping import digits_in
from repatria.domain.forms.bounds import MOST_DIGITS
from repatria.ui.theme import current_theme
from repatria.ui.widgets.text_line import TextLine

_PLAIN = re.compile(r"[+-]?\d+([.,]\d+)?\Z", re.ASCII)


class NumberLine(TextLine):
    """A whole number, or a decimal one where *decimals* are allowed; thousands are not separated.

    More digits than are kept are no number.
    """

    def __init__(self, *, decimals: bool = False) -> None:
        super().__init__(limit=18)
        self._decimals = decimals
        self._stood: tuple[str, int | float] | None = None
        """What was written here for a number that stood, maybe with more digits than are typed."""
        self.line.setMaximumWidth(current_theme().size(160))
        self._row.addStretch(1)

    def value(self) -> int | float | None:  # type: ignore[override]
        """Return the number, or nothing while it cannot be read."""
        if self._stood is not None and self.line.text() == self._stood[0]:
            return self._stood[1]
        words = self.line.text().strip().replace(",", ".")
        if not _PLAIN.match(words) or digits_in(words) > MOST_DIGITS:
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
            if isinstance(value, int | float):
                self._stood = self.line.text(), value

    def write_over(self, value: object) -> None:
        """Write a number over what is there, as if it was typed."""
        super().write_over(None if value is None else self._written(value))

    def _written(self, value: object) -> str:
        point = QCoreApplication.translate("number", ",", "the decimal sign of this language")
        said = format(Decimal(repr(value)), "f") if isinstance(value, float) else str(value)
        return said.replace(".", point)

    def complaint(self) -> str:
        """Say what kind of number is awaited here."""
        if not self.line.text().strip() or self.value() is not None:
            return ""
        if self._decimals:
            return QCoreApplication.translate(
                "number", "Escriba un número de 15 cifras a lo más, por ejemplo 12,5."
            )
        return QCoreApplication.translate(
            "number", "Escriba un número entero de 15 cifras a lo más, por ejemplo 12."
        )
