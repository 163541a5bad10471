"""The sheet that asks what time it is, when the clock of the machine does not fit what was written here before."""

from __future__ import annotations

from datetime import datetime, timezone

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Signal

from repatria.domain.calendar import Calendar
from repatria.services.post.wrong_clock import StrangeClock
from repatria.ui.theme import gaps
from repatria.ui.unlock.sheet import Sheet
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.date_time import DateTime
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords


class ClockSheet(Sheet):
    """``stated`` tells what time it is by whoever is here; saying that the clock is right states its own time."""

    stated = Signal(object)

    def __init__(self, strange: StrangeClock, calendar: Calendar) -> None:
        super().__init__(
            QCoreApplication.translate("clock", "¿Qué fecha y hora es?"),
            QCoreApplication.translate(
                "clock",
                "La fecha de este equipo no va con lo último que se anotó aquí, y de ella dependen los plazos. "
                "Mírela en un teléfono o en un calendario.",
            ),
        )
        self._strange, self._calendar = strange, calendar
        computer = QCoreApplication.translate("clock", "Este equipo dice: {when}")
        last = QCoreApplication.translate("clock", "Lo último que se anotó aquí es de: {when}")
        for icon, words, moment in (("clock", computer, strange.clock), ("edit", last, strange.last)):
            self.body.addWidget(IconWords(icon, words.format(when=self._say(moment)), "quiet"))
        when = DateTime()
        when.time.line.returnPressed.connect(self.press)
        self.field = Field(QCoreApplication.translate("clock", "Fecha y hora de hoy"), when)
        self.body.addWidget(self.field)
        self.right = Button(QCoreApplication.translate("clock", "Anotar la fecha correcta"), "primary")
        self.right.clicked.connect(self.press)
        self.fine = Button(QCoreApplication.translate("clock", "Está bien así"))
        self.fine.setToolTip(QCoreApplication.translate("clock", "La fecha de este equipo es la correcta."))
        self.fine.clicked.connect(lambda: self.stated.emit(strange.clock))
        row = FlowLayout(None, 12)
        gaps(row, spacing=12)
        for button in (self.right, self.fine):
            row.addWidget(button)
        self.acts.addLayout(row)
        self.setFocusProxy(self.field)

    def press(self) -> None:
        """State the date written, or say what is missing."""
        said = self.field.value()
        if not isinstance(said, str):
            words = QCoreApplication.translate(
                "clock", "Escriba el día y la hora. Si el equipo tiene razón, pulse «Está bien así»."
            )
            self.field.set_message(self.field.control.complaint() or words)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        offset = timezone(self._calendar.offset)
        self.stated.emit(datetime.fromisoformat(said).replace(tzinfo=offset))

    def set_busy(self, busy: bool) -> None:
        """Wait for the answer to be on the disk."""
        for button in (self.right, self.fine):
            button.setEnabled(not busy)

    def _say(self, moment: datetime) -> str:
        local = self._calendar.local(moment)
        day = QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.LongFormat)
        words = QCoreApplication.translate("clock", "{day}, {time}")
        return words.format(day=day, time=f"{local:%H:%M}")
