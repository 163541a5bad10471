"""The four kinds of value of XPath 1.0 and the strict ways from one to another."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal

from repatria.domain.expressions.nodes import Node

Plain = str | float | bool
Item = Plain | Node
NodeSet = tuple[Item, ...]
"""The nodes found, in document order; where no form stands, such as in a protocol, their texts alone."""

Value = str | float | bool | NodeSet


class Several(tuple[Plain, ...]):
    """The answers of several rows, each as it counts: true as the first of them is, where a fact's list is not."""

    __slots__ = ()


NAN = math.nan
EPOCH = date(1970, 1, 1)
_NUMBER = re.compile(r"-?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", re.ASCII)
_SPACE = " \t\r\n"
_EXACT = 1e15
SAME = 1e-12
"""By less than this numbers do not differ."""


def value_of(item: Item) -> Plain:
    """Return what one node counts as: an answer by the type of its question, any other node as its text."""
    if isinstance(item, str | float | bool):
        return item
    typed: Plain | None = getattr(item, "value", None)
    return item.text if typed is None else typed


def letters_to_read(item: Item) -> Iterator[int]:
    """Yield how many letters *item* holds, and each node within it, as they are gone through for its text."""
    if isinstance(item, str | float | bool):
        yield len(item) if isinstance(item, str) else 0
        return
    waiting: list[Node] = [item]
    while waiting:
        here = waiting.pop()
        within = here.children
        waiting.extend(within)
        yield len(getattr(here, "own_text", "") if within else here.text)


def items_of(value: Value) -> tuple[Plain, ...]:
    """Return what each node of *value* counts as; anything else alone."""
    return tuple(map(value_of, value)) if isinstance(value, tuple) else (value,)


def each_of(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """Return the *values* that a function was given; of several, one that is not asked is an empty text."""
    return tuple("" if value == () else value for value in values) if len(values) > 1 else values


def nodes_of(value: Value) -> list[Node] | None:
    """Return the nodes of *value*, None where it is anything else."""
    if not isinstance(value, tuple):
        return None
    nodes = [item for item in value if not isinstance(item, str | float | bool)]
    return nodes if len(nodes) == len(value) else None


def single(value: Value) -> Plain:
    """Return *value* as one: of a node-set what its first node counts as, nothing where there is none."""
    if not isinstance(value, tuple):
        return value
    return value_of(value[0]) if value else ""


def as_boolean(value: Value) -> bool:
    """Return the truth of *value*: a number other than 0, a text that is not empty; of nodes that of the first.

    A row or a group is true as soon as there is one; so are texts where no form stands, as the facts of a protocol.
    """
    if isinstance(value, tuple) and value and getattr(value[0], "children", ()):
        return True
    plain = True if are_facts(value) else single(value)
    if isinstance(plain, float):
        return not (is_same(plain, 0.0) or math.isnan(plain))
    return bool(plain)


def are_facts(value: Value) -> bool:
    """Tell whether *value* are texts of which no form knows, such as those that a protocol has of a case."""
    return type(value) is tuple and bool(value) and isinstance(value[0], str)


def is_same(one: float, other: float) -> bool:
    """Tell whether two numbers are equal but for what binary fractions lose, as in JavaRosa: 0.1 + 0.2 is 0.3."""
    return one == other or abs(one - other) < SAME


def as_number_beside(value: Value, other: Value) -> float:
    """Return *value* as it counts beside *other*: two moments to the second, one without offset by the other's.

    A moment beside anything else is its own day: so an answer of today is not after ``today()``, as JavaRosa counts.
    """
    one, beside = single(value), single(other)
    if isinstance(one, str) and isinstance(beside, str) and is_moment(one) and is_moment(beside):
        return days_of(one.strip(_SPACE), _zone_of(beside.strip(_SPACE)))
    return as_number(one)


def as_number(value: Value) -> float:
    """Return *value* as a number; a date counts as days since 1970-01-01, a moment as its own day.

    Anything unreadable is NaN.
    """
    plain = single(value)
    if isinstance(plain, bool | float):
        return float(plain)
    text = plain.strip(_SPACE).replace(",", ".")
    if _NUMBER.fullmatch(text):
        return float(text)
    days = days_of(text)
    return days_of(text[:10]) if is_moment(text) and not math.isnan(days) else days


def is_moment(text: str) -> bool:
    """Tell whether *text* begins as a date with a time."""
    return _MOMENT.match(text.strip(_SPACE)) is not None


def as_string(value: Value) -> str:
    """Return *value* as text; a node-set gives its first node, a whole number no decimal point."""
    plain = single(value)
    if isinstance(plain, str):
        return plain
    if isinstance(plain, bool):
        return "true" if plain else "false"
    return _number_text(plain)


def text_of(item: Item) -> str:
    """Return the text of one node."""
    return as_string(value_of(item))


def as_strings(value: Value) -> tuple[str, ...]:
    """Return every text of *value*: all nodes of a node-set, else the one text."""
    return tuple(map(as_string, items_of(value)))


def to_float(number: float) -> float:
    """Return a number as XPath counts: a whole one too large for that is beyond all others."""
    try:
        return float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf


def as_value(given: object) -> Value:
    """Return what a context gave as one of the four kinds."""
    if isinstance(given, str | bool | float | Several):
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


def days_of(text: str, zone: tzinfo = UTC) -> float:
    """Return the days from 1970-01-01 to the date or moment in *text*, or NaN.

    A moment without an offset is taken in *zone*. A partial date (``2011``, ``2011-05``) is no date here.
    """
    try:
        if _DATE.fullmatch(text):
            return float((date.fromisoformat(text) - EPOCH).days)
        if _MOMENT.match(text):
            moment = datetime.fromisoformat(text)
            if moment.tzinfo is None:
                moment = moment.replace(tzinfo=zone)
            return moment.timestamp() / 86400
    except (ValueError, OverflowError):
        pass
    return NAN


def _zone_of(moment: str) -> tzinfo:
    try:
        return datetime.fromisoformat(moment).tzinfo or UTC
    except ValueError:
        return UTC


def _number_text(number: float) -> str:
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if abs(number) < _EXACT and abs(number - int(number)) < SAME:
        return str(int(number))
    text = format(Decimal(repr(number)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
