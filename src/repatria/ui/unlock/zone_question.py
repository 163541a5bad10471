"""Ask by which clock a post lives, where its country has more than one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.theme import gaps
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.searchable_choice import SearchableChoice


class ZoneQuestion(QWidget):
    """Nothing is shown for a country with one clock: it is taken."""

    def __init__(self, zones: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._zones, self._country = zones, ""
        self.field: Field | None = None
        self._column = QVBoxLayout(self)
        gaps(self._column)
        self.hide()

    def follow(self, country: object) -> None:
        """Ask for the clocks of *country*; what was answered for the same one stays."""
        code = str(country or "")
        if code == self._country:
            return
        self._country = code
        if self.field is not None:
            self._column.removeWidget(self.field)
            self.field.deleteLater()
            self.field = None
        known = self._zones.get(code, ())
        if len(known) > 1:
            self.field = Field(
                self.tr("Hora del puesto"),
                SearchableChoice([Choice(zone, city_of(zone)) for zone in known]),
                self.tr("En este país hay varias. Elija la ciudad cercana que tiene la misma hora."),
            )
            self._column.addWidget(self.field)
        self.setVisible(self.field is not None)

    def complain(self) -> bool:
        """Tell whether something is missing, and say so."""
        if self.field is None:
            return False
        if self.field.value():
            self.field.set_message("")
            return False
        self.field.set_message(self.field.control.complaint() or self.tr("Elija la hora del puesto."))
        self.field.setFocus()
        return True

    def value(self) -> str:
        """Return the zone chosen, nothing where there is no choice."""
        return "" if self.field is None else str(self.field.value() or "")


def city_of(zone: str) -> str:
    """Return the city by which a zone is known."""
    return zone.split("/")[-1].replace("_", " ")
