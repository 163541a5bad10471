"""What is shown where safeguards refuse a form that does what they guard: what is missing, and every way on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.purposes import is_for
from repatria.domain.protocol.permissions import CONTACTS, Permission
from repatria.domain.protocol.progress import StepProgress
from repatria.ui.case.steps.gates_view import GatesView
from repatria.ui.case.telling.gate_words import blocked_words, gate_lines, way_words
from repatria.ui.case.telling.terms import form_called
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.safeguard_banner import Act

OVERRIDE = "override/"
ANYWAY = "anyway/"
"""Begins the key of an act that fills a form without doing what is guarded."""


def refusal_view(view: CaseView, row: StepProgress, permission: Permission, form: str) -> GatesView:
    """Return the banner of a refusal: rule, source, what is missing, and every way on."""
    ways: list[Act] = []
    if permission.way in ("double", "supervisor"):
        ask = QCoreApplication.translate("permitting", "Pedir una excepción…")
        ways.append(Act(f"{OVERRIDE}{permission.act}", ask, "protected"))
    if permission.emergency:
        ways.append(Act("act_now", QCoreApplication.translate("permitting", "Actuar ahora…"), "now"))
    if form and permission.act in CONTACTS and not is_for(view.case.facts, form, "abroad_only"):
        fill = QCoreApplication.translate("permitting", "Llenar {form} sin contactar a nadie").format(
            form=form_called(known) if (known := view.form_of(form)) is not None else form
        )
        ways.append(Act(f"{ANYWAY}{form}", fill, "form"))
    ways.append(Act("done", QCoreApplication.translate("permitting", "Ya pasó: anotarlo…"), "edit"))
    lines = gate_lines(view, permission.closed, row.step.id)
    return GatesView(blocked_words(permission), lines, way_words(permission), ways)


def first_refused(permissions: Sequence[Permission]) -> Permission | None:
    """Return the first act that may not be done now."""
    return next((one for one in permissions if not one.allowed), None)
