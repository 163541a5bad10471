from __future__ import annotations

import pytest

from repatria.domain.cases.state import CaseState
from repatria.domain.errors import GateClosedError, NotAnAdultError, RecordIncompleteError
from repatria.services.acts import (
    leave_by_own_decision,
    lift_block,
    raise_block,
    ratify,
    record_deviation,
)
from repatria.services.asking import make_request, remind
from repatria.services.changing import case_of
from repatria.services.desk import Desk
from repatria.services.opening import OpenedCase, Opening, open_case


@pytest.fixture
def adult(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))


def last(state: CaseState, kind: str) -> dict[str, object]:
    value: dict[str, object] = state.of_type(kind)[-1].value
    return value


def test_what_has_happened_is_recorded_though_a_safeguard_stood_closed(desk: Desk, adult: OpenedCase) -> None:
    at = desk.now_text()
    case = record_deviation(
        desk, adult.id, gates=["G2"], act="contact_family", reason="llamó ella", happened_at=at
    )
    said = {"gates": ["G2"], "act": "contact_family", "reason": "llamó ella", "happened_at": at}
    assert last(case.state, "deviation") == said
    assert "deviation" in case.line.flags.split()


def test_an_adult_leaves_when_she_decides_and_a_child_does_not(desk: Desk, adult: OpenedCase) -> None:
    case = leave_by_own_decision(desk, adult.id, {"safety_plan": "yes"})
    assert last(case.state, "left_by_own_decision") == {"safety_plan": "yes", "happened_at": desk.now_text()}
    doubt = open_case(desk, Opening("host", "doubt"))
    with pytest.raises(NotAnAdultError):
        leave_by_own_decision(desk, doubt.id, {})
    assert not case_of(desk, doubt.id).state.of_type("left_by_own_decision")


def test_a_block_is_raised_at_once_and_lifted_only_by_the_authority(desk: Desk, adult: OpenedCase) -> None:
    assert "origin_block" in raise_block(desk, adult.id).line.flags.split()
    with pytest.raises(GateClosedError) as refused:
        lift_block(desk, adult.id)
    assert refused.value.facts["gates"] == ("G2",)
    assert case_of(desk, adult.id).value("origin_block") == "yes"


def test_only_what_was_approved_can_be_signed(desk: Desk, adult: OpenedCase) -> None:
    with pytest.raises(RecordIncompleteError) as refused:
        ratify(desk, adult.id, "nothing", ratified=True)
    assert refused.value.facts["missing"] == ("override",)
    assert not case_of(desk, adult.id).state.of_type("override_ratified")


def test_a_reminder_belongs_to_its_request(desk: Desk, adult: OpenedCase) -> None:
    case = make_request(desk, adult.id, {"institution": "PGN", "about": "representante"})
    request = case.state.of_type("request_made")[0]
    case = remind(desk, adult.id, request.path.removeprefix("request/"), "phone")
    [reminder] = case.state.of_type("request_reminded")
    assert (reminder.path, reminder.value["channel"]) == (request.path, "phone")
