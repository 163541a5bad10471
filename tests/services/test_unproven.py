"""What is set apart of a case closes every gate of it, until somebody asked whoever sent it and settles it."""

from __future__ import annotations

import pytest

from repatria.domain.errors import RecordIncompleteError
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.unproven import settle_unproven, unproven
from repatria.services.desk import Desk
from repatria.services.today import line_of
from tests.services.forging import set_apart_in


@pytest.fixture
def damaged(desk: Desk) -> OpenedCase:
    """A case with something set apart that does not prove itself."""
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    set_apart_in(desk, case.id)
    return case


def test_it_closes_every_gate_and_stands_on_the_line_of_the_case(desk: Desk, damaged: OpenedCase) -> None:
    case = case_of(desk, damaged.id)
    assert case.facts.may_be("origin_block", "yes")
    assert case.may("contact_origin_state").blocked
    line = line_of(desk, damaged.id)
    assert line is not None
    assert "unread" in line.flags.split()


def test_whoever_asked_settles_it_with_a_reason_and_it_stays_settled(desk: Desk, damaged: OpenedCase) -> None:
    [one] = unproven(desk, damaged.id)
    with pytest.raises(RecordIncompleteError):
        settle_unproven(desk, damaged.id, (one.name,), " ")
    with pytest.raises(RecordIncompleteError):
        settle_unproven(desk, damaged.id, ("another",), "Llamé.")
    after = settle_unproven(desk, damaged.id, (one.name,), "Llamé a Otro puesto: no hay bloqueo.")
    assert not after.facts.may_be("origin_block", "yes", "doubt")
    assert not unproven(desk, damaged.id)
    assert after.state.of_type("note_added")[-1].value["kind"] == "unproven_settled"
    assert "unread" not in after.line.flags.split()
