"""What is said once something for another country was sealed: that it waits for a line, or is to be handed over."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.widgets.notice_bar import Notice


def waits_notice(*, judged: bool = True) -> Notice:
    """Return what is said where it waits; what is *judged* anew before it goes may be stopped then."""
    waits = QCoreApplication.translate("packets", "Sellado. Espera en Enviar, en Por entregar")
    again = QCoreApplication.translate(
        "packets",
        "Pulse ahí Entregar ahora cuando haya línea. Antes de salir se vuelve a comprobar si puede ir.",
    )
    goes = QCoreApplication.translate(
        "packets", "Pulse ahí Entregar ahora cuando haya línea. Hasta entonces no lo saben: llámeles también."
    )
    return Notice(waits, again if judged else goes, "good")


def receipt_notice() -> Notice:
    """Return what is said of a receipt that stands in a folder."""
    done = QCoreApplication.translate("packets", "Acuse sellado y anotado. Entréguelo al otro país.")
    return Notice(done, tone="good")
