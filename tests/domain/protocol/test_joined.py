"""Two cases of one person: nothing opens in one by the other, and what protects in either binds both."""

from __future__ import annotations

from itertools import count
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.joined import JoinedFacts
from repatria.domain.cases.protection import is_protected
from repatria.domain.cases.related import is_barred
from repatria.domain.cases.state import CaseState
from repatria.domain.ids import CaseId
from repatria.domain.protocol.definition import ACTS
from repatria.domain.protocol.permissions import may
from tests.domain.protocol.packs import POST, START, Case, open_case
from tests.posts import shipped

FORMS, PACK = shipped().forms, shipped().packs["gtm"]

_ANSWERS = {
    (form.id, question.name): tuple(question.protective)
    for form in FORMS.values()
    for question in form.questions()
    if question.protective
}
words = st.sampled_from(("yes", "doubt", "no"))
answered = st.dictionaries(st.sampled_from(sorted(_ANSWERS)), st.integers(0, 5), max_size=6)


def lived(child: str, block: str, said: dict[tuple[str, str], int], controller: str) -> Case:
    case = open_case(child=child, block=block)
    forms: dict[str, dict[str, Any]] = {}
    for (form, question), place in said.items():
        order = _ANSWERS[form, question]
        forms.setdefault(form, {})[question] = order[place % len(order)]
    for form, answers in sorted(forms.items()):
        case.submit(form, **answers)
    if controller:
        member = f"m{next(_MEMBERS)}"
        case.happen("member_added", {"kind": "suspected_controller"}, f"related/{member}")
        case.say(f"related/{member}/name", controller)
    return case


_MEMBERS = count()
cases = st.builds(lived, words, words, answered, st.sampled_from(("", "Tomás Rey")))


def joined(mine: CaseState, *others: CaseState) -> JoinedFacts:
    return JoinedFacts(mine, FORMS, START, POST, others=others)


def alone(state: CaseState) -> CaseFacts:
    return CaseFacts(state, FORMS, START, POST)


@settings(max_examples=40, deadline=None)
@given(cases, cases)
def test_nothing_opens_by_another_case_and_what_protects_binds(one: Case, other: Case) -> None:
    for mine, theirs in ((one.state, other.state), (other.state, one.state)):
        plain, both = alone(mine), joined(mine, theirs)
        for act in ACTS:
            assert may(PACK, plain, act).allowed or not may(PACK, both, act).allowed, act
        for facts in (plain, alone(theirs)):
            assert is_protected(both) or not is_protected(facts)
            for name in (
                "child_or_doubt",
                "origin_block",
                *(f"{form}.{question}" for form, question in _ANSWERS),
            ):
                least = _ANSWERS[tuple(name.split("."))][-1] if "." in name else "no"  # type: ignore[index]
                assert set(facts.possible(name)) - {"", least} <= set(both.possible(name)), name
            if is_barred(facts.state, "Tomás Rey"):
                assert is_barred(both.state, "Tomás Rey")


@settings(max_examples=20, deadline=None)
@given(cases)
def test_of_a_case_that_is_not_here_nobody_knows_what_protects(one: Case) -> None:
    found = joined(one.state, CaseState(CaseId("b" * 26)))
    assert found.may_be("origin_block", "doubt")
    assert found.may_be("child_or_doubt", "doubt")
    assert is_protected(found)
    plain = alone(one.state)
    assert all(may(PACK, plain, act).allowed or not may(PACK, found, act).allowed for act in ACTS)


@settings(max_examples=20, deadline=None)
@given(cases, cases)
def test_with_another_state_of_the_case_the_others_stay(one: Case, other: Case) -> None:
    found = joined(one.state, other.state).with_state(one.state)
    assert [found.may_be("origin_block", word) for word in ("yes", "doubt")] == [
        joined(one.state, other.state).may_be("origin_block", word) for word in ("yes", "doubt")
    ]
