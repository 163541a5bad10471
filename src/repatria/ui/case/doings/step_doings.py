"""What happens when an act of a step is asked: what is asked of the person, and which service is told."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.onward import gives_notice
from repatria.domain.protocol.progress import StepProgress
from repatria.services.cases.asking import log_call, make_request
from repatria.services.cases.steps import mark_step, reopen_step
from repatria.ui.case.asking.case_asking import ask_call, ask_request
from repatria.ui.case.panels.act_context import GivenJob, Hands, Job
from repatria.ui.case.panels.panel import Given
from repatria.ui.case.steps import step_acts
from repatria.ui.case.steps.after_done import after_done
from repatria.ui.case.steps.done_elsewhere import doing_post
from repatria.ui.case.steps.referrals import first_told
from repatria.ui.case.steps.step_asking import ask_attempted, ask_done, ask_reason, mark_of, stated


def do_step(hands: Hands, row: StepProgress, key: str) -> bool:
    """Do what was asked of a step; False when the act is none of a step's."""
    if key == step_acts.DONE:
        hands.ask(
            ask_done(hands.view, row), _marking(hands, row, "done"), lambda view: after_done(view, row.path)
        )
    elif key == step_acts.ATTEMPTED:
        told = QCoreApplication.translate("step_doings", "Quedó anotado el intento.")
        hands.ask(ask_attempted(hands.view, row), _marking(hands, row, "attempted"), told)
    elif key in (step_acts.NOT_APPLICABLE, step_acts.REFUSED):
        told = QCoreApplication.translate("step_doings", "Quedó anotado en el paso.")
        hands.ask(ask_reason(hands.view, row, key), _marking(hands, row, key), told)
    elif key == step_acts.REOPEN:
        told = QCoreApplication.translate("step_doings", "El paso está otra vez por hacer.")
        hands.ask(ask_reason(hands.view, row, "open"), _reopening(hands, row), told)
    elif key == step_acts.REQUEST:
        request(hands, row)
    elif key == step_acts.CALL:
        call(hands, row)
    else:
        return False
    return True


def call(
    hands: Hands, row: StepProgress | None, *, to: str = "", about: str = "", above: bool = False
) -> None:
    """Note a call, of a step or of none; with whom and about what may be known already."""
    view, work = hands.view, hands.work
    step = _step(row)
    to = to or (doing_post(view, row) if row is not None else "") or first_told(view, row)

    def job(given: Given) -> Job:
        said = {name: str(given.get(name, "")) for name in ("to", "about", "said", "phone")}
        at = stated(given.get("at"), view.case.facts.calendar)
        return lambda: log_call(work, view.id, **said, at=at, step=step)

    told = QCoreApplication.translate("step_doings", "Llamada anotada.")
    if row is not None and gives_notice(row) and not row.resolved:
        told = QCoreApplication.translate(
            "step_doings",
            "Llamada anotada. El aviso sigue por hacer: si con ella quedó dado, anótelo en el paso.",
        )
    hands.ask(ask_call(view, row, to=to, about=about), job, told, above=above)


def request(hands: Hands, row: StepProgress | None) -> None:
    """Note something asked of somebody, for a step or for none."""
    view, work = hands.view, hands.work
    step = _step(row)

    def job(given: Given) -> Job:
        details = dict(given) | ({"step": step} if step else {})
        return lambda: make_request(work, view.id, details)

    told = QCoreApplication.translate("step_doings", "Pedido anotado: queda a la vista hasta que respondan.")
    hands.ask(ask_request(view, row), job, told)


def _marking(hands: Hands, row: StepProgress, state: str) -> GivenJob:
    view, work = hands.view, hands.work

    def job(given: Given) -> Job:
        mark = mark_of(view, state, given)
        return lambda: mark_step(work, view.id, row.step.id, mark, row.occurrence)

    return job


def _reopening(hands: Hands, row: StepProgress) -> GivenJob:
    view, work = hands.view, hands.work

    def job(given: Given) -> Job:
        reason = str(given.get("reason", ""))
        if row.occurrence is None:
            return lambda: reopen_step(work, view.id, row.step.id, reason)
        mark = mark_of(view, "open", {"reason": reason})
        return lambda: mark_step(work, view.id, row.step.id, mark, row.occurrence)

    return job


def _step(row: StepProgress | None) -> str:
    return row.path.removeprefix("step/") if row is not None else ""
