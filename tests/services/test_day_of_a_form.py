"""A form is of the day on which it was filled: it says the same a year later, and is of tomorrow past midnight."""

from __future__ import annotations

import pytest

from repatria.domain.errors import FormIncompleteError
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, read_form, resume_form, submit_form
from repatria.services.forms.from_paper import FromPaper
from repatria.services.forms.midnight import of_today
from repatria.services.forms.work import FormWork
from tests.posts import TestClock
from tests.services.ministry import STEP, put_into_use

pytestmark = pytest.mark.supervised

SCHOOL = """
| survey |
| | type | name | label | calculation | relevant |
| | date | dob | Born | | |
| | calculate | age | | int((today() - ${dob}) div 365.25) | |
| | text | school | Which school? | | ${age} < 18 |
"""
TRAVEL = """
| survey |
| | type | name | label | constraint |
| | date | travel | Travel | . >= today() |
| | date | seen | Seen | . <= today() |
| | text | who | Who | |
"""
NOTED = """
| survey |
| | type | name | label | constraint |
| | date | noted | Noted | . = today() |
"""
MOVES = """
| survey |
| | type | name | label | default | calculation | trigger |
| | text | where | Where? | | | |
| | date | moved_on | Moved on | | today() | ${where} |
| | calculate | today | | | today() | |
| | begin_repeat | visit | Visit | | | |
| | date | seen | Seen | today() | | |
| | end_repeat | | | | | |
"""


def begun(desk: Desk, case: OpenedCase, sheet: str, **answers: str) -> FormWork:
    put_into_use(desk, check_file("hoja.md", sheet.encode()), [STEP], "L2")
    work = begin_form(desk, case.id, "x-hoja", STEP)
    for name, value in answers.items():
        give_answer(work.session, Place(f"x-{name}"), value)
    return work


def test_a_finished_form_says_the_same_a_year_later(desk: Desk, girl: OpenedCase, clock: TestClock) -> None:
    work = begun(desk, girl, SCHOOL, dob="2009-06-01", school="Escuela 12")
    submit_form(desk, work)
    clock.pass_time(days=365)
    read = read_form(desk, girl.id, work.member).session
    assert (read.value("x-age"), read.value("x-school")) == ("17", "Escuela 12")


def test_one_that_is_not_finished_is_of_the_day_it_is(desk: Desk, girl: OpenedCase, clock: TestClock) -> None:
    work = begun(desk, girl, SCHOOL, dob="2009-06-01")
    clock.pass_time(days=365)
    assert of_today(desk, work)
    assert work.session.value("x-age") == "18"
    assert not work.session.is_relevant("x-school")


def test_a_finished_form_can_be_corrected_after_its_day(
    desk: Desk, girl: OpenedCase, clock: TestClock
) -> None:
    """What was right then stays right; what is answered anew may be of today; what never was right is refused."""
    work = begun(desk, girl, TRAVEL, travel="2026-11-25", seen="2026-11-20", who="Ana")
    submit_form(desk, work)
    clock.pass_time(days=10)
    again = resume_form(desk, girl.id, work.member)
    again.session.set_answer("x-who", "Ana M.")
    again.session.set_answer("x-seen", "2026-12-03")
    submit_form(desk, again)
    once_more = resume_form(desk, girl.id, work.member)
    assert once_more.session.problems() == ()
    once_more.session.set_answer("x-seen", "2027-03-01")
    with pytest.raises(FormIncompleteError):
        submit_form(desk, once_more)


def test_a_form_open_past_midnight_takes_the_day_it_is(
    desk: Desk, girl: OpenedCase, clock: TestClock
) -> None:
    clock.moment = clock.moment.replace(hour=5, minute=50)  # ten to midnight at the post
    work = begun(desk, girl, TRAVEL, travel="2026-12-24")
    clock.pass_time(minutes=20)
    work.session.set_answer("x-seen", desk.calendar.local(desk.now()).date().isoformat())
    submit_form(desk, work)
    assert work.session.problems() == ()


def test_what_the_form_writes_in_a_correction_is_of_the_day_of_the_correction(
    desk: Desk, girl: OpenedCase, clock: TestClock
) -> None:
    work = begun(desk, girl, MOVES, where="Casa Azul")
    assert work.session.answer("x-moved_on") == "2026-11-23"
    submit_form(desk, work)
    clock.pass_time(days=10)
    again = resume_form(desk, girl.id, work.member)
    again.session.add_row("x-visit", "r1")
    assert again.session.answer("x-visit-seen", "r1") == "2026-12-03"
    give_answer(again.session, Place("x-where"), "Casa Roja")
    assert again.session.answer("x-moved_on") == "2026-12-03"
    assert again.session.value("x-today") == "2026-11-23"


def test_what_was_right_when_a_sheet_was_copied_stays_right_in_later_corrections(
    desk: Desk, girl: OpenedCase, clock: TestClock
) -> None:
    put_into_use(desk, check_file("hoja.md", NOTED.encode()), [STEP], "L2")
    by_hand = FromPaper("7K3", "2026-11-18T10:00:00-06:00")
    work = begin_form(desk, girl.id, "x-hoja", STEP, by_hand)
    give_answer(work.session, Place("x-noted"), "2026-11-23")
    submit_form(desk, work, happened_at=by_hand.happened_at, source="sheet")
    clock.pass_time(days=10)
    again = resume_form(desk, girl.id, work.member)
    assert again.session.problems() == ()
    again.session.set_answer("x-noted", "2026-12-03")
    submit_form(desk, again, happened_at=by_hand.happened_at, source="sheet")
    clock.pass_time(days=10)
    once_more = resume_form(desk, girl.id, work.member)
    assert once_more.session.problems() == ()
    once_more.session.set_answer("x-noted", "2026-11-30")
    assert once_more.session.problems(), "on that day nobody wrote anything"
