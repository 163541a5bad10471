"""A finished form is opened again and saved: what protects holds at once, as in a form that was never finished."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.acts import ask_act, raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.settling import settle_disagreement
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, resume_form, save_answers, submit_form
from tests.services.conftest import F01, fill
from tests.services.two_posts import send

CONTACTS = ("contact_origin_state", "contact_family")


def change(desk: Desk, case: CaseId, form: str, **said: str) -> str:
    """Open the finished form again, change it, and put it aside."""
    work = resume_form(desk, case, case_of(desk, case).facts.of_form(form)[-1].member)
    for name, value in said.items():
        work.session.set_answer(name, value)
    save_answers(desk, work)
    return work.member


def allowed(desk: Desk, case: CaseId) -> list[str]:
    return [act for act in CONTACTS if ask_act(desk, case, act).allowed]


@pytest.mark.parametrize(("question", "answer"), [("consular_block", "yes"), ("fear_of_return", "possible")])
def test_a_block_or_fear_written_into_a_finished_form_holds_until_somebody_says_otherwise(
    desk: Desk, cleared: CaseId, question: str, answer: str
) -> None:
    assert allowed(desk, cleared) == list(CONTACTS)
    change(desk, cleared, "F11", **{question: answer})
    assert allowed(desk, cleared) == []
    assert "origin_block" in case_of(desk, cleared).line.flags
    change(desk, cleared, "F11", consular_block="no", fear_of_return="none")
    assert allowed(desk, cleared) == list(CONTACTS)
    assert "origin_block" not in case_of(desk, cleared).line.flags


def test_finishing_the_form_again_says_what_stands(desk: Desk, cleared: CaseId) -> None:
    work = resume_form(desk, cleared, change(desk, cleared, "F11", fear_of_return="possible"))
    said = {
        "decided_by": "child_auth",
        "written_wish": "yes",
        "consular_block": "no",
        "result": "no_indication",
    }
    for name, value in said.items():
        work.session.set_answer(name, value)
    submit_form(desk, work)
    assert case_of(desk, cleared).facts.possible("origin_block") == ("no",)


def test_a_block_about_which_two_posts_disagree_holds_until_it_is_settled(
    desk: Desk, other: Desk, cleared: CaseId, tmp_path: Path
) -> None:
    send(desk, other, tmp_path, cleared, protected=True)
    member = change(other, cleared, "F11", consular_block="yes")
    change(desk, cleared, "F11", consular_block="doubt")
    change(desk, cleared, "F11", consular_block="no")
    send(other, desk, tmp_path, cleared, protected=True)
    assert allowed(desk, cleared) == []
    found = case_of(desk, cleared).disagreements
    path = f"form/{member}/consular_block"
    assert [one.path for one in found] == [path]
    settle_disagreement(desk, cleared, found[0].part, path, "no", "La autoridad lo confirmó por escrito.")
    assert allowed(desk, cleared) == list(CONTACTS)


def test_whoever_turns_out_to_be_a_child_has_a_childs_safeguards_at_once(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    fill(desk, case, "F01", {**F01, "is_child": "no"})
    assert not {"G6", "G7"} & closed(desk, case.id)
    change(desk, case.id, "F01", is_child="yes")
    assert closed(desk, case.id) >= {"G6", "G7"}


def test_a_block_is_not_lost_because_it_stood_when_its_form_was_opened(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    raise_block(desk, case.id)
    work = begin_form(desk, case.id, "F11")
    heads = case_of(desk, case.id).heads("case/origin_block")
    desk.append([Deed(core_part(case.id), VALUE, "case/origin_block", "no", heads)])
    said = {"fear_of_return": "yes", "consular_block": "yes", "family_block": "yes", "result": "indication"}
    for name, value in {**said, "decided_by": "asylum_auth"}.items():
        work.session.set_answer(name, value)
    submit_form(desk, work)
    after = case_of(desk, case.id)
    assert after.facts.value("origin_block") == "yes"
    assert "origin_block" in after.line.flags


def closed(desk: Desk, case: CaseId) -> set[str]:
    return {status.gate.id for status in case_of(desk, case).may("hand_over").closed}
