"""Over cases by chance no packet holds a field its rules withhold, nor tells that there was one."""

from __future__ import annotations

from hypothesis import HealthCheck, event, given, settings

from repatria.domain.packets.line import written
from tests.domain.packets.by_chance import World, worlds
from tests.domain.packets.lived import composed, shipped


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
