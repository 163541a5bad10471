"""Paper comes home under the version that was printed: after the next one came, and after the form was withdrawn."""

from __future__ import annotations

from datetime import timedelta

import pytest

from repatria.domain.errors import UnknownFormError
from repatria.domain.forms.answers import Place
from repatria.domain.forms.stricter import levels_of
from repatria.services.cases.changing import case_of
from repatria.services.cases.codes import reserve_codes
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file, known_form, withdraw
from repatria.services.forms.filling import (
    begin_form,
    keep_answer,
    keep_begun,
    read_form,
    resume_form,
    save_answers,
    submit_form,
)
from repatria.services.forms.from_paper import FromPaper, skipped_answers
from repatria.services.forms.midnight import of_today
from repatria.services.forms.work import FormWork
from repatria.services.paper.leaving import note_printed
from repatria.services.paper.pads import coded_pads
from repatria.services.paper.printing import Sheet, blank_sheet
from repatria.services.paper.transcribing import PaperFound, find_paper
from tests.documents.reading import page_codes
from tests.posts import TestClock
from tests.services.ministry import FIRST, SECOND, STEP, put_into_use
from tests.services.pads import pad

pytestmark = pytest.mark.supervised

ID = "x-salud"
NIGHT = "2026-11-22T23:10:00-06:00"


@pytest.fixture
def case(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "no", country="GTM", language="spa"))


def put(desk: Desk, text: str = FIRST, level: str = "L3") -> str:
    return put_into_use(desk, check_file("salud.md", text.encode()), [STEP], level).digest


def note_as_before(desk: Desk, sheet: Sheet) -> None:
    """Note a print as it was noted before its version was."""
    said = {"document": sheet.document, "sheet": sheet.number, "case": "", "for": "file", "name": ""}
    desk.append([desk.note("printed", {**said, "code": sheet.code})])


def copied(desk: Desk, case: OpenedCase, found: PaperFound) -> FormWork:
    return begin_form(desk, case.id, found.form, paper=FromPaper(found.number, NIGHT, found.digest))


@pytest.mark.parametrize("by_scanner", [True, False])
def test_paper_of_a_former_version_opens_that_version(
    desk: Desk, case: OpenedCase, *, by_scanner: bool
) -> None:
    first = put(desk)
    sheet = pad(desk, case.code, ID)
    put(desk, SECOND)
    found = find_paper(desk, page_codes(sheet.pdf)[0] if by_scanner else sheet.number)
    assert (found.digest, found.version, found.withdrawn) == (first, "1", False)
    work = copied(desk, case, found)
    assert "x-where" in {question.name for question in work.form.questions()}


@pytest.mark.parametrize("by_scanner", [True, False])
def test_paper_printed_before_its_version_was_noted_opens_that_version_too(
    desk: Desk, case: OpenedCase, clock: TestClock, *, by_scanner: bool
) -> None:
    first = put(desk)
    clock.pass_time(hours=1)
    sheet = blank_sheet(desk, ID, case_code=case.code)
    note_as_before(desk, sheet)
    clock.pass_time(hours=1)
    put(desk, SECOND)
    found = find_paper(desk, page_codes(sheet.pdf)[0] if by_scanner else sheet.number)
    assert found.digest == first


def test_paper_of_a_withdrawn_form_comes_home(desk: Desk, case: OpenedCase) -> None:
    first = put(desk)
    sheet = pad(desk, case.code, ID)
    withdraw(desk, ID, "ya no")
    found = find_paper(desk, sheet.number)
    assert found.withdrawn
    work = copied(desk, case, found)
    work.session.set_answer("x-where", "Hospital Regional")
    submit_form(desk, work, happened_at=NIGHT, source="sheet")
    [said] = [fact.value for fact in case_of(desk, case.id).state.of_type("form_submitted")]
    assert (said["digest"], said["sheet"]) == (first, sheet.number)
    assert read_form(desk, case.id, work.member).session.answer("x-where", "") == "Hospital Regional"


def test_a_pad_with_a_reserved_code_says_its_version(desk: Desk) -> None:
    first = put(desk)
    reserve_codes(desk, 1)
    sheet = coded_pads(desk, ID, 1)
    note_printed(desk, sheet)
    put(desk, SECOND)
    assert find_paper(desk, sheet.number).digest == first


def test_copying_goes_on_under_the_version_of_the_sheet(desk: Desk, case: OpenedCase) -> None:
    first = put(desk)
    sheet = pad(desk, case.code, ID)
    put(desk, SECOND)
    work = copied(desk, case, find_paper(desk, sheet.number))
    work.session.set_answer("x-where", "Hospital Regional")
    keep_answer(desk, work, Place("x-where"))
    assert resume_form(desk, case.id, work.member).form.digest == first
    save_answers(desk, work)
    desk.drafts().clear(work.member)
    withdraw(desk, ID, "ya no")
    again = resume_form(desk, case.id, work.member)
    assert again.form.digest == first
    assert again.session.answer("x-where", "") == "Hospital Regional"


def test_what_comes_home_is_no_less_protected_than_by_now(desk: Desk, case: OpenedCase) -> None:
    put(desk, level="L2")
    sheet = pad(desk, case.code, ID)
    put(desk, SECOND, "L4")
    found = find_paper(desk, sheet.number)
    work = copied(desk, case, found)
    assert levels_of(work.form)["x-seen"] == "L4"


def test_a_version_that_is_not_here_is_said_and_opens_what_is_in_use(desk: Desk, case: OpenedCase) -> None:
    second = put(desk, SECOND)
    sheet = pad(desk, case.code, ID)
    found = find_paper(desk, f"REPATRIA/1 {ID} 9 {case.code} K7K7K7 1/2")
    assert (found.digest, found.version) == ("", "9")
    assert copied(desk, case, found).form.digest == second
    assert find_paper(desk, sheet.number).version == ""


def test_only_paper_begins_a_form_that_was_withdrawn(desk: Desk, case: OpenedCase) -> None:
    put(desk)
    withdraw(desk, ID, "ya no")
    assert known_form(desk, ID) is not None
    with pytest.raises(UnknownFormError):
        begin_form(desk, case.id, ID, STEP)


BY_HAND = """
| survey |
| | type | name | label | default | constraint | repeat_count |
| | dateTime | said_at | ¿Cuándo? | now() | . <= now() | |
| | date | visit | Visita | today() | | |
| | begin_repeat | who | Quién | | | |
| | date | seen | Visto | today() | | |
| | end_repeat | | | | | |
| settings |
| | form_id | form_title | version |
| | horas | Horas | 1 |
"""


def test_what_a_sheet_does_not_say_is_of_when_it_was_filled_by_hand_and_not_of_when_it_is_copied(
    desk: Desk, case: OpenedCase, clock: TestClock
) -> None:
    put_into_use(desk, check_file("horas.md", BY_HAND.encode()), [STEP], "L2")
    sheet = pad(desk, case.code, "x-horas")
    clock.pass_time(hours=1)
    now = desk.calendar.local(desk.now())
    by_hand = (now - timedelta(days=2)).isoformat(timespec="minutes")
    work = begin_form(desk, case.id, "x-horas", paper=FromPaper(sheet.number, by_hand))
    keep_begun(desk, work)
    for form in (work, resume_form(desk, case.id, work.member)):
        form.session.add_row("x-who", "later")
        assert str(form.session.answer("x-said_at")).startswith(by_hand[:16])
        days = (form.session.answer("x-visit"), form.session.answer("x-who-seen", "later"))
        assert days == (by_hand[:10], by_hand[:10])
    work.session.set_answer("x-said_at", now.isoformat(timespec="minutes"))
    assert not work.session.problems()
    of_today(desk, work)
    assert work.session.now.date().isoformat() == by_hand[:10]
    later = (now + timedelta(days=1)).isoformat(timespec="minutes")
    work.session.set_answer("x-said_at", later)
    assert [problem.place.name for problem in work.session.problems()] == ["x-said_at"]


def test_a_sheet_that_is_copied_over_midnight_takes_what_is_right_on_the_new_day(
    desk: Desk, case: OpenedCase, clock: TestClock
) -> None:
    text = BY_HAND.replace("| today() | | |\n| | begin", "| today() | . <= today() | |\n| | begin")
    put_into_use(desk, check_file("horas.md", text.encode()), [STEP], "L2")
    sheet = pad(desk, case.code, "x-horas")
    by_hand = (desk.calendar.local(desk.now()) - timedelta(days=2)).isoformat(timespec="minutes")
    work = begin_form(desk, case.id, "x-horas", paper=FromPaper(sheet.number, by_hand))
    clock.pass_time(hours=24)
    work.session.set_answer("x-visit", desk.calendar.local(desk.now()).date().isoformat())
    of_today(desk, work)
    assert not work.session.problems()


DEFAULTED = """
| survey |
| | type | name | label | default | relevant |
| | text | a | A | | |
| | text | who | Quién | X | ${a} = 'yes' |
| | date | day | Día | today() | ${a} = 'yes' |
| settings |
| | form_id | form_title | version |
| | escrito | Escrito | 1 |
"""


def test_what_was_written_over_a_default_is_not_dropped_in_silence_and_the_default_is_nobodys(
    desk: Desk, case: OpenedCase
) -> None:
    put_into_use(desk, check_file("escrito.md", DEFAULTED.encode()), [STEP], "L2")
    sheet = pad(desk, case.code, "x-escrito")
    work = begin_form(desk, case.id, "x-escrito", paper=FromPaper(sheet.number, NIGHT))
    work.session.set_answer("x-a", "no")
    assert skipped_answers(work.session) == []
    work.session.set_answer("x-who", "Rosa")
    work.session.set_answer("x-day", "2020-01-31")
    assert skipped_answers(work.session) == [Place("x-who"), Place("x-day")]
