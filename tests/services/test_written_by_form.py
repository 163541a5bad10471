"""What a form wrote by itself is no answer on the sheet, also after a lock or a kill; what was typed is told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.drafts import answer_draft
from repatria.services.forms.filling import begin_form, keep_begun, keep_rows, keep_typed, resume_form
from repatria.services.forms.from_paper import FromPaper, skipped_answers
from repatria.services.forms.work import FormWork
from repatria.store.drafts import Draft
from tests.services.ministry import STEP, put_into_use
from tests.services.pads import pad

pytestmark = pytest.mark.supervised

DEFAULTED = """
| survey |
| | type | name | label | default | calculation | trigger | relevant |
| | text | nm | Nombre | | | | |
| | text | a | A | | | | |
| | begin_group | g | G | | | | ${a} = 'yes' |
| | select_multiple c | m | M | x y | | | |
| | select_one c | o | O | x | | | |
| | decimal | d | D | 1.50 | | | |
| | integer | i | I | 07 | | | |
| | text | u | U | uuid() | | | |
| | text | r | R | random() | | | |
| | text | cc | CC | concat('x', ${nm}) | | | |
| | date | dd | DD | 2026-1-5 | | | |
| | dateTime | dt | DT | now() | | | |
| | acknowledge | ak | AK | OK | | | |
| | hidden | hid | | uuid() | | | |
| | calculate | pid | | | once(concat('P-', substr(uuid(), 0, 6))) | | |
| | calculate | stamp | | | now() | ${a} | |
| | text | copy | Copia | | ${nm} | ${nm} | |
| | begin_repeat | kin | Familia | | | | |
| | text | who | Quién | Nadie | | | |
| | decimal | age | Edad | 1.50 | | | |
| | end_repeat | | | | | | |
| | end_group | | | | | | |
| choices |
| | list_name | name | label |
| | c | x | X |
| | c | y | Y |
| settings |
| | form_id | form_title | version |
| | escrito | Escrito | 1 |
"""
NUMBER, WHO = Place("x-g-d"), Place("x-g-kin-who", "r1")


@pytest.fixture
def work(desk: Desk) -> FormWork:
    return copied(desk, open_case(desk, Opening("host", "no", country="GTM", language="spa")))


def copied(desk: Desk, case: OpenedCase) -> FormWork:
    put_into_use(desk, check_file("escrito.md", DEFAULTED.encode()), [STEP], "L2")
    sheet = pad(desk, case.code, "x-escrito")
    by_hand = (desk.calendar.local(desk.now()) - timedelta(days=2)).isoformat(timespec="minutes")
    work = begin_form(desk, case.id, "x-escrito", paper=FromPaper(sheet.number, by_hand))
    keep_begun(desk, work)
    return work


def say(desk: Desk, work: FormWork, place: Place, value: object) -> None:
    """Take an answer as the page does: with what follows from it, all of it kept."""
    _, followed = give_answer(work.session, place, value)
    keep_typed(desk, work, (place, *followed))


def add_row(desk: Desk, work: FormWork) -> None:
    work.session.add_row("x-g-kin", "r1")
    keep_typed(desk, work, work.session.places_in("r1"), repeats=(Place("x-g-kin"),))


def test_nothing_that_the_form_wrote_is_called_an_answer_of_the_sheet(desk: Desk, work: FormWork) -> None:
    say(desk, work, Place("x-nm"), "Rosa")
    say(desk, work, Place("x-a"), "no")
    add_row(desk, work)
    assert work.session.answer("x-g-stamp")
    assert work.session.answer("x-g-copy") == "Rosa"
    assert work.session.answer(*WHO) == "Nadie"
    assert skipped_answers(work.session) == []
    again = resume_form(desk, work.case.id, work.member)
    assert again.session.answers() == work.session.answers()
    assert skipped_answers(again.session) == []


@pytest.mark.parametrize("resumed", [False, True])
def test_what_was_typed_over_it_is_told_also_where_it_says_the_same_again(
    desk: Desk, work: FormWork, *, resumed: bool
) -> None:
    say(desk, work, Place("x-a"), "no")
    add_row(desk, work)
    say(desk, work, NUMBER, "2")
    say(desk, work, NUMBER, "1.50")
    say(desk, work, WHO, "Ana")
    say(desk, work, Place("x-g-m"), ["x"])
    say(desk, work, Place("x-nm"), "Rosa")
    say(desk, work, Place("x-g-copy"), "Otra")
    session = resume_form(desk, work.case.id, work.member).session if resumed else work.session
    told = {Place("x-g-m"), NUMBER, WHO, Place("x-g-copy")}
    assert {*skipped_answers(session)} == told


def test_what_the_form_writes_over_an_answer_is_its_own(desk: Desk, work: FormWork) -> None:
    say(desk, work, Place("x-a"), "no")
    say(desk, work, Place("x-g-copy"), "Otra")
    say(desk, work, Place("x-nm"), "Rosa")
    again = resume_form(desk, work.case.id, work.member)
    assert skipped_answers(again.session) == []


def test_a_row_whose_defaults_no_draft_says_begins_with_them_again(desk: Desk, work: FormWork) -> None:
    say(desk, work, Place("x-a"), "no")
    work.session.add_row("x-g-kin", "r1")
    keep_rows(desk, work, "x-g-kin")
    assert skipped_answers(resume_form(desk, work.case.id, work.member).session) == []


def test_what_nobody_can_go_to_is_not_told_of_a_draft_that_does_not_say_who_wrote_it(
    desk: Desk, work: FormWork
) -> None:
    say(desk, work, Place("x-a"), "no")
    for place, value in work.session.answers().values.items():
        said = answer_draft(work, place, value)
        desk.drafts().save(Draft(said.form, said.path, said.value, said.heads))
    again = skipped_answers(resume_form(desk, work.case.id, work.member).session)
    assert NUMBER in again
    assert {"x-g-hid", "x-g-pid", "x-g-stamp"}.isdisjoint(place.name for place in again)
