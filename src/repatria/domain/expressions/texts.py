"""Functions on texts, with JavaRosa's answers where engines differ."""

from __future__ import annotations

import math
import re

from repatria.domain.expressions.core import current_of
from repatria.domain.expressions.functions import Context, NoResultError, function
from repatria.domain.expressions.values import Value, as_number, as_string, as_strings, each_of
from repatria.domain.reasons import Reason, because

MOST_LETTERS = 1_000_000
"""Letters of one text that is made: a real form joins a few thousand."""
_LETTERS_A_LOOK = 10
"""Letters that cost as much as looking at one node."""
_SPACES = re.compile(r"[ \t\n\v\f\r]+")


@function("string", 1, 1)
def _string(_context: Context, value: Value) -> Value:
    return as_string(value)


@function("concat", 0, None)
def _concat(context: Context, *values: Value) -> Value:
    return _joined(context, "", values)


@function("join", 1, None)
def _join(context: Context, between: Value, *values: Value) -> Value:
    """Join texts; of several, one that is not asked is an empty text between its neighbours (JavaRosa ``join``)."""
    return _joined(context, as_string(between), each_of(values))


def _joined(context: Context, between: str, values: tuple[Value, ...]) -> str:
    """Return all texts as one; few letters of a form must not become more than a machine holds."""
    texts: list[str] = []
    letters = 0
    for text in (text for value in values for text in as_strings(value)):
        letters += len(text) + len(between)
        if letters > MOST_LETTERS:
            raise NoResultError(because(Reason.TOO_LONG, most=MOST_LETTERS))
        texts.append(text)
    getattr(context, "spend", int)(letters // _LETTERS_A_LOOK)
    return between.join(texts)


@function("string-length", 0, 1)
def _string_length(context: Context, *value: Value) -> Value:
    return float(len(as_string(value[0] if value else current_of(context))))


@function("contains", 2, 2)
def _contains(_context: Context, text: Value, part: Value) -> Value:
    return as_string(part) in as_string(text)


@function("starts-with", 2, 2)
def _starts_with(_context: Context, text: Value, part: Value) -> Value:
    return as_string(text).startswith(as_string(part))


@function("ends-with", 2, 2)
def _ends_with(_context: Context, text: Value, part: Value) -> Value:
    return as_string(text).endswith(as_string(part))


@function("substr", 2, 3)
def _substr(_context: Context, text: Value, start: Value, end: Value | None = None) -> Value:
    whole = as_string(text)
    return whole[_index(start, whole) : len(whole) if end is None else _index(end, whole)]


def _index(value: Value, whole: str) -> int:
    number = as_number(value)
    if math.isnan(number):
        return 0
    return int(max(-len(whole), min(len(whole), number)))


@function("substring-before", 2, 2)
def _substring_before(_context: Context, text: Value, mark: Value) -> Value:
    before, found, _ = _parted(text, mark)
    return before if found else ""


@function("substring-after", 2, 2)
def _substring_after(_context: Context, text: Value, mark: Value) -> Value:
    return _parted(text, mark)[2]


def _parted(text: Value, mark: Value) -> tuple[str, str, str]:
    sign = as_string(mark)
    return as_string(text).partition(sign) if sign else ("", "", as_string(text))


@function("translate", 3, 3)
def _translate(_context: Context, text: Value, old: Value, new: Value) -> Value:
    table: dict[int, str | None] = {}
    others = as_string(new)
    for index, letter in enumerate(as_string(old)):
        table.setdefault(ord(letter), others[index] if index < len(others) else None)
    return as_string(text).translate(table)


@function("normalize-space", 0, 1)
def _normalize_space(context: Context, *value: Value) -> Value:
    text = as_string(value[0] if value else current_of(context))
    return " ".join(_SPACES.split(text.strip(" \t\n\v\f\r")))
