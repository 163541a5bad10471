"""The receipt for a packet that was asked back from here: found by what asked it, shown, and noted with one act."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.cases.given import entry
from repatria.domain.errors import ReturnedUnknownError
from repatria.domain.ids import CaseId
from repatria.domain.packets.recall import Returned
from repatria.domain.packets.recalling import note_of_returned, returned_with
from repatria.domain.packets.states import KnownPacket, packets_of
from repatria.services.cases.changing import keep
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.services.packets.following import packet_called
from repatria.services.packets.made_here import made_here
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
    with_it = (
        CaseId(str(entry(fact.value, "case")))
        for fact in asked
        if fact.path == f"packet/{returned.packet}" and entry(fact.value, "recall") == returned.recall
    )
    found = made_here(desk, with_it, returned, post)
    if found is None:
        raise ReturnedUnknownError
    return CameReturned(returned, post, *found)


def take_returned(desk: Desk, came: CameReturned) -> KnownPacket:
    """Note a receipt in the case of its packet and return the packet as it stands then; taken in twice it is one."""
    packet = packet_called(desk, came.case.id, came.packet.id)
    if came.returned.id in returned_with(packet):
        return packet
    note = note_of_returned(came.case.id, packet, came.returned, known_by="packet", at=came.returned.made)
    case = keep(desk, came.case.id, [note])
    return next(one for one in packets_of(case.state) if one.id == packet.id)
