"""When things are due: counted from stated times in the unit the text names, and never a date for "at once".

Minutes and hours run day and night. Days, weeks and months end with the post's day ("until Friday 14"); only
working days skip the weekend and holidays. A clock whose anchor nobody has stated says what it waits for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from repatria.domain.calendar import Calendar, add_months
from repatria.domain.cases.given import entry
from repatria.domain.protocol.definition import ANCHORS, Clock, Step, Unit
from repatria.domain.protocol.gates import gate_status
from repatria.domain.protocol.reading import Reading

SUGGESTION = ""
"""The clock of a due date that no clock of the pack names: a schedule, or a step to be done again."""

_FROM_CASE = {"travel_at": "travel_at"}
_FROM_OPENING = {"first_contact_at": "opened_at"}
"""Times that whoever opens a case states before any form asks for them."""
_ASKED = {"custodian_info_asked_at": "custodian_info"}


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due, *at* in UTC; None when it is *immediate* or waits for the anchor *starts_when*.

    *minimum*: not before *at*, instead of until *at*. *by_day*: the hour means nothing and is not shown.
    """

    clock: str
    at: datetime | None = None
    legal: bool = False
    overdue: bool = False
    immediate: bool = False
    minimum: bool = False
    by_day: bool = False
    starts_when: str = ""


def anchor_times(reading: Reading, anchor: str) -> tuple[datetime, ...]:
    """Return the times that people state for *anchor*, earliest first: several while they disagree."""
    read = reading.facts.calendar.read
    return tuple(sorted({at for stated in _stated(reading, anchor) if (at := read(stated)) is not None}))


def clock_due(reading: Reading, clock: Clock) -> Due | None:
    """Return when *clock* ends; None when it does not apply, is stopped or counts nothing."""
    if not clock.countdown or not reading.somewhere(clock.applies) or _is_stopped(reading, clock):
        return None
    starts = anchor_times(reading, clock.start)
    if not starts:
        return Due(clock.id, legal=clock.legal, starts_when=clock.start, minimum=clock.at_least)
    if clock.unit == "immediate":
        return Due(clock.id, legal=clock.legal, immediate=True)
    start = starts[-1] if clock.at_least else starts[0]
    at = add_amount(start, clock.amount, clock.unit, reading.facts.calendar)
    return Due(
        clock.id,
        at,
        legal=clock.legal,
        overdue=not clock.at_least and reading.facts.moment > at,
        minimum=clock.at_least,
        by_day=clock.unit not in ("minutes", "hours"),
    )


def step_dues(reading: Reading, step: Step, occurrence: int | None = None) -> tuple[Due, ...]:
    """Return when *step* is due by each of its clocks, the most pressing first."""
    if occurrence is not None:
        found = [_scheduled(reading, step, occurrence)]
    else:
        found = [due for clock in _clocks_of(reading, step) if (due := clock_due(reading, clock)) is not None]
        found += _again(reading, step)
    return tuple(sorted(found, key=_urgency))


def add_amount(start: datetime, amount: int, unit: Unit, calendar: Calendar) -> datetime:
    """Return the moment *amount* of *unit* after *start* (before it when negative), in UTC."""
    if unit in ("minutes", "hours", "immediate"):
        return start + timedelta(minutes=amount * {"minutes": 1, "hours": 60, "immediate": 0}[unit])
    day = calendar.local(start).date()
    return calendar.end_of(_DAYS[unit](day, amount, calendar))


_DAYS: dict[str, Callable[[date, int, Calendar], date]] = {
    "days": lambda day, amount, _calendar: day + timedelta(days=amount),
    "weeks": lambda day, amount, _calendar: day + timedelta(weeks=amount),
    "months": lambda day, amount, _calendar: add_months(day, amount),
    "business_days": lambda day, amount, calendar: calendar.add_working_days(day, amount),
}


def _stated(reading: Reading, anchor: str) -> Iterator[object]:
    """Yield what people state: in a form that asks it, else by doing the step that yields it."""
    facts = reading.facts
    answers = [answer for answer in facts.stated(anchor) if answer != ""]
    if answers or anchor not in ANCHORS:
        yield from answers
    elif anchor in _FROM_CASE:
        yield from (head.value for head in facts.heads(f"case/{_FROM_CASE[anchor]}"))
    elif anchor in _FROM_OPENING:
        yield from (entry(fact.value, _FROM_OPENING[anchor]) for fact in facts.of_type("case_opened"))
    elif anchor in _ASKED:
        yield from _requests(reading, anchor)
    else:
        yield from _by_step(reading, anchor)
        yield from _by_gate(reading, anchor)


def _requests(reading: Reading, anchor: str) -> Iterator[object]:
    """Yield when it was asked for, each time, by what the request is about or the step it belongs to."""
    steps = [step.id for step in reading.pack.steps if anchor in step.anchors]
    for fact in reading.facts.of_type("request_made"):
        if entry(fact.value, "about") == _ASKED[anchor] or entry(fact.value, "step") in steps:
            yield entry(fact.value, "asked_at")


def _by_step(reading: Reading, anchor: str) -> Iterator[object]:
    """Yield when the step was done that states this time, unless one of its forms asks for it."""
    for step in reading.pack.steps:
        if anchor not in step.anchors or reading.facts.has_question(anchor, step.forms):
            continue
        if reading.state(step) == "done":
            yield reading.done_at(step)


def _by_gate(reading: Reading, anchor: str) -> Iterator[object]:
    """Yield when the gate of this anchor was opened: by the last form that opens it."""
    for gate in reading.pack.gates:
        if gate.anchor == anchor and gate_status(reading.pack, reading.facts, gate, reading=reading).open:
            openers = {name for condition in gate.conditions for name in condition.opened_by}
            times = [found.at for form in openers for found in reading.facts.of_form(form)]
            if times:
                yield max(times).isoformat()


def _is_stopped(reading: Reading, clock: Clock) -> bool:
    if clock.stop in reading.steps:
        return reading.is_resolved(clock.stop)
    return bool(clock.stop) and bool(anchor_times(reading, clock.stop))


def _clocks_of(reading: Reading, step: Step) -> list[Clock]:
    """Return the clocks of *step*, without the suggestions that a legal one replaces here."""
    found = [clock for clock in reading.pack.clocks if clock.id in step.clocks and not clock.beneath]
    replaced = {name for clock in found if reading.somewhere(clock.applies) for name in clock.replaces}
    return [clock for clock in found if clock.id not in replaced]


def _scheduled(reading: Reading, step: Step, days: int) -> Due:
    starts = anchor_times(reading, step.schedule_from)
    if not starts:
        return Due(SUGGESTION, starts_when=step.schedule_from)
    at = add_amount(starts[0], days, "days", reading.facts.calendar)
    return Due(SUGGESTION, at, overdue=reading.facts.moment > at, by_day=True)


def _again(reading: Reading, step: Step) -> list[Due]:
    """Return when a step is due that was done and must be done again."""
    if not step.again_when or not reading.somewhere(step.again_when):
        return []
    at = reading.facts.calendar.read(reading.done_at(step))
    if at is None:
        return []
    at += timedelta(hours=step.again_hours)
    return [Due(SUGGESTION, at, overdue=reading.facts.moment > at)]


def _urgency(due: Due) -> tuple[bool, bool, bool, str]:
    at = due.at.isoformat() if due.at is not None else ""
    return due.minimum, bool(due.starts_when), not due.immediate, at
