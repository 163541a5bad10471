"""Which filled form counts when one was filled several times: the last, unless nobody can know which that is.

Clocks may be wrong, so a stated time orders two forms only where it can be true. Whoever submits a form says which
ones of the same kind stood there already (*seen*): one from the writer's own future came before, whatever it
states; and two whose writers did not know of each other may both be the last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from repatria.domain.calendar import Calendar
from repatria.domain.cases.state import Fact, Head
from repatria.domain.forms.variants import is_kind

MOST = 64
"""Beyond so many forms of one kind none is singled out: no post fills that many, and comparing takes squares."""

_LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Submission:
    """One filled form: its member id, which form, when it happened, when that was *written* down.

    *seen* are the submissions that stood when it was written, *steps* the records of the steps that it does; None
    where it does not say.
    """

    member: str
    form: str
    at: datetime
    fact: Fact
    written: datetime
    seen: frozenset[str] | None = None
    steps: frozenset[str] | None = None
    from_paper: bool = False
    """Whether it was copied from a sheet: it was typed in when this was written, and happened before."""


def read_submissions(facts: Iterable[Fact], calendar: Calendar) -> tuple[Submission, ...]:
    """Return the submissions among *facts*, ordered by when they happened."""
    found = (_read(fact, calendar) for fact in facts if fact.type == "form_submitted")
    return tuple(sorted(found, key=lambda submission: submission.at))


def of_kind(found: Iterable[Submission], form: str) -> tuple[Submission, ...]:
    """Return those of *found* that are a *form*, or its child variant."""
    return tuple(one for one in found if is_kind(one.form, form))


def submissions_of(found: Iterable[Submission], member: str) -> tuple[Submission, ...]:
    """Return those of *found* that call this one form filled: the first says its day, the others corrected it."""
    return tuple(one for one in found if one.member == member)


def last_of(found: tuple[Submission, ...]) -> tuple[Submission, ...]:
    """Return those of *found*, ordered by time, that may be the last one."""
    if len(found) > MOST:
        return found
    pairs = list(enumerate(found))
    return tuple(one for place, one in pairs if not any(_before(place, one, *other) for other in pairs))


def _before(place: int, one: Submission, other_place: int, other: Submission) -> bool:
    """Tell whether *one* came surely before *other*."""
    if place == other_place:
        return False
    if _saw(other, one):
        return one.at > other.written or place < other_place
    if _saw(one, other):
        return other.at <= one.written and place < other_place
    return (one.seen is None or other.seen is None) and place < other_place


def _saw(one: Submission, other: Submission) -> bool:
    return one.seen is not None and other.fact.event_id in one.seen


def _read(fact: Fact, calendar: Calendar) -> Submission:
    value = fact.value if isinstance(fact.value, Mapping) else {}
    written = calendar.read(fact.wall) or _LONG_AGO
    happened = calendar.read(value.get("happened_at")) or written
    member = fact.path.removeprefix("form/")
    form = str(value.get("form") or "")
    seen, steps = read_ids(value.get("seen")), read_ids(value.get("steps"))
    at, from_paper = min(happened, written), bool(value.get("sheet"))
    return Submission(member, form, at, fact, written, seen, steps, from_paper)


def came_after(submission: Submission, record: Head) -> bool:
    """Tell whether *submission* was written by somebody who knew the *record* of its step.

    Of two whose writers did not know of each other the record stands: it may have opened the step again. Only
    where neither says what it knew do the clocks decide.
    """
    seen = read_ids(record.value.get("seen")) if isinstance(record.value, Mapping) else None
    if seen is not None and submission.fact.event_id in seen:
        return False
    if submission.steps is not None:
        return record.event_id in submission.steps
    return seen is not None or submission.fact.wall > record.wall


def read_ids(value: Any) -> frozenset[str] | None:
    """Return the ids in a kept list, None when it is none."""
    if not isinstance(value, list | tuple):
        return None
    return frozenset(name for name in value if isinstance(name, str))
