"""The sheets of an XLSForm, whatever its file is called and however its letters are written."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import PurePath
from typing import Any, Final

from repatria.content.xforms.csv_rows import read_rows
from repatria.content.xforms.excel import read_workbook
from repatria.content.xforms.file_kinds import need_text
from repatria.content.xforms.headless import refuse_headless, with_headless
from repatria.content.xforms.heads import SHEETS
from repatria.content.xforms.text_size import first_cells, refuse_long_lines, refuse_many_rows
from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Reason, because

LARGEST_UNPACKED: Final = 48 << 20
"""Bytes that a workbook may have once unpacked; those of ministries have less than one million."""
MOST_MEMBERS: Final = 2_000
_ARCHIVE: Final = b"PK\x03\x04"
_OLD: Final = b"\xd0\xcf\x11\xe0"
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
"""How a file begins that says how its letters are written."""
_NAMED: Final = re.compile(r"^\s*\|([^|\n]*)\|", re.MULTILINE)
"""What stands in the first column of a table in Markdown."""
_LOOKED_AT: Final = 5_000
"""Letters at the beginning that tell what a table is."""
_FEWEST_BARS: Final = 5
_BETWEEN: Final = ",;\t"
"""What may stand between the cells of a CSV: a semicolon where the comma is that of numbers."""


def read_sheets(file: str, data: bytes, *, to_keep: bool = False) -> Any:
    """Return the sheets in *data* as pyxform has them; raises DefinitionError naming *file*.

    *to_keep* refuses already while it is read what would be too much to be kept.
    """
    # heavy, and only needed where a form is brought in
    from pyxform.xls2json_backends import DefinitionData, csv_to_dict, get_xlsform

    kind = _kind(file, data)
    if kind == ".xlsx":
        _check_archive(file, data)
    if kind in (".xlsx", ".xls"):
        return DefinitionData(**read_workbook(file, data, old=kind == ".xls", to_keep=to_keep))
    text = _text(file, data)
    refuse_long_lines(file, text)
    if kind == ".md":
        if text[:_LOOKED_AT].count("|") < _FEWEST_BARS:  # fewer than a table has, as pyxform counts them
            raise DefinitionFileError(file, because(Reason.SHEET_MISSING, sheet="survey"))
        refuse_many_rows(file, first_cells(text))
        _check_once(file, _NAMED.findall(text))
        refuse_headless(file, text)
        return get_xlsform(text.encode(), file_type=kind)
    refuse_many_rows(file, _first_cells(_read(file, text)))
    rows = list(_read(file, text))
    if "survey" not in {row[0].strip().lower() for row in rows if row}:
        raise DefinitionFileError(file, because(Reason.SHEET_MISSING, sheet="survey"))
    _check_once(file, (row[0] for row in rows if row))
    found = csv_to_dict(_with_commas(rows).encode())
    known = {one.name for one in fields(DefinitionData)}
    return with_headless(get_xlsform({name: sheet for name, sheet in found.items() if name in known}), rows)


def _kind(file: str, data: bytes) -> str:
    """Return what the file is, which its name does not always say."""
    if data.startswith(_ARCHIVE):
        return ".xlsx"
    if data.startswith(_OLD):
        return ".xls"
    named = PurePath(file).suffix.lower()
    if named not in (".csv", ".md"):
        raise DefinitionFileError(file, because(Reason.NEITHER_SHEET_NOR_FORM))
    need_text(file, data)
    return named


def _check_archive(file: str, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DefinitionFileError(file, because(Reason.BAD_SPREADSHEET)) from error
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > LARGEST_UNPACKED:
        raise DefinitionFileError(file, because(Reason.FILE_TOO_LARGE, most=LARGEST_UNPACKED >> 20))


def _text(file: str, data: bytes) -> str:
    letters = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(letters)
    except UnicodeDecodeError as error:
        raise DefinitionFileError(file, because(Reason.NOT_UTF8)) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read(file: str, text: str) -> Iterator[list[str]]:
    return read_rows(file, text, max(_BETWEEN, key=text[:_LOOKED_AT].count))


def _first_cells(rows: Iterable[list[str]]) -> Iterator[str]:
    """Yield what stands in the first column of the rows in which anything stands."""
    return (row[0] for row in rows if any(map(str.strip, row)))


def _check_once(file: str, first: Iterable[str]) -> None:
    """Refuse a sheet that is begun twice among what stands in the *first* column: one of both would be lost."""
    begun = Counter(cell.strip().lower() for cell in first)
    if twice := next((name for name in SHEETS if begun[name] > 1), ""):
        raise DefinitionFileError(file, because(Reason.SHEET_TWICE, sheet=twice))


def _with_commas(rows: list[list[str]]) -> str:
    """Return a CSV as pyxform reads it, whatever stood between its cells."""
    made = io.StringIO(newline="")
    csv.writer(made).writerows(rows)
    return made.getvalue()
