"""Gates of a pack: new ones made whole, those of the base only stricter, and never without their conditions."""

from __future__ import annotations

from dataclasses import replace

from repatria.content.pack_building.draft import Draft, added, either, following, joined, sources_of, wider
from repatria.content.pack_tables import ConditionRow, GateRow
from repatria.domain.protocol.definition import GATE_CLASSES, Condition, Gate, Rung
from repatria.domain.reasons import Reason, because

_GATE_ADDS = frozenset(["id", "kind", "guards", "applies", "marks", "conditions", "sources"])
"""What a pack may write of a gate of its base."""


def gates_of(draft: Draft) -> dict[str, Gate]:
    """Return the gates of the base and of the pack by id, in their order."""
    base = draft.base.gates if draft.base else ()
    return joined(draft, "gates", base, draft.file.gates, _extended_gate, _new_gate)


def _new_gate(draft: Draft, row: GateRow) -> Gate:
    if row.kind is None:
        draft.refuse(f"gates.{row.id}.kind", because(Reason.NO_CLASS))
    words = ("gates", row.id)
    return Gate(
        id=row.id,
        name=draft.words.text(*words, "name"),
        rule=draft.words.text(*words, "rule"),
        kind=row.kind or "absoluta",
        guards=row.guards,
        applies=row.applies,
        conditions=tuple(_condition(draft, row.id, condition) for condition in row.conditions),
        sources=sources_of(row.sources),
        marks=row.marks,
        counts=row.counts,
        anchor=row.anchor,
        confirmed_by=row.confirmed_by,
        second_authority=row.second_authority,
        in_country_emergency=row.in_country_emergency,
        waits_on=row.waits_on,
        ladder=tuple(
            Rung(days, draft.words.text(*words, "ladder", str(days))) for days in sorted(row.ladder)
        ),
    )


def _extended_gate(draft: Draft, gate: Gate, row: GateRow) -> Gate:
    key = f"gates.{row.id}"
    for name in sorted(draft.file.given[row.id] - _GATE_ADDS):
        draft.refuse(f"{key}.{name}", because(Reason.GATE_OF_BASE))
    kind = row.kind or gate.kind
    if GATE_CLASSES.index(kind) > GATE_CLASSES.index(gate.kind):
        draft.refuse(f"{key}.kind", because(Reason.WEAKER_CLASS, before=gate.kind, after=kind))
    kept = {condition.id for condition in gate.conditions}
    for condition in row.conditions:
        if condition.id in kept:
            draft.refuse(f"{key}.conditions.{condition.id}", because(Reason.CONDITION_OF_BASE))
    new = tuple(_condition(draft, row.id, c) for c in row.conditions if c.id not in kept)
    return replace(
        gate,
        kind=kind,
        rule=following(gate.rule, draft.words.text("gates", row.id, "rule", needed=False)),
        guards=added(gate.guards, row.guards),
        applies=wider(gate.applies, row.applies),
        marks=either(gate.marks, row.marks),
        conditions=(*gate.conditions, *new),
        sources=(*gate.sources, *sources_of(row.sources)),
    )


def _condition(draft: Draft, gate: str, row: ConditionRow) -> Condition:
    return Condition(
        id=row.id,
        expression=row.expression,
        missing=draft.words.text("gates", gate, "missing", row.id),
        opened_by=row.opened_by,
        kind=row.kind,
        acts=row.acts,
        applies=row.applies,
    )
