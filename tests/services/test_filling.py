from __future__ import annotations

import pytest

from repatria.domain.errors import UnknownFormError
from repatria.domain.forms.answers import Place
from repatria.services.desk import Desk
from repatria.services.filling import (
    begin_form,
    discard_draft,
    keep_answer,
    keep_rows,
    open_drafts,
    place_at,
    resume_form,
    save_answers,
)
from repatria.services.opening import OpenedCase, Opening, open_case


@pytest.fixture
def adult(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "no"))


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
