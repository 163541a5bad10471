"""A spreadsheet is read whatever it is called and however its letters are written; why one cannot be is said."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from openpyxl import Workbook

from repatria.content.xforms.reading import read_xform
from repatria.content.xforms.spreadsheets import read_spreadsheet
from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Reason
from repatria.domain.xforms.entering import enter
from tests.content.compiled import to_xform
from tests.content.xforms.forms import filling, texts

ROWS = [["survey"], ["", "type", "name", "label"], ["", "text", "a", "Año"], ["notas"], ["", "x"], ["", "y"]]


def table(between: str = ",", end: str = "\r\n") -> str:
    made = io.StringIO()
    csv.writer(made, delimiter=between, lineterminator=end).writerows(ROWS)
    return made.getvalue()


def workbook() -> bytes:
    book, made = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.title = "survey"
    for row in (["type", "name", "label"], ["text", "a", "Año"]):
        sheet.append(row)
    book.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", table().encode()),
        ("a.csv", b"\xef\xbb\xbf" + table().encode()),
        ("a.csv", table(";").encode()),
        ("a.csv", table("\t").encode("utf-16")),
        ("a.csv", table(end="\r").encode()),
        ("a.md", b"\xef\xbb\xbf| survey |\r\n| | type | name | label |\r\n| | text | a | A\xc3\xb1o |\r\n"),
        ("a.xls", workbook()),
        ("A.XLSX", workbook()),
    ],
)
def test_a_spreadsheet_is_known_by_what_it_holds(name: str, data: bytes) -> None:
    made = read_spreadsheet(name, data)
    assert "Año" in made.xform.decode()
    assert made.levels == {}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"name,label\nx,y\n", Reason.SHEET_MISSING),
        (table().encode("latin-1"), Reason.NOT_UTF8),
        (b"PK\x03\x04", Reason.BAD_SPREADSHEET),
        (table().encode() + b"Survey\n,type,name,label\n,text,b,B\n", Reason.SHEET_TWICE),
    ],
)
def test_why_a_table_is_no_form_is_said(data: bytes, reason: Reason) -> None:
    with pytest.raises(DefinitionFileError) as refused:
        to_xform("a.csv", data)
    assert refused.value.reason.reason == reason


def test_a_day_that_a_spreadsheet_keeps_with_a_clock_is_a_day() -> None:
    book, made = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.title = "survey"
    for row in (["type", "name", "label", "default"], ["date", "since", "Desde", date(2020, 1, 2)]):
        sheet.append(row)
    book.save(made)
    form = read_xform("a.xlsx", to_xform("a.xlsx", made.getvalue())[0])
    filled = filling(form)
    assert texts(filled, "/data/since") == ["2020-01-02"]
    assert enter(filled, {}) == {}


def test_a_sheet_begun_twice_is_not_read_half() -> None:
    survey = "| survey |\n| | type | name | label |\n| | text | {0} | {0} |\n"
    with pytest.raises(DefinitionFileError) as refused:
        to_xform("a.md", (survey.format("a") + survey.format("b")).encode())
    assert refused.value.reason.reason == Reason.SHEET_TWICE
