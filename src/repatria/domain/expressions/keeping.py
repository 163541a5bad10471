"""What is kept of a result as an answer, by the type of its question, under its name in XForms or here.

A number set where a date is asked for is that day, counted from 1970-01-01: ``today() + 7`` is a week from today.
"""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from repatria.domain.expressions.values import EPOCH, Value, as_answer

_WHOLE: Final = frozenset({"int", "integer", "long"})
_DAYS: Final = frozenset({"date", "dateTime"})
_NEARLY: Final = 1e-9
_FIRST, _LAST = (date.min - EPOCH).days + 1, (date.max - EPOCH).days - 1


def kept_as(value: Value, kind: str, at: datetime) -> str:
    """Return what is kept of *value* by a question of type *kind*, filled *at* a moment; nothing of none."""
    if isinstance(value, float) and kind in _DAYS:
        return _day(value, kind, at)
    return as_answer(value, whole=kind in _WHOLE)


def _day(days: float, kind: str, at: datetime) -> str:
    if math.isnan(days) or not _FIRST <= days <= _LAST:
        return ""
    if abs(days - round(days)) < _NEARLY:  # a day without a time is the same in every zone
        moment = datetime.combine(EPOCH + timedelta(days=round(days)), time(), at.tzinfo)
    else:
        moment = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=round(days * 86_400))).astimezone(
            at.tzinfo
        )
    return moment.date().isoformat() if kind == "date" else moment.isoformat(timespec="seconds")
