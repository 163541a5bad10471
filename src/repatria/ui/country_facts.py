"""Show what is known of a country, in plain words, each with its source; what nobody confirmed says so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.countries import Country
from repatria.domain.country_facts import CountryFact, facts_of
from repatria.domain.protocol.definition import WEAK
from repatria.domain.texts import Text, say
from repatria.ui.i18n import spoken
from repatria.ui.theme import gaps
from repatria.ui.widgets.label import Label


class CountryFacts(QWidget):
    """The lines of one country; they are made when they are first shown, as most never are."""

    def __init__(self, country: Country) -> None:
        super().__init__()
        self._country = country
        self._column = QVBoxLayout(self)
        gaps(self._column, spacing=4)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the lines."""
        if not self._column.count():
            for line in country_lines(self._country):
                self._column.addWidget(Label(line))
        super().showEvent(event)


def about_words(country: Country) -> str:
    """Return the title under which what is known of *country* is folded away."""
    title = QCoreApplication.translate("country_facts", "Lo que se sabe de {country}")
    return title.format(country=_say(country.name))


def country_lines(country: Country) -> tuple[str, ...]:
    """Return what is known of *country*, a line for each fact."""
    return tuple(_line(fact) for fact in facts_of(country))


def _say(text: Text) -> str:
    return say(text, spoken())


def _line(fact: CountryFact) -> str:
    partner = _partner_words(fact.kind)
    if partner:
        return partner
    unverified = QCoreApplication.translate("country_facts", "por verificar")
    said = _say(fact.words)
    behind = [*fact.sources]
    if fact.evidence in WEAK and said:
        behind.append(unverified)
    if fact.evidence == "DES":
        behind.append(QCoreApplication.translate("country_facts", "sugerido, no legal"))
    rest = f" ({'; '.join(behind)})" if behind else ""
    return f"{_kind_words(fact.kind)}: {said or unverified}{rest}"


def _kind_words(kind: str) -> str:
    other = QCoreApplication.translate("country_facts", "Plazos y práctica")
    return {
        "identification": QCoreApplication.translate("country_facts", "Identificación"),
        "stay": QCoreApplication.translate("country_facts", "Estancia"),
        "repatriation": QCoreApplication.translate("country_facts", "Repatriación"),
        "non_punishment": QCoreApplication.translate("country_facts", "No castigo"),
        "capacity": QCoreApplication.translate("country_facts", "Capacidad"),
        "confidentiality": QCoreApplication.translate("country_facts", "Confidencialidad"),
        "caution": QCoreApplication.translate("country_facts", "Cuidado"),
        "border_teams": QCoreApplication.translate("country_facts", "Equipos de frontera"),
        "statistic": QCoreApplication.translate("country_facts", "Cifra"),
        "guide": QCoreApplication.translate("country_facts", "Guía"),
        "reflection": QCoreApplication.translate("country_facts", "Período de reflexión"),
        "hotline": QCoreApplication.translate("country_facts", "Teléfono"),
        "law": QCoreApplication.translate("country_facts", "Ley"),
        "liaison": QCoreApplication.translate("country_facts", "Enlace nacional"),
    }.get(kind, other)


def _partner_words(kind: str) -> str:
    return {
        "partner_with_program": QCoreApplication.translate(
            "country_facts", "Sus puestos trabajan con Repatria."
        ),
        "partner_without_program": QCoreApplication.translate(
            "country_facts", "Sus puestos no trabajan con Repatria: por teléfono y en papel."
        ),
        "partner_non_member": QCoreApplication.translate(
            "country_facts", "Fuera de la Conferencia Regional: por su consulado o su cancillería."
        ),
        "partner_stateless": QCoreApplication.translate(
            "country_facts", "Sin nacionalidad conocida: no hay país a quien avisar."
        ),
    }.get(kind, "")
