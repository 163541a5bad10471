"""Rows that an answer counts stand there once it is settled; what somebody answered is never taken away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.services.desk import Desk as Work
from repatria.services.forms.filling import begin_form, keep_answer, keep_begun, resume_form, save_answers
from repatria.services.forms.left_open import open_drafts
from repatria.ui.filling.form_page import FormPage
from tests.ui.filling.conftest import Bring
from tests.ui.filling.hands import focus, go

SHEET = """
| survey |
| | type | name | label | repeat_count |
| | integer | n | ¿Cuántas personas? | |
| | begin_repeat | who | Personas | ${n} |
| | text | name | Nombre | |
| | end_repeat | | | |
| | text | after | ¿Algo más? | |
| settings |
| | form_id | form_title | version |
| | hogar | Hogar | 1 |
"""
IN_A_GROUP = SHEET.replace("| | integer |", "| | begin_group | g | Hogar | |\n| | integer |").replace(
    "| | text | after", "| | end_group | | | |\n| | text | after"
)
N, WHO, NAME = Place("x-n"), Place("x-who"), "x-who-name"


@pytest.fixture
def role() -> Role:
    return "supervisor"


def count(page: FormPage, number: int | None) -> None:
    """Answer how many, and leave the field."""
    assert page.view is not None
    page.view.filled.answer(N, number)
    page.view.leave_field()


def rows(page: FormPage) -> tuple[str, ...]:
    assert page.view is not None
    return page.view.filled.session.rows(*WHO)


def said(page: FormPage) -> str:
    assert page.view is not None
    return page.view.filled.problem_at(WHO)


def test_rows_come_when_the_field_is_left_and_not_while_it_is_typed(qtbot: QtBot, bring: Bring) -> None:
    page = bring(SHEET)
    go(page, N)
    qtbot.keyClicks(focus(), "12")
    assert rows(page) == ()
    assert said(page) == ""
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    assert len(rows(page)) == 12
    assert said(page) == ""


def test_the_keyboard_goes_from_the_number_into_the_row_that_came_by_it(qtbot: QtBot, bring: Bring) -> None:
    page = bring(IN_A_GROUP)
    go(page, Place("x-g-n"))
    qtbot.keyClicks(focus(), "1")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert page.view is not None
    [row] = page.view.filled.session.rows("x-g-who")
    assert focus().accessibleName().startswith("Personas: 1 de 1")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    assert page.view.place() == Place("x-g-who-name", row)


def test_rows_that_nobody_touched_go_again_and_answered_ones_stay_and_are_told(bring: Bring) -> None:
    page = bring(SHEET)
    count(page, 4)
    assert page.view is not None
    filled = page.view.filled
    first, second, third, _ = rows(page)
    filled.answer(Place(NAME, first), "Rosa")
    filled.answer(Place(NAME, third), "Ana")
    count(page, 3)
    assert rows(page) == (first, second, third)
    count(page, 1)
    assert rows(page) == (first, third)
    assert said(page) == "Según sus respuestas son 1; hay 2. Quite las que sobran o corrija la respuesta."
    page.bench.check()
    assert page.panel is None
    filled.remove_row(WHO.name, third)
    assert said(page) == ""
    page.bench.check()
    assert page.panel is not None


def test_a_row_taken_out_by_hand_stays_away_until_another_number_is_counted(bring: Bring) -> None:
    page = bring(SHEET)
    count(page, 3)
    assert page.view is not None
    page.view.filled.remove_row(WHO.name, rows(page)[1])
    page.view.leave_field()
    assert len(rows(page)) == 2
    assert said(page).startswith("Faltan filas")
    count(page, 4)
    assert len(rows(page)) == 4


def test_a_slip_makes_no_more_rows_than_anybody_would_fill(bring: Bring) -> None:
    page = bring(SHEET)
    count(page, 900)
    assert len(rows(page)) == 100
    count(page, 2)
    assert len(rows(page)) == 2


def test_more_rows_than_there_may_be_are_told_and_none_is_made(bring: Bring) -> None:
    page = bring(SHEET)
    count(page, 5000)
    assert rows(page) == ()
    assert said(page) == "Según sus respuestas son más filas de las que caben (1000). Corrija esa respuesta."
    page.bench.check()
    assert page.panel is None
    count(page, 1)
    assert (len(rows(page)), said(page)) == (1, "")


@pytest.mark.parametrize("no_number", [None, -2])
def test_where_nothing_is_counted_rows_added_by_hand_are_nobodys_fault(
    bring: Bring, no_number: int | None
) -> None:
    page = bring(SHEET)
    count(page, 1)
    count(page, no_number)
    assert page.view is not None
    page.view.filled.add_row(WHO)
    assert (len(rows(page)), said(page)) == (2, "")
    page.bench.check()
    assert page.panel is not None


def test_rows_that_came_by_themselves_are_in_the_draft_and_still_go_by_themselves(
    qtbot: QtBot, bring: Bring, work: Work
) -> None:
    page = bring(SHEET)
    count(page, 3)
    assert page.view is not None
    filled = page.view.filled
    first = rows(page)[0]
    filled.answer(Place(NAME, first), "Rosa")
    before, case, member = rows(page), filled.work.case.id, filled.work.member
    with qtbot.waitSignal(page.left):
        page.put_away()
    again = resume_form(work, case, member)
    assert again.session.rows(*WHO) == before
    assert again.counted.made == set(before[1:])
    with qtbot.waitSignal(page.opened):
        page.resume(case, member)
    count(page, 1)
    assert rows(page) == (first,)


def test_a_form_whose_number_is_fixed_begins_with_its_rows_and_untouched_leaves_no_draft(
    qtbot: QtBot, bring: Bring, work: Work
) -> None:
    page = bring(SHEET.replace("${n}", "2"))
    assert len(rows(page)) == 2
    assert page.view is not None
    page.view.leave_field()
    with qtbot.waitSignal(page.left):
        page.put_away()
    assert not open_drafts(work)


def test_going_through_a_form_that_counts_nothing_leaves_no_draft(
    qtbot: QtBot, bring: Bring, work: Work
) -> None:
    page = bring(SHEET)
    go(page, N)
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.left):
        page.put_away()
    assert not open_drafts(work)


def test_rows_of_a_begun_form_are_kept_with_it(bring: Bring, work: Work) -> None:
    page = bring(SHEET.replace("${n}", "2"))
    assert page.view is not None
    begun = begin_form(work, page.view.filled.work.case.id, page.view.filled.work.form.id)
    keep_begun(work, begun)
    again = resume_form(work, begun.case.id, begun.member)
    assert again.session.rows(*WHO) == begun.session.rows(*WHO)
    assert again.counted.made == set(begun.session.rows(*WHO))


def test_a_number_that_was_not_left_brings_its_rows_after_the_form_was_opened_again(
    qtbot: QtBot, bring: Bring, work: Work
) -> None:
    page = bring(SHEET)
    count(page, 3)
    assert page.view is not None
    filled = page.view.filled
    filled.answer(Place(NAME, rows(page)[0]), "Rosa")
    filled.answer(N, 5)
    case, member = filled.work.case.id, filled.work.member
    filled.keeper.settle()  # on the disk, and then the plug is pulled
    again = resume_form(work, case, member)
    assert len(again.session.rows(*WHO)) == 3
    assert not again.counted.is_settled(again.session, WHO)
    again.counted.follow(again.session, work.new_id)
    assert len(again.session.rows(*WHO)) == 5


def test_rows_that_were_all_taken_out_by_hand_stay_away_when_the_form_is_opened_again(
    qtbot: QtBot, bring: Bring, work: Work
) -> None:
    page = bring(SHEET)
    count(page, 2)
    assert page.view is not None
    filled = page.view.filled
    for row in rows(page):
        filled.remove_row(WHO.name, row)
    page.keep()
    filled.keeper.settle()
    again = resume_form(work, filled.work.case.id, filled.work.member)
    assert again.counted.follow(again.session, work.new_id) == {}
    assert again.session.rows(*WHO) == ()


def test_an_answer_that_is_on_the_disk_makes_its_row_a_persons_own_whatever_happens_then(
    bring: Bring, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = bring(SHEET)
    count(page, 2)
    assert page.view is not None
    filled = page.view.filled
    filled.keeper.settle()
    row = rows(page)[1]
    filled._is_slow = (
        True  # the answer before took long: this one is written before what follows is worked out
    )

    def ends(*_: object) -> None:
        filled.keeper.settle()
        raise KeyboardInterrupt

    monkeypatch.setattr(filled.session, "follow", ends)
    with pytest.raises(KeyboardInterrupt):
        filled.answer(Place(NAME, row), "Rosa")
    again = resume_form(work, filled.work.case.id, filled.work.member)
    assert again.session.answer(NAME, row) == "Rosa"
    assert row not in again.counted.made


def test_what_is_written_into_a_saved_row_is_never_taken_out_by_a_smaller_number(
    qtbot: QtBot, bring: Bring, work: Work
) -> None:
    page = bring(SHEET)
    count(page, 3)
    assert page.view is not None
    filled = page.view.filled
    case, member = filled.work.case.id, filled.work.member
    filled.keeper.settle()
    save_answers(work, resume_form(work, case, member))
    again = resume_form(work, case, member)
    row = again.session.rows(*WHO)[2]
    again.session.set_answer(NAME, "Rosa", row)
    keep_answer(work, again, Place(NAME, row))
    last = resume_form(work, case, member)
    last.session.set_answer(N.name, 1)
    last.counted.follow(last.session, work.new_id)
    assert last.session.answer(NAME, row) == "Rosa"
    assert row in last.session.rows(*WHO)
