"""The receipt for a packet that was asked back from here: found by what asked it, shown, and noted with one act."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.cases.given import entry
from repatria.domain.errors import AnswerOfAnotherError, ReturnedUnknownError
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.domain.packets.recall import Returned
from repatria.domain.packets.recalling import note_of_returned, returned_with
from repatria.domain.packets.states import KnownPacket, packets_of
from repatria.services.cases.changing import keep
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.services.packets.following import packet_called
from repatria.store.lists import cases
from repatria.store.state import load_some


@dataclass(frozen=True, slots=True)
class CameReturned:
    """A receipt that came and was proven: from which *post*, of which *case* and *packet*; *taken*: it is noted."""

    returned: Returned
    post: KnownPost
    case: OpenedCase
    packet: KnownPacket

    @property
    def taken(self) -> bool:
        """Tell whether this receipt is noted in the case."""
        return self.returned.id in returned_with(self.packet)


def found_returned(desk: Desk, returned: Returned, post: KnownPost) -> CameReturned:
    """Return a receipt with the case of its packet; nothing is kept.

    Raises ReturnedUnknownError where it was not asked back from here with that very file, or whoever is here may not
    know of the case; AnswerOfAnotherError where the packet went to another device.
    """
    asked = load_some(desk.read(), desk.record, types=("packet_asked_back",)).facts
    for fact in asked:
        if fact.path != f"packet/{returned.packet}" or entry(fact.value, "recall") != returned.recall:
            continue
        case_id = CaseId(str(entry(fact.value, "case")))
        line = cases.line(desk.read(), case_id, person=desk.person.id)
        state = load_some(desk.read(), core_part(case_id), types=("packet_prepared", "packet_noted"))
        made = [one for one in packets_of(state) if (one.id, one.code) == (returned.packet, returned.code)]
        if line is None or not made:
            continue
        if made[0].device != returned.sender.device:
            raise AnswerOfAnotherError(post=post.post)
        return CameReturned(returned, post, OpenedCase(case_id, line.code), made[0])
    raise ReturnedUnknownError


def take_returned(desk: Desk, came: CameReturned) -> KnownPacket:
    """Note a receipt in the case of its packet and return the packet as it stands then; taken in twice it is one."""
    packet = packet_called(desk, came.case.id, came.packet.id)
    if came.returned.id in returned_with(packet):
        return packet
    note = note_of_returned(came.case.id, packet, came.returned, known_by="packet", at=came.returned.made)
    case = keep(desk, came.case.id, [note])
    return next(one for one in packets_of(case.state) if one.id == packet.id)
