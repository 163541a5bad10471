"""Case codes reserved for pads: each for one case, never for two, and none that a case has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.domain.errors import (
    CodeNotOursError,
    CodesShortError,
    CodeUnreadableError,
    CodeUsedError,
    RoleMayNotError,
)
from repatria.domain.ids import make_case_code, read_case_code
from repatria.domain.page_codes import read_page_code
from repatria.services.cases import codes
from repatria.services.cases.changing import case_of
from repatria.services.cases.codes import AT_A_TIME, code_of_pad, reserve_codes, reserved_codes
from repatria.services.cases.opening import Incident, Opening, open_case, open_group
from repatria.services.desk import Desk
from repatria.services.paper.leaving import note_printed
from repatria.services.paper.pads import coded_pads
from repatria.store.state import load_part
from tests.documents.reading import page_codes
from tests.posts import seat

HERE = Opening("host", "no")


def opened_with(desk: Desk, code: str) -> str:
    return open_case(desk, Opening("host", "no", code=code)).code


def test_twenty_codes_are_reserved_together_and_each_has_its_check_character(desk: Desk) -> None:
    found = reserve_codes(desk)
    assert len(set(found)) == AT_A_TIME == 20
    assert all(read_case_code(code) == code for code in found)
    assert reserved_codes(desk).unprinted == found


def test_a_case_opened_from_a_pad_has_its_code_and_nobody_else_gets_it(desk: Desk) -> None:
    code, *others = reserve_codes(desk)
    opened = open_case(desk, Opening("host", "no", code=code.lower().replace("-", " ")))
    assert case_of(desk, opened.id).code == opened.code == code
    assert reserved_codes(desk).unprinted == tuple(others)
    with pytest.raises(CodeUsedError):
        opened_with(desk, code)


def test_a_code_may_be_read_off_the_pad_by_a_scanner(desk: Desk) -> None:
    code = reserve_codes(desk)[0]
    assert opened_with(desk, f"REPATRIA/1 F01 1.0 {code} ABC123 1/2") == code


@pytest.mark.parametrize("typed", ["7F3K", "7F3K-92QE9", "", "zzz", "REPATRIA/1 F01 1.0 - ABC123 1/2"])
def test_a_slip_is_no_code(desk: Desk, typed: str) -> None:
    with pytest.raises(CodeUnreadableError):
        code_of_pad(desk, typed)


def test_one_wrong_symbol_is_noticed(desk: Desk) -> None:
    code = reserve_codes(desk)[0]
    wrong = ("A" if code[0] != "A" else "B") + code[1:]
    with pytest.raises(CodeUnreadableError):
        opened_with(desk, wrong)


def test_a_code_of_another_device_is_refused(desk: Desk, other: Desk) -> None:
    with pytest.raises(CodeNotOursError):
        opened_with(desk, reserve_codes(other)[0])
    assert load_part(desk.read(), desk.record).of_type("code_used") == ()


def test_in_a_group_no_two_people_get_one_code(desk: Desk) -> None:
    code = reserve_codes(desk)[0]
    both = [Opening("host", "no", letter=letter, code=code) for letter in "AB"]
    with pytest.raises(CodeUsedError):
        open_group(desk, both, Incident())
    assert reserved_codes(desk).unprinted[0] == code


def test_what_a_case_has_is_never_reserved_and_what_is_reserved_no_other_case_gets(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    had = open_case(desk, HERE).code
    drawn = iter([had, had, "0000-0008"])
    real = make_case_code

    def make(random: bytes) -> str:
        return next(drawn, real(random))

    monkeypatch.setattr(codes, "make_case_code", make)
    [reserved] = reserve_codes(desk, 1)
    assert reserved == "0000-0008"
    drawn = iter([reserved, reserved])
    assert open_case(desk, HERE).code not in (had, reserved)


def test_pads_take_a_code_each_when_they_are_printed_and_not_when_looked_at(desk: Desk) -> None:
    free = reserve_codes(desk)
    sheet = coded_pads(desk, "F01", 3)
    assert reserved_codes(desk).unprinted == free
    read = [read_page_code(code) for code in page_codes(sheet.pdf)]
    assert {page.case_code for page in read if page} == set(free[:3])
    assert {page.sheet for page in read if page} == {part.number for part in sheet.parts}
    assert {page.page for page in read if page and page.case_code == free[2]} >= {1}
    note_printed(desk, sheet)
    assert reserved_codes(desk).on_paper == free[:3]
    assert reserved_codes(desk).unprinted == free[3:]
    assert {part.code for part in coded_pads(desk, "F01", 2).parts} == set(free[3:5])


def test_without_enough_codes_no_pad_is_made(desk: Desk) -> None:
    with pytest.raises(CodesShortError):
        coded_pads(desk, "F01", 1)


def test_who_only_reads_reserves_nothing(desk: Desk) -> None:
    seat(desk, replace(desk.person, role="auditor"))
    with pytest.raises(RoleMayNotError):
        reserve_codes(desk)
