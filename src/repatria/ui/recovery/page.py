"""The page of recovery: what there is and when it was proven, sheets made, rehearsed, and the root of the country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError, RoleMayNotError
from repatria.services.desk import Desk as Work
from repatria.services.recovery.making import may_make_sheets
from repatria.services.recovery.standing import (
    Sheets,
    Used,
    days_since_proven,
    escrow_here,
    last_use,
    sheets_here,
)
from repatria.ui.messages import notice_of
from repatria.ui.messages.recovery_words import RecoveryWords
from repatria.ui.pages import Desk
from repatria.ui.printing.printers import Printers
from repatria.ui.recovery.making import MakeSheets
from repatria.ui.recovery.rehearsing import RehearseSheets
from repatria.ui.recovery.to_country import SealToCountry
from repatria.ui.root.staged import Staged
from repatria.ui.theme import gaps
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.reading_column import ReadingColumn

KEY: Final = "recovery"


@dataclass(frozen=True, slots=True)
class Stands:
    """What the page shows: the sheets, days since they were proven, the country, the last use, who may make them."""

    sheets: Sheets | None
    days: int | None
    country: str
    used: Used | None
    may_make: bool


class RecoveryPage(ReadingColumn):
    """Recuperación; what stands is read anew each time it is shown, and while one part is busy the others wait."""

    def __init__(self, desk: Desk, printers: Printers | None = None) -> None:
        super().__init__(
            self.tr("Recuperación"),
            self.tr(
                "Si todas las personas olvidan su frase de paso o faltan, la bóveda solo se abre con hojas guardadas "
                "por personas de confianza. Una hoja sola no abre nada."
            ),
        )
        self._desk = desk
        self.stands = QWidget()
        self._lines = QVBoxLayout(self.stands)
        gaps(self._lines, spacing=8)
        self.add(self.stands)
        self.making = MakeSheets(desk, printers)
        self.rehearsing = RehearseSheets(desk)
        self.country = SealToCountry(desk)
        self._parts: tuple[Staged, ...] = (self.rehearsing, self.making, self.country)
        for part in self._parts:
            part.hide()
            part.under_way.connect(lambda on, part=part: self._alone(part, on))
            self.add(part)
        for part in (self.making, self.rehearsing, self.country):
            part.changed.connect(self.reload)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what stands."""
        super().showEvent(event)
        self.reload()

    def reload(self) -> None:
        """Read what stands anew, unless the program is about to end."""
        if not self._desk.tasks.is_closed:
            work = self._desk.work
            self._desk.tasks.read(self, lambda: _read(work), self._show, self._failed)

    def _show(self, found: Stands) -> None:
        words = RecoveryWords()
        lines = [*words.lines(found.sheets, found.days), words.escrow(found.country)]
        lines += [words.used(found.used)] if found.used else []
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, line in enumerate(lines):
            doubted = place == 0 and (found.sheets is None or found.days is None)
            left = found.sheets is not None and bool(line) and line == words.gone(found.sheets)
            icon, tone = ("warning", "warning") if doubted or left else ("info", "quiet")
            self._lines.addWidget(IconWords(icon, line, tone))
        busy = next((part for part in self._parts if part.step is not None), None)
        self.rehearsing.setVisible(found.sheets is not None)
        self.making.show_sheets(found.sheets, may=found.may_make)
        self.country.show_country(found.country, may=found.may_make)
        if busy is not None:
            self._alone(busy, on=True)

    def _alone(self, busy: Staged, on: bool) -> None:
        """While one part leads through its steps nothing else stands on the page."""
        if not on:
            self.stands.show()
            self.reload()
            return
        self.stands.hide()
        for part in self._parts:
            part.setVisible(part is busy)

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))


def _read(work: Work) -> Stands:
    sheets = sheets_here(work)
    try:
        may_make_sheets(work)
        may = True
    except RoleMayNotError:
        may = False
    days = days_since_proven(work, sheets) if sheets else None
    return Stands(sheets, days, escrow_here(work), last_use(work), may)
