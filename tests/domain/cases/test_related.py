"""Whoever may control the person never speaks, signs, cares or receives for her."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.domain.cases.related import (
    barred_names,
    is_link,
    kinds_of,
    lacks_word,
    loosens,
    may_member_serve,
    may_serve,
    named_people,
)
from repatria.domain.cases.state import Fact
from repatria.domain.ids import EventId
from tests.domain.protocol.packs import open_case


@pytest.mark.parametrize("verified", [True, False])
def test_a_suspected_controller_never_serves(*, verified: bool) -> None:
    assert not may_serve("suspected_controller", verified=verified)


@pytest.mark.parametrize("claimed", ["companion", "family", "guardian"])
def test_nobody_serves_of_whom_nobody_verified_who_they_are(claimed: str) -> None:
    assert not may_serve(claimed, verified=False)
    assert may_serve(claimed, verified=True)


def test_family_of_an_older_vault_without_a_word_of_verification_is_barred_by_name() -> None:
    case = open_case()
    case.happen("member_added", {"kind": "family"}, "related/r1")
    case.say("related/r1/name", "Marta Tía")
    assert barred_names(case.state) == ("Marta Tía",)
    assert lacks_word(case.state, "r1")
    case.say("related/r1/verified", "yes")
    assert barred_names(case.state) == ()
    assert not lacks_word(case.state, "r1")


def test_the_case_of_a_relative_lacks_no_word_until_somebody_is_named_there() -> None:
    case = open_case()
    case.happen("member_added", {"kind": "family", "case": "y"}, "related/r1")
    assert is_link(case.state, "r1")
    assert not lacks_word(case.state, "r1")
    case.say("related/r1/name", "Marta Tía")
    assert lacks_word(case.state, "r1")


def test_what_is_unheard_of_never_serves() -> None:
    assert not may_serve("friend", verified=True)


def test_while_people_disagree_the_suspicion_counts() -> None:
    case = open_case()
    case.happen("member_added", {"kind": "family"}, "related/r1")
    case.say("related/r1/verified", "yes")
    assert may_member_serve(case.state, "r1")
    case.say("related/r1/kind", "family")
    case.dispute("related/r1/kind", "suspected_controller")
    assert not may_member_serve(case.state, "r1")
    assert not may_member_serve(case.state, "stranger")


def test_a_disputed_verification_is_none() -> None:
    case = open_case()
    case.happen("member_added", {"kind": "companion"}, "related/r1")
    case.say("related/r1/verified", "yes")
    assert may_member_serve(case.state, "r1")
    case.dispute("related/r1/verified", "no")
    assert not may_member_serve(case.state, "r1")


def test_every_name_of_whoever_may_not_serve_is_barred() -> None:
    case = open_case()
    for member, kind in (
        ("r1", "suspected_controller"),
        ("r2", "companion"),
        ("r3", "family"),
        ("r4", "family"),
    ):
        case.happen("member_added", {"kind": kind}, f"related/{member}")
    case.say("related/r1/name", "Juan Malo")
    case.dispute("related/r1/name", "El Gato")
    case.say("related/r2/name", "Sin Verificar")
    case.say("related/r3/name", "Marta Solís")
    case.say("related/r3/verified", "yes")
    assert set(barred_names(case.state)) == {"Juan Malo", "El Gato", "Sin Verificar"}
    assert set(named_people(case.state)) == {"r1", "r2", "r3"}
    case.say("related/r2/verified", "yes")
    assert "Sin Verificar" not in barred_names(case.state)


def test_a_mark_that_waits_or_cannot_be_read_bars_already() -> None:
    case = open_case()
    case.happen("member_added", {"kind": "family"}, "related/r1")
    case.say("related/r1/name", "Juan Malo")
    case.say("related/r1/verified", "yes")
    assert barred_names(case.state) == ()
    waiting = replace(case.state, late={"related/r1/kind": ("suspected_controller",)})
    assert barred_names(waiting) == ("Juan Malo",)
    assert kinds_of(waiting, "r1") == {"family"}, "what waits is shown nowhere"
    assert not may_member_serve(replace(case.state, unread=("related/r1/kind",)), "r1")


def test_whoever_is_known_only_by_what_waits_is_barred_by_every_name() -> None:
    case = open_case()
    added = Fact(
        EventId("a"), "member_added", "case/x/core", "related/r9", {"kind": "suspected_controller"}, "eva", ""
    )
    waiting = replace(case.state, late_facts=(added,), late={"related/r9/name": ("Juan Malo", 7, " ")})
    assert barred_names(waiting) == ("Juan Malo",)
    only_said = replace(
        case.state, late={"related/r9/kind": ("companion",), "related/r9/name": ("Iris Sola",)}
    )
    assert barred_names(only_said) == ("Iris Sola",)


def test_a_verification_against_which_something_waits_is_none() -> None:
    case = open_case()
    case.happen("member_added", {"kind": "companion"}, "related/r1")
    case.say("related/r1/verified", "yes")
    assert may_member_serve(case.state, "r1")
    assert not may_member_serve(replace(case.state, late={"related/r1/verified": ("no",)}), "r1")
    assert not may_member_serve(replace(case.state, unread=("related/r1/verified",)), "r1")
    assert loosens(case.state, "r1", {"verified": "yes"}) is False
    late = replace(case.state, late={"related/r1/verified": ("no",)})
    assert loosens(late, "r1", {"verified": "yes"}) is True
