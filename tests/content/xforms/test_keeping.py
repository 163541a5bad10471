"""Of a spreadsheet is kept what is read of it, the same each time, and the same form comes out of that again."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from repatria.content.xforms.compiling import compile_form
from repatria.content.xforms.keeping import is_as_kept
from repatria.content.xforms.spreadsheets import is_spreadsheet, read_spreadsheet
from tests.content.xforms.books import HEADS, ROWS, SECRET, book, hide, letters_in

FILES = Path(__file__).parents[2] / "data" / "xlsforms"
GOOD = sorted(
    path.name
    for path in FILES.iterdir()
    if is_spreadsheet(path.name) and "NEGATIVE" not in path.name and path.name != "MANIFEST.md"
)


def test_what_is_not_of_the_form_is_not_kept() -> None:
    data = book([HEADS, *ROWS], hide)
    assert SECRET.encode() in letters_in(data)
    made = compile_form("salud.xlsx", data)
    assert SECRET.encode() not in letters_in(made.kept)
    assert made.left_out == ("beneficiarias",)
    assert (is_as_kept(made.kept), is_as_kept(data)) == (True, False)


def test_what_is_kept_opens_as_a_workbook_with_its_rows_where_they_were() -> None:
    rows = [HEADS, ROWS[0], (), ("text", "q2", "«Año» & <más>")]
    kept = read_spreadsheet("a.xlsx", book(rows)).kept
    sheet = load_workbook(io.BytesIO(kept))["survey"]
    assert [sheet["B2"].value, sheet["B3"].value, sheet["C4"].value] == ["q0", None, "«Año» & <más>"]


@pytest.mark.parametrize("name", GOOD)
def test_the_same_form_comes_out_of_what_is_kept(name: str) -> None:
    made = read_spreadsheet(name, (FILES / name).read_bytes())
    again = read_spreadsheet(f"{Path(name).stem}.xlsx", made.kept)
    assert (again.xform, again.levels, again.kept) == (made.xform, made.levels, made.kept)
    assert again.left_out == ()
