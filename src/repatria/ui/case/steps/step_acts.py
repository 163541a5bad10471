"""The acts that the card of a step offers, in words; which one is near, ``domain.protocol.onward`` says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.onward import gives_notice, onward
from repatria.domain.protocol.progress import StepProgress
from repatria.ui.case.steps.done_elsewhere import doing_post
from repatria.ui.case.steps.referrals import filled_for, is_told, to_hand_over
from repatria.ui.case.steps.step_rows import is_shut_to_origin
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
        if is_shut_to_origin(view, row):
            return None, [came, _not_applicable()]
        return came, [_request(), _call(), _not_applicable()]
    post = doing_post(view, row)
    if post:
        ask = QCoreApplication.translate("case_steps", "Preguntar a {post}…").format(post=post)
        return Act(CALL, ask, "phone"), [act for act in _others(view, row) if act.key != CALL]
    return _near(view, row), _others(view, row)


def _onward(view: CaseView) -> Act | None:
    """Return the way from a step that is resolved to the one that comes next."""
    if not view.progress.next_steps:
        return None
    row = view.progress.next_steps[0]
    on = QCoreApplication.translate("case_steps", "Seguir: {step}")
    return Act(f"{GO}{row.path}", on.format(step=words(row.step.name)), "next")


def _near(view: CaseView, row: StepProgress) -> Act:
    """Return the one act that brings the step on, in words; a finished referral is handed over first."""
    found = onward(
        view.case.progress,
        row,
        can_fill=lambda name: view.form_of(name) is not None,
        filled_of=lambda name: filled_for(view, row, name),
    )
    if found.kind == "go":
        go = QCoreApplication.translate("case_steps", "Ir a {step}")
        return Act(f"{GO}{found.row.path}", go.format(step=words(found.row.step.name)), "next")
    sheet = to_hand_over(view, row)
    if sheet is not None:
        return _done(row) if is_told(view, sheet) else _print(sheet)
    form = view.form_of(found.form)
    if form is None:
        return _done(row)
    if found.kind == "resume":
        on = QCoreApplication.translate("case_steps", "Seguir con {form}")
        return Act(f"{FILL}{found.form}/{found.member}", on.format(form=form_called(form)), "form")
    fill = QCoreApplication.translate("case_steps", "Llenar {form}")
    return Act(f"{FILL}{found.form}", fill.format(form=form_called(form)), "form")


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
        return Act(DONE, QCoreApplication.translate("case_steps", "Avisado: anótelo…"), "done")
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
