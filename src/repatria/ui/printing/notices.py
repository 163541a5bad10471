"""What is said when a sheet does not go to paper."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import RepatriaError
from repatria.ui.printing.recipient_words import not_all_agreed_words, refusal_words
from repatria.ui.widgets.notice_bar import Notice


def not_for_them(error: RepatriaError, kinds_of_data: Mapping[str, str]) -> Notice:
    """Return that nothing is printed for whom it was asked, and why; *kinds_of_data* by their codes, in words."""
    lacks = ", ".join(kinds_of_data.get(one, one) for one in str(error.facts.get("lacks", "")).split())
    return Notice(
        QCoreApplication.translate("printing", "No se imprime para ese destinatario."),
        not_all_agreed_words(lacks) if lacks else refusal_words(str(error.facts.get("reason", ""))),
        "danger",
    )


def no_printer() -> Notice:
    """Return that there is no printer, and what to do."""
    words = QCoreApplication.translate("printing", "No hay ninguna impresora lista en esta máquina.")
    advice = QCoreApplication.translate(
        "printing",
        "Conéctela y agréguela en los ajustes del sistema, y pulse Imprimir otra vez; o guarde el PDF.",
    )
    return Notice(words, advice, "warning")
