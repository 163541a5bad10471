"""Acts that safeguards watch: asked for, overridden by those who may, done at once in an emergency, recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from repatria.domain.errors import OwnApprovalError, RecordIncompleteError, RoleMayNotError
from repatria.domain.ids import CaseId, PersonId
from repatria.domain.names import may_be_same
from repatria.domain.people import protocol_role
from repatria.domain.protocol.asking import (
    Emergency,
    Signature,
    decide_ask,
    decide_emergency,
    decide_override,
    decide_ratify,
)
from repatria.domain.protocol.exceptions import Approval, exceptions, signs_for
from repatria.domain.protocol.permissions import Permission
from repatria.domain.protocol.recording import decide_block, decide_leave
from repatria.domain.protocol.routes import decide_lift_block
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of, write
from repatria.services.desk import Desk
from repatria.store.people import accounts


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
    check_approvals(desk, approvals)
    decided = decide_override(
        case.pack, case.facts, act, reason=reason, approvals=approvals, asker=_oneself(desk)
    )
    return write(desk, case, decided)


def _oneself(desk: Desk) -> Approval:
    """Return whoever sits here, to be compared with who approves."""
    return Approval(protocol_role(desk.person.role), desk.person.name, desk.person.id)


def check_approvals(desk: Desk, approvals: Sequence[Approval]) -> None:
    """Raise where an approval is one's own, or names an account that is not here or does not hold its role."""
    if any(approval.may_be(_oneself(desk)) for approval in approvals):
        raise OwnApprovalError(person=desk.person.id)
    roles = {person.id: protocol_role(person.role) for person in accounts(desk.read()) if person.active}
    for approval in approvals:
        if approval.person and not signs_for(roles.get(PersonId(approval.person), ""), approval.role):
            raise RoleMayNotError(role=approval.role)


def ratify(
    desk: Desk, case_id: CaseId, override: str, *, ratified: bool, paper: Signature | None = None
) -> CaseFile:
    """Sign or refuse what was approved by word of mouth: in one's own role, or as *paper* in hand says.

    Nobody ratifies what they asked for, in neither way.
    """
    case = case_of(desk, case_id)
    if paper is not None and not paper.document:
        raise RecordIncompleteError(missing=("document",))
    if paper is not None and may_be_same(paper.name, _asker(desk, case, override)):
        raise OwnApprovalError(person=desk.person.id)
    signature = paper or Signature(protocol_role(desk.person.role), desk.person.name)
    decided = decide_ratify(case.facts, override, signature, ratified=ratified, by=desk.person.id)
    return write(desk, case, decided)


def _asker(desk: Desk, case: CaseFile, override: str) -> str:
    """Return the name of whoever asked for the override, as this post or the override knows it."""
    asker = next((one.asker for one in exceptions(case.facts) if one.id == override), Approval("", ""))
    return next((one.name for one in accounts(desk.read()) if one.id == asker.person), asker.name)


def act_now(desk: Desk, case_id: CaseId, emergency: Emergency) -> CaseFile:
    """Do it at once (Actuar ahora); an absolute gate stays closed."""
    case = case_of(desk, case_id)
    return write(desk, case, decide_emergency(case.pack, case.facts, emergency))


def leave_by_own_decision(
    desk: Desk, case_id: CaseId, details: Mapping[str, Any], *, happened_at: str = ""
) -> CaseFile:
    """Record that an adult leaves by their own decision; no safeguard touches it."""
    case = case_of(desk, case_id)
    return write(desk, case, decide_leave(case.facts, details, happened_at or desk.now_text()))


def raise_block(
    desk: Desk, case_id: CaseId, block: Literal["yes", "doubt"] = "yes", *, asked: str = ""
) -> CaseFile:
    """Protect the person from the authorities of that State and from contact with family there, at once."""
    return write(desk, case_of(desk, case_id), decide_block(block, asked))


def lift_block(desk: Desk, case_id: CaseId) -> CaseFile:
    """End the protection by the authority's later decision and the person's written wish."""
    case = case_of(desk, case_id)
    return write(desk, case, decide_lift_block(case.pack, case.facts))
