"""Pick a day from a month as it hangs on the wall: for whoever knows that it was a Tuesday, and not which number."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QTableView, QToolButton, QVBoxLayout, QWidget

from repatria.ui.theme import current_theme, gaps


class DayPicker(QFrame):
    """A calendar that opens below what asked for it; ``picked`` tells the day, Escape closes it and tells nothing.

    The arrows walk from day to day, Page Up and Page Down from month to month, Enter takes the day.
    """

    picked = Signal(object)

    def __init__(self, asker: QWidget) -> None:
        super().__init__(asker, Qt.WindowType.Popup)
        self._asker = asker
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(QCoreApplication.translate("day_picker", "Elegir el día en el calendario"))
        self.month = QCalendarWidget()
        self.month.setLocale(QLocale())
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.month.setDateEditEnabled(False)
        self.month.setAccessibleName(self.accessibleName())
        plain = QTextCharFormat()
        plain.setForeground(current_theme().colour("ink"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day, plain)  # red is for what is late
        self.month.activated.connect(self._take)
        self.month.clicked.connect(self._take)
        theme = current_theme()
        for button, icon in (("qt_calendar_prevmonth", "back"), ("qt_calendar_nextmonth", "next")):
            for arrow in self.month.findChildren(QToolButton, button):
                arrow.setIcon(theme.icon(icon, "ink"))
        self.month.setMinimumSize(theme.size(340), theme.size(280))
        for inner in self.month.findChildren(QTableView):
            inner.installEventFilter(self)
            self.setFocusProxy(inner)
        column = QVBoxLayout(self)
        gaps(column, (8, 8, 8, 8))
        column.addWidget(self.month)

    def open_at(self, day: date | None) -> None:
        """Open with *day* chosen, else today, below what asked, or above it where there is no room below."""
        if day is not None:
            self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        asker, size = self._asker, self.sizeHint()
        below = asker.mapToGlobal(QPoint(0, asker.height() + 4))
        room = asker.screen().availableGeometry()
        if below.y() + size.height() > room.bottom():
            below.setY(max(room.top(), asker.mapToGlobal(QPoint(0, 0)).y() - size.height() - 4))
        below.setX(max(room.left(), min(below.x(), room.right() - size.width())))
        self.move(below)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on by months with Page Up and Page Down, as calendars do."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in steps:
            self.month.setSelectedDate(self.month.selectedDate().addMonths(steps[Qt.Key(event.key())]))
            return True
        return super().eventFilter(watched, event)

    def _take(self, day: QDate) -> None:
        self.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))
