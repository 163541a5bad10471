"""What was said and saved protects before its form is finished; what would open something waits for the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.family import strictest_block
from repatria.domain.protocol.definition import ACTS
from repatria.domain.protocol.permissions import may
from tests.domain.protocol.asking import GUARDING
from tests.domain.protocol.packs import PACK, Case, open_case


def begin(case: Case, form: str, **answers: str) -> str:
    member = f"b{case.count}"
    case.happen("member_added", {"form": form}, f"form/{member}")
    for question, answer in answers.items():
        case.say(f"form/{member}/{question}", answer)
    return member


def finish(case: Case, form: str, member: str) -> None:
    value = {"form": form, "happened_at": case.now.isoformat(), "source": "screen"}
    case.happen("form_submitted", value, f"form/{member}")


def clear(child: str = "no") -> Case:
    """Return a case in which every form is finished and says the best."""
    case = open_case(child=child)
    members: dict[str, dict[str, str]] = {}
    for name, answers in GUARDING.items():
        form, question = name.split("/")
        members.setdefault(form, {})[question] = answers[-1]
    for form, said in members.items():
        case.submit(form, **said)
    case.say("step/P5.3", {"state": "done", "by": "child_auth", "known_by": "document"})
    return case


def allowed(case: Case) -> set[str]:
    return {act for act in ACTS if may(PACK, case.read(), act).allowed}


def test_danger_that_was_saved_is_danger() -> None:
    case = open_case()
    assert not case.read().may_be("F01.immediate_danger", "present")
    begin(case, "F01", immediate_danger="present")
    assert case.read().may_be("F01.immediate_danger", "present")
    assert case.read().value("F01.immediate_danger") == "present"


@pytest.mark.parametrize(
    ("question", "answer", "block"),
    [
        ("fear_of_return", "yes", "yes"),
        ("fear_of_return", "possible", "doubt"),
        ("consular_block", "yes", "yes"),
        ("consular_block", "doubt", "doubt"),
    ],
)
@pytest.mark.parametrize("form", ["F11", "F11C"])
def test_fear_and_a_block_that_were_saved_hold_before_the_form_is_finished(
    form: str, question: str, answer: str, block: str
) -> None:
    case = clear()
    assert may(PACK, case.read(), "contact_origin_state").allowed
    member = begin(case, form, **{question: answer})
    assert case.read().possible("origin_block") == ("no", block)
    assert may(PACK, case.read(), "contact_origin_state").blocked
    assert strictest_block([case.state]) == block
    assert case.read().settled("origin_block") == "no"
    finish(case, form, member)
    assert case.read().possible("origin_block") == ("no",)


def test_a_child_who_may_be_one_is_one_before_the_form_is_finished() -> None:
    case = open_case()
    begin(case, "F01", is_child="doubt")
    assert case.read().value("is_child") == "yes"
    assert case.read().possible("child_or_doubt") == ("no", "doubt")


@pytest.mark.parametrize(
    "name",
    [
        "F11/result",
        "F11/family_block",
        "F16/overall",
        "F19/g8_code",
        "F22/receiver_verified",
        "F22/within_hours",
    ],
)
def test_a_bad_word_in_an_unfinished_form_closes_what_a_finished_one_opened(name: str) -> None:
    form, question = name.split("/")
    case = clear()
    before = allowed(case)
    begin(case, form, **{question: GUARDING[name][0]})
    assert allowed(case) < before


@pytest.mark.parametrize("name", GUARDING)
def test_a_good_word_in_an_unfinished_form_opens_nothing(name: str) -> None:
    form, question = name.split("/")
    case = open_case()
    for other, answers in GUARDING.items():
        if not other.startswith(f"{form}/"):
            case.submit(other.split("/")[0], **{other.split("/")[1]: answers[-1]})
    before = allowed(case)
    begin(case, form, **{question: GUARDING[name][-1]})
    assert allowed(case) <= before


def test_what_was_begun_elsewhere_and_is_withheld_may_be_anything() -> None:
    case = open_case()
    begin(case, "F01")
    assert not case.read().may_be("F01.immediate_danger", "present")
    case.withheld = ("case/x/protected",)
    assert case.read().may_be("F01.immediate_danger", "present")


def test_finishing_another_kind_of_form_finishes_nothing() -> None:
    case = open_case()
    member = begin(case, "F01", immediate_danger="present")
    finish(case, "F99", member)
    assert case.read().may_be("F01.immediate_danger", "present")
    finish(case, "F01", member)
    assert case.read().possible("F01.immediate_danger") == ("present",)
    case.say(f"form/{member}/immediate_danger", "none")
    assert not case.read().may_be("F01.immediate_danger", "present")


def test_an_unfinished_form_of_no_known_kind_says_nothing() -> None:
    case = open_case()
    for value in ("x", None, [1], {"form": ["F01"]}, {"form": "F99"}):
        case.happen("member_added", value, "form/m")
    case.say("form/m/immediate_danger", "present")
    assert not case.read().may_be("F01.immediate_danger", "present")


def test_a_form_finished_before_submissions_named_its_answers_is_open_again_once_it_is_changed_later() -> (
    None
):
    case = clear()
    member = begin(case, "F11", fear_of_return="none", consular_block="no")
    case.wait(minutes=1)
    finish(case, "F11", member)
    assert case.read().possible("origin_block") == ("no",)
    case.wait(minutes=1)
    case.say(f"form/{member}/fear_of_return", "yes")
    assert case.read().possible("origin_block") == ("no", "yes")
    case.wait(minutes=1)
    finish(case, "F11", member)
    assert case.read().possible("origin_block") == ("no",)


def test_a_dispute_or_a_waiting_word_about_a_finished_form_protects() -> None:
    case = clear()
    member = begin(case, "F11", consular_block="no")
    case.wait(minutes=1)
    finish(case, "F11", member)
    path = f"form/{member}/consular_block"
    late = CaseFacts(replace(case.state, late={path: ("doubt",)}), {}, case.now)
    assert late.possible("origin_block") == ("no", "doubt")
    case.dispute(path, "yes")
    assert case.read().possible("origin_block") == ("no", "yes")
    assert strictest_block([case.state]) == "yes"
