"""A version that guards less holds for what is begun after it: what was answered under another stays as guarded."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.stricter import levels_of
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, keep_answer, resume_form, save_answers
from repatria.services.forms.guarding import answered_under, since
from repatria.services.forms.left_over import left_over
from tests.services.ministry import STEP
from tests.services.sensitive import NAME, SECRET, A, begun, finished, is_open, put, version
from tests.services.two_posts import send

GONE = "| | text | b | B | | | |"
COPIED = "| | text | c | Ficha de | | ${nom} | ${a} |"


@pytest.fixture
def here(here: Desk) -> Desk:
    put(here, version("1", "L4"))
    return here


@pytest.fixture
def there(there: Desk) -> Desk:
    put(there, version("1", "L4"))
    return there


@pytest.fixture
def case(here: Desk) -> OpenedCase:
    return open_case(here, Opening("host", "no", nationality=("HND",), return_country="HND"))


AFTER = {
    "which says less": [version("2", "L2")],
    "which works something out of it": [version("2", "L2", "| | calculate | c | | | concat(${nom}, '') | |")],
    "and by one that asks it no more": [version("2", "L2"), version("3", "L2", asks=False)],
}


@pytest.mark.parametrize("saved", [True, False])
@pytest.mark.parametrize("later", AFTER.values(), ids=AFTER)
def test_it_stays_guarded_when_the_form_is_finished_under_a_version(
    here: Desk, case: OpenedCase, tmp_path: Path, later: list[bytes], *, saved: bool
) -> None:
    work = begun(here, case)
    if saved:
        save_answers(here, work)
    else:
        keep_answer(here, work, NAME)
    for text in later:
        put(here, text)
    work = finished(here, case, work.member)
    levels = {one.place.name: one.level for one in left_over(here, work)} | levels_of(work.form)
    assert levels["x-nom"] == "L4"
    assert not is_open(here, case, work.member, tmp_path / "out")


def test_so_it_does_where_the_whole_form_was_guarded_and_no_version_has_a_number(
    here: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    put(here, version("", ""), "L4")
    work = begun(here, case)
    keep_answer(here, work, NAME)
    put(here, version("", "", GONE), "L2")
    save_answers(here, resume_form(here, case.id, work.member))
    assert levels_of(finished(here, case, work.member).form)["x-nom"] == "L4"
    assert not is_open(here, case, work.member, tmp_path / "out")


def test_what_a_version_copies_of_it_is_as_guarded_and_stays_here(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    work = begun(here, case)
    save_answers(here, work)
    put(here, version("2", "L2", COPIED))
    work = resume_form(here, case.id, work.member)
    give_answer(work.session, A, "1")
    assert work.session.answer("x-c") == SECRET
    save_answers(here, work)
    send(here, there, tmp_path, case.id)
    assert SECRET not in str(dict(resume_form(there, case.id, work.member).session.stored.values))


def test_another_post_that_finishes_it_under_a_milder_version_opens_it_nowhere(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    put(there, version("2", "L2"))
    work = begun(here, case)
    give_answer(work.session, A, "0")
    save_answers(here, work)
    send(here, there, tmp_path, case.id)
    finished(there, case, work.member)
    send(there, here, tmp_path, case.id)
    put(here, version("2", "L2"))
    assert levels_of(resume_form(here, case.id, work.member).form)["x-nom"] == "L4"
    assert not is_open(here, case, work.member, tmp_path / "out")


def test_what_another_post_answered_under_a_version_that_guards_more_stays_guarded(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    put(here, version("2", "L2"))
    work = begin_form(here, case.id, "x-ficha", STEP)
    work.session.set_answer("x-a", "0")
    save_answers(here, work)
    send(here, there, tmp_path, case.id)
    gone_on = resume_form(there, case.id, work.member)
    gone_on.session.set_answer(NAME.name, SECRET)
    save_answers(there, gone_on)
    send(there, here, tmp_path, case.id, protected=True)
    assert len(answered_under(case_of(here, case.id).state, work.member)) == 2
    finished(here, case, work.member)
    assert resume_form(here, case.id, work.member).session.answer("x-nom") == SECRET
    assert not is_open(here, case, work.member, tmp_path / "out")


def test_what_is_begun_after_it_is_as_the_milder_version_says(
    here: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    put(here, version("2", "L2"))
    work = begun(here, case)
    save_answers(here, work)
    put(here, version("3", "L2", GONE))
    finished(here, case, work.member)
    assert is_open(here, case, work.member, tmp_path / "out")


def test_a_version_that_guards_more_guards_what_was_finished_before_it(
    here: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    put(here, version("2", "L2"))
    work = begun(here, case)
    save_answers(here, work)
    finished(here, case, work.member)
    put(here, version("3", "L4"))
    assert not is_open(here, case, work.member, tmp_path / "out")


def test_only_versions_that_were_gone_for_good_guard_nothing_more() -> None:
    assert since(["one", "two"], {"two"}) == {"two"}
    assert since(["one", "two", "three"], {"three", "two"}) == {"two", "three"}
    assert since(["two", "one", "two"], {"two"}) == {"one", "two"}
    assert since(["one", "two"], {"two", ""}) == since(["one", "two"], ()) == {"one", "two"}
