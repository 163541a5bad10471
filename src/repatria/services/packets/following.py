"""Follow the packets of a case: where each is, what the other side said, and what is asked back."""

from __future__ import annotations

import msgspec

from repatria.domain.errors import UnknownPacketError
from repatria.domain.ids import CaseId, is_called
from repatria.domain.packets.judging import Going
from repatria.domain.packets.packet import Packet
from repatria.domain.packets.states import KnownPacket, Noted, note_of, packets_of
from repatria.services.cases.casefile import CaseFile, read_casefile
from repatria.services.cases.changing import keep
from repatria.services.desk import Desk
from repatria.services.packets.arriving import told_by


def case_packets(desk: Desk, case_id: CaseId) -> tuple[KnownPacket, ...]:
    """Return the packets of a case, the first one first."""
    desk.need("see")
    return packets_of(read_casefile(desk, case_id).state)


def packet_called(desk: Desk, case_id: CaseId, called: str) -> KnownPacket:
    """Return the packet of a case that has this id or this code; four symbols of that are enough where one has them.

    Raises UnknownPacketError where none, or several are called so.
    """
    desk.need("see")
    found = [one for one in case_packets(desk, case_id) if is_called(called, one.id, one.code)]
    if len(found) != 1:
        raise UnknownPacketError(packet=called)
    return found[0]


def note_packet(
    desk: Desk,
    case_id: CaseId,
    packet: str,
    state: Noted,
    *,
    known_by: str,
    who: str = "",
    reason: str = "",
    happened_at: str = "",
) -> CaseFile:
    """Note what became of a packet: that it arrived, what they said, that it was asked back (*recalled*).

    Raises RecordIncompleteError where it does not say how that is known, or why one is refused, queried or recalled.
    """
    known = packet_called(desk, case_id, packet)
    said = {"known_by": known_by, "who": who, "reason": reason, "happened_at": happened_at or desk.now_text()}
    return keep(desk, case_id, [note_of(case_id, known.id, state, after=known.seen, **said)])


def said_by(desk: Desk, packet: KnownPacket) -> tuple[tuple[Going, ...], tuple[str, ...]]:
    """Return what a packet that came says, and the names of what no question here asks; of one made here nothing."""
    try:
        return told_by(desk, msgspec.convert(packet.content, Packet)) if packet.received else ((), ())
    except msgspec.ValidationError:  # what came in a bundle may say anything
        return (), ()
