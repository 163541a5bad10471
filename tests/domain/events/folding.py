"""A case folded from nothing but its events: what the tables of a store are held against."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from repatria.domain.cases.state import CaseState
from repatria.domain.events.event import Event
from repatria.domain.events.fold import Cut, PartFold, join_parts
from repatria.domain.ids import CaseId


def fold_case(
    case_id: CaseId,
    events: Iterable[Event],
    *,
    withheld: tuple[str, ...] = (),
    cuts: Iterable[Cut] = (),
    doubted_logs: Collection[str] = (),
) -> CaseState:
    """Return a case as it stands because of the *events* of its parts."""
    folds: dict[str, PartFold] = {}
    all_cuts = tuple(cuts)
    for event in events:
        part = event.envelope.part
        folds.setdefault(part, PartFold(tuple(c for c in all_cuts if c.part == part))).add(event)
    parts = [folds[name].folded(doubted_logs) for name in sorted(folds)]
    return join_parts(case_id, parts, withheld=withheld, doubted_logs=doubted_logs)
