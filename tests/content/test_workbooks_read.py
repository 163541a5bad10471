"""Nothing that stands in a workbook of ours is lost unheard, whatever the file says of itself."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from repatria.content.forms import read_form
from repatria.content.workbooks.revising import revise_form
from repatria.content.workbooks.writing import write_workbook
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason
from tests.content.changed_books import (
    as_bytes,
    came_back,
    cell_of,
    changed,
    f11,
    rewritten,
    shipped,
    with_merged,
)
from tests.content.forms import GOOD, shared


@pytest.mark.parametrize("sheet", ["survey", "choices", "settings", "repatria"])
@pytest.mark.parametrize("size", [b"A1", b"A1:B3", b"C2:D4"])
def test_a_sheet_that_calls_itself_smaller_comes_back_whole(sheet: str, size: bytes) -> None:
    lied = rewritten(
        "F21", sheet, lambda said: re.sub(b'<dimension ref="[^"]*"', b'<dimension ref="' + size + b'"', said)
    )
    assert b'<dimension ref="' + size + b'"' in b"".join(
        zipfile.ZipFile(io.BytesIO(lied)).read(f"xl/worksheets/sheet{at}.xml") for at in range(1, 5)
    )
    assert replace(came_back(lied), digest="") == replace(shipped()["F21"], digest="")


@pytest.mark.parametrize(
    ("sheet", "name", "head"),
    [
        ("survey", "consular_block", "protective"),
        ("survey", "consular_block", "constraint"),
        ("survey", "fear_reason", "relevant"),
        ("survey", "fear_of_return", "required"),
        ("repatria", "signature", "required"),
    ],
)
def test_a_formula_without_its_value_is_refused_by_sheet_row_and_column(
    sheet: str, name: str, head: str
) -> None:
    place: list[int] = []

    def change(book: Workbook) -> None:
        row, column = cell_of(book, sheet, name, head)
        book[sheet].cell(row, column).value = '=CONCATENATE("yes ","doubt ","no")'
        place.append(row)

    with pytest.raises(DefinitionError) as caught:
        f11(change)
    why = caught.value.reason
    assert (caught.value.key, why.reason) == (f"{sheet} {place[0]}", Reason.FORMULA_WITHOUT_VALUE)
    assert why.facts == {"column": head}


def test_a_head_or_a_cell_under_none_that_is_such_a_formula_is_refused() -> None:
    for row, key in ((1, "survey 1"), (5, "survey 5")):

        def change(book: Workbook, row: int = row) -> None:
            book["survey"].cell(row, 60).value = '="level"'

        with pytest.raises(DefinitionError) as caught:
            f11(change)
        assert (caught.value.key, caught.value.reason.reason) == (key, Reason.FORMULA_WITHOUT_VALUE)
        assert caught.value.reason.facts == {"column": "(BH)"}


def test_why_a_workbook_is_refused_comes_out_of_the_process_that_reads_it() -> None:
    book = load_workbook(io.BytesIO(write_workbook(read_form("T1", GOOD.encode(), shared()))))
    book["survey"].cell(3, 1).value = "=A2"
    with pytest.raises(DefinitionError) as caught:
        revise_form("T1.xlsx", as_bytes(book), shared())
    assert (caught.value.file, caught.value.key) == ("T1.xlsx", "survey 3")
    assert caught.value.reason.reason is Reason.FORMULA_WITHOUT_VALUE


def test_a_sheet_that_is_there_twice_is_refused() -> None:
    data = write_workbook(shipped()["F21"])
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            said = old.read(name)
            new.writestr(name, said.replace(b'name="settings"', b'name="survey"'))
    with pytest.raises(DefinitionError) as caught:
        came_back(made.getvalue())
    assert caught.value.reason.reason is Reason.SHEET_TWICE


def test_a_level_shown_beside_several_rows_is_that_of_each() -> None:
    before = {one.name: one.level for one in shipped()["F10"].questions()}
    form, _ = changed("F10", with_merged("authority", "L3", 3))
    raised = {one.name: one.level for one in form.questions() if one.level != before[one.name]}
    assert raised == {"authority": "L3", "number": "L3", "from_on": "L3"}


def test_one_that_is_shown_beside_the_end_of_a_group_too_is_taken() -> None:
    form, _ = changed("F01", with_merged("offence_alleged", "L3", 2))
    assert replace(form, digest="") == replace(shipped()["F01"], digest="")


def test_empty_rows_and_columns_between_lose_nothing() -> None:
    def change(book: Workbook) -> None:
        book["survey"].insert_rows(6, 70)
        book["survey"].insert_cols(3, 25)
        book["choices"].insert_rows(4, 70)

    form, _ = f11(change)
    assert replace(form, digest="") == replace(shipped()["F11"], digest="")
