"""What an answer counts as, and what is kept of a result, by the type of the question, as XForms or we call it.

A number set where a date is asked for is that day, counted from 1970-01-01: ``today() + 7`` is a week from today.
"""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from repatria.domain.expressions.values import (
    EPOCH,
    Plain,
    Value,
    as_number,
    as_string,
    days_of,
    is_moment,
    single,
)

_WHOLE: Final = frozenset({"int", "integer", "long"})
_NUMBERS: Final = _WHOLE | {"decimal"}
_DAYS: Final = frozenset({"date", "dateTime"})
COUNTED: Final = _NUMBERS | _DAYS | {"time", "boolean"}
"""The types by which an answer counts, or is kept, otherwise than as its text."""
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)
_TRUTHS: Final = {"true": True, "1": True, "false": False, "0": False}
_EXACT: Final = 1e15
_NEARLY: Final = 1e-9
_FIRST, _LAST = (date.min - EPOCH).days + 1, (date.max - EPOCH).days - 1


def is_number(text: str) -> bool:
    """Tell whether *text* is an answer that counts as a number: digits, with a sign and a decimal point at most."""
    return _NUMBER.fullmatch(text) is not None


def digits_in(text: str) -> int:
    """Return how many digits the number in *text* has, without zeros before the first."""
    return len("".join(filter(str.isdigit, text)).lstrip("0"))


def counted(kind: str, text: str) -> Plain:
    """Return what an answer of *kind* counts as: ``+5`` of a number as 5; what does not fit it as its text."""
    if kind in _NUMBERS and is_number(text):
        return float(text)
    return _TRUTHS.get(text, text) if kind == "boolean" else text


def kept_as(value: Value, kind: str, at: datetime) -> str:
    """Return what is kept of *value* by a question of type *kind*, filled *at* a moment; nothing of none.

    As in JavaRosa a question for a date keeps the day of a moment, and one for a time its clock.
    """
    plain = single(value)
    if kind in _NUMBERS and plain != "":
        plain = as_number(plain)
    if isinstance(plain, float):
        plain = _in_few_digits(plain) if kind == "decimal" else plain
        return _day(plain, kind, at) if kind in _DAYS else _number(plain, whole=kind in _WHOLE)
    text = as_string(plain)
    if kind in _DAYS or kind == "time":
        return _part(text, kind, at)
    return "" if text == "NaN" else text


def _in_few_digits(value: float) -> float:
    """Return *value* with as many digits as a person may give, so that what a form writes can be kept as it is."""
    return float(f"{value:.15g}")


def _number(value: float, *, whole: bool) -> str:
    """Return a number without the rest of its arithmetic, a *whole* one without its fraction."""
    if math.isnan(value):
        return ""
    nearest = float(round(value)) if abs(value) < _EXACT else value
    if math.isfinite(value) and abs(value - nearest) < _NEARLY:
        return as_string(nearest)
    return as_string(float(math.trunc(value)) if whole and math.isfinite(value) else value)


def _part(text: str, kind: str, at: datetime) -> str:
    """Return of a date or moment what a question of *kind* asks for; any other text as it is."""
    days = days_of(text)
    if math.isnan(days):
        return text
    if is_moment(text):
        return {"date": text[:10], "time": text[11:16]}.get(kind, text)
    return _day(days, kind, at) if kind == "dateTime" else text


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
