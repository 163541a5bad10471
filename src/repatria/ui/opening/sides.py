"""¿Qué pasa?: the one question that sets the side of a case, and what each answer leaves to ask."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.definition import Side
from repatria.services.cases.opening import Opening
from repatria.ui.widgets.choice_buttons import Choice


@dataclass(frozen=True, slots=True)
class Asks:
    """Which questions follow: where the person is, where from, nationality, where the person may return."""

    where_now: bool = False
    came_from: bool = False
    nationality: bool = False
    return_country: bool = False


ASKS: dict[Side, Asks] = {
    "host": Asks(nationality=True, return_country=True),
    "arrival": Asks(came_from=True),
    "origin": Asks(where_now=True),
    "transit": Asks(nationality=True, return_country=True),
    "internal": Asks(),
}


def what_happens() -> tuple[Choice, ...]:
    """Return the five answers to *¿Qué pasa?*."""
    return (
        Choice("host", QCoreApplication.translate("opening", "Una persona extranjera está aquí")),
        Choice(
            "arrival",
            QCoreApplication.translate("opening", "Llega alguien de nuestro país sin que nadie avisara"),
        ),
        Choice(
            "origin",
            QCoreApplication.translate("opening", "Otro país avisa de alguien de nuestro país que está allá"),
        ),
        Choice("transit", QCoreApplication.translate("opening", "Una persona va de paso hacia otro país")),
        Choice(
            "internal", QCoreApplication.translate("opening", "A alguien de aquí lo explotan en nuestro país")
        ),
    )


def ages() -> tuple[Choice, ...]:
    """Return child, doubt and adult in words."""
    return (
        Choice("yes", QCoreApplication.translate("opening", "NNA (menos de 18 años)")),
        Choice("doubt", QCoreApplication.translate("opening", "Hay duda")),
        Choice("no", QCoreApplication.translate("opening", "Persona adulta")),
    )


def placed(opening: Opening, here: str, came_from: str = "") -> Opening:
    """Return *opening* with the countries that follow from its side and the country of the post."""
    if opening.side == "origin":
        there = opening.country
        return replace(opening, found_in=there, nationality=(here,), return_country=here)
    if opening.side == "arrival":
        return replace(opening, country=here, found_in=came_from, nationality=(here,), return_country=here)
    if opening.side == "internal":
        return replace(opening, country=here, found_in=here, nationality=(here,), return_country="")
    return replace(opening, country=here, found_in=here)
