"""One of two posts keeps the protected part: no answer of either is invisible to the other, and none is made up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.domain.disclosure import Recipient
from repatria.domain.forms.answers import Place
from repatria.services.answers_out.giving import take_answers_out
from repatria.services.answers_out.wanted import Wanted
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, resume_form, save_answers, submit_form
from repatria.services.forms.left_over import left_over
from repatria.services.forms.work import FormWork
from repatria.services.paper.printing import filled_sheet
from repatria.services.vaults import leave
from tests.documents.reading import said
from tests.posts import TestClock, make_post, shipped
from tests.services.ministry import STEP, put_into_use
from tests.services.taken import REASON, in_zip, rows
from tests.services.two_posts import send

SHELTER = """
| survey |
| | type | name | label | level | relevant | required | calculation |
| | begin_repeat | r | Víctimas | | | | |
| | text | a | Nombre | L2 | | | |
| | text | hiv | VIH | L4 | | | |
| | end_repeat | | | | | | |
| | text | threat | Amenaza | L4 | | | |
| | text | shelter | Refugio | L2 | ${threat} = 'yes' | | |
| | calculate | n | | | | | count(${r}[hiv = 'yes']) |
| | calculate | risk | | | | | if(${threat} = 'yes', 'ALTO', 'BAJO') |
| | text | low | ¿Adónde, si el riesgo es bajo? | L2 | ${risk} = 'BAJO' | yes | |
| settings |
| | form_id | form_title | version |
| | refugio | Refugio | 1 |
"""
ID = "x-refugio"


def post(folder: Path, name: str, clock: TestClock) -> Desk:
    desk = make_post(folder / name, name, library=shipped(), clock=clock, role="supervisor")
    put_into_use(desk, check_file("refugio.md", SHELTER.encode()), [STEP], "L2")
    return desk


@pytest.fixture
def here(tmp_path: Path, clock: TestClock) -> Iterator[Desk]:
    desk = post(tmp_path, "Aquí", clock)
    yield desk
    leave(desk)


@pytest.fixture
def there(tmp_path: Path, clock: TestClock) -> Iterator[Desk]:
    desk = post(tmp_path, "Allá", clock)
    yield desk
    leave(desk)


@pytest.fixture
def case(here: Desk) -> OpenedCase:
    return open_case(here, Opening("host", "no", nationality=("HND",), return_country="HND"))


def answered(desk: Desk, case: OpenedCase) -> FormWork:
    """Return a form in which a threat is answered, and so where she sleeps."""
    work = begin_form(desk, case.id, ID, STEP)
    work.session.add_row("x-r", "z1")
    for name, row in (("x-r-hiv", "z1"), ("x-threat", "")):
        work.session.set_answer(name, "yes", row)
    work.session.set_answer("x-r-a", "Ana", "z1")
    work.session.set_answer("x-shelter", "Casa Azul")
    return work


def taken_out(desk: Desk, folder: Path) -> tuple[dict[str, str], int]:
    """Return the one line of the form's table, and of how many forms answers stay."""
    out = folder / desk.new_id()
    out.mkdir()
    taken = take_answers_out(desk, Wanted(ID, Recipient("file"), frozenset({"odk"}), reason=REASON), out)
    table = next(data for name, data in in_zip(taken.placed.path).items() if name == "refugio.csv")
    return rows(table)[0], taken.gathered.older


def left_at(desk: Desk, work: FormWork) -> list[tuple[str, str]]:
    return [(one.place.name, one.said[0]["es"]) for one in left_over(desk, work)]


def test_where_she_sleeps_is_seen_where_the_threat_is_not_known(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    work = answered(here, case)
    submit_form(here, work)
    send(here, there, tmp_path, case.id)
    session = resume_form(there, case.id, work.member).session
    assert session.value("x-shelter") == "Casa Azul"
    assert (session.value("x-n"), session.value("x-risk")) == (None, None), "neither 0 nor a low risk"
    assert session.is_relevant("x-low")
    assert session.problems() == (), "nobody there must answer what may not apply"
    assert "Casa Azul" in said(filled_sheet(there, case.id, work.member, Recipient("file")).pdf)


def test_what_they_answer_there_is_seen_where_it_does_not_apply(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    work = answered(here, case)
    submit_form(here, work)
    send(here, there, tmp_path, case.id)
    beside = resume_form(there, case.id, work.member)
    beside.session.set_answer("x-low", "con su tío")
    submit_form(there, beside)
    send(there, here, tmp_path, case.id)
    again = resume_form(here, case.id, work.member)
    assert not again.session.is_relevant("x-low")
    assert left_at(here, again) == [("x-low", "con su tío")]
    assert "con su tío" in said(filled_sheet(here, case.id, work.member, Recipient("file")).pdf)


def test_tables_say_at_each_post_what_it_has_and_that_more_stays(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    work = answered(here, case)
    submit_form(here, work)
    send(here, there, tmp_path, case.id)
    table, older = taken_out(there, tmp_path)
    assert ("shelter" in table, "low" in table, older) == (False, False, 0), (
        "that it is asked tells the threat"
    )
    beside = resume_form(there, case.id, work.member)
    beside.session.set_answer("x-low", "con su tío")
    submit_form(there, beside)
    send(there, here, tmp_path, case.id)
    table, older = taken_out(here, tmp_path)
    assert ("shelter" in table, "low" in table, older) == (False, False, 1)


def test_of_a_form_in_the_middle_nothing_is_known_before_it_is_answered_here(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    work = answered(here, case)
    save_answers(here, work)
    send(here, there, tmp_path, case.id)
    beside = resume_form(there, case.id, work.member)
    session = beside.session
    assert (session.value("x-shelter"), session.value("x-risk")) == ("Casa Azul", None)
    session.set_answer("x-threat", "no")
    assert (session.value("x-shelter"), session.value("x-risk")) == (None, "BAJO")
    assert left_at(there, beside) == [("x-shelter", "Casa Azul")], (
        "it came from elsewhere, and stays to be seen"
    )


def test_what_somebody_here_took_back_is_not_left_over(here: Desk, case: OpenedCase) -> None:
    work = answered(here, case)
    save_answers(here, work)
    work = resume_form(here, case.id, work.member)
    work.session.set_answer("x-threat", "no")
    assert work.session.answer("x-shelter") == "Casa Azul"
    assert left_at(here, work) == []
    assert Place("x-shelter") not in work.session.asked()
