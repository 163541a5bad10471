"""What a vault knows by itself agrees with an erasure, or it waits, and says why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import msgspec
import pytest

from repatria.domain.agreeing import ClosedHere, Hands, why_it_waits
from repatria.domain.erasing import Erasure
from repatria.domain.ids import CaseId

TODAY = date(2027, 1, 22)
ASKED = Erasure(
    CaseId("c" * 26), "retention", "2027-01-02", "Ana M.", "liaison", "Xela", "Marta Q.", "2026-12-31"
)
DEMANDED = msgspec.structs.replace(ASKED, rule="demand", until="")
THEIRS, OURS, OTHERS = Hands("ana", "xela"), Hands("eva", "huehue"), Hands("rosa", "coban")
AGREES = ClosedHere(False, False, False, "2026-12-31", (OURS,), (OURS,))


def why(
    known: ClosedHere, asked: Erasure | None = ASKED, hands: Hands | None = THEIRS, *, clock: bool = True
) -> object:
    return why_it_waits(asked, hands, known, TODAY, clock_trusted=clock)


def test_where_all_agrees_it_waits_for_nothing() -> None:
    assert why(AGREES) is None
    assert why(replace(AGREES, closed_by=(OURS, OTHERS), dated_by=(THEIRS, OTHERS))) is None


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"is_open": True}, "open"),
        ({"is_disputed": True}, "disputed"),
        ({"protects": True}, "person"),
        ({"until": ""}, "unknown"),
        ({"until": "2027-01-22"}, "kept"),
        ({"until": "2031-01-01"}, "kept"),
        ({"closed_by": ()}, "hands"),
        ({"closed_by": (None,)}, "hands"),
        ({"closed_by": (OURS, None)}, "hands"),
        ({"closed_by": (OURS, THEIRS)}, "hands"),
        ({"closed_by": (Hands("eva", "xela"),)}, "hands"),
        ({"closed_by": (Hands("ana", "huehue"),)}, "hands"),
        ({"dated_by": ()}, "hands"),
        ({"dated_by": (THEIRS,)}, "hands"),
    ],
)
def test_one_thing_that_does_not_agree_makes_it_wait(change: dict[str, object], reason: str) -> None:
    assert why(replace(AGREES, **change)) == reason  # type: ignore[arg-type]


def test_what_is_not_proven_demanded_early_or_of_a_doubted_clock_waits() -> None:
    assert why(AGREES, None) == "unproven"
    assert why(AGREES, hands=None) == "unproven"
    assert why(AGREES, DEMANDED) == "demand"
    assert why(AGREES, clock=False) == "clock"
    assert why(AGREES, msgspec.structs.replace(ASKED, until="2027-01-22")) == "early"
    assert why(replace(AGREES, is_open=True), DEMANDED) == "open"


def test_of_a_case_that_is_not_here_nothing_agrees() -> None:
    assert why(ClosedHere()) == "open"
