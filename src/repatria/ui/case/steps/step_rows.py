"""Turn how far a case is into the rows of its list: the next three on top, then each phase with its count."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.clocks import Due
from repatria.domain.protocol.permissions import is_blocked
from repatria.domain.protocol.progress import PhaseProgress, StepProgress
from repatria.ui.case.steps.anchors import anchor_words
from repatria.ui.case.steps.done_elsewhere import elsewhere_note
from repatria.ui.case.telling.header_words import country_words
from repatria.ui.case.telling.moments import say_when
from repatria.ui.case.telling.terms import words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.states import State
from repatria.ui.widgets.step_row import StepRow

NEXT = "next/"
"""Begins the key of a row that stands among the next three, besides its place in its phase."""


def step_rows(view: CaseView) -> list[StepRow]:
    """Return the rows of the list."""
    progress = view.case.progress
    rows: list[StepRow] = []
    if progress.next_steps and not view.closed:
        title = QCoreApplication.translate("case_steps", "Lo que sigue")
        rows.append(StepRow("next", title, State.NOW, heading=True))
        rows += [_row(view, row, NEXT) for row in progress.next_steps]
    for phase in progress.phases:
        own = [row for row in progress.steps if row.step.phase == phase.phase.id]
        if own:
            rows.append(_heading(phase, own))
            rows += [_row(view, row) for row in own]
    return rows


def path_of(key: str) -> str:
    """Return the step's path behind the key of a row."""
    return key.removeprefix(NEXT)


def step_name(view: CaseView, row: StepProgress) -> str:
    """Return the name of a step on this side, with the day of an occurrence."""
    variant = row.step.variants.get(str(view.case.facts.value("side")))
    name = words(variant.name) if variant else words(row.step.name)
    if row.occurrence is None:
        return name
    day = QCoreApplication.translate("case_steps", "{step}, día {day}")
    return day.format(step=name, day=row.occurrence)


def state_of(row: StepProgress) -> State:
    """Return the one state of a step that matters most."""
    if row.disputed:
        return State.DISPUTED
    if row.resolved or not row.ours:
        return {"done": State.DONE, "not_applicable": State.NOT_APPLICABLE, "refused": State.REFUSED}.get(
            row.state, State.WAITING
        )
    if row.now or (row.due is not None and row.due.immediate):
        return State.NOW
    if any(due.overdue and due.legal for due in row.dues):
        return State.OVERDUE
    if row.shut_by:
        return State.BLOCKED
    if row.overdue:
        return State.LATE
    return _calm(row)


def shown_state(view: CaseView, row: StepProgress) -> State:
    """Return the state to show: what the block keeps from being asked is closed, and not waited for."""
    return State.BLOCKED if is_shut_to_origin(view, row) and not row.disputed else state_of(row)


def due_words(view: CaseView, due: Due) -> str:
    """Return when something is due."""
    if due.immediate:
        return QCoreApplication.translate("case_steps", "Ahora")
    if due.starts_when:
        return anchor_words(due.starts_when)
    if due.at is None:
        return ""
    when = say_when(view.case.facts.calendar.local(due.at), view.now, with_time=not due.by_day)
    if due.minimum:
        return QCoreApplication.translate("case_steps", "Al menos hasta {when}").format(when=when)
    if due.overdue:
        return QCoreApplication.translate("case_steps", "Debió estar {when}").format(when=when)
    return QCoreApplication.translate("case_steps", "Hasta {when}").format(when=when)


def is_shut_to_origin(view: CaseView, row: StepProgress) -> bool:
    """Tell whether a step is the work of the country that nobody may contact, by a block: it is not waited for."""
    side = str(view.case.facts.value("side"))
    host = not row.ours and not row.resolved and side != "origin"
    return host and is_blocked(view.case.facts, "contact_origin_state")


def waiting_words(view: CaseView, row: StepProgress) -> str:
    """Return for whom a step waits: the other country, or whoever was asked."""
    if is_shut_to_origin(view, row):
        return QCoreApplication.translate("case_steps", "no se pide a su país: hay bloqueo consular")
    if not row.ours:
        who = country_words(view, row.waiting_for) or QCoreApplication.translate("case_steps", "el otro país")
        return QCoreApplication.translate("case_steps", "esperando a {who}").format(who=who)
    facts = view.case.facts
    asked = [one for one in facts.requests(row.path.removeprefix("step/")) if not facts.is_answered(one)]
    names = [str(one.value.get("institution") or one.value.get("person") or "") for one in asked]
    found = ", ".join(name for name in dict.fromkeys(names) if name)
    if found:
        return QCoreApplication.translate("case_steps", "esperando a {who}").format(who=found)
    if row.state == "waiting":
        return QCoreApplication.translate("case_steps", "esperando")
    return _decider_words(view, row)


def _decider_words(view: CaseView, row: StepProgress) -> str:
    """Return the authority for which a step waits that opens its own safeguard and that none of us decides."""
    actors = row.step.actors
    if row.resolved or not row.blocked_by or row.shut_by or "border_coord" in actors:
        return ""
    role = words(view.case.pack.roles.get(actors[0], {})) or actors[0]
    holder = view.institutions.get(view.case.pack.jurisdiction, {}).get(actors[0], "")
    return QCoreApplication.translate("case_steps", "esperando a {who}").format(who=holder or role)


def _calm(row: StepProgress) -> State:
    if row.state in ("waiting", "attempted"):
        return State.WAITING if row.state == "waiting" else State.ATTEMPTED
    return State.DUE if row.due is not None and row.due.at is not None and not row.due.minimum else State.OPEN


def _row(view: CaseView, row: StepProgress, prefix: str = "") -> StepRow:
    return StepRow(f"{prefix}{row.path}", step_name(view, row), shown_state(view, row), _note(view, row))


def _note(view: CaseView, row: StepProgress) -> str:
    if row.resolved:
        return ""
    parts = [elsewhere_note(view, row), waiting_words(view, row)]
    if row.ours and row.shut_by:
        shut = QCoreApplication.translate("case_steps", "cerrado por: {gate}")
        parts.append(shut.format(gate=words(row.shut_by[0].gate.name)))
    dated = [due for due in row.dues if not due.starts_when and not due.minimum]
    if row.now or (dated and dated[0].immediate):
        parts.append(QCoreApplication.translate("case_steps", "ahora"))
    elif dated and row.ours:
        said = due_words(view, dated[0])
        parts.append(said[:1].lower() + said[1:])
        legal = QCoreApplication.translate("case_steps", "plazo legal")
        parts.append(legal if dated[0].legal else QCoreApplication.translate("case_steps", "sugerido"))
    return " · ".join(part for part in parts if part)


def _heading(phase: PhaseProgress, own: list[StepProgress]) -> StepRow:
    done = phase.resolved == phase.total
    state = State.DONE if done else (State.LATE if phase.overdue else State.OPEN)
    return StepRow(
        phase.phase.id, words(phase.phase.name), state, f"{phase.resolved}/{len(own)}", heading=True
    )
