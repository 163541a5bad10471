"""Saved rows that are too many and empty are told beside the count, and one press takes them out, or back in."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.services.desk import Desk as Work
from repatria.services.forms.filling import resume_form, save_answers
from repatria.ui.filling.empty_rows import EmptyRows
from repatria.ui.filling.form_page import FormPage
from tests.ui.filling.conftest import Bring

SHEET = """
| survey |
| | type | name | label | repeat_count |
| | integer | n | ¿Cuántas personas? | |
| | begin_repeat | who | Personas | ${n} |
| | text | name | Nombre | |
| | end_repeat | | | |
| settings |
| | form_id | form_title | version |
| | hogar | Hogar | 1 |
"""
N, WHO, NAME = Place("x-n"), Place("x-who"), "x-who-name"


@pytest.fixture
def role() -> Role:
    return "supervisor"


@pytest.fixture
def saved(qtbot: QtBot, bring: Bring, work: Work) -> FormPage:
    """The form of four people that the case holds, of whom only the second is named, open again."""
    page = bring(SHEET)
    assert page.view is not None
    filled = page.view.filled
    filled.answer(N, 4)
    page.view.leave_field()
    filled.answer(Place(NAME, filled.session.rows(*WHO)[1]), "Rosa")
    filled.keeper.settle()
    case, member = filled.work.case.id, filled.work.member
    save_answers(work, resume_form(work, case, member))
    with qtbot.waitSignal(page.left):
        page.put_away()
    with qtbot.waitSignal(page.opened):
        page.resume(case, member)
    return page


def rows(page: FormPage) -> tuple[str, ...]:
    assert page.view is not None
    return page.view.filled.session.rows(*WHO)


def count(page: FormPage, number: int) -> EmptyRows:
    assert page.view is not None
    page.view.filled.answer(N, number)
    page.view.leave_field()
    page.view.show_section(WHO.name)
    return page.findChildren(EmptyRows)[0]


def test_the_empty_ones_are_told_and_taken_out_at_one_press_and_back_at_another(
    qtbot: QtBot, saved: FormPage
) -> None:
    before = rows(saved)
    empty = count(saved, 1)
    assert rows(saved) == before, "nothing that the case holds goes by itself"
    assert empty.isVisibleTo(saved)
    assert "3" in empty.words.text()
    assert not empty.act.hasFocus(), "whoever comes here comes to the rows first"
    empty.act.setFocus()
    empty.act.click()
    assert rows(saved) == (before[1],)
    assert empty.act.hasFocus()
    assert empty.isVisibleTo(saved)
    empty.act.click()
    assert set(rows(saved)) == set(before)
    assert rows(saved)[0] == before[1]
    empty.act.click()
    assert rows(saved) == (before[1],)


def test_no_more_go_than_are_too_many_and_none_in_which_anything_stands(saved: FormPage) -> None:
    before = rows(saved)
    empty = count(saved, 3)
    empty.act.click()
    assert rows(saved) == before[:3]
    assert saved.view is not None
    saved.view.filled.answer(Place(NAME, before[0]), "Ana")
    assert not empty.act.text().startswith("Quitar")
    empty = count(saved, 1)
    assert empty.words.text().startswith("1")
    empty.act.click()
    assert rows(saved) == before[:2]


def test_after_anything_else_happened_to_the_rows_they_are_not_put_back(saved: FormPage) -> None:
    before = rows(saved)
    empty = count(saved, 1)
    empty.act.click()
    assert saved.view is not None
    saved.view.filled.add_row(WHO)
    assert len(rows(saved)) == 2
    empty.act.click()
    assert rows(saved) == (before[1],), "the row that was added is empty, and is too many"


def test_where_nothing_is_too_many_nothing_is_said(saved: FormPage) -> None:
    assert not count(saved, 4).isVisibleTo(saved)


def test_what_was_taken_out_is_saved_as_taken_out(qtbot: QtBot, saved: FormPage, work: Work) -> None:
    before = rows(saved)
    count(saved, 1).act.click()
    assert saved.view is not None
    filled = saved.view.filled
    filled.keeper.settle()
    case, member = filled.work.case.id, filled.work.member
    assert resume_form(work, case, member).session.rows(*WHO) == (before[1],)
    save_answers(work, resume_form(work, case, member))
    assert resume_form(work, case, member).session.rows(*WHO) == (before[1],)
