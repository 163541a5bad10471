"""What of the record is looked for: a person, a kind of act, a case or words, and days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.ids import read_case_code
from repatria.domain.people import Person
from repatria.domain.record.acts import ACT_KINDS, ActKind
from repatria.services.record.reading import EVERYTHING, Looked
from repatria.ui.messages.act_words import kind_words
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.menu_choice import MenuChoice
from repatria.ui.widgets.partial_date import PartialDate
from repatria.ui.widgets.text_line import TextLine

ANY: Final = "any"


class RecordFilters(QWidget):
    """``asked`` comes with each search: when a menu says otherwise, by Enter or the button; not as one types.

    For each search is noted.
    """

    asked = Signal()

    def __init__(self, people: Sequence[Person]) -> None:
        super().__init__()
        self.kind = MenuChoice(
            QCoreApplication.translate("record", "Acto"),
            (
                Choice(ANY, QCoreApplication.translate("record", "todos")),
                *(Choice(kind, kind_words(kind)) for kind in ACT_KINDS),
            ),
        )
        self.person = MenuChoice(
            QCoreApplication.translate("record", "Persona"),
            (
                Choice(ANY, QCoreApplication.translate("record", "todas")),
                *(Choice(one.id, one.name) for one in people),
            ),
        )
        self.words = Field(
            QCoreApplication.translate("record", "Código del expediente, o palabras"),
            TextLine(
                QCoreApplication.translate("record", "Nombre de quien lo hizo, motivo, número de hoja…")
            ),
        )
        self.since = Field(QCoreApplication.translate("record", "Desde el día"), PartialDate(whole=True))
        self.until = Field(QCoreApplication.translate("record", "Hasta el día"), PartialDate(whole=True))
        self.search = Button(QCoreApplication.translate("record", "&Buscar"), "secondary", "search")
        self.clear = Button(QCoreApplication.translate("record", "&Quitar los filtros"), "quiet", "close")
        self._lay_out()

    def looked(self) -> Looked:
        """Return what is looked for; of days that ``complains`` finds none is meant."""
        words = str(self.words.value() or "")
        code = read_case_code(words)
        kind = self.kind.value()
        return Looked(
            person="" if self.person.value() == ANY else self.person.value(),
            kind=None if kind == ANY else cast("ActKind", kind),
            code=code or "",
            since=_day(self.since.value()),
            until=_day(self.until.value()),
            words="" if code else words,
        )

    def complains(self) -> bool:
        """Say below each day what keeps it from being one, and tell whether anything does: then nothing is sought."""
        found = False
        for field in (self.since, self.until):
            words = field.control.complaint()
            field.set_message(words)
            found = found or bool(words)
        return found

    def narrows(self) -> bool:
        """Tell whether anything but all of the record is looked for."""
        return self.looked() != EVERYTHING

    def reset(self) -> None:
        """Look for everything again."""
        for menu in (self.kind, self.person):
            menu.set_value(ANY)
        for field in (self.words, self.since, self.until):
            field.set_value(None)
            field.set_message("")
        self.asked.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addWidget(self.words)
        menus, days = QWidget(), QWidget()
        for holder, inside in (
            (menus, (self.kind, self.person, self.search, self.clear)),
            (days, (self.since, self.until)),
        ):
            flow = FlowLayout(holder, 8)
            for one in inside:
                flow.addWidget(one)
            column.addWidget(holder)
        for menu in (self.kind, self.person):
            menu.value_changed.connect(lambda _: self.asked.emit())
        line = self.words.findChild(TextLine)
        assert line is not None
        line.line.returnPressed.connect(self.asked)
        self.search.clicked.connect(lambda: self.asked.emit())
        self.clear.clicked.connect(self.reset)


def _day(said: object) -> date | None:
    try:
        return date.fromisoformat(str(said)) if said else None
    except ValueError:
        return None
