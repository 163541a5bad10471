"""A pack put together from its file, its words and its base: header, phases, sides and the owner of each step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from repatria.content.pack_building.clocks import clocks_of, with_replacements
from repatria.content.pack_building.draft import Draft, added
from repatria.content.pack_building.gates import gates_of
from repatria.content.pack_building.steps import steps_of
from repatria.content.pack_tables import PackFile, SidesTable
from repatria.content.pack_words import Words
from repatria.domain.errors import DefinitionError
from repatria.domain.protocol.definition import Pack, Phase, Step
from repatria.domain.reasons import Reason, because
from repatria.domain.texts import Text


def build_pack(
    file: PackFile, words: Words, base: Pack | None, name: str, faults: list[DefinitionError]
) -> Pack:
    """Return the pack written in *file*, called *name*; what contradicts *base* goes to *faults*."""
    draft = Draft(file, words, base, name, faults)
    steps = steps_of(draft)
    pack = Pack(
        id=file.pack.id,
        version=file.pack.version,
        jurisdiction=file.pack.jurisdiction,
        extends=file.pack.extends,
        name=words.text("pack", "name"),
        languages=file.pack.languages,
        phases=_phases(draft),
        steps=tuple(steps.values()),
        gates=tuple(gates_of(draft).values()),
        clocks=clocks_of(draft),
        side_steps=_sides(draft, steps),
        roles={**(base.roles if base else {}), **_roles(draft)},
        institutions={role: row.name for role, row in file.institutions.items()},
        institution_evidence={role: row.evidence for role, row in file.institutions.items()},
    )
    return _with_owners(with_replacements(pack))


def _roles(draft: Draft) -> Mapping[str, Text]:
    return {role: draft.words.text("roles", role) for role in draft.file.pack.roles}


def _phases(draft: Draft) -> tuple[Phase, ...]:
    if draft.base is not None:
        for row in draft.file.phases:
            draft.refuse(f"phases.{row.id}", because(Reason.PHASES_OF_BASE))
        return draft.base.phases
    text = draft.words.text
    return tuple(
        Phase(row.id, text("phases", row.id, "name"), text("phases", row.id, "ends_when"))
        for row in draft.file.phases
    )


def _sides(draft: Draft, steps: Mapping[str, Step]) -> Mapping[str, tuple[str, ...]]:
    sides: dict[str, tuple[str, ...]] = dict(draft.base.side_steps) if draft.base else {}
    for side in SidesTable.__struct_fields__:
        listed: list[str] = []
        for entry in getattr(draft.file.sides, side):
            found = [entry] if entry in steps else _of_phase(entry, steps)
            if not found:
                draft.refuse(f"sides.{side}", because(Reason.UNKNOWN_STEP, name=entry))
            listed += found
        sides[side] = added(sides.get(side, ()), listed)
    return sides


def _of_phase(entry: str, steps: Mapping[str, Step]) -> list[str]:
    if not entry.endswith(".*"):
        return []
    return [step.id for step in steps.values() if step.phase == entry.removesuffix(".*")]


def _with_owners(pack: Pack) -> Pack:
    origin, both = set(pack.side_steps.get("origin", ())), set(pack.side_steps.get("both", ()))
    return replace(
        pack,
        steps=tuple(
            replace(step, owner="both" if step.id in both else "origin" if step.id in origin else "host")
            for step in pack.steps
        ),
    )
