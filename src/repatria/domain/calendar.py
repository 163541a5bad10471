"""Days and hours of a post: its zone or offset from UTC, its weekend and holidays, and the end of each day."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo

SATURDAY, SUNDAY = 5, 6
_LAST_SECOND = time(23, 59, 59)
_YEARS = range(2, 9990)
"""Years that people can mean and that can be counted from; a time outside says nothing."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar by which a post counts.

    Its wall clock is that of *zone*, or always *offset* ahead of UTC where no zone is known.
    """

    holidays: frozenset[date] = frozenset()
    weekend: frozenset[int] = frozenset({SATURDAY, SUNDAY})
    offset: timedelta = timedelta()
    zone: tzinfo | None = None

    def local(self, moment: datetime) -> datetime:
        """Return *moment* as the post's wall clock shows it, with the offset of then: hours added to it are hours.

        At the edges of the calendar it is the last that can be shown.
        """
        there = _moved(moment, self.zone or timezone(self.offset))
        return there.replace(tzinfo=timezone(there.utcoffset() or timedelta()), fold=0)

    def stated(self, wall: datetime) -> datetime:
        """Return a time of the post's wall clock with its offset then; of a time that comes twice, the first."""
        there = wall.replace(tzinfo=self.zone or timezone(self.offset))
        return wall.replace(tzinfo=timezone(there.utcoffset() or timedelta()))

    def end_of(self, day: date) -> datetime:
        """Return the last second of *day* at the post, in UTC."""
        return _moved(self.stated(datetime.combine(day, _LAST_SECOND)), UTC)

    def read(self, text: object) -> datetime | None:
        """Return the moment in *text* in UTC; a date is its first second, a partial one its first day."""
        if not isinstance(text, str) or not text:
            return None
        try:
            moment = datetime.fromisoformat(_whole(text))
            if moment.tzinfo is None:
                moment = self.stated(moment)
            moment = moment.astimezone(UTC)
        except (ValueError, OverflowError):
            return None
        return moment if moment.year in _YEARS else None

    def is_working(self, day: date) -> bool:
        """Tell whether offices work on *day*."""
        return day.weekday() not in self.weekend and day not in self.holidays

    def add_working_days(self, day: date, count: int) -> date:
        """Return the day *count* working days after *day* (before it when negative)."""
        if len(self.weekend) >= 7:  # a week without a working day would never end
            return day + timedelta(days=count)
        step = timedelta(days=1 if count > 0 else -1)
        left = abs(count)
        while left:
            day += step
            left -= self.is_working(day)
        return day


def _moved(moment: datetime, zone: tzinfo) -> datetime:
    try:
        return moment.astimezone(zone)
    except OverflowError:
        if moment.year == MINYEAR:
            return datetime(MINYEAR, 1, 1, tzinfo=zone)
        return datetime(MAXYEAR, 12, 31, 23, 59, 59, tzinfo=zone)


def utc_text(moment: datetime) -> str:
    """Return *moment* as clocks are written in events and lists: UTC to the second, in the order of time."""
    there = moment.astimezone(UTC).replace(tzinfo=None)
    return f"{there.isoformat(timespec='seconds')}Z"  # four digits of every year


def add_months(day: date, count: int) -> date:
    """Return the same day *count* months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _whole(text: str) -> str:
    year, month = 4, 7
    return text + {year: "-01-01", month: "-01"}.get(len(text), "")


def day_of(text: str) -> date | None:
    """Return the day that *text* names; nothing for one that no calendar has."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def last_day_of(text: str) -> date | None:
    """Return the last day that a date, whole or partial (``2026``, ``2026-11``), can mean; nothing for none."""
    first = day_of(_whole(text))
    if first is None or first.year not in _YEARS:
        return None
    months = {4: 12, 7: 1}.get(len(text), 0)
    return add_months(first, months) - timedelta(days=1) if months else first
