"""Functions on dates and moments; a date is the text ``YYYY-MM-DD``, a moment has its offset."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from repatria.domain.expressions.functions import Context, NoResultError, function
from repatria.domain.expressions.values import (
    EPOCH,
    NAN,
    Value,
    as_number,
    as_string,
    days_of,
    is_moment,
    single,
)
from repatria.domain.reasons import Reason, because

_TIME = re.compile(
    r"([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?", re.ASCII
)
_DAY = 86_400
_LOOSE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_FARTHEST_DAY = 2_900_000
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@function("today", 0, 0)
def _today(context: Context) -> Value:
    return context.today().isoformat()


@function("now", 0, 0)
def _now(context: Context) -> Value:
    return context.now().isoformat(timespec="milliseconds")


@function("date", 1, 1)
def _date(_context: Context, value: Value) -> Value:
    plain = single(value)
    if isinstance(plain, float) and math.isfinite(plain):
        plain = float(math.trunc(plain))
    return _moment_text(plain)[:10]


@function("date-time", 1, 1)
def _date_time(_context: Context, value: Value) -> Value:
    return _moment_text(value)


@function("decimal-date-time", 1, 1)
def _decimal_date_time(context: Context, value: Value) -> Value:
    plain = single(value)
    if isinstance(plain, bool | float):
        return as_number(plain)
    return days_of(_moment_text(plain), context.now().tzinfo or UTC)


@function("decimal-time", 1, 1)
def _decimal_time(context: Context, value: Value) -> Value:
    """Return what part of the day has gone at a time of day or a moment, in the zone where the person is."""
    text = as_string(value)
    found = _TIME.fullmatch(text[11:] if is_moment(text) else text)
    if found is None:
        return NAN
    hours, minutes, seconds, offset = found.groups()
    gone = int(hours) * 3600 + int(minutes) * 60 + float(seconds or 0)
    here = context.now().utcoffset()
    if offset and here is not None:
        gone += here.total_seconds() - _offset_seconds(offset)
    return gone % _DAY / _DAY


def _offset_seconds(offset: str) -> int:
    if offset == "Z":
        return 0
    sign = -1 if offset[0] == "-" else 1
    return sign * (int(offset[1:3]) * 3600 + int(offset[-2:]) * 60)


@function("format-date", 2, 2)
def _format_date(_context: Context, value: Value, pattern: Value) -> Value:
    return _formatted(value, as_string(pattern))


@function("format-date-time", 2, 2)
def _format_date_time(_context: Context, value: Value, pattern: Value) -> Value:
    return _formatted(value, as_string(pattern))


def _moment_text(value: Value) -> str:
    """Return *value* as a date or moment; nothing stays nothing, anything else unreadable is refused."""
    text = single(value)
    if isinstance(text, bool):
        raise NoResultError(because(Reason.TRUTH_NO_DATE))
    if isinstance(text, float):
        return _from_days(text)
    if found := _LOOSE.fullmatch(text):
        year, month, day = found.groups()
        text = f"{year}-{int(month):02}-{int(day):02}"
    if text and math.isnan(days_of(text)):
        raise NoResultError(because(Reason.NO_DATE))
    return text


def _from_days(days: float) -> str:
    if math.isnan(days):
        return ""
    if abs(days) > _FARTHEST_DAY:
        raise NoResultError(because(Reason.DATE_TOO_FAR))
    if days.is_integer():
        return (EPOCH + timedelta(days=int(days))).isoformat()
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(days=days)).isoformat()


_FORMATS: dict[str, Callable[[datetime], str]] = {
    "Y": lambda at: f"{at.year:04}",
    "y": lambda at: f"{at.year % 100:02}",
    "m": lambda at: f"{at.month:02}",
    "n": lambda at: str(at.month),
    "b": lambda at: _MONTHS[at.month - 1],
    "d": lambda at: f"{at.day:02}",
    "e": lambda at: str(at.day),
    "H": lambda at: f"{at.hour:02}",
    "h": lambda at: str(at.hour),
    "M": lambda at: f"{at.minute:02}",
    "S": lambda at: f"{at.second:02}",
    "3": lambda at: f"{at.microsecond // 1000:03}",
    "a": lambda at: _DAYS[at.weekday()],
    "%": lambda _at: "%",
}


def _formatted(value: Value, pattern: str) -> str:
    given = single(value)
    is_hour = isinstance(given, str) and _TIME.fullmatch(given) is not None
    text = f"{EPOCH.isoformat()}T{given}" if is_hour else _moment_text(given)
    if not text:
        return ""
    at = datetime.fromisoformat(text)
    return re.sub(r"%(.?)", lambda found: _directive(found.group(1), at), pattern)


def _directive(letter: str, at: datetime) -> str:
    if letter not in _FORMATS:
        raise NoResultError(because(Reason.UNKNOWN_DIRECTIVE, letter=letter))
    return _FORMATS[letter](at)
