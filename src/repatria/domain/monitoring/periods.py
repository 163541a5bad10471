"""The periods for which figures are asked: months, quarters and years of the calendar, and everything."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, Literal

Period = Literal["this_month", "last_month", "this_quarter", "last_quarter", "this_year", "last_year", "ever"]
PERIODS: Final[tuple[Period, ...]] = (
    "this_month",
    "last_month",
    "this_quarter",
    "last_quarter",
    "this_year",
    "last_year",
    "ever",
)
FIRST: Final = date(2000, 1, 1)
"""No case is older: the protocol that it follows is of this century."""
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}


def last_year(until: date) -> tuple[date, date]:
    """Return the twelve months of the calendar that end with the one in which *until* is, until that day."""
    months = until.year * 12 + until.month - 12
    return date(months // 12, months % 12 + 1, 1), until


def days_of(period: Period, today: date) -> tuple[date, date]:
    """Return the first and the last day of a period; of one that is not over the last is *today*."""
    if period == "ever":
        return FIRST, today
    which, _, length = period.partition("_")
    months = _MONTHS[length]
    first = date(today.year, (today.month - 1) // months * months + 1, 1)
    if which == "this":
        return first, today
    last = first - timedelta(days=1)
    return date(last.year, (last.month - 1) // months * months + 1, 1), last
