"""What is asked for a court: the acts of one case or of some days, and how much of what they say; and who may."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from repatria.domain.calendar import utc_text
from repatria.domain.cases.related import need_trusted
from repatria.domain.errors import OwnApprovalError, RecordIncompleteError, UnknownCaseError
from repatria.domain.ids import CaseId
from repatria.domain.names import may_be_same
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.why_seen import need_why
from repatria.services.desk import Desk
from repatria.store.lists.codes import case_with

Holds = Literal["acts", "core"]
HOLDS: tuple[Holds, ...] = get_args(Holds)
"""*acts*: what the record says, and of the case only that it was written · *core*: also what the case says in its
core, levels L0 to L2. What is protected never stands in a readable file: its hash does."""


@dataclass(frozen=True, slots=True)
class ForCourt:
    """The acts of the case with *code*, or of the days *since* to *until* at the post; for whom, and why.

    *approved_by* names the second person who agreed that what a case says leaves.
    """

    recipient: str
    reason: str
    code: str = ""
    since: date | None = None
    until: date | None = None
    holds: Holds = "acts"
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """The same, as events have it: the case's id and *code*, and times in UTC, *until* not included; empty is any."""

    asked: ForCourt
    case: CaseId
    code: str = ""
    since: str = ""
    until: str = ""


def check_for_court(desk: Desk, asked: ForCourt) -> Scope:
    """Return what is asked, or refuse it before anything is read.

    Raises RoleMayNotError, RecordIncompleteError where for whom, why or of what is not said, UnknownCaseError for a
    case that this person may not see, OwnApprovalError, MayNotServeError, ReasonNeededError.
    """
    desk.need("audit")
    lacking = [name for name in ("recipient", "reason") if not getattr(asked, name).strip()]
    if bool(asked.code.strip()) == bool(asked.since or asked.until):
        lacking.append("case" if not asked.code.strip() else "day")
    if asked.holds != "acts":
        desk.need("work")
        lacking += [] if asked.approved_by.strip() else ["approved_by"]
    if lacking:
        raise RecordIncompleteError(missing=tuple(lacking))
    if asked.approved_by and may_be_same(asked.approved_by, desk.person.name):
        raise OwnApprovalError(person=desk.person.id)
    return _of_days(desk, asked) if not asked.code.strip() else _of_case(desk, asked)


def _of_case(desk: Desk, asked: ForCourt) -> Scope:
    case = CaseId(case_with(desk.read(), asked.code, person=desk.person.id))
    if not case:
        raise UnknownCaseError(case=asked.code)
    # Who audits is shown nothing of it: only who may not be told of it is asked of the case.
    found = load_casefile(desk, desk.read(), case, unseen=True, only_read=True)
    need_trusted(found.state, recipient=asked.recipient, approver=asked.approved_by)
    if asked.holds != "acts":
        need_why(desk, found.state)
    return Scope(asked, case, found.code)


def _of_days(desk: Desk, asked: ForCourt) -> Scope:
    if asked.holds != "acts":
        raise RecordIncompleteError(missing=("case",))
    return Scope(asked, CaseId(""), "", *bounds(desk, asked.since, asked.until))


def bounds(desk: Desk, since: date | None, until: date | None) -> tuple[str, str]:
    """Return from when and before when some days at the post are, in UTC as events have it; empty is any."""
    start = since - timedelta(days=1) if since else None
    first, last = (
        utc_text(desk.calendar.end_of(day) + timedelta(seconds=1)) if day else "" for day in (start, until)
    )
    return first, last
