"""What pyxform says of a spreadsheet, as our own reasons with sheet and row: its English sentences end here.

What nobody foresaw keeps its sentence, quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from string import Formatter
from typing import Any, Final

from repatria.domain.reasons import Because, Reason, because

_ROW: Final = re.compile(r"\[row : (\d+)\]\s*", re.ASCII)
_SHEET: Final = re.compile(r"[Oo]n the '?(\w+)'? sheet")
_LONGEST: Final = 400
_TELLING: Final[Mapping[Reason, str]] = {
    Reason.UNKNOWN_TYPE: "given",
    Reason.QUESTION_WITHOUT_WORDS: "name",
}
"""Reasons that name what stands in one row, by the fact that does."""

_CODED: Final[Mapping[str, tuple[Reason, Mapping[str, str]]]] = {
    "HEADER_001": (Reason.NO_HEADS, {"sheet": "sheet_name"}),
    "HEADER_002": (Reason.HEAD_TWICE, {"name": "header"}),
    "HEADER_003": (Reason.HEAD_MISSING, {"names": "missing"}),
    "HEADER_004": (Reason.BAD_HEAD, {}),
    "LABEL_001": (Reason.CHOICE_WITHOUT_WORDS, {}),
    "NAMES_001": (Reason.NAME_TWICE, {"name": "value"}),
    "NAMES_003": (Reason.NAME_TAKEN, {"name": "value"}),
    "NAMES_004": (Reason.NAME_TWICE, {"name": "value"}),
    "NAMES_005": (Reason.NAME_TAKEN, {"name": "value"}),
    "NAMES_006": (Reason.CHOICE_WITHOUT_NAME, {}),
    "NAMES_007": (Reason.CHOICES_ALIKE, {}),
    "NAMES_008": (Reason.BAD_NAME_THERE, {"column": "column"}),
    "NAMES_009": (Reason.BAD_NAME_THERE, {"column": "name"}),
    "NAMES_013": (Reason.SHEET_MISSING, {"sheet": "sheet"}),
    "PYREF_001": (Reason.BAD_REFERENCE, {"column": "column"}),
    "PYREF_002": (Reason.BAD_REFERENCE, {"column": "column"}),
    "PYREF_003": (Reason.UNKNOWN_NAME, {"name": "q"}),
    "PYREF_004": (Reason.NAME_TWICE, {"name": "q"}),
    "SURVEY_001": (Reason.CLOSES_NOTHING, {"given": "type", "kind": "type"}),
    "SURVEY_002": (Reason.NEVER_CLOSED, {"kind": "type"}),
}
"""By pyxform's own code: our reason, and which fact of it is which of pyxform's."""
_TAKEN: Final = {"NAMES_003": "data", "NAMES_005": "meta"}
_SAID: Final[tuple[tuple[re.Pattern[str], Reason], ...]] = (
    (re.compile(r"Unknown question type '(?P<given>.*)'"), Reason.UNKNOWN_TYPE),
    (re.compile(r"List name not in (?:external )?choices sheet: (?P<name>\S+)"), Reason.NO_SUCH_LIST),
    (re.compile(r"Duplicate column header: (?P<name>.+)"), Reason.HEAD_TWICE),
    (re.compile(r"named '(?P<name>\w+)' has no label or hint"), Reason.QUESTION_WITHOUT_WORDS),
    (re.compile(r"You must have a sheet named '(?P<sheet>\w+)'"), Reason.SHEET_MISSING),
    (re.compile(r"File name for '\S+ (?P<name>.+)' should end with"), Reason.LIST_NO_TABLE),
    (re.compile(r"There should be a choices sheet"), Reason.NO_CHOICES),
    (re.compile(r"Question with no type"), Reason.ROW_WITHOUT_TYPE),
    (re.compile(r"Question or group with no name"), Reason.ROW_WITHOUT_NAME),
    (re.compile(r"Missing calculation"), Reason.NOTHING_TO_CALCULATE),
    (re.compile(r"Choice names with spaces"), Reason.CHOICE_WITH_SPACES),
)
"""By its sentence, where it gives no code."""


def converter_fault(error: Exception) -> tuple[str, Because]:
    """Return where in the workbook *error* of pyxform is, as ``survey 12``, and why it cannot be used."""
    said = str(error)
    row, sheet = _ROW.search(said), _SHEET.search(said)
    where = " ".join(filter(None, ((sheet and sheet[1]) or (row and "survey"), row and row[1])))
    return where, _by_code(said) or _by_words(said)


def crash_said(error: Exception) -> str:
    """Return what is known of a crash inside pyxform: the kind of its fault, and its sentence where it has one."""
    return _short(": ".join(filter(None, (type(error).__name__, " ".join(str(error).split())))))


def row_of(rows: Iterable[Mapping[str, Any]], why: Because) -> str:
    """Return where in the sheet ``survey`` the type or name is that pyxform complains of without saying where."""
    given = str(why.facts.get(_TELLING.get(why.reason, ""), ""))
    found = (
        at for at, row in enumerate(rows, 2) if given and given in (str(one).strip() for one in row.values())
    )
    at = next(found, None)
    return f"survey {at}" if at is not None else ""


def _by_code(said: str) -> Because | None:
    """Return our reason for one of pyxform's own sentences, whether or not it came with its code."""
    for code, (reason, facts) in _CODED.items():
        if found := _sentence(code).search(said):
            context = found.groupdict()
            told = {ours: context.get(theirs) or _TAKEN.get(code, "") for ours, theirs in facts.items()}
            return because(reason, **{name: _short(text) for name, text in told.items()})
    return None


@cache
def _sentence(code: str) -> re.Pattern[str]:
    from pyxform.errors import ErrorCode  # heavy, and only needed where a form is brought in

    named: set[str] = set()
    made = ""
    for plain, name, _, _ in Formatter().parse(ErrorCode[code].value.msg):
        made += re.escape(plain)
        if name:
            made += f"(?P={name})" if name in named else f"(?P<{name}>.*?)"
            named.add(name)
    return re.compile(made, re.DOTALL)


def _by_words(said: str) -> Because:
    for pattern, reason in _SAID:
        if found := pattern.search(said):
            return because(reason, **{name: _short(text) for name, text in found.groupdict().items()})
    return because(Reason.NOT_CONVERTED, said=_short(" ".join(_ROW.sub("", said).split()).rstrip(".")))


def _short(text: Any) -> str:
    return str(text).strip()[:_LONGEST]
