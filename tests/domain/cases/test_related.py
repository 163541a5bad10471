"""Whoever may control the person never speaks, signs, cares or receives for her."""

from __future__ import annotations

import pytest

from repatria.domain.cases.related import (
    barred_names,
    may_member_serve,
    may_serve,
    named_people,
)
from tests.domain.protocol.packs import open_case


@pytest.mark.parametrize("verified", [True, False])
def test_a_suspected_controller_never_serves(*, verified: bool) -> None:
    assert not may_serve("suspected_controller", verified=verified)


def test_an_unverified_companion_never_serves() -> None:
    assert not may_serve("companion", verified=False)
    assert may_serve("companion", verified=True)
    assert may_serve("family", verified=False)


def test_what_is_unheard_of_never_serves() -> None:
    assert not may_serve("friend", verified=True)


def test_while_people_disagree_the_suspicion_counts() -> None:
    case = open_case()
    case.happen("member_added", {"kind": "family"}, "related/r1")
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
    assert set(barred_names(case.state)) == {"Juan Malo", "El Gato", "Sin Verificar"}
    assert set(named_people(case.state)) == {"r1", "r2", "r3"}
    case.say("related/r2/verified", "yes")
    assert "Sin Verificar" not in barred_names(case.state)
