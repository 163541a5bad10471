"""Cells of a CSV file (RFC 4180) that no spreadsheet takes for a formula, and that can be read back as they were."""

from __future__ import annotations

import re
from collections.abc import Iterable

BOM = b"\xef\xbb\xbf"
"""Without it Excel takes the file for something else than UTF-8."""

_RUNS = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""What a spreadsheet may run, also in its wide forms, and what an apostrophe of ours would be mistaken in."""
_BEGINS = r"([;\t\r\n][\"']*)"
"""Where a cell begins for a spreadsheet that separates by semicolons or tabs, as Excel does in many countries: there
the quotes around our cell no longer hold its lines together, either."""
_RUNS_WITHIN = re.compile(_BEGINS + r"(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")
_GUARDED_WITHIN = re.compile(_BEGINS + r"(?<=')(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')
_NOTHING = '""'
_NO_TEXT = re.compile(r"[\ud800-\udfff\x00]")


def guarded(text: str) -> str:
    """Return *text* with an apostrophe before what a spreadsheet would run; a plain number is left as it is."""
    within = _RUNS_WITHIN.sub(r"\1'", text)
    return f"'{within}" if _RUNS.match(text) and not _NUMBER.fullmatch(text) else within


def unguarded(text: str) -> str:
    """Return what ``guarded`` was given."""
    whole = text[1:] if text.startswith("'") and _RUNS.match(text) else text
    return _GUARDED_WITHIN.sub(lambda begins: begins[1][:-1], whole)


def csv_line(cells: Iterable[str]) -> bytes:
    """Return one line of a CSV file."""
    written = ",".join(_cell(guarded(_NO_TEXT.sub("\ufffd", text))) for text in cells)
    return f"{written or _NOTHING}\r\n".encode()  # an empty line would be no line at all


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text
