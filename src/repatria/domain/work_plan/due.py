"""How the activities stand on a day, and in which order they are read: first what is late, last what is over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from repatria.domain.work_plan.activities import Activity

When = Literal["overdue", "due", "later", "undated", "done", "dropped"]
_ORDER: Final[tuple[When, ...]] = get_args(When)
NEAR: Final = 30
"""Days before its last day from which an activity is due: suggested, no text says so."""


@dataclass(frozen=True, slots=True)
class Stand:
    """An *activity* on a day: *when* it is due, and how many days are left (negative: it is late by so many)."""

    activity: Activity
    when: When
    days_left: int | None


def on_day(activities: Iterable[Activity], day: date) -> tuple[Stand, ...]:
    """Return the *activities* as they stand on *day*, in the order in which they are read."""
    return tuple(sorted((_standing(one, day) for one in activities), key=_place))


def _standing(activity: Activity, day: date) -> Stand:
    last = activity.last_day
    left = None if last is None else (last - day).days
    return Stand(activity, _when(activity, left), left)


def _when(activity: Activity, left: int | None) -> When:
    if activity.state == "done" or activity.state == "dropped":
        return activity.state
    if left is None:
        return "undated"
    if left < 0:
        return "overdue"
    return "due" if left <= NEAR else "later"


def _place(standing: Stand) -> tuple[int, date, str]:
    return _ORDER.index(standing.when), standing.activity.last_day or date.max, standing.activity.id
