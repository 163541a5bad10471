"""What is asked of a table that is to leave: of whom, of which days, told apart by what, hidden or rounded."""

from __future__ import annotations

from typing import Any, Final, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.monitoring.definition import Indicator
from repatria.domain.monitoring.periods import Period, days_of
from repatria.domain.protected_tables.ladder import Way
from repatria.domain.texts import say
from repatria.services.countries import today
from repatria.services.desk import Desk as Work
from repatria.services.figures.crossing import MOST
from repatria.services.figures.leaving import WantedTable
from repatria.ui.following.profile import name_words
from repatria.ui.following.words import period_words
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.multi_choice import MultiChoice

_OVER: Final[tuple[Period, ...]] = ("last_month", "last_quarter", "last_year")
"""Periods that are over: of one that goes on nothing leaves."""


class TableForm(QWidget):
    """Asks for a table; ``asked`` tells that it is wanted."""

    asked = Signal()

    def __init__(self, work: Work, language: str) -> None:
        super().__init__()
        self._work = work
        self._profiles = [one for one in work.library.indicators.values() if one.kind == "profile"]
        column = QVBoxLayout(self)
        gaps(column, spacing=16)
        whom = [Choice(one.id, say(one.name, language)) for one in self._profiles]
        self.whom = Field(
            QCoreApplication.translate("tables", "A quiénes cuenta"),
            ChoiceButtons(whom, columns=1, needed=True),
        )
        periods = [Choice(period, period_words(period)) for period in _OVER]
        self.period = Field(
            QCoreApplication.translate("tables", "De qué período"), ChoiceButtons(periods, needed=True)
        )
        ways = [
            Choice("hide", QCoreApplication.translate("tables", "Ocultar las pequeñas")),
            Choice("round", QCoreApplication.translate("tables", "Redondear todas")),
        ]
        self.way = Field(
            QCoreApplication.translate("tables", "Las cifras pequeñas"), ChoiceButtons(ways, needed=True)
        )
        self.names = self._ask_names(self._profiles[0])
        self.see = Button(QCoreApplication.translate("tables", "&Ver la tabla"), "primary", "next")
        self.see.clicked.connect(self.asked)
        for part in (self.whom, self.period, self.names, self.way):
            column.addWidget(part)
        column.addLayout(in_a_row(self.see))
        self._column = column
        self.whom.set_value(self._profiles[0].id)
        self.period.set_value("last_quarter")
        self.way.set_value("hide")
        self.whom.value_changed.connect(self._other_whom)

    def wanted(self) -> WantedTable | None:
        """Return the table that is asked for; where something lacks it is said, and nothing returned."""
        chosen = self.names.value()
        names = tuple(map(str, chosen)) if isinstance(chosen, list) else ()
        if not 0 < len(names) <= MOST:
            words = QCoreApplication.translate("tables", "Elija una, dos o tres.")
            self.names.set_message(words)
            self.names.setFocus()
            return None
        self.names.set_message("")
        since, until = days_of(cast("Period", self.period.value()), today(self._work))
        return WantedTable(str(self.whom.value()), since, until, names, cast("Way", self.way.value()))

    def _ask_names(self, profile: Indicator) -> Field:
        choices = [Choice(name, name_words(self._work, name)) for name in profile.profile]
        return Field(
            QCoreApplication.translate("tables", "Separadas por"),
            MultiChoice(choices),
            QCoreApplication.translate(
                "tables", "Con menos salen más cifras. Nacionalidad, puesto y explotación nunca van juntos."
            ),
        )

    def _other_whom(self, value: Any) -> None:
        profile = next((one for one in self._profiles if one.id == value), None)
        if profile is None:
            return
        before, self.names = self.names, self._ask_names(profile)
        self._column.replaceWidget(before, self.names)
        before.hide()
        before.deleteLater()
