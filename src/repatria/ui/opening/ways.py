"""The three ways of opening, in the words of the page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

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
