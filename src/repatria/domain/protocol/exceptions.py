"""What was done although a safeguard stood closed: overrides, emergency acts, deviations, signatures awaited.

Each is a fact of the case. An override stands for the conditions that were missing when it was given, and for
no other; an oral approval is to be ratified within 24 hours, and stays counted when it is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.given import entry
from repatria.domain.cases.state import Fact
from repatria.domain.protocol.definition import Gate
from repatria.domain.protocol.gates import Missing

RATIFY_WITHIN = timedelta(hours=24)
LIAISONS = frozenset({"liaison", "national_liaison"})
SUPERVISORS = frozenset({"supervisor"}) | LIAISONS
CHILD_AUTHORITY = "child_auth"


@dataclass(frozen=True, slots=True)
class Approval:
    """One person's yes to an override: *how* is written or oral."""

    role: str
    name: str
    person: str = ""
    how: str = "written"
    at: str = ""

    @property
    def who(self) -> str:
        """Return what tells this person from others."""
        return self.person or " ".join(self.name.casefold().split())


@dataclass(frozen=True, slots=True)
class Exceptional:
    """An override or emergency act as it stands; *ratified* is None until somebody has said so in writing."""

    id: str
    type: str
    gates: tuple[str, ...]
    act: str
    reason: str
    conditions: tuple[str, ...]
    approvals: tuple[Approval, ...]
    asked_by: str
    at: datetime
    ratify_by: datetime | None = None
    ratified: bool | None = None
    overdue: bool = False

    @property
    def to_ratify(self) -> bool:
        """Tell whether it still awaits a signature."""
        return self.ratify_by is not None and self.ratified is None

    @property
    def asker(self) -> Approval:
        """Return who asked for it, to be compared with who approves."""
        return Approval("", self.asked_by, self.asked_by)


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
    if override.type != "gate_overridden" or override.ratified is False:
        return False
    if missing.kind == "absoluta" or gate.id not in override.gates or act != override.act:
        return False
    if override.conditions and missing.condition.id not in override.conditions:
        return False
    return not lacking(missing.kind, gate, override.approvals, override.asked_by, child=child)


def lacking(
    kind: str, gate: Gate, approvals: tuple[Approval, ...], asked_by: str, *, child: bool
) -> tuple[str, ...]:
    """Return the roles whose approval an override of this class still needs; own approvals do not count."""
    others = [approval for approval in approvals if approval.who and approval.who != asked_by]
    if kind == "logistica":
        return () if any(approval.role in SUPERVISORS for approval in others) else ("supervisor",)
    if kind != "doble":
        return ()
    second = CHILD_AUTHORITY if child else gate.second_authority
    liaisons = {approval.who for approval in others if approval.role in LIAISONS}
    seconds = {a.who for a in others if (a.role == second if second else a.role not in LIAISONS)}
    needed = [] if liaisons else ["national_liaison"]
    if not seconds or (len(liaisons) == 1 and seconds == liaisons):
        needed.append(second or "second_authority")
    return tuple(needed)


def _verdicts(facts: CaseFacts) -> dict[str, bool]:
    """Return what was ratified or refused; a refusal is not undone by a ratification."""
    verdicts: dict[str, bool] = {}
    for fact in facts.of_type("override_ratified"):
        name = str(entry(fact.value, "override"))
        verdicts[name] = entry(fact.value, "ratified") is True and verdicts.get(name, True)
    return verdicts


def _read(facts: CaseFacts, fact: Fact, verdicts: Mapping[str, bool]) -> Exceptional:
    value = fact.value
    approvals = tuple(map(_approval, _several(value, "approvals")))
    at = facts.calendar.read(entry(value, "at")) or facts.calendar.read(fact.wall) or facts.moment
    oral = any(approval.how != "written" for approval in approvals) or bool(entry(value, "to_ratify"))
    ratify_by = _after(at, RATIFY_WITHIN) if oral else None
    ratified = verdicts.get(fact.event_id)
    return Exceptional(
        id=fact.event_id,
        type=fact.type,
        gates=tuple(map(str, _several(value, "gates") or filter(None, [entry(value, "gate")]))),
        act=_word(value, "act"),
        reason=_word(value, "reason"),
        conditions=tuple(map(str, _several(value, "missing"))),
        approvals=approvals,
        asked_by=_word(value, "asked_by") or fact.author,
        at=at,
        ratify_by=ratify_by,
        ratified=ratified,
        overdue=ratify_by is not None and ratified is None and facts.moment > ratify_by,
    )


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
