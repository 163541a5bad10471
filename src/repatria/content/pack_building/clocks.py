"""Clocks of a pack beside those of its base, and the legal limits that take the place of suggestions."""

from __future__ import annotations

from dataclasses import replace

from repatria.content.pack_building.draft import Draft, added, sources_of
from repatria.content.pack_tables import ClockRow
from repatria.domain.protocol.definition import Clock, Pack
from repatria.domain.reasons import Reason, because


def clocks_of(draft: Draft) -> tuple[Clock, ...]:
    """Return the clocks of the base, then those of the pack; one of the base is never written again."""
    before = draft.base.clocks if draft.base else ()
    known = {clock.id for clock in before}
    for row in draft.file.clocks:
        if row.id in known:
            draft.refuse(f"clocks.{row.id}", because(Reason.CLOCK_OF_BASE))
    return (*before, *(_clock(draft, row) for row in draft.file.clocks if row.id not in known))


def with_replacements(pack: Pack) -> Pack:
    """Return *pack* with each step showing, instead of a suggestion, the clocks that replace it."""
    instead: dict[str, list[str]] = {}
    for clock in pack.clocks:
        for old in clock.replaces:
            instead.setdefault(old, []).append(clock.id)
    if not instead:
        return pack
    steps = tuple(
        replace(step, clocks=added((), [new for old in step.clocks for new in instead.get(old, [old])]))
        for step in pack.steps
    )
    return replace(pack, steps=steps)


def _clock(draft: Draft, row: ClockRow) -> Clock:
    return Clock(
        id=row.id,
        start=row.start,
        stop=row.stop,
        amount=row.amount,
        unit=row.unit,
        legal=row.legal,
        sources=sources_of(row.sources),
        applies=row.applies,
        at_least=row.at_least,
        consequence=draft.words.text("clocks", row.id, "consequence", needed=False),
        note=draft.words.text("clocks", row.id, "note", needed=False),
        countdown=row.countdown,
        beneath=row.beneath,
        replaces=row.replaces,
    )
