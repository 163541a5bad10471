"""What was done although a safeguard stood closed: overrides, emergency acts, deviations, signatures awaited.

Each is a fact of the case. An override stands for the conditions that were missing when it was given, and for
no other; an oral approval is to be ratified within 24 hours, and stays counted when it is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.given import entry
from repatria.domain.cases.state import Fact
from repatria.domain.names import may_be_same
from repatria.domain.people import LIAISON, protocol_role
from repatria.domain.protocol.definition import Gate
from repatria.domain.protocol.gates import Missing

RATIFY_WITHIN = timedelta(hours=24)
CHILD_AUTHORITY = "child_auth"


@dataclass(frozen=True, slots=True)
class Approval:
    """One person's yes to an override: *person* is their account where they have one, *how* is written or oral."""

    role: str
    name: str
    person: str = ""
    how: str = "written"
    at: str = ""

    @property
    def named(self) -> bool:
        """Tell whether it says who gave it."""
        return bool(self.person or self.name.strip())

    def may_be(self, other: Approval) -> bool:
        """Tell whether this and *other* may be one person, by account or however the name is spelt."""
        same_account = bool(self.person) and self.person == other.person
        return same_account or may_be_same(self.name, other.name)


@dataclass(frozen=True, slots=True)
class Exceptional:
    """An override or emergency act as it stands.

    *awaited* are the roles whose word of mouth nobody has signed yet; *ratified* is None while one is awaited,
    False when one of them refused. *outdated*: a form that it was given without, or for, was filled since.
    """

    id: str
    type: str
    gates: tuple[str, ...]
    act: str
    reason: str
    conditions: tuple[str, ...]
    approvals: tuple[Approval, ...]
    asker: Approval
    at: datetime
    ratify_by: datetime | None = None
    awaited: tuple[str, ...] = ()
    ratified: bool | None = None
    overdue: bool = False
    outdated: bool = False

    @property
    def to_ratify(self) -> bool:
        """Tell whether it still awaits a signature."""
        return self.ratify_by is not None and self.ratified is None


def exceptions(facts: CaseFacts) -> tuple[Exceptional, ...]:
    """Return the overrides and emergency acts of a case, in order."""
    verdicts = _verdicts(facts)
    types = ("gate_overridden", "emergency_act")
    return tuple(_read(facts, fact, verdicts) for fact in facts.state.facts if fact.type in types)


def to_ratify(facts: CaseFacts) -> tuple[Exceptional, ...]:
    """Return what was approved by word of mouth and is not signed yet."""
    return tuple(found for found in exceptions(facts) if found.to_ratify)


def deviations(facts: CaseFacts) -> tuple[Fact, ...]:
    """Return what happened although a gate was closed (Desvío), in order."""
    return facts.of_type("deviation")


def covers(override: Exceptional, gate: Gate, act: str, missing: Missing, *, child: bool) -> bool:
    """Tell whether *override* stands for this missing condition; for an absolute one nothing does."""
    if override.type != "gate_overridden" or override.ratified is False or override.outdated:
        return False
    if missing.kind == "absoluta" or gate.id not in override.gates or act != override.act:
        return False
    if override.conditions and missing.condition.id not in override.conditions:
        return False
    return not lacking(missing.kind, gate, override.approvals, override.asker, child=child)


def lacking(
    kind: str, gate: Gate, approvals: tuple[Approval, ...], asker: Approval, *, child: bool
) -> tuple[str, ...]:
    """Return the roles whose approval an override of this class still needs; the asker's own do not count."""
    others = [approval for approval in approvals if approval.named and not approval.may_be(asker)]
    if kind == "logistica":
        return () if any(supervises(approval.role) for approval in others) else ("supervisor",)
    if kind != "doble":
        return ()
    second = CHILD_AUTHORITY if child else gate.second_authority
    liaisons = [approval for approval in others if protocol_role(approval.role) == LIAISON]
    seconds = [a for a in others if (a.role == second if second else protocol_role(a.role) != LIAISON)]
    needed = [] if liaisons else [LIAISON]
    two = any(not one.may_be(other) for one in liaisons for other in seconds)
    if not seconds or (liaisons and not two):
        needed.append(second or "second_authority")
    return tuple(needed)


def supervises(role: str) -> bool:
    """Tell whether somebody in *role* may agree where a supervisor must: the liaison may too."""
    return protocol_role(role) in ("supervisor", LIAISON)


def signs_for(role: str, awaited: str) -> bool:
    """Tell whether somebody in *role* may sign what somebody in the *awaited* role said by word of mouth."""
    if protocol_role(awaited) == LIAISON:
        return protocol_role(role) == LIAISON
    return supervises(role) if supervises(awaited) else role == awaited


def _verdicts(facts: CaseFacts) -> dict[str, dict[str, bool]]:
    """Return by override which roles signed and which refused; a refusal is not undone by a signature.

    One that is here and waits for what comes before it refuses already; a signature that waits signs nothing yet.
    """
    verdicts: dict[str, dict[str, bool]] = {}
    late = (
        fact
        for fact in facts.state.late_facts
        if fact.type == "override_ratified" and entry(fact.value, "ratified") is not True
    )
    for fact in (*facts.of_type("override_ratified"), *late):
        said = verdicts.setdefault(str(entry(fact.value, "override")), {})
        role = _word(fact.value, "role")
        said[role] = entry(fact.value, "ratified") is True and said.get(role, True)
    return verdicts


def _awaiting(fact: Fact, approvals: tuple[Approval, ...]) -> tuple[str, ...]:
    """Return the roles that spoke by word of mouth; what an emergency passed waits for the liaison."""
    if entry(fact.value, "to_ratify"):
        return (LIAISON,)
    return tuple(dict.fromkeys(approval.role for approval in approvals if approval.how != "written"))


def _read(facts: CaseFacts, fact: Fact, verdicts: Mapping[str, Mapping[str, bool]]) -> Exceptional:
    value = fact.value
    approvals = tuple(map(_approval, _several(value, "approvals")))
    at = facts.calendar.read(entry(value, "at")) or facts.calendar.read(fact.wall) or facts.moment
    spoken = _awaiting(fact, approvals)
    said = verdicts.get(fact.event_id, {})
    awaited = tuple(role for role in spoken if not any(signs_for(signer, role) for signer in said))
    ratify_by = _after(at, RATIFY_WITHIN) if spoken else None
    ratified = False if False in said.values() else True if spoken and not awaited else None
    return Exceptional(
        id=fact.event_id,
        type=fact.type,
        gates=tuple(map(str, _several(value, "gates") or filter(None, [entry(value, "gate")]))),
        act=_word(value, "act"),
        reason=_word(value, "reason"),
        conditions=tuple(map(str, _several(value, "missing"))),
        approvals=approvals,
        asker=_asker(fact),
        at=at,
        ratify_by=ratify_by,
        awaited=awaited,
        ratified=ratified,
        overdue=ratify_by is not None and ratified is None and facts.moment > ratify_by,
        outdated=_is_outdated(facts, entry(value, "forms")),
    )


def _asker(fact: Fact) -> Approval:
    """Return who asked, to be compared with who approves; before names were kept, by account alone."""
    account = _word(fact.value, "asked_by") or fact.author
    return Approval("", _word(fact.value, "asker_name") or account, account)


def last_forms(facts: CaseFacts, forms: Iterable[str]) -> dict[str, str]:
    """Return by form the member id of the last one submitted; empty where none was."""
    found = {form: facts.of_form(form) for form in forms}
    return {form: submitted[-1].member if submitted else "" for form, submitted in found.items()}


def _is_outdated(facts: CaseFacts, forms: Any) -> bool:
    known = {str(form): str(member) for form, member in forms.items()} if isinstance(forms, Mapping) else {}
    return last_forms(facts, known) != known


def _after(moment: datetime, span: timedelta) -> datetime:
    """Return the moment after *span*; a clock may state times beyond which there are none."""
    try:
        return moment + span
    except OverflowError:
        return moment


def _approval(given: Any) -> Approval:
    return Approval(**{key: _word(given, key) for key in ("role", "name", "person", "how", "at")})


def _word(value: Any, key: str) -> str:
    found = entry(value, key)
    return "" if found is None else str(found)


def _several(value: Any, key: str) -> list[Any]:
    found = entry(value, key)
    return list(found) if isinstance(found, list | tuple) else []
