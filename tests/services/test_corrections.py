"""A finished form that is corrected: what is not finished again counts nowhere as finished, and is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.cases.correcting import corrections_kept
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import AnswersRefusedError
from repatria.domain.events.kinds import protected_part
from repatria.domain.forms.answers import Place
from repatria.domain.ids import CaseId
from repatria.services.answers_out.giving import TakenOut, take_answers_out
from repatria.services.answers_out.wanted import Wanted
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import (
    begin_form,
    keep_answer,
    read_form,
    resume_form,
    save_answers,
    submit_form,
)
from repatria.services.forms.left_open import open_drafts
from repatria.services.forms.work import FormWork
from repatria.services.paper.printing import filled_forms, filled_sheet
from tests.documents.reading import page_texts, said
from tests.services.conftest import F01, fill
from tests.services.taken import REASON, in_zip
from tests.services.two_posts import send

NAME = Place("name_used")
UNFINISHED = "SIN TERMINAR"


@pytest.fixture
def adult(desk: Desk) -> OpenedCase:
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    fill(desk, case, "F01", {**F01, "is_child": "no", "name_used": "Rosa"})
    return case


def corrected(desk: Desk, case: OpenedCase, **answers: object) -> FormWork:
    path = case_of(desk, case.id).state.of_type("form_submitted")[-1].path
    work = resume_form(desk, case.id, path.removeprefix("form/"))
    for name, value in answers.items():
        work.session.set_answer(name, value)
        keep_answer(desk, work, Place(name))
    return work


def taken_out(desk: Desk, folder: Path) -> TakenOut:
    folder.mkdir()
    return take_answers_out(desk, Wanted("F01", Recipient("file"), frozenset({"odk"}), reason=REASON), folder)


def test_a_correction_kept_unfinished_leaves_with_no_answers_until_it_is_finished(
    desk: Desk, adult: OpenedCase, tmp_path: Path
) -> None:
    fill(desk, open_case(desk, Opening("host", "no", return_country="HND")), "F01", {**F01, "is_child": "no"})
    save_answers(desk, corrected(desk, adult, language=None))
    kept = taken_out(desk, tmp_path / "kept").gathered
    assert (kept.count, kept.correcting) == (1, 1)
    submit_form(desk, corrected(desk, adult, language="eng"))
    again = taken_out(desk, tmp_path / "again").gathered
    assert (again.count, again.correcting) == (2, 0)


def test_where_every_form_is_being_corrected_nothing_leaves(
    desk: Desk, adult: OpenedCase, tmp_path: Path
) -> None:
    save_answers(desk, corrected(desk, adult, name_used="Ana"))
    with pytest.raises(AnswersRefusedError):
        taken_out(desk, tmp_path / "out")


def test_nothing_changed_leaves_a_finished_form_finished(desk: Desk, adult: OpenedCase) -> None:
    save_answers(desk, corrected(desk, adult))
    assert corrected(desk, adult).is_finished
    assert read_form(desk, adult.id, corrected(desk, adult).member).session.is_locked


def test_a_correction_kept_unfinished_is_opened_to_go_on_with(desk: Desk, adult: OpenedCase) -> None:
    work = corrected(desk, adult, name_used="Ana")
    save_answers(desk, work)
    again = read_form(desk, adult.id, work.member)
    assert not again.session.is_locked
    assert again.is_being_corrected
    assert [one.finished for one in filled_forms(desk, adult.id)] == [False]


def test_what_another_post_saved_meanwhile_stays_unfinished(
    desk: Desk, other: Desk, adult: OpenedCase, tmp_path: Path
) -> None:
    send(desk, other, tmp_path, adult.id, protected=True)
    save_answers(other, corrected(other, adult, name_used="Ana"))
    submit_form(desk, corrected(desk, adult, age_stated=30))
    send(other, desk, tmp_path, adult.id, protected=True)
    assert corrected(desk, adult).is_being_corrected
    assert not [one for one in case_of(desk, adult.id).disagreements if "_correcting" in one.path]
    submit_form(desk, corrected(desk, adult, age_stated=31))
    assert corrected(desk, adult).is_finished


def test_a_correction_that_was_begun_and_left_is_among_what_is_unfinished(
    desk: Desk, adult: OpenedCase
) -> None:
    work = corrected(desk, adult, name_used="Ana")
    [draft] = open_drafts(desk)
    assert (draft.case_id, draft.member, draft.form_id) == (adult.id, work.member, "F01")
    assert draft.corrects
    submit_form(desk, work)
    assert not open_drafts(desk)


def test_what_is_typed_into_a_form_that_was_saved_unfinished_is_among_it_too(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    work = begin_form(desk, case.id, "F01")
    work.session.set_answer("name_used", "Rosa")
    keep_answer(desk, work, NAME)
    save_answers(desk, work)
    assert not open_drafts(desk)
    again = resume_form(desk, case.id, work.member)
    again.session.set_answer("name_used", "Ana")
    keep_answer(desk, again, NAME)
    assert [(one.member, one.corrects) for one in open_drafts(desk)] == [(work.member, False)]


def test_paper_says_of_a_finished_form_what_was_finished(desk: Desk, adult: OpenedCase) -> None:
    work = corrected(desk, adult, name_used="ZORZAL")
    text = said(filled_sheet(desk, adult.id, work.member).pdf)
    assert "Rosa" in text
    assert "ZORZAL" not in text
    assert UNFINISHED not in text


def test_each_page_of_an_unfinished_form_says_that_it_is_unfinished(desk: Desk, adult: OpenedCase) -> None:
    work = corrected(desk, adult, name_used="Ana")
    save_answers(desk, work)
    pages = page_texts(filled_sheet(desk, adult.id, work.member).pdf)
    assert all(UNFINISHED in page for page in pages)
    begun = begin_form(desk, adult.id, "F11", "P3.1")
    begun.session.set_answer("fear_of_return", "yes")
    keep_answer(desk, begun, Place("fear_of_return"))
    assert UNFINISHED in said(filled_sheet(desk, adult.id, begun.member).pdf)
    assert "UNFINISHED" in said(filled_sheet(desk, adult.id, begun.member, language="en").pdf)


def test_what_leaves_is_what_was_finished_while_a_correction_is_typed(
    desk: Desk, adult: OpenedCase, tmp_path: Path
) -> None:
    corrected(desk, adult, name_used="ZORZAL")
    taken = taken_out(desk, tmp_path / "out")
    assert taken.gathered.count == 1
    assert b"Rosa" in b"".join(in_zip(taken.placed.path).values())


def test_a_correction_of_protected_answers_alone_is_marked_with_them_and_finished_with_them(
    desk: Desk, cleared: CaseId
) -> None:
    member = case_of(desk, cleared).facts.of_form("F11")[-1].member
    work = resume_form(desk, cleared, member)
    work.session.set_answer("fear_of_return", "possible")
    save_answers(desk, work)
    state = case_of(desk, cleared).state
    [path] = corrections_kept(state, member)
    assert {head.part for head in state.values[path].heads} == {protected_part(cleared)}
    again = resume_form(desk, cleared, member)
    again.session.set_answer("fear_of_return", "none")
    submit_form(desk, again)
    assert resume_form(desk, cleared, member).is_finished
