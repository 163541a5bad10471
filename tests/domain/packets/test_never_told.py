"""Over cases by chance no packet holds a field its rules withhold, nor tells that there was one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, event, given, settings

from repatria.domain.packets.line import written
from tests.domain.packets.by_chance import World, open_world, worlds
from tests.domain.packets.doubts import DOUBTS, LATE_PAPERS, Doubt
from tests.domain.packets.lived import CONSULATE, LIAISON, composed, shipped


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(world=worlds())
def test_no_packet_holds_what_is_withheld_nor_tells_that_anything_was(world: World) -> None:
    draft = world.lived().draft(world.wanted)
    fields = shipped().schemas[world.wanted.form].fields
    if world.shut():
        event("shut")
        assert draft.refused
        assert not draft.going
        return
    allowed = {one.question for one in fields if world.may_go(one.question, one.agreed)}
    assert {one.field.question for one in draft.going} <= allowed
    if draft.refused:
        event(f"refused: {draft.refused}")
        return
    event("made, of which something stays" if draft.withheld else "made whole")
    packet = written(composed(world.wanted, draft))
    for one in draft.going:
        for name in {name for told in one.value for name in told} if one.field.children else ():
            assert world.may_go(name, one.field.agreed)
    withheld = {one.field.question for one in draft.withheld}
    as_if_never_asked = world.lived(withheld, harmed=False).packet(world.wanted)
    assert as_if_never_asked is not None
    assert packet == written(as_if_never_asked)


@pytest.mark.parametrize("doubt", DOUBTS, ids=lambda one: f"{one.how}-{one.where}-{one.said}")
def test_each_doubt_about_what_opens_contact_shuts_it_by_itself_where_it_protects(doubt: Doubt) -> None:
    for wanted in (LIAISON, CONSULATE):
        world = open_world(wanted, (doubt,))
        assert bool(world.lived().draft(wanted).refused) is world.shut()
        assert not replace(world, doubts=()).lived().draft(wanted).refused


@pytest.mark.parametrize("number", range(len(LATE_PAPERS)))
def test_each_consent_and_check_that_waits_shuts_it_until_it_is_known(number: int) -> None:
    for wanted in (LIAISON, CONSULATE):
        assert open_world(wanted, late_papers=(number,)).lived().draft(wanted).refused
