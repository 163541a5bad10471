"""What is asked before somebody sees a case that another person of the post has."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.why_seen import LEAST_LETTERS, NOW, WHY, Why
from repatria.ui.case.panels.panel import Asked, Asking, Given
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.text_line import TextLine


def ask_why(code: str) -> Asking:
    """Return the question before the case *code*: why, from the closed list, and in own words."""
    worded = frozenset(one for one in WHY if one != NOW)
    words = QCoreApplication.translate(
        "why_asking",
        "Lo lleva otra persona de este puesto. Lo que diga queda anotado con su nombre y vale doce horas. "
        "Si hay que actuar ya, pulse F9.",
    )
    return Asking(
        QCoreApplication.translate("why_asking", "¿Por qué abre el expediente {code}?").format(code=code),
        words,
        QCoreApplication.translate("why_asking", "Abrir el expediente"),
        (
            Asked(
                "why",
                QCoreApplication.translate("why_asking", "Por qué"),
                ChoiceButtons([Choice(one, why_words(one)) for one in WHY]),
                required=True,
            ),
            Asked(
                "said",
                QCoreApplication.translate("why_asking", "En sus palabras"),
                TextLine(limit=200),
                QCoreApplication.translate("why_asking", "Una línea, sin nombres de la persona."),
                required=True,
                only_for=("why", worded),
            ),
        ),
    )


def why_given(given: Given) -> Why:
    """Return what was said."""
    code = next(one for one in WHY if one == given.get("why"))
    return Why(code, str(given.get("said", "")))


def too_short() -> tuple[str, str]:
    """Return what is said of own words that say nothing."""
    advice = QCoreApplication.translate(
        "why_asking", "Escriba al menos {least} letras: qué pasó y qué necesita."
    )
    return QCoreApplication.translate("why_asking", "Eso no alcanza."), advice.format(least=LEAST_LETTERS)


def why_words(code: str) -> str:
    """Return one reason of the list."""
    return {
        "covers": QCoreApplication.translate("why_asking", "Cubro a quien lo lleva"),
        "asked": QCoreApplication.translate("why_asking", "Me lo pidió quien lo lleva"),
        "contact": QCoreApplication.translate(
            "why_asking", "La persona, su familia o una institución llamó o vino"
        ),
        "related": QCoreApplication.translate("why_asking", "Tiene que ver con un caso mío"),
        "review": QCoreApplication.translate("why_asking", "Superviso o audito"),
        "now": QCoreApplication.translate("why_asking", "Actúo ahora: peligro, salud, desastre"),
    }[code]
