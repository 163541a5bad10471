"""Gates of a pack: each guards something, and some step or form can open every condition of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from repatria.content.pack_checking.expressions import names_in
from repatria.content.pack_checking.faults import Fault, twice, unknown
from repatria.domain.protocol.definition import ANCHORS, Condition, Gate, Pack, Step
from repatria.domain.protocol.names import answer_of, step_of
from repatria.domain.reasons import Reason, because

_GATE_ID = re.compile(r"G\d+[a-z]?", re.ASCII)


def gate_faults(pack: Pack, known_forms: Collection[str]) -> Iterator[Fault]:
    """Yield what is wrong with each gate and its conditions; *known_forms* are the questionnaires there are."""
    steps = {step.id: step for step in pack.steps}
    for gate in pack.gates:
        key = f"gates.{gate.id}"
        if not _GATE_ID.fullmatch(gate.id):
            yield f"{key}.id", because(Reason.NOT_A_GATE)
        if gate.kind != "aviso" and not gate.guards:
            yield f"{key}.guards", because(Reason.GUARDS_NOTHING)
        if gate.kind != "aviso" and not gate.conditions:
            yield f"{key}.conditions", because(Reason.NO_CONDITION)
        yield from unknown(
            f"{key}.anchor", Reason.UNKNOWN_ANCHOR, [gate.anchor] if gate.anchor else [], ANCHORS
        )
        for field in ("confirmed_by", "second_authority"):
            role = getattr(gate, field)
            yield from unknown(f"{key}.{field}", Reason.UNKNOWN_ROLE, [role] if role else [], pack.roles)
        yield from _ladder_faults(gate, key, steps)
        yield from twice(f"{key}.conditions", (condition.id for condition in gate.conditions))
        for condition in gate.conditions:
            key_of_condition = f"{key}.conditions.{condition.id}"
            yield from _opener_faults(condition, key_of_condition, steps, known_forms)
            yield from _opening_faults(condition, gate, key_of_condition, steps)


def _ladder_faults(gate: Gate, key: str, steps: Mapping[str, Step]) -> Iterator[Fault]:
    if bool(gate.ladder) != bool(gate.waits_on):
        yield f"{key}.ladder", because(Reason.LADDER_ALONE)
    if gate.waits_on and gate.waits_on not in steps:
        yield f"{key}.waits_on", because(Reason.UNKNOWN_STEP, name=gate.waits_on)
    if any(rung.after_days <= 0 for rung in gate.ladder):
        yield f"{key}.ladder", because(Reason.RUNG_TOO_SOON)


def _opener_faults(
    condition: Condition, key: str, steps: Mapping[str, Step], known_forms: Collection[str]
) -> Iterator[Fault]:
    known = {*steps, *known_forms}
    yield from unknown(f"{key}.opened_by", Reason.NO_STEP_OR_FORM, condition.opened_by, known)
    filled = {form for step in steps.values() for form in (*step.forms, *step.yields)}
    for form in condition.opened_by:
        if form in known_forms and form not in filled:
            yield f"{key}.opened_by", because(Reason.OPENER_UNFILLED, form=form)


def _opening_faults(condition: Condition, gate: Gate, key: str, steps: Mapping[str, Step]) -> Iterator[Fault]:
    yield from unknown(f"{key}.acts", Reason.NO_ACT_OF_GATE, condition.acts, gate.guards)
    if not condition.expression:
        yield f"{key}.expression", because(Reason.EMPTY)
    if not condition.opened_by:
        yield f"{key}.opened_by", because(Reason.NO_OPENER)
        return
    names = names_in(condition.expression)
    if names is None:
        return
    openers = {*condition.opened_by}
    openers.update(form for name in condition.opened_by if name in steps for form in steps[name].forms)
    read = {found[0] for name in names for found in (step_of(name), answer_of(name)) if found}
    if not names or (read and not read & openers):
        yield f"{key}.opened_by", because(Reason.OPENER_UNREAD)
