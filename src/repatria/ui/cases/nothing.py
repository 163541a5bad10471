"""What the page of all cases says where it has none to show, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.widgets.empty_state import EmptyState


def nothing_there() -> dict[str, EmptyState]:
    """Return what is shown without any case, without one that passes the filters, and without one found."""
    yet = EmptyState(
        "cases",
        QCoreApplication.translate("cases", "Todavía no hay expedientes"),
        QCoreApplication.translate(
            "cases",
            "Aquí estarán todos los expedientes del puesto, abiertos y cerrados. "
            "Cada persona protegida tiene el suyo.",
        ),
        QCoreApplication.translate("cases", "Abrir el primero"),
    )
    left = EmptyState(
        "search",
        QCoreApplication.translate("cases", "Ningún expediente pasa estos filtros"),
        QCoreApplication.translate("cases", "Hay otros que no se ven por los filtros de arriba."),
        QCoreApplication.translate("cases", "Quitar los filtros"),
    )
    found = EmptyState(
        "search",
        QCoreApplication.translate("cases", "No se encontró ninguno"),
        QCoreApplication.translate(
            "cases",
            "Escriba menos letras, otra forma del nombre o parte del código. Se buscan nombres, otros nombres "
            "y códigos, con o sin acentos.",
        ),
        QCoreApplication.translate("cases", "Volver a la lista"),
    )
    return {"yet": yet, "left": left, "found": found}
