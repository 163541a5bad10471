"""Steps of a pack: new ones made whole, those of the base only widened, needed more and said more."""

from __future__ import annotations

import re
from dataclasses import replace

from repatria.content.pack_building.draft import (
    Draft,
    added,
    both,
    either,
    following,
    joined,
    sources_of,
    wider,
)
from repatria.content.pack_tables import StepRow
from repatria.domain.protocol.definition import Step, Variant
from repatria.domain.reasons import Reason, because

_STEP_ADDS = frozenset(
    [
        "id",
        "actors",
        "notifies",
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
"""What a pack may write of a step of its base."""

_PHASE = re.compile(r"(P\d+)\.\d+[a-z]?", re.ASCII)


def steps_of(draft: Draft) -> dict[str, Step]:
    """Return the steps of the base and of the pack by id, in their order."""
    base = draft.base.steps if draft.base else ()
    return joined(draft, "steps", base, draft.file.steps, _extended_step, _new_step)


def _new_step(draft: Draft, row: StepRow) -> Step:
    found = _PHASE.fullmatch(row.id)
    words = ("steps", row.id)
    text = draft.words.text
    return Step(
        id=row.id,
        phase=found[1] if found else "",
        name=text(*words, "name"),
        do=text(*words, "do"),
        child=text(*words, "child", needed=False),
        minors=text(*words, "minors", needed=False),
        consent=text(*words, "consent", needed=False),
        now_words=text(*words, "now") if row.now else {},
        variants={side: _variant(draft, (*words, side)) for side in row.variants},
        owner="host",
        when=row.when,
        needs=row.needs,
        now=row.now,
        again_when=row.again_when,
        again_hours=row.again_hours,
        actors=row.actors,
        notifies=row.notifies,
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
        sources=sources_of(row.sources),
    )


def _variant(draft: Draft, words: tuple[str, ...]) -> Variant:
    text = draft.words.text
    return Variant(text(*words, "name"), text(*words, "do"), text(*words, "child", needed=False))


def _extended_step(draft: Draft, step: Step, row: StepRow) -> Step:
    for key in sorted(draft.file.given[row.id] - _STEP_ADDS):
        draft.refuse(f"steps.{row.id}.{key}", because(Reason.STEP_OF_BASE))
    words = ("steps", row.id)
    text = draft.words.text
    more = text(*words, "do", needed=False)
    return replace(
        step,
        do=following(step.do, more),
        child=following(step.child, more) if step.child else {},
        minors=following(step.minors, text(*words, "minors", needed=False)),
        consent=following(step.consent, text(*words, "consent", needed=False)),
        now_words=following(step.now_words, text(*words, "now", needed=bool(row.now and not step.now))),
        when=wider(step.when, row.when),
        needs=both(step.needs, row.needs),
        now=either(step.now, row.now),
        actors=added(step.actors, row.actors),
        notifies=added(step.notifies, row.notifies),
        acts=added(step.acts, row.acts),
        forms=added(step.forms, row.forms),
        yields=added(step.yields, row.forms if row.yields is None else row.yields),
        closed_by=added(step.closed_by, row.closed_by),
        anchors=added(step.anchors, row.anchors),
        clocks=added(step.clocks, row.clocks),
        sources=(*step.sources, *sources_of(row.sources)),
    )
