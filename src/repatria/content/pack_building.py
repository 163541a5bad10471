"""Rows and words become a pack, alone or on top of the one it extends; a base gate never becomes weaker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from repatria.content.pack_tables import (
    ClockRow,
    ConditionRow,
    GateRow,
    PackFile,
    SidesTable,
    SourceRow,
    StepRow,
)
from repatria.content.pack_words import Words
from repatria.domain.errors import DefinitionError
from repatria.domain.protocol.definition import (
    GATE_CLASSES,
    Clock,
    Condition,
    Gate,
    Pack,
    Phase,
    Rung,
    Source,
    Step,
    Variant,
)
from repatria.domain.texts import Text

_STEP_ADDS = frozenset(
    [
        "id",
        "actors",
        "forms",
        "yields",
        "closed_by",
        "anchors",
        "clocks",
        "acts",
        "sources",
        "needs",
        "when",
        "now",
    ]
)
_GATE_ADDS = frozenset(["id", "kind", "guards", "applies", "marks", "conditions", "sources"])
T = TypeVar("T")

_PHASE = re.compile(r"(P\d+)\.\d+[a-z]?")


def build_pack(
    file: PackFile, words: Words, base: Pack | None, name: str, faults: list[DefinitionError]
) -> Pack:
    """Return the pack written in *file*, called *name*; what contradicts *base* goes to *faults*."""
    return _Building(file, words, base, name, faults).pack()


class _Building:
    """One pack in the making."""

    def __init__(
        self, file: PackFile, words: Words, base: Pack | None, name: str, faults: list[DefinitionError]
    ) -> None:
        self.file, self.words, self.base, self.name, self.faults = file, words, base, name, faults

    def pack(self) -> Pack:
        file, base = self.file, self.base
        steps = self._steps({step.id: step for step in base.steps} if base else {})
        pack = Pack(
            id=file.pack.id,
            version=file.pack.version,
            jurisdiction=file.pack.jurisdiction,
            extends=file.pack.extends,
            name=self.words.text("pack", "name"),
            languages=file.pack.languages,
            phases=self._phases(),
            steps=tuple(steps.values()),
            gates=tuple(self._gates({gate.id: gate for gate in base.gates} if base else {}).values()),
            clocks=(*(base.clocks if base else ()), *self._clocks()),
            side_steps=self._sides(steps),
            roles={**(base.roles if base else {}), **self._roles()},
            institutions={role: row.name for role, row in file.institutions.items()},
            institution_evidence={role: row.evidence for role, row in file.institutions.items()},
        )
        return _with_owners(_with_replacements(pack))

    def refuse(self, key: str, reason: str) -> None:
        self.faults.append(DefinitionError(self.name, key, reason))

    def _roles(self) -> Mapping[str, Text]:
        return {role: self.words.text("roles", role) for role in self.file.pack.roles}

    def _phases(self) -> tuple[Phase, ...]:
        if self.base is not None:
            for row in self.file.phases:
                self.refuse(f"phases.{row.id}", "phases belong to the base")
            return self.base.phases
        text = self.words.text
        return tuple(
            Phase(row.id, text("phases", row.id, "name"), text("phases", row.id, "ends_when"))
            for row in self.file.phases
        )

    def _steps(self, known: dict[str, Step]) -> dict[str, Step]:
        steps, seen = dict(known), set[str]()
        for row in self.file.steps:
            if row.id in seen:
                self.refuse(f"steps.{row.id}", "written twice")
            elif row.id in known:
                steps[row.id] = self._extended_step(known[row.id], row)
            else:
                steps[row.id] = self._new_step(row)
            seen.add(row.id)
        return steps

    def _new_step(self, row: StepRow) -> Step:
        found = _PHASE.fullmatch(row.id)
        words = ("steps", row.id)
        text = self.words.text
        return Step(
            id=row.id,
            phase=found[1] if found else "",
            name=text(*words, "name"),
            do=text(*words, "do"),
            minors=text(*words, "minors", needed=False),
            consent=text(*words, "consent", needed=False),
            now_words=text(*words, "now") if row.now else {},
            variants={
                side: Variant(text(*words, side, "name"), text(*words, side, "do")) for side in row.variants
            },
            owner="host",
            when=row.when,
            needs=row.needs,
            now=row.now,
            again_when=row.again_when,
            again_hours=row.again_hours,
            actors=row.actors,
            acts=row.acts,
            forms=row.forms,
            yields=row.forms if row.yields is None else row.yields,
            closed_by=row.closed_by,
            anchors=row.anchors,
            clocks=row.clocks,
            schedule_days=row.schedule_days,
            schedule_from=row.schedule_from,
            automatic=row.automatic,
            period_task=row.period_task,
            obligatory=row.obligatory,
            unverified=row.unverified,
            sources=_sources(row.sources),
        )

    def _extended_step(self, step: Step, row: StepRow) -> Step:
        for key in sorted(self.file.given[row.id] - _STEP_ADDS):
            self.refuse(f"steps.{row.id}.{key}", "a pack may not change this of a step of the base")
        words = ("steps", row.id)
        text = self.words.text
        return replace(
            step,
            do=_following(step.do, text(*words, "do", needed=False)),
            minors=_following(step.minors, text(*words, "minors", needed=False)),
            consent=_following(step.consent, text(*words, "consent", needed=False)),
            now_words=_following(step.now_words, text(*words, "now", needed=bool(row.now and not step.now))),
            when=_wider(step.when, row.when),
            needs=_both(step.needs, row.needs),
            now=_either(step.now, row.now),
            actors=_added(step.actors, row.actors),
            acts=_added(step.acts, row.acts),
            forms=_added(step.forms, row.forms),
            yields=_added(step.yields, row.forms if row.yields is None else row.yields),
            closed_by=_added(step.closed_by, row.closed_by),
            anchors=_added(step.anchors, row.anchors),
            clocks=_added(step.clocks, row.clocks),
            sources=(*step.sources, *_sources(row.sources)),
        )

    def _gates(self, known: dict[str, Gate]) -> dict[str, Gate]:
        gates, seen = dict(known), set[str]()
        for row in self.file.gates:
            if row.id in seen:
                self.refuse(f"gates.{row.id}", "written twice")
            elif row.id in known:
                gates[row.id] = self._extended_gate(known[row.id], row)
            else:
                gates[row.id] = self._new_gate(row)
            seen.add(row.id)
        return gates

    def _new_gate(self, row: GateRow) -> Gate:
        if row.kind is None:
            self.refuse(f"gates.{row.id}.kind", "a gate needs its class")
        words = ("gates", row.id)
        return Gate(
            id=row.id,
            name=self.words.text(*words, "name"),
            rule=self.words.text(*words, "rule"),
            kind=row.kind or "absoluta",
            guards=row.guards,
            applies=row.applies,
            conditions=tuple(self._condition(row.id, condition) for condition in row.conditions),
            sources=_sources(row.sources),
            marks=row.marks,
            counts=row.counts,
            anchor=row.anchor,
            confirmed_by=row.confirmed_by,
            second_authority=row.second_authority,
            in_country_emergency=row.in_country_emergency,
            waits_on=row.waits_on,
            ladder=tuple(
                Rung(days, self.words.text(*words, "ladder", str(days))) for days in sorted(row.ladder)
            ),
        )

    def _extended_gate(self, gate: Gate, row: GateRow) -> Gate:
        key = f"gates.{row.id}"
        for name in sorted(self.file.given[row.id] - _GATE_ADDS):
            self.refuse(f"{key}.{name}", "a pack may not change this of a gate of the base")
        kind = row.kind or gate.kind
        if GATE_CLASSES.index(kind) > GATE_CLASSES.index(gate.kind):
            self.refuse(f"{key}.kind", f"weakens a gate of the base: {gate.kind} may not become {kind}")
        kept = {condition.id for condition in gate.conditions}
        for condition in row.conditions:
            if condition.id in kept:
                self.refuse(f"{key}.conditions.{condition.id}", "may not replace a condition of the base")
        added = tuple(self._condition(row.id, c) for c in row.conditions if c.id not in kept)
        return replace(
            gate,
            kind=kind,
            rule=_following(gate.rule, self.words.text("gates", row.id, "rule", needed=False)),
            guards=_added(gate.guards, row.guards),
            applies=_wider(gate.applies, row.applies),
            marks=_either(gate.marks, row.marks),
            conditions=(*gate.conditions, *added),
            sources=(*gate.sources, *_sources(row.sources)),
        )

    def _condition(self, gate: str, row: ConditionRow) -> Condition:
        return Condition(
            id=row.id,
            expression=row.expression,
            missing=self.words.text("gates", gate, "missing", row.id),
            opened_by=row.opened_by,
            kind=row.kind,
            acts=row.acts,
            applies=row.applies,
        )

    def _clocks(self) -> tuple[Clock, ...]:
        known = {clock.id for clock in self.base.clocks} if self.base else set[str]()
        for row in self.file.clocks:
            if row.id in known:
                self.refuse(
                    f"clocks.{row.id}", "may not be written again: use replaces with a clock of its own"
                )
        return tuple(self._clock(row) for row in self.file.clocks if row.id not in known)

    def _clock(self, row: ClockRow) -> Clock:
        return Clock(
            id=row.id,
            start=row.start,
            stop=row.stop,
            amount=row.amount,
            unit=row.unit,
            legal=row.legal,
            sources=_sources(row.sources),
            applies=row.applies,
            at_least=row.at_least,
            consequence=self.words.text("clocks", row.id, "consequence", needed=False),
            note=self.words.text("clocks", row.id, "note", needed=False),
            countdown=row.countdown,
            beneath=row.beneath,
            replaces=row.replaces,
        )

    def _sides(self, steps: Mapping[str, Step]) -> Mapping[str, tuple[str, ...]]:
        sides: dict[str, tuple[str, ...]] = dict(self.base.side_steps) if self.base else {}
        for side in SidesTable.__struct_fields__:
            listed: list[str] = []
            for entry in getattr(self.file.sides, side):
                found = [entry] if entry in steps else _of_phase(entry, steps)
                if not found:
                    self.refuse(f"sides.{side}", f"unknown step {entry}")
                listed += found
            sides[side] = _added(sides.get(side, ()), listed)
        return sides


def _of_phase(entry: str, steps: Mapping[str, Step]) -> list[str]:
    if not entry.endswith(".*"):
        return []
    return [step.id for step in steps.values() if step.phase == entry.removesuffix(".*")]


def _with_replacements(pack: Pack) -> Pack:
    instead: dict[str, list[str]] = {}
    for clock in pack.clocks:
        for old in clock.replaces:
            instead.setdefault(old, []).append(clock.id)
    if not instead:
        return pack
    steps = tuple(
        replace(step, clocks=_added((), [new for old in step.clocks for new in instead.get(old, [old])]))
        for step in pack.steps
    )
    return replace(pack, steps=steps)


def _with_owners(pack: Pack) -> Pack:
    origin, both = set(pack.side_steps.get("origin", ())), set(pack.side_steps.get("both", ()))
    return replace(
        pack,
        steps=tuple(
            replace(step, owner="both" if step.id in both else "origin" if step.id in origin else "host")
            for step in pack.steps
        ),
    )


def _sources(rows: Iterable[SourceRow]) -> tuple[Source, ...]:
    return tuple(Source(row.text, row.jurisdiction, row.evidence) for row in rows)


def _added(first: Iterable[T], more: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys([*first, *more]))


def _both(first: str, more: str) -> str:
    return f"({first}) and ({more})" if first and more else first or more


def _either(first: str, more: str) -> str:
    return f"({first}) or ({more})" if first and more else first or more


def _wider(first: str, more: str) -> str:
    """Widen *first* by *more*, where nothing means always: what holds for all stays for all."""
    return f"({first}) or ({more})" if first and more else first


def _following(first: Text, more: Text) -> Text:
    return {
        language: "\n\n".join(words for words in (first.get(language, ""), more.get(language, "")) if words)
        for language in {**first, **more}
    }
