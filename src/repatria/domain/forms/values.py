"""What an answer may be, by type of question; what does not fit is kept as typed and named, never changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import Any, Final

from repatria.domain.expressions.keeping import counted, digits_in, is_number
from repatria.domain.forms.bounds import MOST_DIGITS
from repatria.domain.forms.definition import ACKNOWLEDGED, IN_ORDER, Choice, Question

CONTAINERS = frozenset({"group", "repeat"})
SILENT = frozenset({"calculate", "hidden"})
"""Types that are never shown."""
MONTH, YEAR = "month-year", "year"
"""The appearances of a date that is asked without its day, and without its month."""
DATE_PARTS: Final = {MONTH: 1, YEAR: 2}
"""How many of day, month and year are not asked, by appearance."""
WHOLE = "whole"
"""The appearance of a date that is no answer without its day, as dates of other institutions' forms are."""
UNLISTED: Final = " "
"""Begins what was typed in a list that is searched and is none of its choices; no choice's name begins so."""

_PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?", re.ASCII)
_FULL_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_LONGEST_NUMBER: Final = 64
_INTEGER = re.compile(rf"[+-]?\d{{1,{MOST_DIGITS}}}", re.ASCII)
_TIME = re.compile(r"\d\d:\d\d(:\d\d)?", re.ASCII)


def holds_answer(question: Question) -> bool:
    """Tell whether somebody or something gives this row an answer that is kept."""
    return question.type not in CONTAINERS and question.type != "note" and not question.calculation


def normalise(question: Question, raw: Any, choices: Sequence[Choice]) -> Any:
    """Return *raw* in the form in which it is kept; None for nothing. What does not fit stays as it is."""
    if raw is None or raw == "" or raw == [] or raw == ():
        return None
    if question.type == "select_multiple" and isinstance(raw, Sequence):
        names = raw.split() if isinstance(raw, str) else list(raw)
        if not all(isinstance(name, str) for name in names):
            return raw  # whatever another post sent
        return (
            list(dict.fromkeys(names))
            if question.appearance == IN_ORDER
            else _in_choice_order(names, choices)
        )
    if isinstance(raw, str):
        return _read_number(question.type, raw)
    return raw


def unlisted(typed: str) -> str | None:
    """Return what was *typed* to find a choice as it is kept while none was found; None for nothing."""
    return UNLISTED + typed.strip() if typed.strip() else None


def typed_words(value: Any) -> str:
    """Return what was typed and is none of the choices, of an answer that holds such words; else nothing."""
    said = value if isinstance(value, list | tuple) else (value,)
    return next((one.strip() for one in said if _is_unlisted(one)), "")


def type_fault(question: Question, value: Any, choices: Sequence[Choice]) -> str:
    """Return a word for what is wrong with the type of *value*, or nothing when it fits."""
    if question.type in ("select_one", "select_multiple"):
        return _choice_fault(question.type, value, choices)
    if question.type == "date" and question.appearance == WHOLE and _is_partial(value):
        return "not_date"
    fits = _FITS.get(question.type)
    return "" if fits is None or fits(value) else f"not_{question.type}"


def is_date(value: Any) -> bool:
    """Tell whether *value* is a date, whole or partial (``2011``, ``2011-05``)."""
    if not isinstance(value, str):
        return False
    if _PARTIAL_DATE.fullmatch(value):
        return int(value[:4]) > 0
    return bool(_FULL_DATE.fullmatch(value)) and _parses(date.fromisoformat, value)


def as_counted(question: Question, value: Any) -> Any:
    """Return a value as expressions compare it: a partial date is its first day, or none where the day is asked.

    Words that are none of the choices say nothing yet, and what is asked as yes or no may be a truth.
    """
    if question.counts and isinstance(value, str):
        return counted(question.counts, value)
    if question.type in ("select_one", "select_multiple"):
        return _chosen(value)
    if question.type != "date" or not is_date(value):
        return value
    return None if question.appearance == WHOLE and _is_partial(value) else _earliest(value)


def _is_partial(value: Any) -> bool:
    return isinstance(value, str) and _PARTIAL_DATE.fullmatch(value) is not None


def _is_unlisted(value: Any) -> bool:
    return isinstance(value, str) and value.startswith(UNLISTED)


def _chosen(value: Any) -> Any:
    """Return what of a value was chosen."""
    if isinstance(value, list | tuple):
        return [one for one in value if not _is_unlisted(one)] or None if typed_words(value) else value
    return None if _is_unlisted(value) else value


def _earliest(value: str) -> str:
    """Return the first day that a whole or partial date may mean."""
    return value + "-01-01"[(len(value) - 4) // 3 * 3 :] if _is_partial(value) else value


def is_decimal(text: str) -> bool:
    """Tell whether *text* is a number that keeps each of its digits."""
    return len(text) <= _LONGEST_NUMBER and is_number(text) and digits_in(text) <= MOST_DIGITS


def _read_number(kind: str, raw: str) -> Any:
    text = raw.strip()
    if kind == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    text = text.replace(",", ".")
    if kind == "decimal" and is_decimal(text):
        number = float(text)
        return int(number) if number.is_integer() else number
    return raw


def _in_choice_order(names: Sequence[Any], choices: Sequence[Choice]) -> list[Any]:
    places = {choice.name: place for place, choice in reversed(list(enumerate(choices)))}
    unique = list(dict.fromkeys(names))
    return sorted(unique, key=lambda name: places.get(name, len(places)))


def _choice_fault(kind: str, value: Any, choices: Sequence[Choice]) -> str:
    if typed_words(value):
        return "not_in_list"
    if kind == "select_one":
        if not isinstance(value, str):
            return "not_select_one"
        return "" if any(choice.name == value for choice in choices) else "not_a_choice"
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        return "not_select_multiple"
    return "" if {choice.name for choice in choices}.issuperset(value) else "not_a_choice"


def _parses(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def _is_time(value: Any) -> bool:
    return isinstance(value, str) and bool(_TIME.fullmatch(value)) and _parses(time.fromisoformat, value)


def _is_datetime(value: Any) -> bool:
    return (
        isinstance(value, str)
        and len(value) >= len("2026-07-14T22:10")
        and value[10] == "T"
        and _parses(datetime.fromisoformat, value)
    )


def _is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Any) -> bool:
    return _is_integer(value) or (isinstance(value, float) and abs(value) < float("inf"))


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


_FITS: dict[str, Callable[[Any], bool]] = {
    "text": _is_text,
    "hidden": _is_text,
    "integer": _is_integer,
    "decimal": _is_number,
    "date": is_date,
    "time": _is_time,
    "dateTime": _is_datetime,
    "acknowledge": lambda value: value == ACKNOWLEDGED,
}
