from __future__ import annotations

import pytest

from repatria.domain.errors import DiskFullError, FormIncompleteError, UnknownFormError
from repatria.domain.forms.answers import Place
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import add_related
from repatria.services.desk import Desk
from repatria.services.forms.drafts import place_at
from repatria.services.forms.filling import (
    begin_form,
    keep_answer,
    keep_rows,
    resume_form,
    save_answers,
    submit_form,
)
from repatria.services.forms.left_open import discard_draft, open_drafts
from repatria.services.forms.work import FormWork
from repatria.services.forms.work_deeds import form_deeds
from repatria.store.drafts import Drafts
from tests.services.conftest import F01


@pytest.fixture
def adult(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "no"))


@pytest.mark.parametrize(("form", "question"), [("F01", "post"), ("F26", "place")])
def test_a_form_begins_with_the_name_of_the_post(
    desk: Desk, girl: OpenedCase, form: str, question: str
) -> None:
    assert begin_form(desk, girl.id, form).session.value(question) == "Puesto de práctica"


def test_a_doubt_about_the_age_stays_one_when_the_child_is_screened(desk: Desk) -> None:
    boy = open_case(desk, Opening("host", "doubt", sex="Masculine", nationality=("HND",)))
    contact = begin_form(desk, boy.id, "F01", "P0.1")
    for name, value in {**F01, "is_child": "doubt", "name_used": "Beto", "age_stated": 19}.items():
        contact.session.set_answer(name, value)
    submit_form(desk, contact)
    screened = begin_form(desk, boy.id, "F04")
    assert screened.form.id == "F04C"
    known = {"is_child": "doubt", "name_used": "Beto", "age_stated": 19, "sex_gender": "Masculine"}
    assert {name: screened.session.value(name) for name in known} == known
    for name, value in {"interviewer_training": "Ana, UNICEF", "screening_result": "possible"}.items():
        screened.session.set_answer(name, value)
    submit_form(desk, screened)
    case = case_of(desk, boy.id)
    assert case.value("child_or_doubt") == "doubt"
    assert case.progress.of("step/P1.4") is not None


def test_rows_come_back_in_their_order_with_what_stood_in_them(desk: Desk, adult: OpenedCase) -> None:
    work = begin_form(desk, adult.id, "F23")
    form = work.form
    repeat = next(question for question in form.questions() if question.type == "repeat")
    before = work.session.rows(repeat.name)
    first, second = desk.new_id(), desk.new_id()
    for row in (first, second):
        work.session.add_row(repeat.name, row)
    work.session.move_row(repeat.name, second, 0)
    keep_rows(desk, work, repeat.name)
    again = resume_form(desk, adult.id, work.member)
    assert again.session.rows(repeat.name) == (second, *before, first)


def test_a_draft_thrown_away_is_gone_and_what_was_saved_stays(desk: Desk, adult: OpenedCase) -> None:
    work = begin_form(desk, adult.id, "F01", "P0.1")
    discard_draft(desk, work.member)
    assert open_drafts(desk) == []
    with pytest.raises(UnknownFormError):
        resume_form(desk, adult.id, work.member)
    kept = begin_form(desk, adult.id, "F01", "P0.1")
    kept.session.set_answer("name_used", "Marilú Xo")
    save_answers(desk, kept)
    again = resume_form(desk, adult.id, kept.member)
    again.session.set_answer("name_used", "Otra")
    keep_answer(desk, again, Place("name_used"))
    discard_draft(desk, kept.member)
    assert resume_form(desk, adult.id, kept.member).session.answer("name_used") == "Marilú Xo"


def test_a_path_is_a_place_in_a_form_or_nothing() -> None:
    assert place_at("form/m/fear") == Place("fear")
    assert place_at("row/r/place") == Place("place", "r")
    assert place_at("case/label") is None
    assert place_at("form/m") is None


def type_in(desk: Desk, work: FormWork, name: str, value: object, row: str = "") -> None:
    work.session.set_answer(name, value, row)
    keep_answer(desk, work, Place(name, row))


def arrive(desk: Desk, work: FormWork) -> None:
    """Let come in what another post answered: its drafts are its own."""
    desk.append(form_deeds(work))


def test_half_a_date_survives_the_keeping_of_the_rest(desk: Desk, adult: OpenedCase) -> None:
    work = begin_form(desk, adult.id, "F16")
    type_in(desk, work, "person_view", "Teme volver")
    type_in(desk, work, "review_on", "2026-1-")
    save_answers(desk, work)
    again = resume_form(desk, adult.id, work.member)
    assert again.session.answer("review_on") == "2026-1-"
    assert again.session.answer("person_view") == "Teme volver"
    assert [(draft.form_id, draft.answers) for draft in open_drafts(desk)] == [("F16", 1)]
    type_in(desk, again, "review_on", "2026-12-01")
    save_answers(desk, again)
    assert open_drafts(desk) == []
    assert resume_form(desk, adult.id, work.member).session.answer("review_on") == "2026-12-01"


def test_a_hidden_answer_survives_the_keeping_of_the_rest(desk: Desk, adult: OpenedCase) -> None:
    work = begin_form(desk, adult.id, "F02")
    type_in(desk, work, "given_by", "guardian")
    type_in(desk, work, "given_by_name", "Marta Solís")
    type_in(desk, work, "given_by", "self")
    save_answers(desk, work)
    again = resume_form(desk, adult.id, work.member)
    type_in(desk, again, "given_by", "guardian")
    assert again.session.value("given_by_name") == "Marta Solís"


def test_a_submitted_form_leaves_no_draft_even_of_what_was_hidden(desk: Desk, adult: OpenedCase) -> None:
    work = begin_form(desk, adult.id, "F01", "P0.1")
    for name, value in {**F01, "immediate_danger": "none"}.items():
        type_in(desk, work, name, value)
    submit_form(desk, work)
    assert open_drafts(desk) == []


def test_a_form_is_submitted_once_even_where_its_draft_cannot_be_let_go(
    desk: Desk, adult: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError(place="drafts.db")

    work = begin_form(desk, adult.id, "F01", "P0.1")
    for name, value in F01.items():
        type_in(desk, work, name, value)
    monkeypatch.setattr(Drafts, "clear", full)
    assert len(submit_form(desk, work).state.of_type("form_submitted")) == 1
    monkeypatch.undo()
    again = resume_form(desk, adult.id, work.member)
    assert again.session.changes(work.member) == ()


def test_what_arrived_while_a_field_was_half_typed_is_never_overwritten(
    desk: Desk, adult: OpenedCase
) -> None:
    first = begin_form(desk, adult.id, "F01")
    type_in(desk, first, "name_used", "Ana")
    save_answers(desk, first)
    path = f"form/{first.member}/name_used"
    here, there = (resume_form(desk, adult.id, first.member) for _ in range(2))
    type_in(desk, here, "name_used", "Anit")
    there.session.set_answer("name_used", "Any")
    arrive(desk, there)
    again = resume_form(desk, adult.id, first.member)
    type_in(desk, again, "name_used", "Anita")
    save_answers(desk, again)
    standing = case_of(desk, adult.id).state.values[path]
    assert {head.value for head in standing.heads} == {"Anita", "Any"}


def test_what_arrived_in_a_field_that_was_empty_stands_beside_what_was_typed(
    desk: Desk, adult: OpenedCase
) -> None:
    first = begin_form(desk, adult.id, "F01")
    type_in(desk, first, "age_stated", 20)
    save_answers(desk, first)
    here, there = (resume_form(desk, adult.id, first.member) for _ in range(2))
    type_in(desk, here, "name_used", "Anit")
    there.session.set_answer("name_used", "Any")
    arrive(desk, there)
    again = resume_form(desk, adult.id, first.member)
    type_in(desk, again, "name_used", "Anita")
    save_answers(desk, again)
    assert case_of(desk, adult.id).state.values[f"form/{first.member}/name_used"].disputed


def test_rows_that_arrived_meanwhile_are_not_taken_out_by_a_draft(desk: Desk, adult: OpenedCase) -> None:
    first = begin_form(desk, adult.id, "F23")
    mine, theirs, gone = (desk.new_id() for _ in range(3))
    first.session.add_row("legs", gone)
    save_answers(desk, first)
    here, there = (resume_form(desk, adult.id, first.member) for _ in range(2))
    here.session.remove_row("legs", gone)
    here.session.add_row("legs", mine)
    keep_rows(desk, here, "legs")
    there.session.add_row("legs", theirs)
    arrive(desk, there)
    again = resume_form(desk, adult.id, first.member)
    assert again.session.rows("legs") == (mine, theirs)
    save_answers(desk, again)
    assert set(resume_form(desk, adult.id, first.member).session.rows("legs")) == {mine, theirs}


def test_whoever_may_control_the_person_never_speaks_for_her(desk: Desk, adult: OpenedCase) -> None:
    work = begin_form(desk, adult.id, "F10")
    add_related(desk, adult.id, "suspected_controller", {"name": "Juan Malo"})  # known only now
    work.session.set_answer("name", "Malo, Juan")
    with pytest.raises(FormIncompleteError):
        submit_form(desk, work)
    assert Place("name") in [problem.place for problem in work.session.problems() if problem.kind == "barred"]
    again = begin_form(desk, adult.id, "F10")
    again.session.set_answer("name", "juan malo")
    assert "barred" in [problem.kind for problem in again.session.problems()]
    save_answers(desk, again)
