"""The three ways of opening, in the words of the page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.opening.opened import OpeningCounts
from repatria.ui.widgets.choice_buttons import Choice

WAYS = ("person", "group", "contact")


def titles() -> dict[str, str]:
    """Return the title of the page for each way."""
    return {
        "person": QCoreApplication.translate("opening", "Abrir expediente"),
        "group": QCoreApplication.translate("opening", "Abrir grupo"),
        "contact": QCoreApplication.translate("opening", "Solo contacto"),
    }


def choices() -> tuple[Choice, ...]:
    """Return the ways to choose from."""
    return (
        Choice("person", QCoreApplication.translate("opening", "Una persona")),
        Choice("group", QCoreApplication.translate("opening", "Un grupo")),
        Choice("contact", QCoreApplication.translate("opening", "Solo contacto")),
    )


def verb(way: str, people: int) -> str:
    """Return what the act of a way will do, to how many *people* of a group."""
    return {
        "person": QCoreApplication.translate("opening", "Abrir el expediente"),
        "group": OpeningCounts().open_group(people),
        "contact": QCoreApplication.translate("opening", "Guardar y cerrar el contacto"),
    }[way]
