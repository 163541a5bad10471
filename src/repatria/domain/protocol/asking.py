"""Asking for an act that gates guard: refused with reasons, overridden by those who may, or an emergency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.related import need_trusted
from repatria.domain.errors import (
    ApprovalMissingError,
    EmergencyClosedError,
    GateClosedError,
    OwnApprovalError,
    RecordIncompleteError,
    RoleMayNotError,
)
from repatria.domain.protocol.decision import Decision
from repatria.domain.protocol.definition import Pack
from repatria.domain.protocol.exceptions import Approval, exceptions, lacking, last_forms, signs_for
from repatria.domain.protocol.gates import GateStatus
from repatria.domain.protocol.permissions import EMERGENCY_ACTS, Permission, is_child, may, may_in_emergency

EMERGENCY_REASONS = ("danger", "medical", "disaster", "post_closing")
REFERRED_TO = ("health", "police_unit", "child_auth", "asylum_auth", "shelter")
"""Whom a person may be referred to at once (forms/lists/recipient_kind.toml); never anybody of her country."""


@dataclass(frozen=True, slots=True)
class Emergency:
    """What *Actuar ahora* asks: a reason, one sentence, the calls tried, a second person if present.

    *place_kind* is what kind of place the person is brought to; empty when she stays where she is.
    *recipient_kind* is whom she is referred to, one of REFERRED_TO; empty for any other act.
    """

    act: str
    reason: str
    sentence: str
    calls: tuple[str, ...] = ()
    second_person: str = ""
    to: str = ""
    place_kind: str = ""
    recipient_kind: str = ""


def decide_ask(pack: Pack, facts: CaseFacts, act: str) -> list[Decision]:
    """Return nothing when *act* is allowed, else the record of each gate that refused it."""
    answer = may(pack, facts, act)
    if answer.allowed:
        return []
    refusals = [Decision("gate_refused", "core", "", _refusal(act, status)) for status in answer.closed]
    if answer.blocked and not refusals:
        value = {"gate": "", "act": act, "missing": ["origin_block"]}
        refusals.append(Decision("gate_refused", "core", "", value))
    return refusals


def decide_override(
    pack: Pack,
    facts: CaseFacts,
    act: str,
    *,
    reason: str,
    approvals: Sequence[Approval],
    asker: Approval,
) -> list[Decision]:
    """Return the override of every gate that *act* meets closed, for exactly what is missing now.

    Raises GateClosedError when one of them is absolute or the person is protected from it,
    OwnApprovalError when the *asker* approves, ApprovalMissingError when a role's yes is lacking,
    MayNotServeError when somebody who may control the person does, RecordIncompleteError without a reason.
    """
    answer = may(pack, facts, act)
    if answer.allowed:
        return []
    need_others(facts, asker, approvals)
    if answer.way not in ("double", "supervisor"):
        raise GateClosedError(act=act, gates=_names(answer))
    if not reason or not asker.person:
        raise RecordIncompleteError(missing=("reason",) if asker.person else ("asked_by",))
    given = {
        "act": act,
        "reason": reason,
        "approvals": [asdict(approval) for approval in approvals],
        "asked_by": asker.person,
        "asker_name": asker.name,
    }
    overrides = [
        _override(facts, status, asker, given | {"forms": last_forms(facts, _forms_of(pack, status))})
        for status in answer.closed
    ]
    return [*overrides, *_calls(act, approvals)]


def need_others(facts: CaseFacts, asker: Approval, approvals: Sequence[Approval]) -> None:
    """Raise where the *asker* approves, however the name is spelt, or somebody who may control the person does."""
    if any(approval.may_be(asker) for approval in approvals):
        raise OwnApprovalError(person=asker.person)
    for approval in approvals:
        need_trusted(facts.state, approver=approval.name)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs what was said by word of mouth: *role* and *name*; *document* when it is read off their paper."""

    role: str
    name: str
    document: str = ""


def decide_ratify(
    facts: CaseFacts, override_id: str, signature: Signature, *, ratified: bool, by: str
) -> list[Decision]:
    """Return the signature that an oral approval awaited, or its refusal, written down by *by*.

    Raises OwnApprovalError when *by* asked for it, RoleMayNotError when the role is none of those awaited.
    """
    found = next((each for each in exceptions(facts) if each.id == override_id), None)
    if found is None or found.ratify_by is None or not by or not signature.name:
        missing = "override" if found is None or found.ratify_by is None else "by" if not by else "name"
        raise RecordIncompleteError(missing=(missing,))
    if by == found.asker.person:
        raise OwnApprovalError(person=by)
    need_others(facts, found.asker, [Approval(signature.role, signature.name)])
    if not any(signs_for(signature.role, role) for role in found.awaited):
        raise RoleMayNotError(needed=found.awaited)
    value = {"override": override_id, "ratified": ratified, "by": by, **asdict(signature)}
    return [Decision("override_ratified", "core", "", value)]


def decide_emergency(pack: Pack, facts: CaseFacts, emergency: Emergency) -> list[Decision]:
    """Return the emergency act, which takes effect at once; an absolute gate stays closed to it.

    What passed a gate of class doble is to be ratified like an oral approval.
    """
    if emergency.act not in EMERGENCY_ACTS:
        raise GateClosedError(act=emergency.act, gates=())
    if emergency.reason not in EMERGENCY_REASONS or not emergency.sentence.strip():
        raise RecordIncompleteError(missing=("reason", "sentence"))
    need_trusted(facts.state, second_person=emergency.second_person, receiver=emergency.to)
    answer = may_in_emergency(pack, facts, emergency.act)
    if not answer.allowed:
        others = (act for act in EMERGENCY_ACTS if may_in_emergency(pack, facts, act).allowed)
        raise EmergencyClosedError(act=emergency.act, gates=_names(answer), open=tuple(others))
    passed = [status for status in answer.notices if status.missing and status.kind != "aviso"]
    value = asdict(emergency) | {
        "calls": list(emergency.calls),
        "gates": [status.gate.id for status in passed],
        "to_ratify": any(status.kind == "doble" for status in passed),
    }
    return [Decision("emergency_act", "core", "", value)]


def _override(facts: CaseFacts, status: GateStatus, asker: Approval, given: Mapping[str, Any]) -> Decision:
    approvals = tuple(Approval(**approval) for approval in given["approvals"])
    needed = lacking(status.kind, status.gate, approvals, asker, child=is_child(facts))
    if needed:
        raise ApprovalMissingError(gate=status.gate.id, needed=needed)
    missing = [missing.condition.id for missing in status.missing]
    return Decision("gate_overridden", "core", "", {"gate": status.gate.id, "missing": missing, **given})


def _forms_of(pack: Pack, status: GateStatus) -> list[str]:
    """Return the forms that could have brought what is missing."""
    steps = {step.id for step in pack.steps}
    named = (name for missing in status.missing for name in missing.condition.opened_by)
    return [name for name in dict.fromkeys(named) if name not in steps]


def _calls(act: str, approvals: Sequence[Approval]) -> list[Decision]:
    """Return what was approved by word of mouth as the calls that they were (field rules, section 3)."""
    spoken = (approval for approval in approvals if approval.how != "written")
    values = (
        {"to": approval.name or approval.role, "about": act, "said": "approved", "at": approval.at}
        for approval in spoken
    )
    return [
        Decision("call_logged", "core", "", {key: said for key, said in value.items() if said})
        for value in values
    ]


def _refusal(act: str, status: GateStatus) -> dict[str, object]:
    missing = [missing.condition.id for missing in status.missing]
    return {"gate": status.gate.id, "act": act, "missing": missing}


def _names(answer: Permission) -> tuple[str, ...]:
    return tuple(status.gate.id for status in answer.closed)
