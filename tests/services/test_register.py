"""The register of printed sheets: where each is, and who may know of it."""

from __future__ import annotations

import pytest

from repatria.domain.errors import RecordIncompleteError, UnknownSheetError
from repatria.domain.sheets import STATES, sheet_path
from repatria.services.cases.codes import reserve_codes
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.paper.leaving import note_printed
from repatria.services.paper.pads import coded_pads
from repatria.services.paper.printing import blank_sheet, checklist_sheet
from repatria.services.paper.register import PAGE, put_back, say_sheet, sheet_of, sheets_page, wanted_by
from repatria.services.post.people import let_in
from repatria.store.lists.sheets import SheetFilter
from repatria.store.state import compare, load_part, rebuild
from tests.posts import TestClock, seat

ALL = SheetFilter()


def printed(desk: Desk, count: int = 1, form: str = "F01") -> list[str]:
    sheets = [blank_sheet(desk, form) for _ in range(count)]
    for sheet in sheets:
        note_printed(desk, sheet)
    return [sheet.number for sheet in sheets]


def noted(desk: Desk, count: int, **said: str) -> None:
    """Note prints as ``note_printed`` does, without making the papers."""
    notes = [
        desk.note(
            "printed", {"document": "F01", "sheet": f"{n:06}", "case": "", "for": "file", "name": "", **said}
        )
        for n in range(count)
    ]
    desk.append(notes)


def test_what_is_only_looked_at_is_in_no_register(desk: Desk) -> None:
    blank_sheet(desk, "F01")
    assert sheets_page(desk, ALL) == []


def test_a_printed_sheet_is_found_by_its_number_its_code_and_its_case(desk: Desk, girl: OpenedCase) -> None:
    [pad] = printed(desk)
    of_case = checklist_sheet(desk, girl.id)
    note_printed(desk, of_case)
    code = reserve_codes(desk, 1)[0]
    coded = coded_pads(desk, "F01", 1)
    note_printed(desk, coded)
    assert [line.number for line in sheets_page(desk, ALL)] == [coded.number, of_case.number, pad]
    assert [line.number for line in sheets_page(desk, wanted_by(f" {pad.lower()} "))] == [pad]
    assert [line.number for line in sheets_page(desk, wanted_by(f"REPATRIA/1 F01 1.0 - {pad} 1/3"))] == [pad]
    assert pad in [line.number for line in sheets_page(desk, wanted_by(pad[:3]))]
    assert [line.code for line in sheets_page(desk, wanted_by(girl.code))] == [girl.code]
    assert [line.number for line in sheets_page(desk, wanted_by(code))] == [coded.number]
    opened = open_case(desk, Opening("host", "no", code=code))
    assert sheet_of(desk, coded.number).case_id == opened.id, "the pad is of the case now"


def test_everything_said_of_a_sheet_stands_until_it_is_said_anew(desk: Desk, clock: TestClock) -> None:
    [number] = printed(desk)
    assert sheet_of(desk, number).state == "printed"
    for state in STATES[1:]:
        say_sheet(desk, number, state, "Lic. Reyes")
        line = sheet_of(desk, number)
        assert (line.state, line.holder, line.said_at) == (state, "Lic. Reyes", desk.now_text())
        assert [one.number for one in sheets_page(desk, SheetFilter(state))] == [number]
        assert sheets_page(desk, SheetFilter("printed")) == []
    said = load_part(desk.read(), desk.record).values[sheet_path(number)]
    assert len(said.heads) == 1


def test_a_slip_is_corrected_by_saying_again_what_stood_before(desk: Desk) -> None:
    [number] = printed(desk)
    say_sheet(desk, number, "out", "Fiscalía")
    before = say_sheet(desk, number, "destroyed")
    put_back(desk, before)
    line = sheet_of(desk, number)
    assert (line.state, line.holder) == ("out", "Fiscalía")
    put_back(desk, say_sheet(desk, number, "back"))
    first = printed(desk)[0]
    put_back(desk, say_sheet(desk, first, "missing"))
    assert sheet_of(desk, first).state == "printed"


def test_a_sheet_that_went_out_is_with_somebody(desk: Desk) -> None:
    [number] = printed(desk)
    with pytest.raises(RecordIncompleteError):
        say_sheet(desk, number, "out", "  ")


@pytest.mark.parametrize("number", ["ZZZZZZ", "Z", ""])
def test_of_a_sheet_that_was_not_printed_here_nothing_is_said(desk: Desk, number: str) -> None:
    printed(desk)
    with pytest.raises(UnknownSheetError):
        say_sheet(desk, number, "back")


def test_who_may_not_see_a_case_sees_none_of_its_sheets_nor_its_pad(desk: Desk, girl: OpenedCase) -> None:
    sheet = checklist_sheet(desk, girl.id)
    note_printed(desk, sheet)
    code = reserve_codes(desk, 1)[0]
    pad = coded_pads(desk, "F01", 1)
    note_printed(desk, pad)
    other = open_case(desk, Opening("host", "no", code=code))
    for case in (girl.id, other.id):
        restrict_case(desk, case)
    assert len(sheets_page(desk, ALL)) == 2
    seat(desk, let_in(desk, "Bea", "coordinator", "otra frase larga de práctica"))
    assert sheets_page(desk, ALL) == []
    assert sheets_page(desk, wanted_by(girl.code)) == []
    for number in (sheet.number, pad.number):
        with pytest.raises(UnknownSheetError):
            say_sheet(desk, number, "back")


def test_a_long_register_is_read_a_page_at_a_time(desk: Desk) -> None:
    noted(desk, 250)
    pages = [sheets_page(desk, ALL)]
    while pages[-1]:
        pages.append(sheets_page(desk, ALL, after=pages[-1][-1]))
    assert [len(page) for page in pages] == [PAGE, PAGE, 50, 0]
    numbers = [line.number for page in pages for line in page]
    assert len(set(numbers)) == 250
    assert numbers[0] == "000249"


def test_the_register_is_part_of_what_can_be_made_again(desk: Desk) -> None:
    [number] = printed(desk)
    say_sheet(desk, number, "missing")
    assert compare(desk.read(), desk.record) == []
    with desk.writing() as connection:
        rebuild(connection)
    assert sheet_of(desk, number).state == "missing"
