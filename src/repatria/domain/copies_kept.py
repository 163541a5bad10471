"""Which copies of a vault stay when a newer one was proven: many of the last days, few of long ago."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from datetime import datetime
from typing import Final

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12


def kept_of(moments: Collection[datetime]) -> frozenset[datetime]:
    """Return which of these *moments* of copies stay: the last of each of so many days, weeks and months.

    Days, weeks and months count that have a copy: a post that was closed for a summer keeps what it had.
    """
    kept = _last_of(moments, DAYS, lambda moment: moment.date())
    kept |= _last_of(moments, WEEKS, lambda moment: moment.isocalendar()[:2])
    return frozenset(kept | _last_of(moments, MONTHS, lambda moment: (moment.year, moment.month)))


def _last_of(moments: Collection[datetime], many: int, span: Callable[[datetime], Hashable]) -> set[datetime]:
    latest: dict[Hashable, datetime] = {}
    for moment in sorted(moments):
        latest[span(moment)] = moment
    return set(sorted(latest.values())[-many:])
