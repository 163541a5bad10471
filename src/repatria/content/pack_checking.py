"""A pack is checked whole: every name leads somewhere, every gate can open, every limit has a source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.protocol.definition import ANCHORS, Clock, Condition, Gate, Pack, Source, Step
from repatria.domain.protocol.names import CASE_NAMES, FORMS, STEP_FACTS, answer_of, step_of

Fault = tuple[str, str]
"""Where in protocol.toml, and why."""

_STEP_ID = re.compile(r"P\d+\.\d+[a-z]?")
_GATE_ID = re.compile(r"G\d+[a-z]?")
_JURISDICTION = re.compile(r"[A-Z]{3}")
_LEGAL_EVIDENCE = ("FT", "EX")
_OWNERS = ("host", "origin", "both")


def pack_faults(pack: Pack, base: Pack | None) -> list[Fault]:
    """Return every fault of *pack*, which extends *base*."""
    checks: tuple[Callable[[Pack], Iterator[Fault]], ...] = (
        _header_faults,
        _side_faults,
        _step_faults,
        _circle_faults,
        _gate_faults,
        _clock_faults,
        _expression_faults,
        _source_faults,
    )
    found = [fault for check in checks for fault in check(pack)]
    return [*found, *_replacement_faults(pack, base)]


def read_names(pack: Pack) -> frozenset[str]:
    """Return every name that an expression of *pack* reads."""
    return frozenset(name for _, text in _expressions(pack) for name in _names(text) or ())


def _header_faults(pack: Pack) -> Iterator[Fault]:
    if not _JURISDICTION.fullmatch(pack.jurisdiction):
        yield "pack.jurisdiction", "neither INT nor ISO 3166 alpha-3"
    if not pack.version:
        yield "pack.version", "empty"
    if "es" not in pack.languages:
        yield "pack.languages", "Spanish is always there"
    for role in pack.institutions:
        if role not in pack.roles:
            yield f"institutions.{role}", "unknown role"
    yield from (("phases." + name, "written twice") for name in _twice(phase.id for phase in pack.phases))
    yield from (("clocks." + name, "written twice") for name in _twice(clock.id for clock in pack.clocks))


def _side_faults(pack: Pack) -> Iterator[Fault]:
    for step in pack.steps:
        owners = [side for side in _OWNERS if step.id in pack.side_steps.get(side, ())]
        if len(owners) != 1:
            reason = "in none of host, origin, both" if not owners else "in " + " and ".join(owners)
            yield f"sides.{step.id}", f"{reason}: every step has one owner"
    for name in pack.side_steps.get("if_person_stays", ()):
        if name not in pack.side_steps.get("origin", ()):
            yield "sides.if_person_stays", f"{name} is not a step of the origin"


def _step_faults(pack: Pack) -> Iterator[Fault]:
    phases = {phase.id for phase in pack.phases}
    clocks = {clock.id for clock in pack.clocks}
    for step in pack.steps:
        key = f"steps.{step.id}"
        if not _STEP_ID.fullmatch(step.id):
            yield f"{key}.id", "not of the form P0.1"
        elif step.phase not in phases:
            yield f"{key}.id", f"unknown phase {step.phase}"
        if not step.actors:
            yield f"{key}.actors", "nobody does it"
        yield from _unknown(f"{key}.actors", "role", step.actors, pack.roles)
        yield from _unknown(f"{key}.clocks", "clock", step.clocks, clocks)
        yield from _unknown(f"{key}.forms", "form", step.forms, FORMS)
        yield from _unknown(f"{key}.yields", "form", step.yields, FORMS)
        yield from _unknown(f"{key}.closed_by", "form of this step", step.closed_by, step.forms)
        yield from _unknown(f"{key}.anchors", "anchor", step.anchors, ANCHORS)
        yield from _repeat_faults(step, key)


def _repeat_faults(step: Step, key: str) -> Iterator[Fault]:
    if step.schedule_days and step.schedule_from not in ANCHORS:
        yield f"{key}.schedule_from", f"unknown anchor {step.schedule_from}"
    if step.schedule_from and not step.schedule_days:
        yield f"{key}.schedule_from", "nothing is scheduled"
    if list(step.schedule_days) != sorted(set(step.schedule_days)) or any(d <= 0 for d in step.schedule_days):
        yield f"{key}.schedule_days", "not rising days after the start"
    if step.again_hours < 0 or (step.again_hours and not step.again_when):
        yield f"{key}.again_hours", "without again_when"


def _circle_faults(pack: Pack) -> Iterator[Fault]:
    """A step that waits for itself, over any number of others, would never come up."""
    waits = {step.id: _steps_in(step.needs) for step in pack.steps}
    done: set[str] = set()
    for start in waits:
        circle = _circle(start, waits, done, [])
        if circle:
            yield f"steps.{circle[0]}.needs", "a circle: " + " → ".join(circle)


def _circle(step: str, waits: Mapping[str, set[str]], done: set[str], way: list[str]) -> list[str]:
    if step in way:
        return [*way[way.index(step) :], step]
    if step in done or step not in waits:
        return []
    for other in sorted(waits[step]):
        circle = _circle(other, waits, done, [*way, step])
        if circle:
            done.update(circle)
            return circle
    done.add(step)
    return []


def _gate_faults(pack: Pack) -> Iterator[Fault]:
    steps = {step.id: step for step in pack.steps}
    for gate in pack.gates:
        key = f"gates.{gate.id}"
        if not _GATE_ID.fullmatch(gate.id):
            yield f"{key}.id", "not of the form G1"
        if gate.kind != "aviso" and not gate.guards:
            yield f"{key}.guards", "a gate that is not aviso guards something"
        if gate.kind != "aviso" and not gate.conditions:
            yield f"{key}.conditions", "no step or form can open it: there is no condition"
        yield from _unknown(f"{key}.anchor", "anchor", [gate.anchor] if gate.anchor else [], ANCHORS)
        for field in ("confirmed_by", "second_authority"):
            role = getattr(gate, field)
            yield from _unknown(f"{key}.{field}", "role", [role] if role else [], pack.roles)
        yield from _ladder_faults(gate, key, steps)
        yield from ((f"{key}.conditions.{n}", "written twice") for n in _twice(c.id for c in gate.conditions))
        for condition in gate.conditions:
            yield from _opening_faults(condition, gate, f"{key}.conditions.{condition.id}", steps)


def _ladder_faults(gate: Gate, key: str, steps: Mapping[str, Step]) -> Iterator[Fault]:
    if bool(gate.ladder) != bool(gate.waits_on):
        yield f"{key}.ladder", "a ladder and the step it waits on go together"
    if gate.waits_on and gate.waits_on not in steps:
        yield f"{key}.waits_on", f"unknown step {gate.waits_on}"
    if any(rung.after_days <= 0 for rung in gate.ladder):
        yield f"{key}.ladder", "a rung comes after at least a day"


def _opening_faults(condition: Condition, gate: Gate, key: str, steps: Mapping[str, Step]) -> Iterator[Fault]:
    yield from _unknown(f"{key}.acts", "act of this gate", condition.acts, gate.guards)
    yield from _unknown(f"{key}.opened_by", "step or form", condition.opened_by, {*steps, *FORMS})
    filled = {form for step in steps.values() for form in (*step.forms, *step.yields)}
    for form in condition.opened_by:
        if form in FORMS and form not in filled:
            yield f"{key}.opened_by", f"no step or form can open it: no step fills {form}"
    if not condition.expression:
        yield f"{key}.expression", "empty"
    if not condition.opened_by:
        yield f"{key}.opened_by", "no step or form can open it"
        return
    names = _names(condition.expression)
    if names is None:
        return
    openers = {*condition.opened_by}
    openers.update(form for name in condition.opened_by if name in steps for form in steps[name].forms)
    read = {found[0] for name in names for found in (step_of(name), answer_of(name)) if found}
    if not names or (read and not read & openers):
        yield f"{key}.opened_by", "no step or form can open it: the expression reads none of them"


def _clock_faults(pack: Pack) -> Iterator[Fault]:
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
            yield f"{key}.start", f"unknown anchor {clock.start}"
        elif clock.start not in yielded:
            yield f"{key}.start", f"no step or gate yields {clock.start}"
        if clock.stop not in ANCHORS and clock.stop not in steps:
            yield f"{key}.stop", f"neither an anchor nor a step: {clock.stop}"
        if clock.beneath and clock.beneath not in gates:
            yield f"{key}.beneath", f"unknown gate {clock.beneath}"
        if clock.id not in shown | replaced and not clock.beneath:
            yield f"clocks.{clock.id}", "no step shows it"
        yield from _amount_faults(clock, key)
        yield from _legal_faults(clock, key, pack.jurisdiction)


def _amount_faults(clock: Clock, key: str) -> Iterator[Fault]:
    if not clock.countdown or clock.unit == "immediate":
        if clock.amount:
            yield f"{key}.amount", "there is no number to count"
    elif not clock.amount:
        yield f"{key}.amount", "nothing to count: at once is unit immediate"


def _legal_faults(clock: Clock, key: str, jurisdiction: str) -> Iterator[Fault]:
    if not clock.legal:
        return
    if jurisdiction == "INT":
        yield f"{key}.legal", "legal limits belong to the pack of a country"
    foreign = sorted({source.jurisdiction for source in clock.sources} - {jurisdiction, "INT"})
    if foreign:
        yield f"{key}.legal", f"called legal with a source of {', '.join(foreign)}"
    own = [s for s in clock.sources if s.jurisdiction == jurisdiction and s.evidence in _LEGAL_EVIDENCE]
    if not own:
        yield f"{key}.legal", f"called legal without a text of {jurisdiction} that was read (FT or EX)"


def _expression_faults(pack: Pack) -> Iterator[Fault]:
    steps = {step.id for step in pack.steps}
    forms = {form for step in pack.steps for form in (*step.forms, *step.yields)}
    for key, text in _expressions(pack):
        if not text:
            continue
        try:
            names = parse(text).names
        except ExpressionError as error:
            yield key, f"bad expression at letter {error.position}: {error.reason}"
            continue
        for name in sorted(names):
            reason = _name_fault(name, steps, forms)
            if reason:
                yield key, reason


def _name_fault(name: str, steps: set[str], forms: set[str]) -> str:
    if name in CASE_NAMES:
        return ""
    of_step, of_form = step_of(name), answer_of(name)
    if of_step and of_step[1] in STEP_FACTS:
        return "" if of_step[0] in steps else f"unknown step {of_step[0]} in ${{{name}}}"
    if of_form and of_form[0] in FORMS:
        return "" if of_form[0] in forms else f"no step fills the form of ${{{name}}}"
    return f"unknown name ${{{name}}}"


def _expressions(pack: Pack) -> Iterator[tuple[str, str]]:
    for step in pack.steps:
        for field in ("when", "needs", "now", "again_when"):
            yield f"steps.{step.id}.{field}", getattr(step, field)
    for gate in pack.gates:
        yield f"gates.{gate.id}.applies", gate.applies
        yield f"gates.{gate.id}.marks", gate.marks
        for condition in gate.conditions:
            key = f"gates.{gate.id}.conditions.{condition.id}"
            yield f"{key}.applies", condition.applies
            yield f"{key}.expression", condition.expression
    for clock in pack.clocks:
        yield f"clocks.{clock.id}.applies", clock.applies


def _source_faults(pack: Pack) -> Iterator[Fault]:
    for key, sources in _sourced(pack):
        if not sources:
            yield f"{key}.sources", "every rule has its source"
        for source in sources:
            if not _JURISDICTION.fullmatch(source.jurisdiction):
                yield f"{key}.sources", f"neither INT nor ISO 3166 alpha-3: {source.jurisdiction}"
            if not source.text.strip():
                yield f"{key}.sources", "a source without a text"


def _sourced(pack: Pack) -> Iterator[tuple[str, tuple[Source, ...]]]:
    yield from ((f"steps.{step.id}", step.sources) for step in pack.steps)
    yield from ((f"gates.{gate.id}", gate.sources) for gate in pack.gates)
    yield from ((f"clocks.{clock.id}", clock.sources) for clock in pack.clocks)


def _replacement_faults(pack: Pack, base: Pack | None) -> Iterator[Fault]:
    suggestions = {clock.id for clock in base.clocks if not clock.legal} if base else set[str]()
    before = {clock.id for clock in base.clocks} if base else set[str]()
    for clock in pack.clocks:
        if clock.id in before:
            continue
        yield from _unknown(
            f"clocks.{clock.id}.replaces", "suggestion of the base", clock.replaces, suggestions
        )
        if clock.replaces and not clock.legal:
            yield f"clocks.{clock.id}.replaces", "weakens the base: only a legal limit replaces a suggestion"


def _names(text: str) -> frozenset[str] | None:
    try:
        return parse(text).names
    except ExpressionError:
        return None


def _steps_in(text: str) -> set[str]:
    return {found[0] for name in _names(text) or () if (found := step_of(name))} if text else set()


def _unknown(key: str, what: str, given: Iterable[str], known: Iterable[str]) -> Iterator[Fault]:
    known = set(known)
    return ((key, f"unknown {what} {name}") for name in given if name not in known)


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]
