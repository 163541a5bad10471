"""Invented words for the gallery: one step, one safeguard that refuses, one source."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.widgets.clock_line import Clock
from repatria.ui.widgets.safeguard_banner import Act, Safeguard
from repatria.ui.widgets.source_link import Source
from repatria.ui.widgets.states import State
from repatria.ui.widgets.step_card import StepWords


def make_source() -> Source:
    """Return a source whose text can be unfolded."""
    return Source(
        QCoreApplication.translate("gallery", "Principios y directrices de la ONU, párrafo 150"),
        QCoreApplication.translate("gallery", "Texto de muestra: aquí se lee el párrafo citado."),
        QCoreApplication.translate("gallery", "Evidencia: texto leído en la fuente."),
    )


def refusal() -> Safeguard:
    """Return a safeguard that closes an act."""
    return Safeguard(
        QCoreApplication.translate("gallery", "Cerrado: avisar al enlace de Guatemala"),
        QCoreApplication.translate(
            "gallery", "Mientras pueda haber necesidad de protección, nadie contacta al país de origen."
        ),
        missing=(
            QCoreApplication.translate("gallery", "F11 con resultado «sin indicios»"),
            QCoreApplication.translate("gallery", "Conformidad de la autoridad de niñez"),
        ),
        sources=(make_source(),),
        acts=(
            Act("F11", QCoreApplication.translate("gallery", "Llenar F11"), "form"),
            Act("call", QCoreApplication.translate("gallery", "Anotar llamada"), "phone"),
        ),
    )


def make_step() -> StepWords:
    """Return a step with everything a card can show."""
    return StepWords(
        title=QCoreApplication.translate("gallery", "Verificación de protección internacional"),
        what=QCoreApplication.translate(
            "gallery", "Hágalo antes de cualquier contacto con Guatemala. Pregunte a solas, con intérprete."
        ),
        state=State.DUE,
        who=QCoreApplication.translate("gallery", "Autoridad migratoria y usted"),
        clock=Clock(QCoreApplication.translate("gallery", "Hasta mié 25, 14:00"), legal=False),
        why=(make_source(), Source(QCoreApplication.translate("gallery", "Ley de Migración, artículo 112"))),
        needs=(
            (State.DONE, QCoreApplication.translate("gallery", "Información sobre derechos, en su idioma")),
            (State.OPEN, QCoreApplication.translate("gallery", "Intérprete presente o por teléfono")),
        ),
        opens=((State.BLOCKED, QCoreApplication.translate("gallery", "Aviso al enlace de Guatemala")),),
        primary=Act("fill", QCoreApplication.translate("gallery", "Llenar F11"), "form"),
        acts=(
            Act("print", QCoreApplication.translate("gallery", "Imprimir"), "print"),
            Act("no", QCoreApplication.translate("gallery", "No aplica…")),
            Act("done", QCoreApplication.translate("gallery", "Hecho…"), "done"),
        ),
    )
