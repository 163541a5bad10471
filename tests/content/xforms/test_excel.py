"""Every cell of a workbook that stands under a head is read, or the file is refused with its sheet and row."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest

from repatria.content.xforms.compiling import compile_form
from repatria.content.xforms.sheet_levels import levels_of
from repatria.content.xforms.sheets import read_sheets
from repatria.content.xforms.spreadsheets import read_spreadsheet
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason
from tests.content.xforms.books import HEADS, ROWS, Cells, book


def written_anew(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            said = old.read(name)
            new.writestr(name, change(said) if name == "xl/worksheets/sheet1.xml" else said)
    return out.getvalue()


def asked(data: bytes) -> list[str]:
    return re.findall(r'<input ref="/data/(\w+)"', read_spreadsheet("a.xlsx", data).xform.decode())


@pytest.mark.parametrize("size", [b"A1", b"A1:C3", b"A1:B7", b"C3:D4"])
def test_a_sheet_that_calls_itself_smaller_is_read_whole(size: bytes) -> None:
    data = book([HEADS, *ROWS])
    lied = written_anew(
        data, lambda said: re.sub(b'<dimension ref="[^"]*"', b'<dimension ref="' + size + b'"', said)
    )
    assert lied != written_anew(data, bytes)
    assert asked(lied) == [f"q{at}" for at in range(6)]


@pytest.mark.parametrize(
    ("rows", "where", "reason"),
    [
        ([HEADS, *ROWS[:3], *[()] * 61, *ROWS[3:]], "survey 66", Reason.BEHIND_EMPTY_ROWS),
        ([(*HEADS, *[None] * 21, "relevant"), *ROWS], "survey 1", Reason.BEHIND_EMPTY_COLUMNS),
        (
            [(*HEADS, "level"), (*ROWS[0], None), (*ROWS[1], '="L4"')],
            "survey 3",
            Reason.FORMULA_WITHOUT_VALUE,
        ),
        ([(*HEADS, "label"), *ROWS], "survey 1", Reason.HEAD_TWICE),
    ],
)
def test_what_other_readers_would_lose_refuses_the_file(rows: Cells, where: str, reason: Reason) -> None:
    with pytest.raises(DefinitionError) as refused:
        compile_form("a.xlsx", book(rows))
    assert (refused.value.key, refused.value.reason.reason) == (where, reason)


def test_a_few_empty_rows_and_columns_lose_nothing() -> None:
    rows = [(*HEADS, *[None] * 20, "level"), *ROWS[:3], *[()] * 60, (*ROWS[3], *[None] * 20, "L4"), *ROWS[4:]]
    data = book(rows)
    assert asked(data) == [f"q{at}" for at in range(6)]
    assert read_spreadsheet("a.xlsx", data).levels == {"q3": "L4"}


def test_a_list_behind_empty_rows_refuses_the_file() -> None:
    lists = [("list_name", "name", "label"), ("l", "x", "X"), *[()] * 61, ("l", "y", "Y")]
    with pytest.raises(DefinitionError) as refused:
        read_spreadsheet("a.xlsx", book([HEADS, ("select_one l", "a", "A")], choices=lists))
    assert (refused.value.key, refused.value.reason.reason) == ("choices 64", Reason.BEHIND_EMPTY_ROWS)


def test_what_stands_under_no_head_is_nobodys_question() -> None:
    assert asked(book([HEADS, *ROWS, *[()] * 90, (None, None, None, "visto: Ana")])) == [
        f"q{at}" for at in range(6)
    ]


def test_a_sheet_that_is_there_twice_refuses_the_file() -> None:
    data = book([HEADS, *ROWS[:1]], other=[HEADS, *ROWS[1:]])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'name="other"', b'name="Survey"'))
    with pytest.raises(DefinitionError) as refused:
        read_spreadsheet("a.xlsx", out.getvalue())
    assert refused.value.reason.reason == Reason.SHEET_TWICE


def test_a_level_in_merged_cells_is_that_of_every_row_beside_it() -> None:
    rows = [(*HEADS, "level"), (*ROWS[0], "L4"), ROWS[1], (), ROWS[2], ROWS[3]]
    data = book(rows, lambda made: made["survey"].merge_cells("D2:D5"))
    assert read_spreadsheet("a.xlsx", data).levels == {"q0": "L4", "q1": "L4", "q2": "L4"}


@pytest.mark.parametrize("head", ["name", "value", "tag", "Value", " tag "])
@pytest.mark.parametrize("level", ["level", "Level", "bind::level"])
def test_a_level_holds_under_whichever_head_the_name_stands(head: str, level: str) -> None:
    made = compile_form("a.xlsx", book([("type", head, "label", level), (*ROWS[0], "L4"), ROWS[1]]))
    assert made.levels == {"q0": "L4"}


def test_a_level_without_a_name_refuses_the_file() -> None:
    with pytest.raises(DefinitionError) as refused:
        read_spreadsheet("a.xlsx", book([(*HEADS, "level"), ROWS[0], ("note", None, "Hola", "L4")]))
    assert (refused.value.key, refused.value.reason.reason) == ("survey 3", Reason.ROW_WITHOUT_NAME)


def test_a_level_of_what_the_form_does_not_ask_refuses_the_file() -> None:
    workbook = read_sheets("a.xlsx", book([(*HEADS, "level"), (*ROWS[0], "L4")]))
    assert levels_of("a.xlsx", workbook, {"q0"}) == {"q0": "L4"}
    with pytest.raises(DefinitionError) as refused:
        levels_of("a.xlsx", workbook, {"q1"})
    assert (refused.value.key, refused.value.reason.reason) == ("survey 2", Reason.LEVEL_OF_NOTHING)


def test_levels_hold_in_rows_made_for_each_choice() -> None:
    rows = [(*HEADS, "level"), ("begin loop over l", "each", "Cada uno"), (*ROWS[0], "L4"), ("end loop",)]
    lists = [("list_name", "name", "label"), ("l", "x", "X"), ("l", "y", "Y")]
    assert read_spreadsheet("a.xlsx", book(rows, choices=lists)).levels == {"q0": "L4"}


def test_neither_the_end_of_a_group_nor_a_row_passed_over_needs_a_name() -> None:
    rows = [
        (*HEADS, "level", "disabled"),
        ("begin_group", "g", "G"),
        ROWS[0],
        ("text", "gone", "No", "L4", "yes"),
        ("end_group", None, None, "L4"),
    ]
    assert "L4" not in read_spreadsheet("a.xlsx", book(rows)).levels.get("q0", "")
