"""When a form told something: as it was written down, or as it happened where the sheet was filled earlier.

A form that is not finished tells too, from the moment it is saved: whoever acts on it answers it, and finishing it
tells nothing new.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from repatria.domain.calendar import Calendar
from repatria.domain.cases.given import MISSING, UNKNOWN, Given
from repatria.domain.cases.state import CaseState
from repatria.domain.cases.submissions import Submission
from repatria.domain.cases.unfinished import Begun

TOLD_AT = "_told_at"
"""Ends the name of a question, as in ``F01.immediate_danger_told_at``."""


def told_at(
    state: CaseState,
    calendar: Calendar,
    question: str,
    counting: Iterable[tuple[Submission, bool]],
    begun: Iterable[Begun],
) -> tuple[Given, ...]:
    """Return when *question* was answered last; unknown while something newer of it is here and does not stand.

    With each submission that counts stands whether it does not stand itself: then its own time is the best known.
    """
    times: list[datetime] = []
    for submission, late in counting:
        path = f"form/{submission.member}/{question}"
        if not late and _is_unsure(state, path):
            return UNKNOWN
        times.append(min([submission.at, *_latest(state, calendar, path)]))
    for one in begun:
        path = f"form/{one.member}/{question}"
        if _is_unsure(state, path):
            return UNKNOWN
        times += _latest(state, calendar, path) or _added(state, calendar, one.member)
    return (max(times).isoformat(),) if times else MISSING


def _is_unsure(state: CaseState, path: str) -> bool:
    return path in state.late or state.is_unread(path)


def _latest(state: CaseState, calendar: Calendar, path: str) -> list[datetime]:
    """Return when the last answer at *path* was written, nothing when none is here."""
    heads = state.values[path].heads if path in state.values else ()
    known = [at for head in heads if (at := calendar.read(head.wall)) is not None]
    return [max(known)] if known else []


def _added(state: CaseState, calendar: Calendar, member: str) -> list[datetime]:
    """Return when a form was begun whose answer is not here."""
    walls = (fact.wall for fact in state.of_type("member_added") if fact.path == f"form/{member}")
    return [at for wall in walls if (at := calendar.read(wall)) is not None]
