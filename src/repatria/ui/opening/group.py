"""Ask what a group shares once, and of each person one row: twelve people in five minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.domain.calendar import Calendar
from repatria.domain.protocol.definition import Side
from repatria.services.cases.opening import Incident, Opening
from repatria.ui.opening.group_model import GroupTable
from repatria.ui.opening.group_table import GroupTableView
from repatria.ui.opening.keeping import kept_of
from repatria.ui.opening.offered import Offered
from repatria.ui.opening.shared import SharedCard
from repatria.ui.opening.sides import ASKS, placed, what_happens
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.date_time import DateTime
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconWords, Label, card
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_line import TextLine

LOOKING = "looking"
"""Where the words stand that were being typed in a cell of the table."""
SHARED = ("arrival", "vehicle", "route", "documents_held_by", "brought_by")


class GroupForm(QWidget):
    """The shared facts above, the people below; ``typed`` comes at every keystroke of a person."""

    changed = Signal()
    typed = Signal()

    def __init__(self, offered: Offered, calendar: Calendar, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._offered, self._calendar, self._now = offered, calendar, now
        self.fields: dict[str, Field] = {}
        self.model = GroupTable(offered, self)
        self.table = GroupTableView(QCoreApplication.translate("opening", "Personas del grupo"), self.model)
        column = QVBoxLayout(self)
        gaps(column, spacing=12)
        self.shared = self._shared()
        column.addWidget(self.shared)
        column.addWidget(self._people())
        column.addStretch(1)
        self.fields["language"].value_changed.connect(self.model.set_language)
        self.fields["side"].value_changed.connect(lambda _: self._answered())
        for told in (self.model.dataChanged, self.model.rowsInserted, self.model.rowsRemoved):
            told.connect(lambda *_: self._clear_message())
            told.connect(lambda *_: self.typed.emit())
        self.table.searched.connect(self.typed)
        self.reset()

    def reset(self) -> None:
        """Forget everything; the group arrives now, from another country."""
        for field in self.fields.values():
            field.set_message("")
        self.set_answers({"side": "host", "arrival": self._wall_time()})

    def answers(self) -> dict[str, Any]:
        """Return what was answered so far, in plain values."""
        said = {name: field.value() for name, field in self.fields.items() if field.value() is not None}
        return {**said, "people": self.model.people()}

    def kept(self) -> dict[str, Any]:
        """Return the answers, and the words that are being typed to find one in a list or for a person."""
        looking = self.table.looking()
        found = {**kept_of(self.fields), "people": self.model.people()}
        return {**found, LOOKING: looking} if looking else found

    def set_answers(self, answers: Mapping[str, Any]) -> None:
        """Show these answers, or words that were being typed, and no others."""
        for name, field in self.fields.items():
            field.set_value(answers.get(name))
        self.model.language = cast("str | None", self.fields["language"].value())
        self.model.set_people(answers.get("people", ()))
        self.table.look_again(answers.get(LOOKING))
        self._answered()

    def complain(self) -> bool:
        """Say what is missing and go there; tell whether anything is."""
        side = self.fields["side"]
        side.set_message(
            "" if side.value() else QCoreApplication.translate("opening", "Elija una respuesta.")
        )
        where = self.fields["country"]
        lacks = self._asks_where() and where.value() is None
        where.set_message(QCoreApplication.translate("opening", "Diga en qué país está.") if lacks else "")
        for field in self.fields.values():
            field.complain()
        wrong = next((field for field in self.fields.values() if field.message()), None)
        if wrong is not None:
            self.shared.fold(False)
            wrong.setFocus()
            return True
        missing = self.model.first_missing()
        if missing.isValid():
            self._message.show()
            self.table.setCurrentIndex(missing)
            self.table.setFocus()
        return missing.isValid()

    def openings(self) -> list[Opening]:
        """Return a case to open for each person, the shared facts in each."""
        return [self._opening(person) for person in self.model.people()]

    def incident(self) -> Incident:
        """Return what links them."""
        said = {name: str(self.fields[name].value() or "") for name in SHARED}
        said["arrival"] = self._moment(said["arrival"])
        return Incident(**said)

    def _opening(self, person: Mapping[str, Any]) -> Opening:
        said = self.answers()
        side = cast("Side", said["side"])
        asks = ASKS[side]
        nationality = said.get("nationality")
        opening = Opening(
            side=side,
            child_or_doubt=person["child_or_doubt"],
            country=said.get("country", "") if asks.where_now else "",
            nationality=(nationality,) if nationality and asks.nationality else (),
            return_country=said.get("return_country", "") if asks.return_country else "",
            language=person.get("language", ""),
            sex=person.get("sex", ""),
            happened_at=self._moment(said.get("arrival")),
            urgent=" ".join(person.get("urgent", ())),
            letter=person["letter"],
            travels_with=person.get("travels_with", ""),
            code=person.get("code", ""),
        )
        return placed(opening, self._offered.here)

    # Questions

    def _shared(self) -> SharedCard:
        for name, label, control in self._questions():
            field = Field(label, control, required=name == "side")
            field.value_changed.connect(lambda _: self.typed.emit())
            control.half_typed.connect(self.typed)
            self.fields[name] = field
        return SharedCard(self.fields)

    def _questions(self) -> tuple[tuple[str, str, Control], ...]:
        offered = self._offered
        return (
            ("side", QCoreApplication.translate("opening", "¿Qué pasa?"), SearchableChoice(what_happens())),
            (
                "arrival",
                QCoreApplication.translate("opening", "¿Cuándo llegaron?"),
                DateTime(self._local),
            ),
            (
                "country",
                QCoreApplication.translate("opening", "¿En qué país están ahora?"),
                SearchableChoice(offered.countries),
            ),
            (
                "nationality",
                QCoreApplication.translate("opening", "¿De qué país son?"),
                SearchableChoice(offered.countries),
            ),
            (
                "return_country",
                QCoreApplication.translate("opening", "¿A qué país podrían volver?"),
                SearchableChoice(offered.countries),
            ),
            (
                "language",
                QCoreApplication.translate("opening", "Idioma de casi todos"),
                SearchableChoice(offered.languages),
            ),
            ("vehicle", QCoreApplication.translate("opening", "Vehículo"), TextLine()),
            ("route", QCoreApplication.translate("opening", "Ruta"), TextLine()),
            ("brought_by", QCoreApplication.translate("opening", "¿Quién los trajo?"), TextLine()),
            (
                "documents_held_by",
                QCoreApplication.translate("opening", "¿Quién tenía sus documentos?"),
                TextLine(),
            ),
        )

    def _people(self) -> QWidget:
        group = card()
        column = QVBoxLayout(group)
        gaps(column, (16, 12, 16, 16), 8)
        title = QCoreApplication.translate("opening", "Una fila por persona")
        column.addWidget(Label(title, "lead", strong=True))
        hint = QCoreApplication.translate(
            "opening",
            "Un bebé tiene su propia fila. La primera letra elige, las flechas pasan a otra casilla, Enter abre la "
            "lista, y la flecha abajo en la última fila agrega a otra persona. Ante la duda se protege como NNA.",
        )
        column.addWidget(self.table)
        column.addWidget(Label(hint, tone="quiet"))
        words = QCoreApplication.translate("opening", "Diga de cada persona si es NNA, adulta o si hay duda.")
        self._message = IconWords("overdue", words, "danger")
        self._message.hide()
        column.addWidget(self._message)
        acts = QHBoxLayout()
        gaps(acts, spacing=8)
        add = Button(QCoreApplication.translate("opening", "Agregar persona"), "secondary", "add")
        add.clicked.connect(self.table.add)
        remove = Button(QCoreApplication.translate("opening", "Quitar la fila elegida"), "quiet", "remove")
        remove.clicked.connect(self.table.remove)
        for button in (add, remove):
            acts.addWidget(button)
        acts.addStretch(1)
        column.addLayout(acts)
        return group

    # Answers

    def _answered(self) -> None:
        side = self.fields["side"].value()
        asks = ASKS.get(cast("Side", side))
        shown = {
            "country": asks is not None and asks.where_now,
            "nationality": asks is not None and asks.nationality,
            "return_country": asks is not None and asks.return_country,
        }
        self.shared.place([name for name in self.fields if shown.get(name, True)])
        self.changed.emit()

    def _asks_where(self) -> bool:
        asks = ASKS.get(cast("Side", self.fields["side"].value()))
        return asks is not None and asks.where_now

    def _clear_message(self) -> None:
        if not self.model.first_missing().isValid():
            self._message.hide()
        self.changed.emit()

    def _moment(self, stated: object) -> str:
        if not isinstance(stated, str) or not stated:
            return ""
        return self._calendar.stated(datetime.fromisoformat(stated)).isoformat()

    def _local(self) -> datetime:
        return self._calendar.local(self._now())

    def _wall_time(self) -> str:
        return self._local().replace(tzinfo=None).isoformat(timespec="minutes")
