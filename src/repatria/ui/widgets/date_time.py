"""Write a time of day, or a day with its time; *Ahora* takes both from the clock given."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from repatria.ui.theme import current_theme
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.partial_date import PartialDate, beside
from repatria.ui.widgets.text_line import TextLine

_TIME = re.compile(r"([01]?\d|2[0-3])[:.h ]?([0-5]\d)\Z", re.ASCII)
_BEGINS = re.compile(r"[0-9]{2}:[0-9]{2}(?![0-9])")


class TimeLine(TextLine):
    """A time of day from 0:00 to 23:59; ``930``, ``9.30`` and ``9:30`` are the same."""

    def __init__(self) -> None:
        super().__init__("HH:MM", limit=5)
        self.line.setFixedWidth(current_theme().size(84))
        self._row.addStretch(1)

    def value(self) -> str | None:
        """Return the time as ``09:30``, or nothing while it is none."""
        found = _TIME.match(self.line.text().strip())
        return f"{int(found[1]):02}:{found[2]}" if found else None

    def set_value(self, value: object) -> None:
        """Show a time without its seconds; what is none stands whole."""
        said = str(value) if value else ""
        shown = said[:5] if _BEGINS.match(said) else said
        self._make_room(shown)
        self.line.setText(shown)

    def complaint(self) -> str:
        """Say how a time is written."""
        if self.line.text().strip() and self.value() is None:
            return QCoreApplication.translate(
                "date_time", "Escriba la hora de 0:00 a 23:59, por ejemplo 9:30."
            )
        return ""


class DateTime(Control):
    """A day with its time, kept as ``2026-03-25T14:00``; only both together are an answer."""

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        super().__init__()
        self._now = now
        self.day = PartialDate(whole=True)
        self.time = TimeLine()
        self.setFocusProxy(self.day)
        row = FlowLayout(self, 12)
        row.addWidget(self.day)
        row.addWidget(beside(QCoreApplication.translate("date_time", "hora"), self.time))
        self._button = Button(QCoreApplication.translate("date_time", "Ahora"), "quiet", "clock")
        row.addWidget(self._button)
        if now is None:
            self._button.hide()
        self._button.clicked.connect(self._take_now)
        for part in (self.day, self.time):
            part.value_changed.connect(self._tell)
        self.time.left.connect(self.left)

    def value(self) -> str | None:
        """Return the moment, or nothing while it is none."""
        day, time = self.day.value(), self.time.value()
        return f"{day}T{time}" if day and time else None

    def set_value(self, value: object) -> None:
        """Show a moment; an offset after the minutes is not shown."""
        day, _, time = str(value or "").partition("T")
        self.day.set_value(day or None)
        self.time.set_value(time or None)

    def complaint(self) -> str:
        """Say what is missing or wrong."""
        wrong = self.day.complaint() or self.time.complaint()
        if wrong or bool(self.day.value()) == bool(self.time.value()):
            return wrong
        if self.day.value():
            return QCoreApplication.translate(
                "date_time", "Falta la hora. Si no se sabe, escriba la más probable."
            )
        return QCoreApplication.translate("date_time", "Falta el día.")

    def set_names(self, name: str, description: str = "") -> None:
        """Name every part by the question."""
        self.day.set_names(name, description)
        self.time.set_names(f"{name}: {QCoreApplication.translate('date_time', 'hora')}", description)
        self._button.setAccessibleName(f"{name}: {self._button.text()}")

    def set_trouble(self, trouble: bool) -> None:
        """Mark the parts that are wrong."""
        self.day.set_trouble(trouble and not self.day.value())
        self.time.set_trouble(trouble and not self.time.value())

    def _tell(self) -> None:
        self.value_changed.emit(self.value())

    def _take_now(self) -> None:
        if self._now is not None:
            self.set_value(self._now().isoformat(timespec="minutes")[:16])
            self._tell()
            self.left.emit()
