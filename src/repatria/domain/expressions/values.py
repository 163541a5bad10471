"""The four kinds of value of XPath 1.0 and the strict ways from one to another."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal

from repatria.domain.expressions.nodes import Node

NodeSet = tuple[str | Node, ...]
"""The nodes found, in document order; where no form stands, such as in a protocol, their texts alone."""

Value = str | float | bool | NodeSet

NAN = math.nan
EPOCH = date(1970, 1, 1)
_NUMBER = re.compile(r"-?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", re.ASCII)
_SPACE = " \t\r\n"
_EXACT = 1e15
_TOLERANCE = 1e-12
_NEARLY = 1e-9


def as_boolean(value: Value) -> bool:
    """Return the truth of *value*: a number other than 0, a text or node-set that is not empty."""
    if isinstance(value, float):
        return not (is_same(value, 0.0) or math.isnan(value))
    return bool(value)


def is_same(one: float, other: float) -> bool:
    """Tell whether two numbers are equal but for what binary fractions lose, as in JavaRosa: 0.1 + 0.2 is 0.3."""
    return one == other or abs(one - other) < _TOLERANCE


def as_answer(value: Value, *, whole: bool = False) -> str:
    """Return what is kept of a result: nothing of NaN, a number without the rest of its arithmetic.

    With *whole* the fraction is cut, as of a question that asks for a whole number (JavaRosa ``wrapData``).
    """
    if not isinstance(value, float):
        text = as_string(value)
        return "" if text == "NaN" else text
    if math.isnan(value):
        return ""
    nearest = float(round(value)) if abs(value) < _EXACT else value
    if math.isfinite(value) and abs(value - nearest) < _NEARLY:
        return as_string(nearest)
    return as_string(float(math.trunc(value)) if whole and math.isfinite(value) else value)


def as_number_beside(value: Value, other: Value) -> float:
    """Return *value* as it counts beside *other*: a moment beside anything but a moment is its own day.

    So an answer of today is not after ``today()`` and is whole days from it, as JavaRosa counts; two moments are
    compared to the second.
    """
    if isinstance(value, bool | float):
        return float(value)
    text = as_string(value).strip(_SPACE)
    if _MOMENT.match(text) and (isinstance(other, bool | float) or not _MOMENT.match(as_string(other))):
        return days_of(text[:10])
    return as_number(text)


def as_number(value: Value) -> float:
    """Return *value* as a number; a date counts as days since 1970-01-01, anything unreadable is NaN."""
    if isinstance(value, bool | float):
        return float(value)
    text = as_string(value).strip(_SPACE)
    if _NUMBER.fullmatch(text):
        return float(text)
    return days_of(text)


def as_string(value: Value) -> str:
    """Return *value* as text; a node-set gives its first node, a whole number no decimal point."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _number_text(value)
    return text_of(value[0]) if value else ""


def text_of(item: str | Node) -> str:
    """Return the text of one node."""
    return item if isinstance(item, str) else item.text


def as_strings(value: Value) -> tuple[str, ...]:
    """Return every text of *value*: all nodes of a node-set, else the one text."""
    return tuple(map(text_of, value)) if isinstance(value, tuple) else (as_string(value),)


def to_float(number: float) -> float:
    """Return a number as XPath counts: a whole one too large for that is beyond all others."""
    try:
        return float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf


def as_value(given: object) -> Value:
    """Return what a context gave as one of the four kinds."""
    if isinstance(given, str | bool | float):
        return given
    if given is None:
        return ""
    if isinstance(given, int):
        return to_float(given)
    if isinstance(given, date):
        return given.isoformat()
    if isinstance(given, Iterable):
        return tuple(as_string(as_value(item)) for item in given)
    raise TypeError(type(given).__name__)


def days_of(text: str) -> float:
    """Return the days from 1970-01-01 to the date or moment in *text*, or NaN.

    A moment without an offset is taken as UTC. A partial date (``2011``, ``2011-05``) is no date here.
    """
    try:
        if _DATE.fullmatch(text):
            return float((date.fromisoformat(text) - EPOCH).days)
        if _MOMENT.match(text):
            moment = datetime.fromisoformat(text)
            if moment.tzinfo is None:
                moment = moment.replace(tzinfo=UTC)
            return moment.timestamp() / 86400
    except (ValueError, OverflowError):
        pass
    return NAN


def _number_text(number: float) -> str:
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if number.is_integer() and abs(number) < _EXACT:
        return str(int(number))
    text = format(Decimal(repr(number)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
