"""Acts that safeguards watch: asked for, overridden by those who may, done at once in an emergency, recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from repatria.domain.errors import OwnApprovalError
from repatria.domain.ids import CaseId
from repatria.domain.names import fold_name
from repatria.domain.protocol.asking import (
    Emergency,
    decide_ask,
    decide_emergency,
    decide_override,
    decide_ratify,
)
from repatria.domain.protocol.exceptions import Approval
from repatria.domain.protocol.permissions import Permission
from repatria.domain.protocol.recording import decide_block, decide_deviation, decide_leave
from repatria.domain.protocol.routes import decide_lift_block
from repatria.services.casefile import CaseFile
from repatria.services.changing import case_of, write
from repatria.services.desk import Desk


def ask_act(desk: Desk, case_id: CaseId, act: str) -> Permission:
    """Return whether *act* may be done now; a refusal is recorded with what was missing."""
    case = case_of(desk, case_id)
    refusals = decide_ask(case.pack, case.facts, act)
    if refusals:
        write(desk, case, refusals)
    return case.may(act)


def override_gate(
    desk: Desk, case_id: CaseId, act: str, *, reason: str, approvals: Sequence[Approval]
) -> CaseFile:
    """Let *act* pass the gates that may be overridden, by the approvals their class asks for."""
    case = case_of(desk, case_id)
    if any(_is_own(desk, approval) for approval in approvals):
        raise OwnApprovalError(person=desk.person.id)
    decided = decide_override(
        case.pack, case.facts, act, reason=reason, approvals=approvals, asked_by=desk.person.id
    )
    return write(desk, case, decided)


def _is_own(desk: Desk, approval: Approval) -> bool:
    """Tell whether an approval is of whoever asks, by account or, where no account is named, by name."""
    if approval.person:
        return approval.person == desk.person.id
    return fold_name(approval.name) == fold_name(desk.person.name)


def ratify(desk: Desk, case_id: CaseId, override: str, *, ratified: bool) -> CaseFile:
    """Sign or refuse what was approved by word of mouth; nobody ratifies what they asked for."""
    case = case_of(desk, case_id)
    return write(desk, case, decide_ratify(case.facts, override, ratified=ratified, by=desk.person.id))


def act_now(desk: Desk, case_id: CaseId, emergency: Emergency) -> CaseFile:
    """Do it at once (Actuar ahora); an absolute gate stays closed."""
    case = case_of(desk, case_id)
    return write(desk, case, decide_emergency(case.pack, case.facts, emergency))


def record_deviation(
    desk: Desk, case_id: CaseId, *, gates: Sequence[str], act: str, reason: str, happened_at: str
) -> CaseFile:
    """Record what already happened although gates stood closed (Desvío)."""
    case = case_of(desk, case_id)
    return write(desk, case, decide_deviation(gates, act, reason, happened_at))


def leave_by_own_decision(
    desk: Desk, case_id: CaseId, details: Mapping[str, Any], *, happened_at: str = ""
) -> CaseFile:
    """Record that an adult leaves by their own decision; no safeguard touches it."""
    case = case_of(desk, case_id)
    return write(desk, case, decide_leave(case.facts, details, happened_at or desk.now_text()))


def raise_block(desk: Desk, case_id: CaseId, block: Literal["yes", "doubt"] = "yes") -> CaseFile:
    """Protect the person from the authorities of that State and from contact with family there, at once."""
    return write(desk, case_of(desk, case_id), decide_block(block))


def lift_block(desk: Desk, case_id: CaseId) -> CaseFile:
    """End the protection by the authority's later decision and the person's written wish."""
    case = case_of(desk, case_id)
    return write(desk, case, decide_lift_block(case.pack, case.facts))
