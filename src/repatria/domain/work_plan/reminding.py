"""Of which activities somebody may be reminded on a day: late or near ones, and of each not again within a week."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from repatria.domain.calendar import last_day_of
from repatria.domain.work_plan.activities import Activity
from repatria.domain.work_plan.due import Stand, on_day

Whom = Literal["us", "liaison", "nobody"]
"""Our own people, the liaison of the country that answers for it, or nobody yet: then ours name somebody."""
QUIET: Final = 7
"""Days without another reminder of the same: suggested, no text says so."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """What may be told, and whom: the liaison of its country, where that is not ours."""

    standing: Stand
    whom: Whom


def reminders(activities: Iterable[Activity], day: date, own: str) -> tuple[Reminder, ...]:
    """Return of what somebody may be reminded on *day* at a post of the country *own*, the latest first."""
    return tuple(
        Reminder(one, _whom(one.activity, own))
        for one in on_day(activities, day)
        if one.when in ("overdue", "due") and not _was_reminded(one.activity, day)
    )


def _whom(activity: Activity, own: str) -> Whom:
    if not activity.country:
        return "nobody"
    return "us" if activity.country == own else "liaison"


def _was_reminded(activity: Activity, day: date) -> bool:
    """Tell whether it was within the last days; one that a wrong clock put ahead of today counts for none."""
    last = last_day_of(activity.reminded)
    return last is not None and 0 <= (day - last).days < QUIET
