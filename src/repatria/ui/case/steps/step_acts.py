"""Decide which acts the card of a step offers, and which one of them is the near one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.progress import StepProgress
from repatria.ui.case.steps.referrals import filled_for, gives_notice, is_told, to_hand_over
from repatria.ui.case.telling.gate_words import FILL, GO, PRINT
from repatria.ui.case.telling.terms import form_called, words
from repatria.ui.case.view import CaseView, FilledForm
from repatria.ui.widgets.safeguard_banner import Act

DONE, ATTEMPTED, NOT_APPLICABLE, REFUSED, REOPEN = "done", "attempted", "not_applicable", "refused", "reopen"
REQUEST, CALL, SETTLE = "request", "call", "settle"


def acts_of(view: CaseView, row: StepProgress) -> tuple[Act | None, list[Act]]:
    """Return the primary act of a step and the quieter ones."""
    if view.closed:
        return None, []
    if row.disputed:
        settle = Act(SETTLE, QCoreApplication.translate("case_steps", "Ver las diferencias"), "disputed")
        return settle, [_reopen()]
    if row.resolved:
        return _onward(view), [_reopen()]
    if not row.ours:
        came = Act(DONE, QCoreApplication.translate("case_steps", "Ya respondió…"), "done")
        return came, [_request(), _call(), _not_applicable()]
    return _near(view, row), _others(view, row)


def _onward(view: CaseView) -> Act | None:
    """Return the way from a step that is resolved to the one that comes next."""
    if not view.progress.next_steps:
        return None
    row = view.progress.next_steps[0]
    on = QCoreApplication.translate("case_steps", "Seguir: {step}")
    return Act(f"{GO}{row.path}", on.format(step=words(row.step.name)), "next")


def _near(view: CaseView, row: StepProgress) -> Act:
    """Return the one act that brings the step on: a way past what closes it, its form, or *Hecho*.

    A form that told why it must be done now does not do it: then *Hecho* is near.
    """
    for status in row.blocked_by:
        for missing in status.missing:
            steps = {found.step.id: found for found in view.case.progress.steps}
            first = next((one for one in missing.condition.opened_by if one in steps), "")
            if first and first != row.step.id and not steps[first].resolved:
                go = QCoreApplication.translate("case_steps", "Ir a {step}")
                return Act(f"{GO}{steps[first].path}", go.format(step=words(steps[first].step.name)), "next")
    sheet = to_hand_over(view, row)
    if sheet is not None:
        return _done(row) if is_told(view, sheet) else _print(sheet)
    for name in row.step.forms:
        form, filled = view.form_of(name), filled_for(view, row, name)
        wanted = not filled or (name in row.step.closed_by and not row.now)
        if form is not None and wanted:
            left = next((one for one in filled if not one.submitted_at), None)
            if left is not None:
                on = QCoreApplication.translate("case_steps", "Seguir con {form}")
                return Act(f"{FILL}{name}/{left.member}", on.format(form=form_called(form)), "form")
            fill = QCoreApplication.translate("case_steps", "Llenar {form}")
            return Act(f"{FILL}{name}", fill.format(form=form_called(form)), "form")
    return _done(row)


def _others(view: CaseView, row: StepProgress) -> list[Act]:
    acts = [] if _near(view, row).key == DONE else [_done(row)]
    tried = Act(ATTEMPTED, QCoreApplication.translate("case_steps", "Intentado…"))
    if row.step.obligatory and view.child != "no":
        return [*acts, _request(), _call(), tried]
    no = Act(REFUSED, QCoreApplication.translate("case_steps", "No quiere…"))
    return [*acts, _request(), _call(), tried, no, _not_applicable()]


def _print(sheet: FilledForm) -> Act:
    """Return the way to the paper that somebody is told by."""
    paper = QCoreApplication.translate("case_steps", "Imprimir {form}").format(form=sheet.form)
    return Act(f"{PRINT}{sheet.form}/{sheet.member}", paper, "print")


def _done(row: StepProgress) -> Act:
    if gives_notice(row):
        return Act(DONE, QCoreApplication.translate("case_steps", "Entregado: anótelo…"), "done")
    return Act(DONE, QCoreApplication.translate("case_steps", "Hecho…"), "done")


def _reopen() -> Act:
    return Act(REOPEN, QCoreApplication.translate("case_steps", "Volver a abrir…"), "open")


def _not_applicable() -> Act:
    no = QCoreApplication.translate("case_steps", "No aplica…")
    return Act(NOT_APPLICABLE, no)


def _request() -> Act:
    return Act(REQUEST, QCoreApplication.translate("case_steps", "Pedir…"))


def _call() -> Act:
    return Act(CALL, QCoreApplication.translate("case_steps", "Llamada…"))
