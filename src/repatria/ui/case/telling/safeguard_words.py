"""Tell in the history of a case where a safeguard was closed, and what was done past it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.given import several
from repatria.domain.cases.related import MAY_NOT_SERVE
from repatria.ui.case.telling.acted_words import acted_words
from repatria.ui.case.telling.terms import act_words, words
from repatria.ui.case.view import CaseView

_Told = tuple[str, str, str]
"""What happened, its icon, its tone."""


def gate_refused(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    """Tell that a safeguard kept an act from being done."""
    shut = QCoreApplication.translate("case_history", "La salvaguarda cerró el paso: {act} ({gate})")
    return (
        shut.format(act=act_words(str(value.get("act", ""))), gate=gate_name(view, value)),
        "blocked",
        "danger",
    )


def gate_overridden(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    """Tell that an act was allowed past a safeguard, and why."""
    past = QCoreApplication.translate("case_history", "Excepción para {act} ({gate}): {reason}")
    said = past.format(
        act=act_words(str(value.get("act", ""))), gate=gate_name(view, value), reason=value.get("reason", "")
    )
    return said, "warning", "warning"


def override_ratified(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    """Tell whether what was approved by word of mouth was ratified in writing."""
    yes = QCoreApplication.translate("case_history", "Se ratificó lo aprobado de palabra")
    no = QCoreApplication.translate("case_history", "No se ratificó lo aprobado de palabra")
    return (yes, "done", "good") if value.get("ratified") is True else (no, "refused", "warning")


def emergency_act(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    """Tell that somebody acted at once."""
    return acted_words(view, value), "now", "warning"


def deviation(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    """Tell what had happened already although a safeguard was closed."""
    past = QCoreApplication.translate("case_history", "Desvío: {act}, con la salvaguarda cerrada. {reason}")
    if MAY_NOT_SERVE in several(value.get("gates")):
        past = QCoreApplication.translate(
            "case_history",
            "Desvío: {act}, por alguien que tal vez controla a la posible víctima o que nadie ha verificado. "
            "{reason}",
        )
    said = past.format(act=act_words(str(value.get("act", ""))), reason=value.get("reason", ""))
    return said.strip(), "warning", "warning"


def left_by_own_decision(view: CaseView, path: str, value: dict[str, Any]) -> _Told:
    """Tell that the person left."""
    return QCoreApplication.translate("case_history", "Se fue por decisión propia"), "refused", "warning"


def gate_name(view: CaseView, value: dict[str, Any]) -> str:
    """Return the safeguard that a fact speaks of."""
    found = next((gate for gate in view.case.pack.gates if gate.id == value.get("gate")), None)
    if found is not None:
        return words(found.name)
    return QCoreApplication.translate("case_history", "la persona está protegida")
