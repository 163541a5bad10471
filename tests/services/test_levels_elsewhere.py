"""How sensitive answers are is said where they are given: no other post and no later version takes them for less."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.cases.answers import answers_of
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import PrintRefusedError
from repatria.domain.events.kinds import core_part
from repatria.domain.forms.answers import Place
from repatria.services.answers_out.versions import leaving_of
from repatria.services.answers_out.wanted import Wanted
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, keep_typed, resume_form, save_answers, submit_form
from repatria.services.forms.work import FormWork
from repatria.services.paper.printing import filled_sheet
from tests.documents.reading import said
from tests.services.ministry import FIRST, SECOND, STEP, put_into_use
from tests.services.two_posts import send

ID = "x-salud"
SECRET = "Casa Alba"


@pytest.fixture
def here(here: Desk) -> Desk:
    put(here, FIRST, "L4")
    return here


@pytest.fixture
def there(there: Desk) -> Desk:
    put(there, FIRST, "L2")
    return there


@pytest.fixture
def case(here: Desk) -> OpenedCase:
    return open_case(here, Opening("host", "no", nationality=("HND",), return_country="HND"))


def put(desk: Desk, text: str, level: str) -> None:
    put_into_use(desk, check_file("salud.md", text.encode()), [STEP], level)


def filled(desk: Desk, case: OpenedCase) -> FormWork:
    work = begin_form(desk, case.id, ID, STEP)
    for name, value in (("x-seen", "yes"), ("x-where", SECRET), ("x-is_child", "no")):
        work.session.set_answer(name, value)
    return work


@pytest.mark.parametrize("end", [submit_form, save_answers])
def test_what_is_protected_here_is_printed_for_nobody_else_there(
    here: Desk, there: Desk, case: OpenedCase, tmp_path: Path, end: object
) -> None:
    work = filled(here, case)
    end(here, work)  # type: ignore[operator]
    send(here, there, tmp_path, case.id, protected=True)
    with pytest.raises(PrintRefusedError):
        filled_sheet(there, case.id, work.member, Recipient("person"))
    assert SECRET in said(filled_sheet(there, case.id, work.member, Recipient("file")).pdf)


def test_nor_does_it_leave_readable_there(here: Desk, there: Desk, case: OpenedCase, tmp_path: Path) -> None:
    submit_form(here, filled(here, case))
    send(here, there, tmp_path, case.id, protected=True)
    leaving = leaving_of(there, Wanted(ID, Recipient("file"), frozenset({"odk"})))
    assert leaving.under("0" * 64).goes == frozenset()
    assert leaving.versions[0].goes, "what was filled there under its own version leaves"


def test_a_draft_begun_as_protected_is_saved_as_protected_under_a_milder_version(
    here: Desk, case: OpenedCase
) -> None:
    work = filled(here, case)
    keep_typed(here, work, [Place("x-seen"), Place("x-where")])
    put(here, SECOND.replace("clinic", "where"), "L1")
    again = resume_form(here, case.id, work.member)
    assert again.session.value("x-where") == SECRET
    after = save_answers(here, again)
    assert answers_of(after.state, work.member).value("x-where") == SECRET
    core = [fact for fact in after.state.of_type("member_added") if fact.part == core_part(case.id)]
    assert [fact.path for fact in core if fact.path == f"form/{work.member}"] == []
