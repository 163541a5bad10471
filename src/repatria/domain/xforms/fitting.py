"""What an answer may be and counts as, by the type of its bind; the words are those of the XForms specification."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time

from repatria.domain.expressions.keeping import COUNTED, digits_in, is_number
from repatria.domain.forms.bounds import MOST_DIGITS
from repatria.domain.forms.values import is_decimal
from repatria.domain.xforms.definition import XForm

_WHOLE = re.compile(r"[+-]?\d+", re.ASCII)
_WHOLE_KINDS = frozenset({"int", "integer"})
_INTEGER = re.compile(rf"[+-]?\d{{1,{MOST_DIGITS}}}", re.ASCII)
_LONGEST_COORDINATE = 64
KEPT_AS_TEXT = frozenset({"select1", "select", "rank", "odk:rank", "trigger", "upload"})
"""What is chosen, ticked or attached is a text, whatever its bind says."""


def kind_at(form: XForm, path: str) -> str:
    """Return the type by which the answers at *path* count, nothing where they count as their texts."""
    bind, control = form.binds.get(path), form.controls.get(path)
    if bind is None or (control is not None and control.kind in KEPT_AS_TEXT):
        return ""
    kind = bind.kind.rpartition(":")[2]
    return kind if kind in COUNTED else ""


def fits(kind: str, text: str) -> bool:
    """Tell whether *text*, which is not empty, is an answer of type *kind*; of an unknown type everything is."""
    test = _TESTS.get(kind.rpartition(":")[2])
    return test is None or test(text)


def has_too_many_digits(kind: str, text: str) -> bool:
    """Tell whether *text* is such a number as *kind* asks for, but with more digits than would be kept."""
    kind = kind.rpartition(":")[2]
    is_one = (
        _WHOLE.fullmatch(text) is not None if kind in _WHOLE_KINDS else kind == "decimal" and is_number(text)
    )
    return is_one and digits_in(text) > MOST_DIGITS


def _is_point(text: str) -> bool:
    parts = text.split()
    return (
        2 <= len(parts) <= 4
        and all(len(part) <= _LONGEST_COORDINATE and is_number(part) for part in parts)
        and abs(float(parts[0])) <= 90
        and abs(float(parts[1])) <= 180
    )


def _is_trace(text: str) -> bool:
    return all(_is_point(point) for point in text.split(";") if point.strip())


def _reads(read: Callable[[str], object], shape: str) -> Callable[[str], bool]:
    pattern = re.compile(shape, re.ASCII)

    def test(text: str) -> bool:
        if pattern.match(text) is None:
            return False
        try:
            read(text)
        except ValueError:
            return False
        return True

    return test


_TESTS: Mapping[str, Callable[[str], bool]] = {
    "int": lambda text: _INTEGER.fullmatch(text) is not None,
    "integer": lambda text: _INTEGER.fullmatch(text) is not None,
    "decimal": is_decimal,
    "boolean": lambda text: text in ("true", "false", "1", "0"),
    "date": _reads(date.fromisoformat, r"\d{4}-\d\d-\d\d\Z"),
    "time": _reads(time.fromisoformat, r"\d\d:\d\d"),
    "dateTime": _reads(datetime.fromisoformat, r"\d{4}-\d\d-\d\dT\d\d:\d\d"),
    "geopoint": _is_point,
    "geotrace": _is_trace,
    "geoshape": _is_trace,
}
