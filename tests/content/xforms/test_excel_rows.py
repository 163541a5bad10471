"""What a cell says is what openpyxl says of it, however a workbook was written."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from repatria.content.xforms.cells import NOT_WORKED_OUT
from repatria.content.xforms.excel_cells import open_new
from repatria.content.xforms.excel_rows import Looks, Rows, shared_words

FILES = sorted((Path(__file__).parents[2] / "data" / "xlsforms").glob("*.xlsx"))
SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LOOKS = Looks(datetime(1899, 12, 30), frozenset({1}), frozenset())  # noqa: DTZ001  # as openpyxl has it
KINDS = [
    ["a", " b ", "", None, 1, 1.5, -0.25, 1e20, True, False, "=1+1", "x005F_y"],
    [date(2020, 1, 2), datetime(2020, 1, 2, 3, 4), time(5, 6), timedelta(hours=30), "ñ&<>\n"],  # noqa: DTZ001
    [CellRichText("una ", TextBlock(InlineFont(b=True), "parte")), "#N/A", "1"],
]


def row(cells: str, words: list[str] | None = None) -> dict[int, Any]:
    source = io.BytesIO(f"<worksheet {SPACE}><sheetData><row>{cells}</row></sheetData></worksheet>".encode())
    return next(iter(Rows(source, words or [], LOOKS)))[1]


def made(*, write_only: bool) -> bytes:
    book, out = Workbook(write_only=write_only), io.BytesIO()
    sheet = book.create_sheet("survey") if write_only else book.active
    assert sheet is not None
    for line in KINDS:
        sheet.append(line)
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "data", [made(write_only=True), made(write_only=False), *(one.read_bytes() for one in FILES)]
)
def test_every_cell_is_as_openpyxl_reads_it(data: bytes) -> None:
    from pyxform.xls2json_backends import is_empty, xlsx_value_to_str

    for sheet, (name, read) in zip(
        load_workbook(io.BytesIO(data), data_only=True).worksheets, open_new(data), strict=True
    ):
        theirs = {
            (cell.row, cell.column): xlsx_value_to_str(
                cell.value.strip() if isinstance(cell.value, str) else cell.value
            )
            for line in sheet.iter_rows()
            for cell in line
            if not is_empty(cell.value)
        }
        merged = {(at, column) for one in sheet.merged_cells.ranges for at, column in one.cells}
        ours = {(number, column): said for number, cells in read().lines for column, said in cells.items()}
        assert name == sheet.title
        assert {
            place: said for place, said in ours.items() if said != NOT_WORKED_OUT and place not in merged
        } == {place: said for place, said in theirs.items() if place not in merged}


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("<c><v>7</v></c>", 7),
        ('<c t="n"><v>7.0</v></c>', 7.0),
        ('<c t="b"><v>1</v></c>', True),
        ('<c t="s"><v>1</v></c>', "dos"),
        ('<c t="str"><f>A1</f><v>x</v></c>', "x"),
        ('<c t="e"><v>#REF!</v></c>', "#REF!"),
        ('<c t="d"><v>2020-01-02</v></c>', date(2020, 1, 2)),
        ('<c s="1"><v>43832</v></c>', datetime(2020, 1, 2)),  # noqa: DTZ001
        ('<c s="1"><v>99999999999</v></c>', "#VALUE!"),
        ("<c><f>A1</f></c>", NOT_WORKED_OUT),
        ('<c t="inlineStr"><is><t>una</t></is></c>', "una"),
        ('<c t="inlineStr"><is><r><rPr/><t>u</t></r><r><t>na</t></r><rPh><t>no</t></rPh></is></c>', "una"),
        ('<c t="inlineStr"><v>7</v></c>', None),
        ("<c/>", None),
    ],
)
def test_a_cell_says_what_its_kind_makes_of_it(cell: str, said: object) -> None:
    assert row(cell, ["uno", "dos"]) == {1: said}


def test_cells_and_rows_without_places_follow_one_another() -> None:
    assert row('<c r="C1"><v>1</v></c><c><v>2</v></c>') == {3: 1, 4: 2}


def test_shared_words_have_parts_and_no_pronunciation() -> None:
    words = "<si><t>a</t></si><si><r><t>b</t></r><r><t>c</t></r><rPh><t>x</t></rPh></si><si/>"
    assert shared_words(io.BytesIO(f"<sst {SPACE}>{words}</sst>".encode())) == ["a", "bc", ""]


def test_a_sheet_that_declares_a_type_is_not_read() -> None:
    with pytest.raises(ExpatError, match="document type"):
        list(Rows(io.BytesIO(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), [], LOOKS))


def test_sheets_are_where_the_workbook_says_and_charts_are_none() -> None:
    with zipfile.ZipFile(io.BytesIO(made(write_only=False))) as archive:
        assert "xl/worksheets/sheet1.xml" in archive.namelist()
    assert [name for name, _ in open_new(made(write_only=False))] == ["Sheet"]


@pytest.mark.parametrize("said", ["2", "2.0", "2.00", "2E0"])
def test_the_number_of_a_row_counts_however_it_is_written(said: str) -> None:
    source = io.BytesIO(f'<worksheet {SPACE}><sheetData><row r="{said}"/></sheetData></worksheet>'.encode())
    assert [number for number, _ in Rows(source, [], LOOKS)] == [2]


@pytest.mark.parametrize("said", ["2.5", "two", "", "nan", "inf"])
def test_what_is_no_number_of_a_row_is_refused(said: str) -> None:
    source = io.BytesIO(f'<worksheet {SPACE}><sheetData><row r="{said}"/></sheetData></worksheet>'.encode())
    with pytest.raises(ValueError, match=said or "convert"):
        list(Rows(source, [], LOOKS))


def test_each_document_type_is_refused_by_itself() -> None:
    caught = []
    for _ in range(2):
        with pytest.raises(ExpatError) as error:
            shared_words(io.BytesIO(b"<!DOCTYPE a><a/>"))
        caught.append(error.value)
    assert caught[0] is not caught[1]
    assert caught[0].code > 0


@pytest.mark.parametrize("kind", ["n", "str", "b", "e"])
def test_a_formula_of_any_kind_without_its_value_is_not_worked_out(kind: str) -> None:
    assert row(f'<c t="{kind}"><f>A1</f></c>') == {1: NOT_WORKED_OUT}


def test_a_formula_that_says_an_empty_text_has_been_worked_out() -> None:
    assert row('<c t="str"><f>""</f><v></v></c>') == {1: None}
