"""A spreadsheet is read whatever it is called and however its letters are written; why one cannot be is said."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from openpyxl import Workbook

from repatria.content.xforms.reading import read_xform
from repatria.content.xforms.spreadsheets import Made, read_spreadsheet
from repatria.domain.errors import DefinitionError, DefinitionFileError
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


MARKDOWN = (
    "| survey |\n| | type | name | label |\n| | text | a | A |\n| | text | b | B |{}\n"
    "| settings |\n| | form_id | version |\n| | fy | 1 |{}\n"
)


@pytest.mark.parametrize(
    ("more", "place"),
    [((" extra |", ""), "survey 3"), ((" | 1 + 1 |", ""), "survey 3"), (("", " 2 |"), "settings 2")],
)
def test_a_cell_too_many_in_markdown_is_told_by_sheet_and_row(more: tuple[str, str], place: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        read_spreadsheet("f.md", MARKDOWN.format(*more).encode())
    assert (caught.value.key, caught.value.reason.reason) == (place, Reason.CELL_WITHOUT_HEAD)


def test_empty_cells_and_sheets_of_others_are_nobodys_fault_in_markdown() -> None:
    text = MARKDOWN.format(" | |", "") + "| notas |\n| | x |\n| | y | z |\n"
    assert read_spreadsheet("f.md", text.encode()).unread == ()


@pytest.mark.parametrize("sheet", ["survey", "choices", "settings"])
def test_a_cell_under_no_head_is_told_by_its_column_and_changes_nothing(sheet: str) -> None:
    sheets = {
        "survey": [["type", "name", "label"], ["select_one l", "a", "Año"], []],
        "choices": [["list_name", "name", "label"], ["l", "x", "X"], []],
        "settings": [["form_id", "version"], ["fy", "1"]],
    }
    made = [_both_kinds(sheets)]
    sheets[sheet][-1] = [*sheets[sheet][-1], *[""] * (5 - len(sheets[sheet][-1])), "nota"]
    made.append(_both_kinds(sheets))
    for before, after in zip(*made, strict=True):
        assert before.unread == ()
        assert after.unread == (f"{sheet}: ({after.unread[0][-2]})",)
        assert after.xform == before.xform
    assert made[1][0].unread == (f"{sheet}: (F)",)


def _both_kinds(sheets: dict[str, list[list[str]]]) -> list[Made]:
    """Return what a workbook and a CSV with the same *sheets* become."""
    book, out, text = Workbook(), io.BytesIO(), io.StringIO()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        csv.writer(text).writerows([[name], *(["", *row] for row in rows)])
        made = book.create_sheet(name)
        for row in rows:
            made.append(row)
    book.save(out)
    return [
        read_spreadsheet("f.xlsx", out.getvalue()),
        read_spreadsheet("f.csv", text.getvalue().encode()),
    ]
