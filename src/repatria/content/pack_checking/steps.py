"""Steps of a pack: each has its phase, its actors and one owner, and none waits for itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from repatria.content.pack_checking.expressions import steps_in
from repatria.content.pack_checking.faults import Fault, unknown
from repatria.domain.protocol.definition import ANCHORS, Pack, Step
from repatria.domain.protocol.names import PAPERS
from repatria.domain.reasons import Reason, because

_STEP_ID = re.compile(r"P\d+\.\d+[a-z]?", re.ASCII)
_OWNERS = ("host", "origin", "both")


def side_faults(pack: Pack) -> Iterator[Fault]:
    """Yield each step that has no owner or several, and what the origin does not have."""
    for step in pack.steps:
        owners = [side for side in _OWNERS if step.id in pack.side_steps.get(side, ())]
        if not owners:
            yield f"sides.{step.id}", because(Reason.NO_OWNER)
        elif len(owners) > 1:
            yield f"sides.{step.id}", because(Reason.MORE_OWNERS, sides=", ".join(owners))
    for name in pack.side_steps.get("if_person_stays", ()):
        if name not in pack.side_steps.get("origin", ()):
            yield "sides.if_person_stays", because(Reason.NOT_OF_ORIGIN, step=name)


def step_faults(pack: Pack, known_forms: Collection[str]) -> Iterator[Fault]:
    """Yield what is wrong with each step itself; *known_forms* are the questionnaires there are."""
    phases = {phase.id for phase in pack.phases}
    clocks = {clock.id for clock in pack.clocks}
    known = {*known_forms, *PAPERS}
    for step in pack.steps:
        key = f"steps.{step.id}"
        if not _STEP_ID.fullmatch(step.id):
            yield f"{key}.id", because(Reason.NOT_A_STEP)
        elif step.phase not in phases:
            yield f"{key}.id", because(Reason.UNKNOWN_PHASE, name=step.phase)
        if not step.actors:
            yield f"{key}.actors", because(Reason.NO_ACTOR)
        yield from unknown(f"{key}.actors", Reason.UNKNOWN_ROLE, step.actors, pack.roles)
        yield from unknown(f"{key}.notifies", Reason.UNKNOWN_ROLE, step.notifies, pack.roles)
        yield from unknown(f"{key}.clocks", Reason.UNKNOWN_CLOCK, step.clocks, clocks)
        yield from unknown(f"{key}.forms", Reason.UNKNOWN_FORM, step.forms, known)
        yield from unknown(f"{key}.yields", Reason.UNKNOWN_FORM, step.yields, known)
        yield from unknown(f"{key}.closed_by", Reason.NO_FORM_OF_STEP, step.closed_by, step.forms)
        yield from unknown(f"{key}.anchors", Reason.UNKNOWN_ANCHOR, step.anchors, ANCHORS)
        yield from _repeat_faults(step, key)


def _repeat_faults(step: Step, key: str) -> Iterator[Fault]:
    if step.schedule_days and step.schedule_from not in ANCHORS:
        yield f"{key}.schedule_from", because(Reason.UNKNOWN_ANCHOR, name=step.schedule_from)
    if step.schedule_from and not step.schedule_days:
        yield f"{key}.schedule_from", because(Reason.NOTHING_SCHEDULED)
    if list(step.schedule_days) != sorted(set(step.schedule_days)) or any(d <= 0 for d in step.schedule_days):
        yield f"{key}.schedule_days", because(Reason.DAYS_NOT_RISING)
    if step.again_hours < 0 or (step.again_hours and not step.again_when):
        yield f"{key}.again_hours", because(Reason.WITHOUT_AGAIN_WHEN)


def circle_faults(pack: Pack) -> Iterator[Fault]:
    """A step that waits for itself, over any number of others, would never come up."""
    waits = {step.id: steps_in(step.needs) for step in pack.steps}
    done: set[str] = set()
    for start in waits:
        circle = _circle(start, waits, done, [])
        if circle:
            yield f"steps.{circle[0]}.needs", because(Reason.STEP_CIRCLE, way=" → ".join(circle))


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
