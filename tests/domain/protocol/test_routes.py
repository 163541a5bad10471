"""Change of route: seen before it is done, instant toward protection, and losing nothing."""

from __future__ import annotations

import pytest

from repatria.domain.errors import ApprovalMissingError, GateClosedError, RecordIncompleteError
from repatria.domain.protocol.exceptions import Approval
from repatria.domain.protocol.permissions import may
from repatria.domain.protocol.progress import progress
from repatria.domain.protocol.routes import (
    decide_change_route,
    decide_lift_block,
    lowers,
    preview_route,
)
from tests.domain.protocol.packs import PACK, open_case

SUPERVISOR = Approval("supervisor", "Raúl Tun")


def ids(rows: object) -> list[str]:
    return [row.step.id for row in rows]  # type: ignore[attr-defined]


def test_a_preview_says_what_appears_stops_stays_and_moves() -> None:
    case = open_case()
    child = preview_route(PACK, case.read(), {"child_or_doubt": "doubt"})
    assert ids(child.appear) == ["P0.3", "P5.3"]
    assert child.stop == ()
    assert not child.lowers
    arrival = preview_route(PACK, case.read(), {"side": "arrival"})
    assert "P3.1" in ids(arrival.stop)
    assert "P0.1" in ids(arrival.stay)
    assert ids(arrival.moved) == ["P9.1", "P10.2"]


def test_a_preview_says_which_acts_close() -> None:
    case = open_case()
    case.submit("F16", overall="low")
    case.submit("F19", g8_code="none")
    found = preview_route(PACK, case.read(), {"child_or_doubt": "yes"})
    assert found.closing == ("set_travel_date", "depart_abroad")
    assert found.opening == ()


def test_toward_protection_it_is_instant() -> None:
    case = open_case()
    decisions = decide_change_route(PACK, case.read(), {"child_or_doubt": "doubt"}, "her sister says 16")
    case.write(decisions)
    assert case.read().value("is_child") == "yes"
    assert decisions[-1].type == "note_added"


@pytest.mark.parametrize("was", ["yes", "doubt"])
def test_away_from_it_leads_only_through_its_gates(was: str) -> None:
    case = open_case(child=was)
    with pytest.raises(GateClosedError):
        decide_change_route(PACK, case.read(), {"child_or_doubt": "no"}, "looks older")
    case.submit("AGE", result="adult", supervisor_agrees="yes")
    with pytest.raises(ApprovalMissingError):
        decide_change_route(PACK, case.read(), {"child_or_doubt": "no"}, "birth record")
    case.write(
        decide_change_route(PACK, case.read(), {"child_or_doubt": "no"}, "birth record", second=SUPERVISOR)
    )
    assert case.read().value("is_child") == "no"


def test_a_dispute_about_age_is_not_settled_past_the_gates() -> None:
    case = open_case(child="no")
    case.dispute("case/child_or_doubt", "doubt")
    assert lowers(case.read(), {"child_or_doubt": "no"})


def test_the_first_word_about_age_lowers_nobody() -> None:
    assert not lowers(open_case(child="").read(), {"child_or_doubt": "no"})


@pytest.mark.parametrize("value", ["", None, [], 0, "child", ["no"], {"no": 1}])
def test_an_age_that_says_nothing_is_no_way_round_the_gates(value: object) -> None:
    case = open_case(child="yes")
    with pytest.raises(RecordIncompleteError):
        decide_change_route(PACK, case.read(), {"child_or_doubt": value}, "a slip")
    case.say("case/child_or_doubt", value)  # as a forger would
    with pytest.raises(GateClosedError):
        decide_change_route(PACK, case.read(), {"child_or_doubt": "no"}, "looks older")


@pytest.mark.parametrize(
    ("name", "value"), [("side", "elsewhere"), ("country", 7), ("nationality", []), ("side", "")]
)
def test_a_route_is_made_of_known_words(name: str, value: object) -> None:
    with pytest.raises(RecordIncompleteError):
        decide_change_route(PACK, open_case().read(), {name: value}, "why not")


def test_a_route_changes_for_a_reason_and_only_what_a_route_is() -> None:
    case = open_case()
    with pytest.raises(RecordIncompleteError):
        decide_change_route(PACK, case.read(), {"side": "origin"}, "")
    with pytest.raises(RecordIncompleteError):
        decide_change_route(PACK, case.read(), {"origin_block": "no"}, "why not")


def test_nothing_done_is_lost() -> None:
    case = open_case(child="yes")
    case.say("step/P5.3", {"state": "done", "by": "child_auth"})
    case.write(decide_change_route(PACK, case.read(), {"side": "arrival"}, "she was ours"))
    assert progress(PACK, case.read()).of("step/P5.3") is not None


def test_a_block_ends_by_the_authoritys_decision_and_the_written_wish() -> None:
    case = open_case(block="yes")
    answers = {"result": "no_indication", "family_block": "no", "consular_block": "no"}
    for lacking in ({}, {"decided_by": "border_coord", "written_wish": "yes"}, {"decided_by": "asylum_auth"}):
        case.submit("F11", **answers, **lacking)
        with pytest.raises(GateClosedError):
            decide_lift_block(PACK, case.read())
    case.submit("F11", **answers, decided_by="asylum_auth", written_wish="yes")
    case.write(decide_lift_block(PACK, case.read()))
    assert may(PACK, case.read(), "contact_origin_state").allowed
