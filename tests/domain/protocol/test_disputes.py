"""A second opinion never opens a gate, whatever was said before and whichever of the two is shown."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.domain.protocol.definition import ACTS
from repatria.domain.protocol.permissions import may
from tests.domain.protocol.asking import GUARDING
from tests.domain.protocol.packs import PACK, Case, open_case

RECORDS = (
    {"state": "done", "by": "child_auth", "known_by": "document"},
    {"state": "done", "by": "border_coord", "known_by": "phone"},
    {"state": "open"},
)


@st.composite
def nearly_open(draw: st.DrawFn) -> tuple[Case, str, Any]:
    """Return a case in which everything is said well but one thing, the path of it, and a good word for it."""
    doubtful = draw(st.sampled_from([*GUARDING, "case/origin_block", "case/child_or_doubt", "step/P5.3"]))
    child = draw(st.sampled_from(["yes", "no"]))
    case = open_case(child="yes" if doubtful == "case/child_or_doubt" else child)
    members: dict[str, dict[str, Any]] = {}
    for name, answers in GUARDING.items():
        form, question = name.split("/")
        bad = doubtful == name
        members.setdefault(form, {})[question] = draw(st.sampled_from(answers[:-1])) if bad else answers[-1]
    paths = {form: case.submit(form, **answers) for form, answers in members.items()}
    case.say("step/P5.3", RECORDS[draw(st.sampled_from([1, 2]))] if doubtful == "step/P5.3" else RECORDS[0])
    if doubtful == "case/origin_block":
        case.say(doubtful, draw(st.sampled_from(["yes", "doubt"])))
    if doubtful in GUARDING:
        form, question = doubtful.split("/")
        return case, f"form/{paths[form]}/{question}", GUARDING[doubtful][-1]
    return case, doubtful, RECORDS[0] if doubtful == "step/P5.3" else "no"


def allowed(case: Case) -> set[str]:
    return {act for act in ACTS if may(PACK, case.read(), act).allowed}


@settings(max_examples=150, deadline=None)
@given(nearly_open(), st.booleans())
def test_a_better_word_beside_a_bad_one_opens_nothing(found: tuple[Case, str, Any], shown: bool) -> None:
    case, path, better = found
    before = allowed(case)
    case.dispute(path, better, shown=shown)
    assert allowed(case) <= before


@settings(max_examples=150, deadline=None)
@given(nearly_open())
def test_settling_it_for_the_better_opens_what_it_should(found: tuple[Case, str, Any]) -> None:
    case, path, better = found
    before = allowed(case)
    case.say(path, better)
    assert allowed(case) >= before
