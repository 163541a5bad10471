"""The questions before answers leave so that nobody can take it back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act


def readable_question() -> Question:
    """Ask before anything is written that everybody can read."""
    return Question(
        QCoreApplication.translate("answers_out", "¿Escribir las respuestas sin sellar?"),
        QCoreApplication.translate(
            "answers_out",
            "Quien tenga el archivo podrá leer nombres y respuestas. Queda anotado que usted lo sacó, y por qué.",
        ),
        (Act("write", QCoreApplication.translate("answers_out", "Escribir legible")),),
        _back(),
        grave=True,
    )


def protected_question(person: str) -> Question:
    """Ask before what is protected leaves, sealed."""
    return Question(
        QCoreApplication.translate("answers_out", "¿Sellar también lo protegido?"),
        QCoreApplication.translate(
            "answers_out",
            "Los puestos que eligió podrán leerlo. Queda anotado que {person} estuvo de acuerdo.",
        ).format(person=person),
        (Act("write", QCoreApplication.translate("answers_out", "Sellar con lo protegido")),),
        _back(),
        grave=True,
    )


def _back() -> Act:
    return Act("back", QCoreApplication.translate("answers_out", "Volver"))
