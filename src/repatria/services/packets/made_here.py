"""The packet that something from another country speaks of: made here, and believed from whom it went to alone."""

from __future__ import annotations

from collections.abc import Iterable

from repatria.domain.errors import AnswerOfAnotherError
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.domain.packets.answer import Answer
from repatria.domain.packets.recall import Returned
from repatria.domain.packets.states import KnownPacket, packets_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.store.lists import cases
from repatria.store.state import load_some


def made_here(
    desk: Desk, among: Iterable[CaseId], said: Answer | Returned, post: KnownPost
) -> tuple[OpenedCase, KnownPacket] | None:
    """Return the packet, and its case *among* some, of which *said* speaks, as far as whoever is here may see it.

    Raises AnswerOfAnotherError where it went to another device than the one that says so.
    """
    for case_id in among:
        line = cases.line(desk.read(), case_id, person=desk.person.id)
        state = load_some(desk.read(), core_part(case_id), types=("packet_prepared", "packet_noted"))
        called = (said.packet, said.code)
        made = next((one for one in packets_of(state) if (one.id, one.code) == called), None)
        if line is None or made is None:
            continue
        if made.device != said.sender.device:
            raise AnswerOfAnotherError(post=post.post)
        return OpenedCase(case_id, line.code), made
    return None
