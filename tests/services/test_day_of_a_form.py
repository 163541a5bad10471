"""A form is of the day on which it was filled: it says the same a year later, and is of tomorrow past midnight."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from repatria.domain.disclosure import Recipient
from repatria.domain.errors import FormIncompleteError, RecordIncompleteError
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.services.answers_out.giving import take_answers_out
from repatria.services.answers_out.wanted import Wanted
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, keep_answer, read_form, resume_form, submit_form
from repatria.services.forms.from_paper import FromPaper
from repatria.services.forms.midnight import of_today
from repatria.services.forms.work import FormWork
from tests.posts import TestClock
from tests.services.ministry import STEP, put_into_use
from tests.services.taken import REASON, in_zip, rows

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

GROWN = """
| survey |
| | type | name | label | calculation | relevant | required |
| | date | dob | Born | | | |
| | calculate | adult | | ${dob} <= today() - 6574 | | |
| | text | work | What is her work? | | ${adult} = true() | yes |
| | text | school | Which school? | | ${adult} = false() | yes |
"""
MORNING = """
| survey |
| | type | name | label | calculation | relevant |
| | calculate | hour | | format-date-time(now(), '%H') | |
| | text | morning | This morning? | | number(${hour}) < 12 |
"""
DRAWN = """
| survey |
| | type | name | label | calculation | relevant |
| | calculate | drawn | | random() | |
| | calculate | other | | random() | |
| | calculate | code | | uuid() | |
| | calculate | pair | | concat(uuid(), ' ', uuid()) | |
| | text | one | Group one | | ${drawn} < 0.5 |
| | text | two | Group two | | ${drawn} >= 0.5 |
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


def test_what_was_asked_stays_asked_when_it_is_said_to_have_happened_earlier(
    desk: Desk, girl: OpenedCase, clock: TestClock
) -> None:
    """She is eighteen today, and was not yesterday."""
    work = begun(desk, girl, GROWN, dob="2008-11-23", work="Costurera")
    assert work.session.value("x-adult") is not None
    earlier = (desk.calendar.local(desk.now()) - timedelta(days=1)).isoformat(timespec="minutes")
    submit_form(desk, work, happened_at=earlier)
    read = read_form(desk, girl.id, work.member)
    assert read.session.value("x-work") == "Costurera"
    assert read.session.problems() == ()
    assert read.finished_at == earlier


def test_a_form_begun_in_the_morning_is_of_the_morning(
    desk: Desk, girl: OpenedCase, clock: TestClock
) -> None:
    clock.moment = clock.moment.replace(hour=17, minute=50)  # ten to twelve at the post
    work = begun(desk, girl, MORNING, morning="Sí, a las ocho")
    clock.pass_time(minutes=20)
    submit_form(desk, work)
    assert read_form(desk, girl.id, work.member).session.value("x-morning") == "Sí, a las ocho"


def test_nothing_has_happened_on_a_day_to_come(desk: Desk, girl: OpenedCase) -> None:
    work = begun(desk, girl, SCHOOL, dob="2009-06-01")
    later = (desk.calendar.local(desk.now()) + timedelta(days=1)).isoformat(timespec="minutes")
    with pytest.raises(RecordIncompleteError):
        submit_form(desk, work, happened_at=later)


def test_chance_says_the_same_of_a_form_for_good(desk: Desk, girl: OpenedCase, tmp_path: Path) -> None:
    """Of each form another thing: what it decides is asked here, on paper and in files."""
    put_into_use(desk, check_file("hoja.md", DRAWN.encode()), [STEP], "L1")
    asked = set()
    for number in range(8):
        work = begin_form(desk, girl.id, "x-hoja", STEP)
        name = "x-one" if work.session.is_relevant("x-one") else "x-two"
        give_answer(work.session, Place(name), f"Respuesta {number}")
        keep_answer(desk, work, Place(name))
        worked_out = [work.session.value(one) for one in ("x-drawn", "x-other", "x-code")]
        assert worked_out[0] != worked_out[1]
        assert len(set(work.session.value("x-pair").split())) == 2
        again = resume_form(desk, girl.id, work.member)
        submit_form(desk, again)
        read = read_form(desk, girl.id, work.member).session
        assert [read.value(one) for one in ("x-drawn", "x-other", "x-code")] == worked_out
        assert read.value(name) == f"Respuesta {number}"
        asked.add(name)
    assert asked == {"x-one", "x-two"}
    wanted = Wanted("x-hoja", Recipient("file"), frozenset(("odk",)), reason=REASON)
    lines = rows(in_zip(take_answers_out(desk, wanted, tmp_path).placed.path)["hoja.csv"])
    assert all(line["drawn"] and line["code"] for line in lines)
    assert sorted(line["one"] + line["two"] for line in lines) == [f"Respuesta {n}" for n in range(8)]
