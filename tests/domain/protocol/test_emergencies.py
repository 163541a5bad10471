"""Actuar ahora finds a bed past every safeguard but an absolute one, and hands nobody to a stranger."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.domain.errors import GateClosedError
from repatria.domain.protocol.asking import Emergency, decide_emergency
from repatria.domain.protocol.permissions import may_in_emergency
from tests.domain.protocol.asking import ready_to_travel
from tests.domain.protocol.packs import PACK, condition, gate, open_case


def test_an_adult_is_not_handed_to_a_receiver_nobody_verified_whatever_the_hurry() -> None:
    case = ready_to_travel()
    case.submit("F22", receiver_verified="no", within_hours="yes")
    assert not may_in_emergency(PACK, case.read(), "hand_over").allowed
    with pytest.raises(GateClosedError):
        decide_emergency(PACK, case.read(), Emergency("hand_over", "danger", "La esperan afuera."))


def test_a_bed_behind_an_absolute_safeguard_is_no_bed() -> None:
    shut = gate("GX", "absoluta", ("place",), condition("safe", "${F03.place_kind} = 'shelter'", "F03"))
    pack = replace(PACK, gates=(*PACK.gates, shut))
    case = open_case(child="yes")
    case.submit("F03", family_unity="separated_other", place_kind="hotel")
    answer = may_in_emergency(pack, case.read(), "place")
    assert (answer.allowed, answer.emergency, answer.way) == (False, False, "never")
    with pytest.raises(GateClosedError):
        decide_emergency(pack, case.read(), Emergency("place", "danger", "La siguieron."))
    assert may_in_emergency(PACK, case.read(), "place").allowed
