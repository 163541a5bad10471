"""Say which safeguards close an act, what each lacks, and where what it lacks is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.gates import GateStatus, Missing
from repatria.domain.protocol.permissions import Permission
from repatria.domain.protocol.progress import StepProgress
from repatria.ui.case.telling.source_words import why_words
from repatria.ui.case.telling.terms import act_words, form_name, words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.safeguard_banner import Act

GO = "go/"
"""Begins the key of an act that shows another step."""
FILL = "fill/"
"""Begins the key of an act that fills a form."""
PRINT = "print/"
"""Begins the key of an act that prints a form: blank, or the filled one that is named after it."""


@dataclass(frozen=True, slots=True)
class GateLine:
    """One closed safeguard: its name, its rule with the sources, and each lack with the way to mend it."""

    name: str
    kind: str
    rule: str
    sources: tuple[str, ...]
    missing: tuple[tuple[str, tuple[Act, ...]], ...]
    ladder: str = ""


def gate_lines(view: CaseView, closed: Iterable[GateStatus], here: str = "") -> tuple[GateLine, ...]:
    """Return the closed safeguards; the step *here* is not offered as a place to go."""
    return tuple(
        GateLine(
            words(status.gate.name),
            kind_words(status.kind),
            words(status.gate.rule),
            tuple(one.title for one in why_words(view, status.gate.sources)),
            tuple((words(one.condition.missing), _ways(view, one, here)) for one in status.missing),
            words(status.rung.do) if status.rung else "",
        )
        for status in closed
    )


def kind_words(kind: str) -> str:
    """Return what a class of safeguards means for whoever stands before it."""
    return {
        "absoluta": QCoreApplication.translate(
            "gates", "Nadie puede levantarla: solo hechos nuevos la abren."
        ),
        "doble": QCoreApplication.translate(
            "gates", "Se levanta con dos aprobaciones: su enlace y otra autoridad."
        ),
        "logistica": QCoreApplication.translate("gates", "La puede levantar la supervisión de turno."),
        "aviso": QCoreApplication.translate("gates", "No detiene: se muestra y se cuenta."),
    }.get(kind, "")


def blocked_words(permission: Permission) -> str:
    """Return the head of a refusal."""
    shut = QCoreApplication.translate("gates", "Cerrado por ahora: {act}")
    return shut.format(act=act_words(permission.act))


def way_words(permission: Permission) -> str:
    """Return whether a refusal can be lifted, and by whom."""
    if permission.blocked:
        return QCoreApplication.translate(
            "gates",
            "La persona está protegida de ese contacto. Solo la autoridad de refugio o de niñez lo levanta, "
            "con el deseo escrito de la persona.",
        )
    return {
        "never": kind_words("absoluta"),
        "double": kind_words("doble"),
        "supervisor": kind_words("logistica"),
    }[permission.way]


def opened_here(view: CaseView, row: StepProgress) -> tuple[str, ...]:
    """Return the safeguards that lack what this step or its forms bring."""
    if row.resolved:
        return ()
    names = {row.step.id, *row.step.forms}
    found = [
        status.gate
        for status in view.case.progress.gates
        if status.kind != "aviso"
        and any(names & set(missing.condition.opened_by) for missing in status.missing)
    ]
    return tuple(words(gate.name) for gate in found)


def _ways(view: CaseView, missing: Missing, here: str) -> tuple[Act, ...]:
    """Return the buttons that lead to what opens a condition: its first step, else its first form."""
    known = {row.step.id: row for row in view.case.progress.steps}
    for name in missing.condition.opened_by:
        if name in known and name != here:
            go = QCoreApplication.translate("gates", "Ir a {step}")
            return (Act(f"{GO}{known[name].path}", go.format(step=words(known[name].step.name)), "next"),)
    for name in missing.condition.opened_by:
        form = view.form_of(name)
        if form is not None:
            fill = QCoreApplication.translate("gates", "Llenar {form}")
            return (Act(f"{FILL}{name}", fill.format(form=form_name(form)), "form"),)
    return ()
