"""Write a date as far as it is known: a year, a month of a year, or a day."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.day_picker import DayPicker
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label

_DATE = re.compile(r"([0-9]{0,4})(?:-([0-9]{0,2})(?:-([0-9]{0,2}))?)?")


class PartialDate(Control):
    """Day, month and year in three boxes; what is not known is left empty.

    The answer is ``2011``, ``2011-05`` or ``2011-05-09``; with *whole*, only the last. *today* offers today, and a
    calendar any day. In a *cell* of a table each box says itself what it is for, and the calendar opens on today.
    So many boxes as are *unasked* are not there, the day first, unless an answer holds what they say.
    An answer that is no date stands in no box: ``strange`` says it whole, until somebody writes another.
    """

    def __init__(
        self,
        *,
        whole: bool = False,
        today: Callable[[], date] | None = None,
        cell: bool = False,
        unasked: int = 0,
    ) -> None:
        super().__init__()
        self._whole, self._today = whole, today
        self.strange = ""
        self.day, self.month, self.year = _box(31, 2, 56), _box(12, 2, 56), _box(9999, 4, 76)
        self._unasked = self._boxes()[:unasked]
        self.setFocusProxy(self._boxes()[unasked])
        self._shown: dict[QLineEdit, QWidget] = {}
        row = FlowLayout(self, 4 if cell else 12)
        for words, box in zip(_part_names(), self._boxes(), strict=True):
            if cell:
                _say_in(box, words)
            self._shown[box] = box if cell else beside(words, box)
            row.addWidget(self._shown[box])
            box.textEdited.connect(self._typed)
            box.installEventFilter(self)
        self._buttons = [] if unasked else self._make_buttons(offers_today=today is not None and not cell)
        for button in reversed(self._buttons):
            row.addWidget(button)
        self._show_asked()

    def value(self) -> str | None:
        """Return the date as far as it is known, or nothing while it is none."""
        return None if self.complaint() else (self._written() or None)

    def set_value(self, value: object) -> None:
        """Show a date or part of one."""
        said = str(value) if value else ""
        found = _DATE.fullmatch(said)
        self.strange = "" if found else said
        year, month, day = found.groups("") if found else ("", "", "")
        for box, words in zip(self._boxes(), (day, month, year), strict=True):
            box.setText(words)
        self._show_asked()

    def complaint(self) -> str:
        """Say what keeps the answer from being a date."""
        if self.strange:
            words = QCoreApplication.translate(
                "partial_date", "«{words}» no es una fecha. Escríbala en las casillas."
            )
            return words.format(words=self.strange)
        day, month, year = (box.text() for box in self._boxes())
        if not (day or month or year):
            return ""
        if len(year) != 4 or not all(map(_is_number, filter(None, (day, month, year)))):
            return QCoreApplication.translate("partial_date", "Escriba el año con cuatro cifras.")
        if day and not month:
            return QCoreApplication.translate(
                "partial_date", "Falta el mes. Si no se sabe, borre también el día."
            )
        if self._whole and not day:
            return QCoreApplication.translate("partial_date", "Aquí hace falta el día.")
        return self._calendar_complaint(day, month, year)

    def set_names(self, name: str, description: str = "") -> None:
        """Name each box by the question and its part."""
        for words, box in zip(_part_names(), self._boxes(), strict=True):
            box.setAccessibleName(f"{name}: {words}")
            box.setAccessibleDescription(description)
        for button in self._buttons:
            button.setAccessibleName(f"{name}: {button.text()}")

    def set_trouble(self, trouble: bool) -> None:
        """Mark the three boxes."""
        for box in self._boxes():
            box.setProperty("trouble", trouble)
            box.style().unpolish(box)
            box.style().polish(box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the person leaves the last box."""
        if event.type() == QEvent.Type.FocusOut and watched is self.year:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _boxes(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return self.day, self.month, self.year

    def _make_buttons(self, *, offers_today: bool) -> list[Button]:
        """Return what chooses a day: a calendar, and today."""
        pick = Button(QCoreApplication.translate("partial_date", "Elegir…"), "quiet")
        pick.clicked.connect(self.pick)
        if not offers_today:
            return [pick]
        today = Button(QCoreApplication.translate("partial_date", "Hoy"), "quiet")
        today.clicked.connect(self._take_today)
        return [pick, today]

    def _show_asked(self) -> None:
        """Hide the boxes that are not asked and hold nothing: what was answered there once stays in sight."""
        for box in self._unasked:
            self._shown[box].setVisible(bool(box.text()))

    def _written(self) -> str:
        day, month, year = (box.text() for box in self._boxes())
        return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])

    @staticmethod
    def _calendar_complaint(day: str, month: str, year: str) -> str:
        if month and not 1 <= int(month) <= 12:
            return QCoreApplication.translate("partial_date", "El mes va de 1 a 12.")
        if int(year) < 1:
            return QCoreApplication.translate("partial_date", "Escriba el año con cuatro cifras.")
        if day and not 1 <= int(day) <= calendar.monthrange(int(year), int(month))[1]:
            return QCoreApplication.translate("partial_date", "Ese mes no tiene ese día.")
        return ""

    def _typed(self) -> None:
        self.strange = ""
        source = self.focusWidget()
        if (
            isinstance(source, QLineEdit)
            and source is not self.year
            and len(source.text()) == source.maxLength()
        ):
            following = self.month if source is self.day else self.year
            following.setFocus(Qt.FocusReason.TabFocusReason)
        self.value_changed.emit(self.value())

    def pick(self) -> None:
        """Show a calendar, on the day that stands here as far as it is known, else on today."""
        picker = DayPicker(self._buttons[0])
        picker.picked.connect(self._take)
        picker.open_at(self._nearest())

    def _nearest(self) -> date | None:
        """Return the day that stands here, the first that it may be; nothing where none stands."""
        parts = (self.value() or "").split("-")
        if parts == [""]:
            return None if self._today is None else self._today()
        year, month, day = (*map(int, parts), 1, 1)[:3]
        return date(year, month, day)

    def _take_today(self) -> None:
        if self._today is not None:
            self._take(self._today())

    def _take(self, day: date) -> None:
        self.set_value(day.isoformat())
        self.value_changed.emit(self.value())
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()


def _is_number(part: str) -> bool:
    return part.isascii() and part.isdecimal()


def beside(words: str, box: QWidget) -> QWidget:
    """Return *box* with a few small *words* before it, kept together."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    gaps(row, spacing=8)
    row.addWidget(Label(words, "small", tone="quiet", wrap=False))
    row.addWidget(box)
    return pair


def _box(highest: int, digits: int, width: int) -> QLineEdit:
    box = QLineEdit()
    box.setMaxLength(digits)
    box.setValidator(QIntValidator(0, highest, box))
    box.setFixedWidth(current_theme().size(width))
    return box


def _say_in(box: QLineEdit, words: str) -> None:
    """Have *box* say in it what it is for while it is empty, nothing cut."""
    theme = current_theme()
    box.setPlaceholderText(words)
    room = theme.metrics().horizontalAdvance(words) + theme.space(32)
    box.setFixedWidth(max(box.minimumWidth(), room))


def _part_names() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("partial_date", "día"),
        QCoreApplication.translate("partial_date", "mes"),
        QCoreApplication.translate("partial_date", "año"),
    )
