"""Rows in rows travel: two posts add to one home and answer in it, and neither loses a row of the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, resume_form, save_answers
from repatria.services.forms.waiting_forms import look_at, waiting
from repatria.services.forms.work import FormWork
from tests.services.homes import ID, SHEET
from tests.services.ministry import STEP, put_into_use
from tests.services.two_posts import send

HOME, AWAY = "h" * 26, "i" * 26
ANA, BEA, EVA = "a" * 26, "b" * 26, "e" * 26


@pytest.fixture
def here(here: Desk) -> Desk:
    put_into_use(here, check_file("hogares.md", SHEET.encode()), [STEP], "L2")
    return here


@pytest.fixture
def case(here: Desk) -> OpenedCase:
    return open_case(here, Opening("host", "no", nationality=("HND",), return_country="HND"))


@pytest.fixture
def member(here: Desk, there: Desk, case: OpenedCase, tmp_path: Path) -> str:
    """One home with one child, filled here and sent there, where the form is put into use."""
    work = begin_form(here, case.id, ID, STEP)
    work.session.add_row("x-homes", HOME)
    work.session.set_answer("x-homes-street", "Calle 1", HOME)
    add_child(work, ANA, "Ana")
    save_answers(here, work)
    send(here, there, tmp_path, case.id)
    (form,) = waiting(there)
    offered = look_at(there, form)
    put_into_use(there, offered.checked, offered.steps, offered.level)
    return work.member


def add_child(work: FormWork, row: str, name: str, home: str = HOME) -> None:
    work.session.add_row("x-homes-children", row, home)
    work.session.set_answer("x-homes-children-child", name, row)


def both_ways(here: Desk, there: Desk, case: OpenedCase, folder: Path) -> None:
    send(here, there, folder, case.id)
    send(there, here, folder, case.id)
    send(here, there, folder, case.id)


def test_what_was_filled_here_stands_there_row_by_row(
    here: Desk, there: Desk, case: OpenedCase, member: str
) -> None:
    sent, come = resume_form(here, case.id, member).session, resume_form(there, case.id, member).session
    assert (come.rows("x-homes"), come.rows("x-homes-children", HOME)) == ((HOME,), (ANA,))
    assert come.value("x-homes-children-child", ANA) == sent.value("x-homes-children-child", ANA) == "Ana"
    assert sent.value("x-homes-street", HOME) == "Calle 1"
    assert come.value("x-homes-street", HOME) is None, "what is protected stays here, its row goes"


def test_children_added_to_one_home_at_two_posts_all_stand_in_it(
    here: Desk, there: Desk, case: OpenedCase, member: str, tmp_path: Path
) -> None:
    ours, theirs = resume_form(here, case.id, member), resume_form(there, case.id, member)
    add_child(ours, BEA, "Bea")
    theirs.session.add_row("x-homes", AWAY)
    add_child(theirs, EVA, "Eva")
    theirs.session.set_answer("x-homes-children-age", 7, ANA)
    save_answers(here, ours)
    save_answers(there, theirs)
    both_ways(here, there, case, tmp_path)
    for desk in (here, there):
        session = resume_form(desk, case.id, member).session
        assert set(session.rows("x-homes-children", HOME)) == {ANA, BEA, EVA}
        assert set(session.rows("x-homes")) == {HOME, AWAY}
        assert [session.value("x-homes-children-child", row) for row in (ANA, BEA, EVA)] == [
            "Ana",
            "Bea",
            "Eva",
        ]
        assert session.value("x-homes-children-age", ANA) == 7
        assert session.value("x-homes-here", HOME) == "3"
        assert not session.stored.disputed


def test_the_same_question_of_an_inner_row_filled_twice_is_a_disagreement_there_alone(
    here: Desk, there: Desk, case: OpenedCase, member: str, tmp_path: Path
) -> None:
    ours, theirs = resume_form(here, case.id, member), resume_form(there, case.id, member)
    ours.session.set_answer("x-homes-children-age", 6, ANA)
    theirs.session.set_answer("x-homes-children-age", 8, ANA)
    save_answers(here, ours)
    save_answers(there, theirs)
    both_ways(here, there, case, tmp_path)
    for desk in (here, there):
        assert set(resume_form(desk, case.id, member).session.stored.disputed) == {
            Place("x-homes-children-age", ANA)
        }


def test_a_home_taken_out_there_while_a_child_is_added_here_loses_no_child(
    here: Desk, there: Desk, case: OpenedCase, member: str, tmp_path: Path
) -> None:
    ours, theirs = resume_form(here, case.id, member), resume_form(there, case.id, member)
    add_child(ours, BEA, "Bea")
    theirs.session.remove_row("x-homes", HOME)
    save_answers(here, ours)
    save_answers(there, theirs)
    both_ways(here, there, case, tmp_path)
    for desk in (here, there):
        assert resume_form(desk, case.id, member).session.rows("x-homes") == ()
        desk.append([Deed(core_part(case.id), VALUE, f"row/{HOME}/_removed", False, ())])
        back = resume_form(desk, case.id, member).session
        assert {back.value("x-homes-children-child", row) for row in back.rows("x-homes-children", HOME)} == {
            "Ana",
            "Bea",
        }
