"""What is asked before something typed is taken away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act


def removing() -> Question:
    """Return what is asked before a row that holds answers is taken out."""
    return Question(
        QCoreApplication.translate("filling", "¿Quitar esta fila?"),
        QCoreApplication.translate("filling", "Lo que está escrito en ella deja de verse en el formulario."),
        (Act("remove", QCoreApplication.translate("filling", "Quitar la fila"), "remove"),),
        Act("stay", QCoreApplication.translate("filling", "Dejarla")),
    )


def discarding() -> Question:
    """Return what is asked before a draft is thrown away."""
    return Question(
        QCoreApplication.translate("filling", "¿Descartar este borrador?"),
        QCoreApplication.translate(
            "filling",
            "Se borra lo que se escribió desde la última vez que se guardó. No se puede recuperar.",
        ),
        (Act("discard", QCoreApplication.translate("filling", "Descartar"), "remove"),),
        Act("stay", QCoreApplication.translate("filling", "Seguir llenando")),
        grave=True,
    )
