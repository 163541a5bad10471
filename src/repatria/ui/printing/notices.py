"""What is said when a sheet does not go to paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.printing.recipients import refusal_words
from repatria.ui.widgets.notice_bar import Notice


def not_for_them(reason: str) -> Notice:
    """Return that nothing is printed for whom it was asked, and why."""
    return Notice(
        QCoreApplication.translate("printing", "No se imprime para ese destinatario."),
        refusal_words(reason),
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
