"""A table in a spreadsheet holds every word, and none of them is ever run."""

from __future__ import annotations

import io

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from repatria.content.workbooks.tables import Table, write_tables


def read(data: bytes) -> dict[str, list[list[str]]]:
    """Return what a spreadsheet program shows, and refuse a cell that it would work out."""
    book = load_workbook(io.BytesIO(data))
    for sheet in book:
        assert all(cell.data_type in ("s", "inlineStr", "n") for row in sheet.rows for cell in row)
        assert all(cell.value is None for row in sheet.rows for cell in row if cell.data_type == "n")
    return {sheet.title: [[str(cell.value or "") for cell in row] for row in sheet.rows] for sheet in book}


def one(table: Table) -> list[list[str]]:
    return read(write_tables({"Matriz": table}))["Matriz"]


def test_words_that_look_like_a_formula_stay_words() -> None:
    table = [["Tema", "Qué dice"], ["=1+1", '=HYPERLINK("x")'], ["+2", "@SUM(A1)"], ["-3", "#REF!"]]
    assert one(table) == table


def test_a_cell_longer_than_a_spreadsheet_holds_goes_on_below() -> None:
    long = "".join(str(number % 10) for number in range(70_000))
    rows = one([["a", "b"], [long, "short"], ["next", ""]])
    assert "".join(row[0] for row in rows[1:4]) == long
    assert [row[1] for row in rows[1:4]] == ["short", "", ""]
    assert rows[4] == ["next", ""]


def test_letters_that_no_such_file_holds_are_left_out_and_names_are_made_to_fit() -> None:
    told = read(write_tables({"Matriz: Costa Rica / 2026 [el año entero]": [["a\x00b\x0bc", "l\r\ní"]]}))
    assert told == {"Matriz  Costa Rica   2026  el a": [["abc", "l\ní"]]}


def test_each_table_has_its_sheet_and_one_without_rows_is_there() -> None:
    assert read(write_tables({"Uno": [["a"]], "Dos": [["b"], ["c"]]})) == {
        "Uno": [["a"]],
        "Dos": [["b"], ["c"]],
    }


LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")


@settings(max_examples=40)
@given(
    st.lists(
        st.lists(st.text(LETTERS, min_size=1, max_size=8), min_size=2, max_size=2), min_size=1, max_size=4
    )
)
def test_what_stands_in_a_table_comes_back(table: list[list[str]]) -> None:
    assert one(table) == table
