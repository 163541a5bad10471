"""What is asked before acts leave for a court: for whom and why, of what, what a reader will see, where to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.ids import read_case_code
from repatria.services.record.wanted import ForCourt
from repatria.ui.drives import Drive
from repatria.ui.pages import Desk
from repatria.ui.sending.places import PlacePicker
from repatria.ui.sending.protected import ProtectedChoice
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import FlowLayout, in_a_row
from repatria.ui.widgets.label import IconWords, hairline
from repatria.ui.widgets.partial_date import PartialDate
from repatria.ui.widgets.reading_column import ReadingColumn
from repatria.ui.widgets.text_line import TextLine


class CourtForm(QWidget):
    """What is asked scrolls; the verb stays in sight below it. ``asked`` comes when it is pressed."""

    asked = Signal()

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]]) -> None:
        super().__init__()
        self._may_tell_cases = desk.work.may("work")
        self._make_asked(desk.work.person.name)
        self._make_said()
        self.place = PlacePicker(desk, find)
        self.trouble = IconWords("overdue", "", "danger")
        self.trouble.hide()
        self.verb = Button(self.tr("&Escribir el archivo"), "primary", "saved")
        self.back = Button(self.tr("V&olver"), "quiet", "back")
        self.verb.clicked.connect(self.asked)
        self.of.value_changed.connect(lambda _: self._follow())
        self.core.changed.connect(self._follow)
        self._lay_out()
        self._follow()

    @property
    def of_case(self) -> bool:
        """Tell whether the acts of one case are asked for, and not those of some days."""
        return self.of.value() == "case"

    def wanted(self) -> ForCourt | None:
        """Return what is asked for; while something is missing, say what and return nothing."""
        fields = (self.recipient, self.reason, self.code, self.since, self.until)
        for field in fields:
            field.set_message("")
        code = read_case_code(str(self.code.value() or "")) or ""
        if not self._complete(code):
            return None
        core = self.of_case and self.core.wanted()
        return ForCourt(
            str(self.recipient.value()),
            str(self.reason.value()),
            code if self.of_case else "",
            None if self.of_case else _day(self.since),
            None if self.of_case else _day(self.until),
            "core" if core else "acts",
            self.core.approved_by() if core else "",
        )

    def reset(self) -> None:
        """Ask anew: what was given to one authority is not meant for the next."""
        for field in (self.recipient, self.reason, self.code, self.since, self.until):
            field.set_value(None)
            field.set_message("")
        self.of.set_value("case")
        self.core.reset()
        self._follow()

    def tell_trouble(self, words: str) -> None:
        """Say why nothing was written; everything chosen stays."""
        self.trouble.set_words("overdue", words, "danger")
        self.trouble.setVisible(bool(words))

    def _complete(self, code: str) -> bool:
        """Tell whether nothing is missing; say at the first field that lacks it what is."""
        if not self.recipient.value():
            return _lacks(self.recipient, self.tr("Escriba qué juzgado o autoridad los pide."))
        if not self.reason.value():
            return _lacks(self.reason, self.tr("Escriba por qué: queda anotado."))
        if self.of_case:
            if not code:
                return _lacks(self.code, self.tr("Escriba el código completo, como está en el expediente."))
            return self.core.complete()
        for field in (self.since, self.until):
            if words := field.control.complaint():
                return _lacks(field, words)
        if not self.since.value() and not self.until.value():
            return _lacks(self.since, self.tr("Diga al menos un día."))
        return True

    def _make_asked(self, own_name: str) -> None:
        self.recipient = Field(
            self.tr("¿Qué juzgado o autoridad los pide?"), TextLine(limit=200), required=True
        )
        self.reason = Field(
            self.tr("¿Por qué?"),
            TextLine(limit=300),
            self.tr("Con qué oficio. Queda anotado, y se lee en el archivo."),
            required=True,
        )
        self.of = ChoiceButtons(
            [
                Choice("case", self.tr("De un expediente")),
                Choice("days", self.tr("De unos días")),
            ],
            needed=True,
        )
        self.of.set_names(self.tr("De qué son los actos"))
        self.of.set_value("case")
        self.code = Field(self.tr("Código del expediente"), TextLine(limit=40), required=True)
        self.since = Field(self.tr("Desde el día"), PartialDate(whole=True))
        self.until = Field(self.tr("Hasta el día"), PartialDate(whole=True))
        self.core = ProtectedChoice(own_name)
        self.core.box.setText(self.tr("Que vaya también lo que dice el expediente"))
        self.core.meaning.setText(self.tr("Sin esto, de lo que dice el expediente no va nada."))
        words = self.tr(
            "Va lo que el expediente dice, con nombres; lo protegido, nunca. Hace falta que otra persona esté de "
            "acuerdo por escrito."
        )
        self.core.warning.set_words("protected", words, "hold")

    def _make_said(self) -> None:
        self.goes = IconWords(
            "done",
            self.tr(
                "Verá quién hizo qué y cuándo, con los nombres de quienes trabajan aquí, y sus motivos como los "
                "escribieron, aunque nombren a alguien."
            ),
            "good",
        )
        self.stays = IconWords("covered", "", "quiet")
        self.chain = IconWords(
            "protected",
            self.tr(
                "De lo que no se dice van su clase, quién y cuándo lo escribió, y una huella: con ella se prueba que "
                "nada se quitó ni cambió, y nadie puede leerlo."
            ),
            "quiet",
        )
        self.open = IconWords(
            "warning",
            self.tr(
                "El archivo no va sellado: lo lee quien lo tenga. Antes de escribirlo queda anotado para quién es y "
                "por qué."
            ),
            "warning",
        )

    def _follow(self) -> None:
        case, days = self.of_case, not self.of_case
        self.code.setVisible(case)
        self.days.setVisible(days)
        self.core.setVisible(case and self._may_tell_cases)
        if case and self.core.wanted():
            words = self.tr("No verá lo protegido, ni lo de otros expedientes.")
        else:
            words = self.tr("No verá nada de lo que dicen los expedientes, ni el nombre de quien se atiende.")
        self.stays.set_words("covered", words, "quiet")

    def _lay_out(self) -> None:
        self.days = QWidget()
        flow = FlowLayout(self.days, 8)
        for field in (self.since, self.until):
            flow.addWidget(field)
        reading = ReadingColumn(
            self.tr("Sacar para un juzgado"),
            self.tr(
                "Los actos de este puesto en un archivo que cualquiera puede comprobar sin este programa, con su "
                "hoja. Se comprueba que está entero y quién lo cerró."
            ),
        )
        sections: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (self.tr("¿Para quién y por qué?"), (self.recipient, self.reason)),
            (self.tr("¿De qué?"), (self.of, self.code, self.days, self.core)),
            (self.tr("¿Qué verá quien lo lea?"), (self.goes, self.stays, self.chain, self.open)),
            (self.tr("¿Dónde se escribe?"), (self.place,)),
        )
        for title, parts in sections:
            section = Section(title)
            for part in parts:
                section.body.addWidget(part)
            reading.add(section)
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addWidget(reading, 1)
        column.addWidget(hairline())
        column.addWidget(self.trouble)
        column.addLayout(in_a_row(self.verb, self.back))


def _lacks(field: Field, words: str) -> bool:
    """Say what *field* lacks and go there; it is never complete."""
    field.set_message(words)
    field.setFocus()
    return False


def _day(field: Field) -> date | None:
    said = field.value()
    return date.fromisoformat(str(said)) if said else None
