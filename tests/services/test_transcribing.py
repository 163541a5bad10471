"""A sheet filled by hand comes home: into its own case, once, in its own order, with its own time."""

from __future__ import annotations

import pytest

from repatria.domain.errors import (
    CodeNotOursError,
    CodeUnreadableError,
    CodeUsedError,
    NotAFormError,
    PageForeignError,
    PageUnreadableError,
    RecordIncompleteError,
    SheetCopiedError,
    UnknownSheetError,
)
from repatria.domain.forms.answers import Place
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.forms.as_filled import need_past
from repatria.services.forms.filling import begin_form, keep_answer, resume_form, save_answers, submit_form
from repatria.services.forms.from_paper import FromPaper, in_sheet_order
from repatria.services.forms.work import FormWork
from repatria.services.paper.leaving import note_printed
from repatria.services.paper.printing import checklist_sheet
from repatria.services.paper.register import sheet_of
from repatria.services.paper.transcribing import find_paper
from repatria.services.post.people import let_in
from tests.documents.reading import page_codes
from tests.posts import seat
from tests.services.conftest import F01
from tests.services.pads import coded, pad

LAST_NIGHT = "2026-11-22T23:10:00-06:00"


def copied(desk: Desk, case: OpenedCase, number: str) -> FormWork:
    work = begin_form(desk, case.id, "F01", paper=FromPaper(number, LAST_NIGHT))
    for name, value in F01.items():
        work.session.set_answer(name, value)
    return work


def test_a_page_read_by_a_scanner_names_its_sheet_its_form_and_its_case(desk: Desk, girl: OpenedCase) -> None:
    sheet = pad(desk, girl.code)
    for text in (page_codes(sheet.pdf)[0], sheet.number, sheet.number.lower()):
        found = find_paper(desk, text, girl.code)
        assert (found.number, found.form, found.case_id) == (sheet.number, "F01", girl.id)


def test_a_pad_with_a_reserved_code_opens_a_case_and_then_is_of_it(desk: Desk) -> None:
    sheet = coded(desk)
    found = find_paper(desk, sheet.number)
    assert (found.case_id, found.code) == ("", sheet.parts[0].code)
    opened = open_case(desk, Opening("host", "no", code=found.code))
    assert find_paper(desk, sheet.number).case_id == opened.id


def test_of_a_pad_without_a_code_the_case_is_asked(desk: Desk, girl: OpenedCase) -> None:
    sheet = pad(desk)
    assert find_paper(desk, sheet.number).code == ""
    assert find_paper(desk, sheet.number, girl.code).case_id == girl.id
    with pytest.raises(CodeUnreadableError):
        find_paper(desk, sheet.number, "7F3K-92QE")
    with pytest.raises(CodeNotOursError):
        find_paper(desk, sheet.number, "0000-0000")


@pytest.mark.parametrize("text", ["", "F01", "REPATRIA/1 F01 1.0 - ABC", "https://example.org", "7F3K92Q"])
def test_what_is_no_page_is_refused(desk: Desk, text: str) -> None:
    with pytest.raises(PageUnreadableError):
        find_paper(desk, text)


def test_a_sheet_of_another_device_is_refused_unless_its_case_is_here(
    desk: Desk, other: Desk, girl: OpenedCase
) -> None:
    with pytest.raises(UnknownSheetError):
        find_paper(desk, pad(other).number)
    with pytest.raises(UnknownSheetError):
        find_paper(desk, page_codes(pad(other).pdf)[0])
    with pytest.raises(CodeNotOursError):
        find_paper(desk, page_codes(coded(other).pdf)[0])
    assert find_paper(desk, page_codes(pad(other, girl.code).pdf)[0]).case_id == girl.id


def test_a_page_that_says_another_document_or_case_than_its_sheet_is_refused(
    desk: Desk, girl: OpenedCase
) -> None:
    sheet = pad(desk, girl.code)
    with pytest.raises(PageForeignError):
        find_paper(desk, f"REPATRIA/1 F02 1.0 {girl.code} {sheet.number} 1/2")


def test_the_list_of_steps_is_not_filled_in(desk: Desk, girl: OpenedCase) -> None:
    sheet = checklist_sheet(desk, girl.id)
    note_printed(desk, sheet)
    with pytest.raises(NotAFormError):
        find_paper(desk, sheet.number)


def test_of_a_case_that_is_not_for_this_person_no_sheet_is_known(desk: Desk, girl: OpenedCase) -> None:
    sheet = pad(desk, girl.code)
    restrict_case(desk, girl.id)
    seat(desk, let_in(desk, "Bea", "coordinator", "otra frase larga de práctica"))
    with pytest.raises((UnknownSheetError, CodeUsedError)):
        find_paper(desk, sheet.number)
    with pytest.raises((UnknownSheetError, CodeUsedError)):
        find_paper(desk, page_codes(sheet.pdf)[0])


def test_what_is_copied_in_keeps_its_sheet_and_its_time_and_the_sheet_is_back(
    desk: Desk, girl: OpenedCase
) -> None:
    sheet = pad(desk, girl.code)
    work = copied(desk, girl, sheet.number)
    submit_form(desk, work, happened_at=LAST_NIGHT, source="sheet")
    [said] = [fact.value for fact in case_of(desk, girl.id).state.of_type("form_submitted")]
    assert (said["sheet"], said["source"], said["happened_at"]) == (sheet.number, "sheet", LAST_NIGHT)
    assert sheet_of(desk, sheet.number).state == "back"
    with pytest.raises(SheetCopiedError):
        find_paper(desk, sheet.number)


def test_copying_goes_on_where_it_was_left_after_a_crash_and_after_being_put_aside(
    desk: Desk, girl: OpenedCase
) -> None:
    sheet = pad(desk, girl.code)
    work = copied(desk, girl, sheet.number)
    whose = FromPaper(sheet.number, LAST_NIGHT, work.form.digest)
    keep_answer(desk, work, Place("immediate_danger"))
    assert find_paper(desk, sheet.number).member == work.member
    assert resume_form(desk, girl.id, work.member).paper == whose
    save_answers(desk, work)
    desk.drafts().clear(work.member)
    assert find_paper(desk, sheet.number).member == work.member
    assert resume_form(desk, girl.id, work.member).paper == whose
    assert sheet_of(desk, sheet.number).state != "back"


def test_the_form_is_that_of_the_sheet_even_where_a_child_would_get_another(
    desk: Desk, girl: OpenedCase
) -> None:
    assert begin_form(desk, girl.id, "F11").form.id != "F11"
    assert begin_form(desk, girl.id, "F11", paper=FromPaper("4F7KX0", LAST_NIGHT)).form.id == "F11"


def test_every_question_of_every_form_stands_once_in_the_order_of_its_sheet(desk: Desk) -> None:
    for form in desk.library.forms.values():
        ordered = [question.name for question in in_sheet_order(form).questions()]
        assert sorted(ordered) == sorted(question.name for question in form.questions()), form.id
    consent = in_sheet_order(desk.library.forms["F02"])
    assert consent.survey != desk.library.forms["F02"].survey


def test_a_sheet_was_filled_at_a_stated_time_that_is_past(desk: Desk) -> None:
    need_past(desk, LAST_NIGHT)
    for wrong in ("", "ayer", "2026-11-24T08:00:00-06:00"):
        with pytest.raises(RecordIncompleteError):
            need_past(desk, wrong)
