"""Ask what is known of one person in the first minute; only two questions need an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.calendar import Calendar
from repatria.domain.ids import read_case_code
from repatria.domain.page_codes import LONGEST, read_page_code
from repatria.domain.protocol.definition import Side
from repatria.services.cases.opening import Opening
from repatria.ui.filling.many_of_many import ManyOfMany
from repatria.ui.opening.keeping import kept_of
from repatria.ui.opening.offered import Offered
from repatria.ui.opening.sides import ASKS, Asks, ages, placed, what_happens
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.choice_buttons import ChoiceButtons
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.date_time import DateTime
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import Label, card
from repatria.ui.widgets.multi_choice import MultiChoice
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_line import TextLine

_LABEL_LETTERS = 40


class PersonForm(QWidget):
    """The questions about one person; ``changed`` comes when an answer changes what is to be done.

    ``typed`` comes at every keystroke of a person.
    """

    changed = Signal()
    typed = Signal()

    def __init__(self, offered: Offered, calendar: Calendar, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._offered, self._calendar, self._now = offered, calendar, now
        self.fields: dict[str, Field] = {}
        column = QVBoxLayout(self)
        gaps(column, spacing=12)
        column.addWidget(self._needed())
        column.addWidget(self._if_known())
        column.addStretch(1)
        for name in ("side", "child_or_doubt", "country", "nationality", "return_country"):
            self.fields[name].value_changed.connect(lambda _: self._answered())
        self.reset()

    def reset(self) -> None:
        """Forget every answer; the first contact is now."""
        for field in self.fields.values():
            field.set_message("")
        self.set_answers({"happened_at": self._wall_time()})

    def answers(self) -> dict[str, Any]:
        """Return what was answered so far, in plain values."""
        return {name: field.value() for name, field in self.fields.items() if field.value() is not None}

    def kept(self) -> dict[str, Any]:
        """Return the answers, and the words that are being typed to find one in a list."""
        return kept_of(self.fields)

    def set_answers(self, answers: Mapping[str, Any]) -> None:
        """Show these answers, or words that were being typed, and no others."""
        for name, field in self.fields.items():
            field.set_value(answers.get(name))
        self._answered()

    def is_enough(self) -> bool:
        """Tell whether the protocol is known by what was answered."""
        return not self._missing()

    def complain(self) -> bool:
        """Say below each question what it lacks, and go to the first; tell whether anything does."""
        missing = self._missing()
        for name, field in self.fields.items():
            field.set_message(missing.get(name, ""))
            field.complain()
        wrong = [name for name, field in self.fields.items() if field.message()]
        if wrong:
            self.fields[wrong[0]].setFocus()
        return bool(wrong)

    def opening(self) -> Opening:
        """Return what was answered as a case to open."""
        said = self.answers()
        asks = self._asks()
        opening = Opening(
            side=cast("Side", said["side"]),
            child_or_doubt=said["child_or_doubt"],
            country=said.get("country", "") if asks.where_now else "",
            nationality=tuple(said.get("nationality", ())) if asks.nationality else (),
            return_country=said.get("return_country", "") if asks.return_country else "",
            language=said.get("language", ""),
            label=said.get("label", ""),
            happened_at=self._moment(said.get("happened_at")),
            urgent=" ".join(said.get("urgent", ())),
            brought_by=said.get("brought_by", ""),
            code=said.get("code", ""),
        )
        return placed(opening, self._offered.here, said.get("came_from", "") if asks.came_from else "")

    # Questions

    def _needed(self) -> QWidget:
        group = card()
        column = QVBoxLayout(group)
        gaps(column, (16, 12, 16, 16), 16)
        what = QCoreApplication.translate("opening", "¿Qué pasa?")
        self._add(column, "side", what, ChoiceButtons(what_happens(), columns=1, needed=True), required=True)
        child = QCoreApplication.translate("opening", "¿Es niña, niño o adolescente?")
        hint = QCoreApplication.translate(
            "opening", "Ante la duda se le protege como NNA. No pida documentos para decidir esto."
        )
        self._add(column, "child_or_doubt", child, ChoiceButtons(ages(), needed=True), hint, required=True)
        where = QCoreApplication.translate("opening", "¿En qué país está ahora?")
        self._add(column, "country", where, SearchableChoice(self._offered.countries), required=True)
        return group

    def _if_known(self) -> QWidget:
        group = card()
        column = QVBoxLayout(group)
        gaps(column, (16, 12, 16, 16), 16)
        column.addWidget(Label(QCoreApplication.translate("opening", "Si ya se sabe"), "lead", strong=True))
        offered = self._offered
        needs = QCoreApplication.translate("opening", "¿Qué necesita ahora mismo?")
        self._add(column, "urgent", needs, MultiChoice(offered.needs, columns=_columns()))
        language = QCoreApplication.translate("opening", "¿Qué idioma entiende mejor?")
        self._add(column, "language", language, SearchableChoice(offered.languages))
        nationality = QCoreApplication.translate("opening", "¿De qué país o países es?")
        self._add(column, "nationality", nationality, ManyOfMany(offered.countries))
        back = QCoreApplication.translate("opening", "¿A qué país podría volver?")
        hint = QCoreApplication.translate("opening", "Anotarlo no avisa a nadie.")
        self._add(column, "return_country", back, SearchableChoice(offered.countries), hint)
        came = QCoreApplication.translate("opening", "¿De qué país viene?")
        self._add(column, "came_from", came, SearchableChoice(offered.countries))
        brought = QCoreApplication.translate("opening", "¿Quién la trajo o avisó?")
        self._add(column, "brought_by", brought, SearchableChoice(offered.brought_by))
        label = QCoreApplication.translate("opening", "Una palabra para reconocer el expediente")
        hint = QCoreApplication.translate("opening", "Sin nombres ni apodos. Por ejemplo: blusa azul.")
        self._add(column, "label", label, TextLine(limit=_LABEL_LETTERS), hint)
        first = QCoreApplication.translate("opening", "¿Cuándo fue el primer contacto?")
        self._add(column, "happened_at", first, DateTime(self._local))
        code = QCoreApplication.translate("opening", "Código de la hoja, si ya se llenó una")
        hint = QCoreApplication.translate(
            "opening", "El que viene impreso en la hoja reservada: escríbalo o léalo con el lector."
        )
        self._add(column, "code", code, TextLine(limit=LONGEST), hint)
        return group

    def _add(
        self,
        column: QVBoxLayout,
        name: str,
        label: str,
        control: Control,
        hint: str = "",
        *,
        required: bool = False,
    ) -> None:
        field = Field(label, control, hint, required=required)
        field.value_changed.connect(self.typed)
        control.half_typed.connect(self.typed)
        self.fields[name] = field
        column.addWidget(field)

    # Answers

    def _answered(self) -> None:
        asks = self._asks()
        for name, asked in (
            ("country", asks.where_now),
            ("came_from", asks.came_from),
            ("nationality", asks.nationality),
            ("return_country", asks.return_country),
        ):
            self.fields[name].setVisible(asked)
        self.changed.emit()

    def _asks(self) -> Asks:
        side = self.fields["side"].value()
        return ASKS.get(cast("Side", side), Asks())

    def _missing(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name in ("side", "child_or_doubt"):
            if self.fields[name].value() is None:
                found[name] = QCoreApplication.translate("opening", "Elija una respuesta.")
        if self._asks().where_now and self.fields["country"].value() is None:
            found["country"] = QCoreApplication.translate("opening", "Diga en qué país está.")
        if said_wrongly(self.fields["code"].value()):
            found["code"] = QCoreApplication.translate(
                "opening", "En ese código falta un signo, o hay uno cambiado. Compárelo con la hoja."
            )
        if self._is_future():
            found["happened_at"] = QCoreApplication.translate("opening", "No puede ser una hora futura.")
        return found

    def _is_future(self) -> bool:
        stated = self._calendar.read(self._moment(self.fields["happened_at"].value()))
        return stated is not None and stated > self._now()

    def _moment(self, stated: object) -> str:
        """Return a wall clock time with the post's offset; nothing stated is nothing."""
        if not isinstance(stated, str):
            return ""
        return self._calendar.stated(datetime.fromisoformat(stated)).isoformat()

    def _local(self) -> datetime:
        return self._calendar.local(self._now())

    def _wall_time(self) -> str:
        return self._local().replace(tzinfo=None).isoformat(timespec="minutes")


def said_wrongly(code: object) -> bool:
    """Tell whether something was given as the code of a sheet that is none."""
    if not isinstance(code, str):
        return False
    page = read_page_code(code)
    return not (page.case_code if page is not None else read_case_code(code))


def _columns() -> int:
    return 3 if current_theme().scale < 1.3 else 1
