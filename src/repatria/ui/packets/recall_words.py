"""Say of a packet that is asked back what that means and what to do: the same in the window and at the shell."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.services.packets.asked_back import KnownRecall


def counts_no_more_words(code: str) -> str:
    """Return that a packet counts no more."""
    return QCoreApplication.translate("packets", "Piden de vuelta el envío {code}: ya no cuenta.").format(
        code=code
    )


def put_away_words(*, opened: bool) -> str:
    """Return what to do with a packet that was asked back; that it opens no case, unless one was *opened* before."""
    if opened:
        return QCoreApplication.translate(
            "packets",
            "No use nada de él. Guarde aparte lo que se imprimió, bajo llave, y no se lo muestre a nadie.",
        )
    return QCoreApplication.translate(
        "packets",
        "No use nada de él. Guarde aparte lo que se imprimió, bajo llave, y no se lo muestre a nadie. Con él no se "
        "abre ningún expediente.",
    )


def opened_words(code: str) -> str:
    """Return that a case was opened with it."""
    opened = QCoreApplication.translate(
        "packets", "Con él se abrió el expediente {case}: sígalo solo con lo que usted averigüe."
    )
    return opened.format(case=code)


def known_words(known: KnownRecall | None, given: str) -> str:
    """Return whether it was noted here, and whether a receipt was sealed: *given* says when."""
    if known is None:
        return ""
    if known.returned_at:
        return QCoreApplication.translate("packets", "Ya está anotado, y el acuse se selló {when}.").format(
            when=given
        )
    return QCoreApplication.translate("packets", "Ya está anotado. Falta el acuse.")


def returned_words(code: str) -> str:
    """Return what a receipt says."""
    said = QCoreApplication.translate(
        "packets", "Dicen que el envío {code} ya no cuenta allí: no usan nada de él."
    )
    return said.format(code=code)


def only_liaison_words() -> str:
    """Return who may speak to another country."""
    return QCoreApplication.translate(
        "packets", "Entre países solo habla el enlace nacional: lo sella quien tiene ese cargo."
    )
