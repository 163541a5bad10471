"""What happens more than once in a case, looked at one by one: visits, nights, overrides, complaints.

TO ADD ONE: a function from a case and the safeguards asked to its items, and a line in ``ITEMS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from repatria.domain.cases.given import Given, entry, several
from repatria.domain.cases.nights import detaining
from repatria.domain.cases.placings import placings
from repatria.domain.cases.state import Fact
from repatria.domain.cases.submissions import Submission
from repatria.domain.monitoring.looking import Looking
from repatria.domain.protocol.clocks import anchor_times
from repatria.domain.protocol.exceptions import deviations, exceptions
from repatria.domain.protocol.reading import RESOLVED

_FOLLOW_UP: Final = "P10.2"
_FOLLOWED: Final = (30, 90, 180, 365)
"""The visits that the indicator asks for (dossier, M20); the one after a week is not among them."""
_DAY_SECONDS = 86400.0
NIGHTS: Final = "detained_nights"
RUNNING: Final = "running"
"""The label of what grows by itself from day to day."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of a case: its *day*, whether it is *met* (None: not known), how much, and what of it (*label*)."""

    day: date
    met: bool | None = None
    value: float | None = 1.0
    label: str = ""


Gates = tuple[str, ...]
Items = Callable[[Looking, Gates], Iterator[Item]]


def _passed(looking: Looking, gates: Gates) -> Iterator[Item]:
    """Yield what was done although one of *gates* stood closed: by override, in an emergency, or before asking."""
    facts = looking.facts
    for one in exceptions(facts):
        for gate in one.gates:
            if not gates or gate in gates:
                yield Item(looking.day_of(one.at), label=gate)
    for fact in deviations(facts):
        for gate in map(str, several(entry(fact.value, "gates"))):
            if not gates or gate in gates:
                yield Item(_day_of(looking, fact), label=gate)


def _overrides(looking: Looking, gates: Gates) -> Iterator[Item]:
    """Yield the overrides of *gates*, or of all, that nobody refused to ratify; met is what somebody signed for."""
    for one in exceptions(looking.facts):
        if one.type != "gate_overridden":
            continue
        for gate in one.gates:
            if not gates or gate in gates:
                yield Item(
                    looking.day_of(one.at), met=one.ratified is not False and not one.to_ratify, label=gate
                )


def _detained(looking: Looking, gates: Gates) -> Iterator[Item]:
    """Yield each night in a place for detained persons, on the day it began; of whoever is there now until today.

    Those of now are *running*, and one of no night stands for today: tomorrow there will be more.
    """
    kinds, since = detaining(looking.facts), None
    for move in placings(looking.facts):
        day = looking.day_of(move.at)
        if since is not None:
            yield from (Item(night) for night in _nights(since, day))
        since = day if kinds.intersection(move.kinds) else None
    if since is not None:
        today = looking.day_of(looking.facts.moment)
        yield from (Item(night, label=RUNNING) for night in _nights(since, today))
        yield Item(max(since, today), value=0.0, label=RUNNING)


def _visits_due(looking: Looking, gates: Gates) -> Iterator[Item]:
    """Yield the follow-up visits on their days; met where somebody made it, or the person did not want it."""
    step = looking.steps.get(_FOLLOW_UP)
    if step is None or not looking.applies(step):
        return
    starts = anchor_times(looking, step.schedule_from)
    if len(starts) != 1:
        return
    for days in step.schedule_days:
        due = looking.day_of(starts[0]) + timedelta(days=days)
        if days in _FOLLOWED:
            yield Item(due, met=looking.state(step, days) in RESOLVED, label=str(days))


def _visits(looking: Looking, gates: Gates) -> Iterator[Item]:
    """Yield the follow-up visits; met where there was a sign of trafficking again, or a doubt."""
    for visit in _lasts(looking, "F30"):
        said = _answers(looking, visit, "retrafficking_sign")
        sign = None if said is None else bool({"yes", "doubt"}.intersection(said))
        yield Item(looking.day_of(visit.at), met=sign)


def _incidents(looking: Looking, gates: Gates) -> Iterator[Item]:
    """Yield the incidents after the person was handed over."""
    over = looking.moment("P8.2.at")
    for incident in _lasts(looking, "F33"):
        if over is not None and incident.at >= over:
            yield Item(looking.day_of(incident.at))


def _complaints(looking: Looking, gates: Gates) -> Iterator[Item]:
    """Yield the complaints; met is what was answered, and after how many days."""
    for complaint in _lasts(looking, "F34"):
        said = _answers(looking, complaint, "answered_at")
        at = looking.calendar.read(next(iter(said))) if said else None
        yield Item(
            looking.day_of(complaint.at),
            met=None if said is None else at is not None,
            value=_days(complaint.at, at),
        )


ITEMS: Final[Mapping[str, Items]] = {
    "passed": _passed,
    "overrides": _overrides,
    NIGHTS: _detained,
    "visits_due": _visits_due,
    "visits": _visits,
    "incidents_after": _incidents,
    "complaints": _complaints,
}


def _lasts(looking: Looking, form: str) -> Iterator[Submission]:
    """Yield each filled form of a kind once, as it was last submitted, on the day it first happened."""
    found = {one.member: one for one in reversed(looking.facts.of_form(form))}
    yield from sorted(found.values(), key=lambda one: one.at)


def _answers(looking: Looking, filled: Submission, question: str) -> frozenset[str] | None:
    """Return what one filled form answers to a question; None where people disagree, or it may be elsewhere."""
    heads = looking.facts.heads(f"form/{filled.member}/{question}")
    said: set[Given] = {str(head.value) for head in heads if head.value not in (None, "")}
    if len(said) > 1 or (not heads and looking.facts.state.withheld):
        return None
    return frozenset(map(str, said))


def _nights(since: date, until: date) -> Iterator[date]:
    yield from (since + timedelta(days=night) for night in range((until - since).days))


def _days(start: datetime, stop: datetime | None) -> float | None:
    seconds = (stop - start).total_seconds() if stop is not None else -1.0
    return seconds / _DAY_SECONDS if seconds >= 0 else None


def _day_of(looking: Looking, fact: Fact) -> date:
    at = looking.calendar.read(entry(fact.value, "happened_at"))
    return looking.day_of(at if at is not None else looking.calendar.read(fact.wall) or looking.facts.moment)
