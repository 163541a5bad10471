from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.domain.cases.family import family_of, strictest_block
from repatria.domain.cases.state import CaseState, Fact, Head, Standing
from repatria.domain.ids import CaseId, EventId


def fact(kind: str, path: str, value: object) -> Fact:
    return Fact(EventId(f"{kind}{path}"), kind, "case/x/core", path, value, "ana", "")


def standing(*values: object) -> Standing:
    return Standing(tuple(Head(EventId(str(n)), value, "ana", "", "log") for n, value in enumerate(values)))


def case(*facts: Fact, **values: Standing) -> CaseState:
    opened = fact("case_opened", "", {})
    return CaseState(
        CaseId("x"), {name.replace("__", "/"): one for name, one in values.items()}, (opened, *facts)
    )


RELATIVE = fact("member_added", "related/m", {"kind": "family", "case": "y"})


def test_whom_anybody_calls_family_is_family() -> None:
    companion = fact("member_added", "related/c", {"kind": "companion", "case": "z"})
    assert family_of(case(RELATIVE, companion)) == ("y",)
    assert family_of(case(companion, related__c__kind=standing("companion", "family"))) == ("z",)


def test_a_relative_without_a_case_or_an_event_of_strange_form_links_nothing() -> None:
    strange = [fact("member_added", "related/m", value) for value in ("family", None, {"kind": "family"})]
    assert family_of(case(*strange, fact("member_added", "form/m", {"kind": "family", "case": "y"}))) == ()


def test_family_is_separated_only_while_nobody_says_otherwise() -> None:
    said = {"by": "child_auth"}
    assert family_of(case(RELATIVE, related__m__separated_by=standing(said))) == ()
    assert family_of(case(RELATIVE, related__m__separated_by=standing(said, None))) == ("y",)


@pytest.mark.parametrize(
    ("said", "block"),
    [(("no",), "no"), (("no", "doubt"), "doubt"), (("no", "yes"), "yes"), (("perhaps",), "yes"), ((), "no")],
)
def test_the_strictest_word_of_anybody_counts(said: tuple[str, ...], block: str) -> None:
    values = {"case__origin_block": standing(*said)} if said else {}
    assert strictest_block([case(), case(**values)]) == block


def test_a_relative_whose_case_is_not_here_is_a_doubt() -> None:
    assert strictest_block([CaseState(CaseId("y"))]) == "doubt"
    assert strictest_block([]) == "no"


@pytest.mark.parametrize(
    ("waiting", "block"), [("yes", "yes"), ("doubt", "doubt"), ("no", "no"), (None, "yes")]
)
def test_a_relatives_block_that_still_waits_protects_all(waiting: object, block: str) -> None:
    late = replace(case(case__origin_block=standing("no")), late={"case/origin_block": (waiting,)})
    assert strictest_block([case(), late]) == block


def test_a_relative_of_whom_something_is_withheld_is_a_doubt() -> None:
    there = replace(case(case__origin_block=standing("no")), withheld=("case/y/protected",))
    assert strictest_block([case(), there]) == "doubt"
    assert strictest_block([case(case__origin_block=standing("yes")), there]) == "yes"


def test_a_link_that_waits_links_and_a_separation_that_waits_separates_nobody() -> None:
    assert family_of(replace(case(), late_facts=(RELATIVE,))) == ("y",)
    assert family_of(replace(case(RELATIVE), late={"related/m/separated_by": ({"by": "child_auth"},)})) == (
        "y",
    )
    companion = fact("member_added", "related/m", {"kind": "companion", "case": "y"})
    assert family_of(replace(case(companion), late={"related/m/kind": ("family",)})) == ("y",)
    separated = case(RELATIVE, related__m__separated_by=standing({"by": "child_auth"}))
    assert family_of(separated) == ()
    assert family_of(replace(separated, late={"related/m/separated_by": (None,)})) == ("y",)
    assert family_of(replace(separated, unread=("related/m/separated_by",))) == ("y",)
