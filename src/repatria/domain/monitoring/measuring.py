"""What one case says for an indicator: on which day, whether it is met, and how much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from repatria.domain.monitoring.definition import Indicator, Unit
from repatria.domain.monitoring.items import ITEMS
from repatria.domain.monitoring.looking import Looking

_HOUR, _DAY = 3600.0, 86400.0
_NOBODY = "selected('opened_in_error duplicate', ${F31.outcome})"
"""A case that was closed so is of no person (field rules 10)."""
_MOST_DAYS = 3660
"""Days over which working days are counted: ten years; beyond that a date is a slip."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a case says once for an *indicator*, on a *day*: whether it is *met* (None: not known), and how much.

    *label* is what of a profile it is, or of which safeguard. A *value* of None is not known.
    """

    indicator: str
    day: date
    met: bool | None = None
    value: float | None = None
    label: str = ""


def measure(indicator: Indicator, looking: Looking) -> tuple[Measured, ...]:
    """Return what a case says for an *indicator*: nothing where it is not asked, or its day is not known.

    What was opened in error or twice is nobody's: it says nothing. Visits that are due later are said with their day.
    """
    if looking.everywhere(_NOBODY) or not looking.somewhere(indicator.of):
        return ()
    if indicator.items:
        return tuple(_each(indicator, looking))
    if indicator.kind == "time":
        return tuple(_time(indicator, looking))
    if indicator.kind == "profile":
        return tuple(_profile(indicator, looking))
    day = looking.day(indicator.day) if indicator.kind != "post" else None
    return () if day is None else (Measured(indicator.id, day, _is_met(indicator, looking), 1.0),)


def _is_met(indicator: Indicator, looking: Looking) -> bool | None:
    """Tell whether the case meets it; None where it may, or where it may not be asked at all."""
    if not looking.everywhere(indicator.of):
        return None
    if looking.everywhere(indicator.met):
        return True
    return None if looking.somewhere(indicator.met) else False


def _each(indicator: Indicator, looking: Looking) -> Iterator[Measured]:
    surely = looking.everywhere(indicator.of)
    for item in ITEMS[indicator.items](looking, indicator.gates):
        yield Measured(indicator.id, item.day, item.met if surely else None, item.value, item.label)


def _time(indicator: Indicator, looking: Looking) -> Iterator[Measured]:
    """Yield how long it took; what ends before it begins, or is disputed, is not known."""
    stop = looking.moment(indicator.stop)
    if stop is None:
        return
    start, day = looking.moment(indicator.start), looking.day_of(stop)
    if start is None and not looking.is_disputed(indicator.start):
        return
    value = None if start is None else elapsed(looking, start, stop, indicator.unit)
    if value is None or not looking.everywhere(indicator.of):
        yield Measured(indicator.id, day)
        return
    limited = indicator.limit is not None and looking.everywhere(indicator.limit_where)
    yield Measured(indicator.id, day, value <= indicator.limit if limited else None, value)  # type: ignore[operator]


def elapsed(looking: Looking, start: datetime, stop: datetime, unit: Unit) -> float | None:
    """Return how many of *unit* pass from *start* to *stop*; None where it ends before it begins.

    Working days are those after the first day until the last one, at the post.
    """
    seconds = (stop - start).total_seconds()
    if seconds < 0:
        return None
    if unit != "working_days":
        return seconds / (_HOUR if unit == "hours" else _DAY)
    first, last = looking.day_of(start), looking.day_of(stop)
    if (last - first).days > _MOST_DAYS:
        return None
    days = (first + timedelta(days=ahead) for ahead in range(1, (last - first).days + 1))
    return float(sum(looking.calendar.is_working(day) for day in days))


def _profile(indicator: Indicator, looking: Looking) -> Iterator[Measured]:
    """Yield each value of each name that is surely so, and once for a name of which nobody knows."""
    day = looking.day(indicator.day)
    if day is None or not looking.everywhere(indicator.of):
        return
    for name in indicator.profile:
        found = looking.possible(name)
        values = dict.fromkeys(str(found[0]).split()) if len(found) == 1 else {}
        for value in values or ("",):
            yield Measured(indicator.id, day, bool(value) or None, 1.0, f"{name}={value}")
