"""A sheet may be copied in over several days: what was right on any of them stays right, wherever it goes on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from repatria.domain.forms.answers import Place, copied_path
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, keep_answer, resume_form, save_answers, submit_form
from repatria.services.forms.from_paper import FromPaper
from repatria.services.forms.midnight import of_today
from repatria.services.forms.work import FormWork
from tests.posts import TestClock
from tests.services.ministry import STEP, put_into_use
from tests.services.pads import pad

pytestmark = pytest.mark.supervised

DAYS = """
| survey |
| | type | name | label | constraint |
| | date | copied | Copiado el | . = today() |
| | date | signed | Firmado el | . = today() |
| | text | who | Quién | |
| settings |
| | form_id | version |
| | dias | 1 |
"""
COPIED, SIGNED = Place("x-copied"), Place("x-signed")


@pytest.fixture
def case(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "no", country="GTM", language="spa"))


@pytest.fixture
def work(desk: Desk, case: OpenedCase) -> FormWork:
    put_into_use(desk, check_file("dias.md", DAYS.encode()), [STEP], "L2")
    sheet = pad(desk, case.code, "x-dias")
    return begin_form(desk, case.id, "x-dias", paper=FromPaper(sheet.number, by_hand(desk)))


def by_hand(desk: Desk) -> str:
    return (desk.calendar.local(desk.now()) - timedelta(days=2)).isoformat(timespec="minutes")


def day(desk: Desk) -> date:
    return desk.calendar.local(desk.now()).date()


def say(desk: Desk, work: FormWork, place: Place) -> None:
    """Answer with the day that it is now, and have it kept."""
    work.session.set_answer(place.name, day(desk).isoformat())
    keep_answer(desk, work, place)


def test_what_was_right_in_the_evening_is_right_after_midnight(
    desk: Desk, work: FormWork, clock: TestClock
) -> None:
    say(desk, work, COPIED)
    clock.pass_time(hours=24)
    assert of_today(desk, work) == {COPIED, SIGNED}
    say(desk, work, SIGNED)
    assert work.session.problems() == ()
    assert len(work.session.copied_at) == 2
    assert of_today(desk, work) == frozenset()
    work.session.set_answer("x-signed", (day(desk) + timedelta(days=1)).isoformat())
    assert [problem.place for problem in work.session.problems()] == [SIGNED]


def test_it_stays_right_where_the_draft_is_gone_on_with_on_later_days(
    desk: Desk, case: OpenedCase, work: FormWork, clock: TestClock
) -> None:
    say(desk, work, COPIED)
    clock.pass_time(days=1)
    again = resume_form(desk, case.id, work.member)
    assert again.session.problems() == ()
    say(desk, again, SIGNED)
    clock.pass_time(days=3)
    once_more = resume_form(desk, case.id, work.member)
    assert once_more.session.problems() == ()
    once_more.session.set_answer("x-signed", (day(desk) - timedelta(days=1)).isoformat())
    assert once_more.session.problems(), "on that day nobody copied anything"


def test_an_answer_after_midnight_is_of_its_day_though_the_power_goes_with_it(
    desk: Desk, case: OpenedCase, work: FormWork, clock: TestClock
) -> None:
    say(desk, work, COPIED)
    clock.pass_time(days=1)
    say(desk, work, SIGNED)
    clock.pass_time(days=1)
    assert resume_form(desk, case.id, work.member).session.problems() == ()


def test_it_stays_right_in_the_case_that_holds_the_unfinished_form(
    desk: Desk, case: OpenedCase, work: FormWork, clock: TestClock
) -> None:
    say(desk, work, COPIED)
    clock.pass_time(days=1)
    again = resume_form(desk, case.id, work.member)
    save_answers(desk, again)
    assert desk.drafts().load(work.member) == ()
    clock.pass_time(days=1)
    once_more = resume_form(desk, case.id, work.member)
    assert once_more.session.problems() == ()
    say(desk, once_more, SIGNED)
    save_answers(desk, once_more)
    assert resume_form(desk, case.id, work.member).session.problems() == ()
    assert not case_of(desk, case.id).disagreements


def test_whoever_corrects_it_meets_every_day_on_which_it_was_copied(
    desk: Desk, case: OpenedCase, work: FormWork, clock: TestClock
) -> None:
    first = day(desk)
    say(desk, work, COPIED)
    clock.pass_time(days=1)
    again = resume_form(desk, case.id, work.member)
    assert again.paper is not None
    submit_form(desk, again, happened_at=again.paper.happened_at, source="sheet")
    clock.pass_time(days=10)
    correction = resume_form(desk, case.id, work.member)
    assert correction.session.problems() == ()
    clock.pass_time(days=1)
    assert of_today(desk, correction) == {COPIED, SIGNED}
    say(desk, correction, SIGNED)
    assert correction.session.problems() == ()
    last = resume_form(desk, case.id, work.member)
    submit_form(desk, last, happened_at=again.paper.happened_at)
    values = case_of(desk, case.id).state.values
    told = sorted(path.rpartition("/")[2] for path in values if path.startswith(copied_path(work.member, "")))
    assert [moment[:10] for moment in told] == [first.isoformat(), (first + timedelta(days=1)).isoformat()]
