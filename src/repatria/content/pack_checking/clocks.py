"""Clocks of a pack: each starts and stops somewhere, and legal is only what a law of its country says."""

from __future__ import annotations

from collections.abc import Iterator

from repatria.content.pack_checking.faults import Fault, unknown
from repatria.domain.protocol.definition import ANCHORS, Clock, Pack
from repatria.domain.reasons import Reason, because

_LEGAL_EVIDENCE = ("FT", "EX")


def clock_faults(pack: Pack) -> Iterator[Fault]:
    """Yield what is wrong with each clock."""
    yielded = {anchor for step in pack.steps for anchor in step.anchors} | {
        gate.anchor for gate in pack.gates
    }
    steps = {step.id for step in pack.steps}
    gates = {gate.id for gate in pack.gates}
    shown = {clock for step in pack.steps for clock in step.clocks}
    replaced = {old for clock in pack.clocks for old in clock.replaces}
    for clock in pack.clocks:
        key = f"clocks.{clock.id}"
        if clock.start not in ANCHORS:
            yield f"{key}.start", because(Reason.UNKNOWN_ANCHOR, name=clock.start)
        elif clock.start not in yielded:
            yield f"{key}.start", because(Reason.ANCHOR_NOT_YIELDED, name=clock.start)
        if clock.stop not in ANCHORS and clock.stop not in steps:
            yield f"{key}.stop", because(Reason.NO_ANCHOR_OR_STEP, name=clock.stop)
        if clock.beneath and clock.beneath not in gates:
            yield f"{key}.beneath", because(Reason.UNKNOWN_GATE, name=clock.beneath)
        if clock.id not in shown | replaced and not clock.beneath:
            yield f"clocks.{clock.id}", because(Reason.NOT_SHOWN)
        yield from _amount_faults(clock, key)
        yield from _legal_faults(clock, key, pack.jurisdiction)


def replacement_faults(pack: Pack, base: Pack | None) -> Iterator[Fault]:
    """Yield each clock that replaces something but a suggestion of *base*, or is no legal limit."""
    suggestions = {clock.id for clock in base.clocks if not clock.legal} if base else set[str]()
    before = {clock.id for clock in base.clocks} if base else set[str]()
    for clock in pack.clocks:
        if clock.id in before:
            continue
        yield from unknown(
            f"clocks.{clock.id}.replaces", Reason.UNKNOWN_SUGGESTION, clock.replaces, suggestions
        )
        if clock.replaces and not clock.legal:
            yield f"clocks.{clock.id}.replaces", because(Reason.WEAKER_CLOCK)


def _amount_faults(clock: Clock, key: str) -> Iterator[Fault]:
    if not clock.countdown or clock.unit == "immediate":
        if clock.amount:
            yield f"{key}.amount", because(Reason.NO_NUMBER_COUNTED)
    elif not clock.amount:
        yield f"{key}.amount", because(Reason.NOTHING_COUNTED)


def _legal_faults(clock: Clock, key: str, jurisdiction: str) -> Iterator[Fault]:
    if not clock.legal:
        return
    if jurisdiction == "INT":
        yield f"{key}.legal", because(Reason.LEGAL_IN_BASE)
    foreign = sorted({source.jurisdiction for source in clock.sources} - {jurisdiction, "INT"})
    if foreign:
        yield f"{key}.legal", because(Reason.LEGAL_BY_FOREIGN, countries=", ".join(foreign))
    own = [s for s in clock.sources if s.jurisdiction == jurisdiction and s.evidence in _LEGAL_EVIDENCE]
    if not own:
        yield f"{key}.legal", because(Reason.LEGAL_UNREAD, country=jurisdiction)
