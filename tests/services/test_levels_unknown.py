"""Where a version under which somebody answered is not here, nothing that was answered under it goes out for less."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.events.kinds import protected_part
from repatria.domain.forms.answers import Place
from repatria.domain.forms.stricter import levels_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import keep_answer, resume_form, save_answers
from repatria.services.forms.left_over import left_over
from repatria.services.forms.work_deeds import form_deeds
from repatria.ui.case.view import look
from tests.services.sensitive import NAME, SECRET, begun, finished, is_open, put, version
from tests.services.two_posts import send

IN_A_GROUP = "| | begin_group | g | G | | | |\n| | text | nom | Nombre | L2 | | |\n| | end_group | | | | | |"
LATER = {
    "dropped": version("3", "L2", asks=False),
    "moved into a group": version("3", "L2", IN_A_GROUP, asks=False),
    "become a note": version("3", "L2", "| | note | nom | Nombre | | | |", asks=False),
}


@pytest.fixture
def case(here: Desk, there: Desk) -> OpenedCase:
    """A case of a post whose version guards the name as L4, which the post that gets it never sees."""
    put(here, version("1", "L4"))
    put(there, version("2", "L2"))
    return open_case(here, Opening("host", "no", nationality=("HND",), return_country="HND"))


@pytest.mark.parametrize("later", LATER.values(), ids=LATER)
def test_what_is_left_over_of_it_is_for_nobody_but_the_file(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path, later: bytes
) -> None:
    work = begun(here, case)
    save_answers(here, work)
    send(here, there, tmp_path, case.id, protected=True)
    put(there, later)
    work = finished(there, case, work.member)
    assert {one.place: one.level for one in left_over(there, work)} == {NAME: "L4"}
    assert not is_open(there, case, work.member, tmp_path / "out")


def test_what_was_typed_in_such_a_form_and_is_asked_no_more_stays_among_the_protected_answers(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    work = begun(here, case)
    work.session.set_answer(NAME.name, "")
    work.session.set_answer("x-a", "0")
    save_answers(here, work)
    send(here, there, tmp_path, case.id, protected=True)
    work = resume_form(there, case.id, work.member)
    work.session.set_answer(NAME.name, SECRET)
    keep_answer(there, work, Place(NAME.name))
    put(there, LATER["dropped"])
    kept = {
        deed.part for deed in form_deeds(resume_form(there, case.id, work.member)) if deed.value == SECRET
    }
    assert kept == {protected_part(case.id)}


def test_the_history_of_the_case_takes_every_answer_of_it_for_protected(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    save_answers(here, begun(here, case))
    assert levels_of(look(here, case.id).forms["x-ficha"])["x-nom"] == "L4"
    send(here, there, tmp_path, case.id, protected=True)
    assert set(levels_of(look(there, case.id).forms["x-ficha"]).values()) == {"L4"}
