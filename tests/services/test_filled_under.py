"""What was finished is read with the case as it stood then: a person who moves takes no answer along."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.disclosure import Recipient
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.services.answers_out.giving import take_answers_out
from repatria.services.answers_out.wanted import Wanted
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.routes import change_route
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, read_form, resume_form, submit_form
from repatria.services.paper.printing import filled_sheet
from tests.documents.reading import said
from tests.posts import TestClock
from tests.services.conftest import F01, fill
from tests.services.taken import REASON, in_zip, rows

pytestmark = pytest.mark.supervised

AT = "2026-11-23T13:37:00-06:00"
F03 = {
    "recipient_kind": "child_auth",
    "recipient": "Procuraduría",
    "reason": "child",
    "age_band": "15-17",
}
ANSWERS = {"placed_before_migration_at": AT, "child_told": "yes"}


@pytest.fixture
def moved(desk: Desk, clock: TestClock) -> tuple[OpenedCase, str]:
    """Return a case that went on to another country, and its F03 finished in Mexico."""
    case = open_case(
        desk, Opening("host", "doubt", country="MEX", nationality=("HND",), return_country="HND")
    )
    fill(desk, case, "F01", {**F01, "is_child": "doubt"})
    work = begin_form(desk, case.id, "F03")
    for name, value in {**F03, **ANSWERS}.items():
        work.session.set_answer(name, value)
    assert work.session.problems() == ()
    submit_form(desk, work)
    clock.pass_time(days=2)
    change_route(desk, case.id, {"country": "GTM"}, "Fue trasladada a Guatemala")
    assert case_of(desk, case.id).form_facts()["case.country"] == "GTM"
    return case, work.member


def test_an_answer_stays_on_screen_on_paper_and_in_files(
    desk: Desk, moved: tuple[OpenedCase, str], tmp_path: Path
) -> None:
    case, member = moved
    read = read_form(desk, case.id, member).session
    assert {name: read.value(name) for name in ANSWERS} == ANSWERS
    assert "13:37" in said(filled_sheet(desk, case.id, member).pdf)
    wanted = Wanted("F03", Recipient("file"), frozenset(("odk",)), reason=REASON)
    out = rows(in_zip(take_answers_out(desk, wanted, tmp_path).placed.path)["F03.csv"])
    [line] = out
    [column] = [name for name in line if name.endswith("placed_before_migration_at")]
    assert line[column].startswith("2026-11-23T13:37")


def test_whoever_corrects_it_corrects_what_was_asked(desk: Desk, moved: tuple[OpenedCase, str]) -> None:
    case, member = moved
    again = resume_form(desk, case.id, member)
    again.session.set_answer("child_told", "no")
    submit_form(desk, again)
    read = read_form(desk, case.id, member).session
    assert (read.value("placed_before_migration_at"), read.value("child_told")) == (AT, "no")


def test_a_form_begun_after_it_is_of_the_country_where_she_is(
    desk: Desk, moved: tuple[OpenedCase, str]
) -> None:
    case, _ = moved
    assert not begin_form(desk, case.id, "F03").session.is_relevant("placed_before_migration_at")


def test_a_correction_takes_nothing_that_is_for_adults_of_whoever_is_a_child_by_now(desk: Desk) -> None:
    """What was asked of an adult stays, and what protects a child holds from the moment that she is one."""
    case = open_case(desk, Opening("host", "no", country="MEX", nationality=("HND",), return_country="HND"))
    fill(desk, case, "F01", {**F01, "is_child": "no"})
    work = begin_form(desk, case.id, "F03")
    for name, value in {**F03, "age_band": "18-24"}.items():
        work.session.set_answer(name, value)
    submit_form(desk, work)
    change_route(desk, case.id, {"child_or_doubt": "yes"}, "Su acta dice 17")
    again = resume_form(desk, case.id, work.member)
    assert again.session.case_facts["case.child_or_doubt"] == "yes"
    assert again.session.is_relevant("child_told")
    submit_form(desk, again)
    assert case_of(desk, case.id).form_facts()["case.child_or_doubt"] == "yes"


def test_where_two_finished_it_under_different_facts_those_of_now_count(
    desk: Desk, moved: tuple[OpenedCase, str]
) -> None:
    case, member = moved
    path, core = f"form/{member}", core_part(case.id)
    other = {"case.country": "SLV", "case.child_or_doubt": "no"}
    said = {"form": "F03", "happened_at": AT, "as_of": AT, "around": other}
    desk.append([Deed(core, "form_submitted", path, said)])
    facts = read_form(desk, case.id, member).session.case_facts
    assert (facts["case.country"], facts["case.child_or_doubt"]) == ("GTM", "doubt")


def test_a_block_is_told_to_nobody(desk: Desk, moved: tuple[OpenedCase, str]) -> None:
    """It lies among the protected, and what a submission says lies in the core."""
    case, member = moved
    found = [one for one in case_of(desk, case.id).facts.submissions if one.member == member]
    around = found[0].fact.value["around"]
    assert around["case.country"] == "MEX"
    assert "case.origin_block" not in around


@pytest.mark.parametrize(
    "told",
    [
        {"as_of": "nunca", "around": {"case.country": 7, "case.origin_block": "no", "x": "y"}},
        {"as_of": "2026-11-23T13:37:00", "around": ["case.country"]},
        {"as_of": 12},
        {"as_of": "2099-01-01T00:00:00-06:00", "around": {}},
        {},
    ],
)
def test_what_another_program_says_of_it_breaks_nothing(
    desk: Desk, moved: tuple[OpenedCase, str], told: dict[str, object]
) -> None:
    case, _ = moved
    work = begin_form(desk, case.id, "F03")
    submitted = {"form": "F03", "digest": work.form.digest, "happened_at": AT, **told}
    core = core_part(case.id)
    path = f"form/{work.member}"
    begun = {"form": "F03", "digest": work.form.digest, "version": work.form.version}
    desk.append([Deed(core, "member_added", path, begun), Deed(core, "form_submitted", path, submitted)])
    read = read_form(desk, case.id, work.member).session
    assert read.case_facts["case.country"] == "GTM"
    assert read.now.isoformat() == AT
