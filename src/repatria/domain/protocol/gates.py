"""Whether each safeguard stands open: only what surely holds opens it; what is unreadable keeps it closed."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.protocol.definition import GATE_CLASSES, Condition, Gate, GateClass, Pack, Rung
from repatria.domain.protocol.reading import Reading


@dataclass(frozen=True, slots=True)
class Missing:
    """A condition that does not hold, and how strictly it stands."""

    condition: Condition
    kind: GateClass


@dataclass(frozen=True, slots=True)
class GateStatus:
    """A gate as it stands: *missing* is empty when it is open; *marked* when its alert belongs in the header.

    *rung* is what to do now that somebody asked has not answered for so long.
    """

    gate: Gate
    applies: bool
    missing: tuple[Missing, ...] = ()
    marked: bool = False
    rung: Rung | None = None

    @property
    def open(self) -> bool:
        """Tell whether nothing is missing."""
        return not self.missing

    @property
    def kind(self) -> GateClass:
        """Return the strictest class among what is missing, else the gate's own."""
        return strictest(*(missing.kind for missing in self.missing)) if self.missing else self.gate.kind


def strictest(*kinds: GateClass) -> GateClass:
    """Return the class that binds most."""
    return min(kinds, key=GATE_CLASSES.index)


def gate_status(
    pack: Pack,
    facts: CaseFacts,
    gate: Gate,
    act: str | None = None,
    *,
    reading: Reading | None = None,
) -> GateStatus:
    """Return how *gate* stands, for one *act* or for all it guards."""
    seen = reading or Reading(pack, facts)
    if not seen.somewhere(gate.applies):
        return GateStatus(gate, applies=False)
    settled = not facts.state.unsettled  # else something here may say anything, and nobody can read it
    missing = tuple(
        Missing(condition, condition.kind or gate.kind)
        for condition in gate.conditions
        if _concerns(condition, act)
        and seen.somewhere(condition.applies)
        and not (condition.expression and settled and seen.everywhere(condition.expression))
    )
    marked = bool(gate.marks) and seen.somewhere(gate.marks)
    return GateStatus(gate, applies=True, missing=missing, marked=marked, rung=_rung(facts, gate))


def all_gates(pack: Pack, facts: CaseFacts, *, reading: Reading | None = None) -> tuple[GateStatus, ...]:
    """Return every gate that may apply to the case, as it stands."""
    seen = reading or Reading(pack, facts)
    found = (gate_status(pack, facts, gate, reading=seen) for gate in pack.gates)
    return tuple(status for status in found if status.applies)


def _concerns(condition: Condition, act: str | None) -> bool:
    return act is None or not condition.acts or act in condition.acts


def _rung(facts: CaseFacts, gate: Gate) -> Rung | None:
    if not gate.waits_on or not gate.ladder:
        return None
    asked = facts.possible(f"{gate.waits_on}.asked_days")[0]
    if not isinstance(asked, float):
        return None
    reached = [rung for rung in gate.ladder if rung.after_days <= asked]
    return max(reached, key=lambda rung: rung.after_days) if reached else None
