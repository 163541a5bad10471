"""What waits for a line to go to another country: judged anew before it goes, and what is noted when it went or not.

A packet was judged when it was sealed. Until it goes a block may be raised and consent taken back: it goes only while
the very same packet would be made again (field rules, section 1). What asks a packet back goes whatever stands.
Whoever delivers is shown nothing of a case, so it is judged and noted also in one that is kept from them.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date

import msgspec

from repatria.domain.errors import (
    AnswerClosedError,
    AnswerRecalledError,
    PacketStoppedError,
    UnknownPacketError,
    UnknownPlaceError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.domain.packets.answer import Answer
from repatria.domain.packets.answering import answers_of, note_of_unwritten, note_of_written
from repatria.domain.packets.packet import Packet, compose
from repatria.domain.packets.recall import Recall
from repatria.domain.packets.recalling import counts_no_more, note_of_recalled
from repatria.domain.packets.states import KnownPacket, note_of, packets_of
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.exchange.outbox import (
    file_of,
    has_gone,
    let_go,
    note_goes_nowhere,
    routes_back,
    rows_of_packet,
    told_of_row,
)
from repatria.services.packets.previewing import Asked, countries_in_two, look
from repatria.services.packets.recalled import deeds_of_given, may_contact, need_contact_in_all
from repatria.services.packets.speaking import post_abroad
from repatria.store import places as rows
from repatria.store.log.withdrawing import is_erased
from repatria.sync.packets import Told, read_told


@dataclass(frozen=True, slots=True)
class Leaving:
    """A *line* that waits: of which *case*, nothing for a receipt; *stood* where it may have been read already."""

    line: Told
    case: CaseId
    stood: bool


def leaving(row: rows.OutgoingRow) -> Leaving:
    """Return what a file of the outbox holds."""
    told = told_of_row(row)
    kept = told["abroad"]
    return Leaving(read_told(str(kept["line"]).encode()), CaseId(str(kept["case"])), bool(told.get("stood")))


def waits(desk: Desk, packet: KnownPacket) -> bool:
    """Tell whether a packet still waits in the outbox, and nothing tells that it may have been read somewhere."""
    waiting = (row for row in rows_of_packet(desk, packet.id) if not has_gone(desk, row))
    return not packet.may_have_left and any(waiting)


def note_gone(desk: Desk, packet: str) -> None:
    """Note that a packet went, where it waits still and may lie at a place that nobody can ask now."""
    for row in rows_of_packet(desk, packet):
        if not row.laid and has_gone(desk, row):
            note_stood(desk, row)


def note_stood(desk: Desk, row: rows.OutgoingRow) -> None:
    """Note of a packet or an answer that waits that it may have been read somewhere, in its cases and beside it.

    What asks a packet back, and a receipt, stand as said only once they lie there to stay.
    """
    one = leaving(row)
    if not isinstance(one.line, Packet | Answer):
        return
    deeds, cases = deeds_when_unsure(desk, one)
    told = msgspec.json.encode({**told_of_row(row), "stood": True})
    with desk.writing() as connection:
        desk.append_in(connection, deeds)
        rows.rewrite(connection, row.bundle, told)
    after_commit(desk, cases)


def take_away_at_places(desk: Desk, packet: str) -> None:
    """Let a packet that was asked back be taken away where it lies or may, the next time there is a line.

    What may lie at a place that was forgotten waits in the outbox until that is set up anew.
    """
    for row in rows_of_packet(desk, packet):
        with suppress(UnknownPlaceError):
            routes_back(desk, row)
            with desk.writing() as connection:
                note_goes_nowhere(desk, connection, row)
                rows.put_leftover(connection, row.place, row.folder, row.name)
            let_go(file_of(desk, row))


def need_allowed(desk: Desk, one: Leaving) -> None:
    """Raise what forbids that something goes now: PacketStoppedError, AnswerClosedError, AnswerRecalledError."""
    line = one.line
    if _is_erased(desk, one) and not isinstance(line, Recall):
        raise PacketStoppedError(post=post_abroad(desk, line.to.device).post)
    if isinstance(line, Packet):
        _need_counting(desk, one, line)
        _need_same(desk, one.case, line)
    elif isinstance(line, Answer):
        if counts_no_more(_packet(desk, one.case, line.packet)):
            raise AnswerRecalledError
        if not may_contact(desk, one.case):
            raise AnswerClosedError
    elif not isinstance(line, Recall):
        need_contact_in_all(desk, line.packet, line.code)


def deeds_when_gone(desk: Desk, one: Leaving) -> tuple[list[Deed], list[CaseId]]:
    """Return what notes that something lies at its place, where it may be read, and the cases it is noted in.

    An answer was noted as given once it stood in the outbox; one of which that was cut off is noted now.
    """
    line, at = one.line, desk.now_text()
    if one.stood or _is_erased(desk, one):
        return [], []
    if isinstance(line, Answer):
        known = _packet(desk, one.case, line.packet)
        noted = line.id in answers_of(known)
        return ([], []) if noted else ([note_of_written(one.case, known, line)], [one.case])
    if isinstance(line, Packet):
        known = _packet(desk, one.case, line.id)
        said = {"known_by": "program", "happened_at": at}
        return [note_of(one.case, line.id, "sent", after=known.noted, **said)], [one.case]
    if isinstance(line, Recall):
        known = _packet(desk, one.case, line.packet)
        return [note_of_recalled(one.case, known, line, known_by="program", at=at)], [one.case]
    return deeds_of_given(desk, line)


def deeds_when_unsure(desk: Desk, one: Leaving) -> tuple[list[Deed], list[CaseId]]:
    """Return what notes that something may have been read, though it goes no more, and the cases it is noted in.

    Of a packet and an answer it is prudent to say so; of what asks back, or a receipt, it would be to rely on it.
    """
    line = one.line
    if not isinstance(line, Packet | Answer) or _is_erased(desk, one):
        return [], []
    if isinstance(line, Packet) and _packet(desk, one.case, line.id).may_have_left:
        return [], []
    return deeds_when_gone(desk, one)


def deeds_when_never(desk: Desk, one: Leaving) -> tuple[list[Deed], list[CaseId]]:
    """Return what notes that something never left, and the cases it is noted in.

    That is said only where nothing tells otherwise: of a packet that they said they have, nothing is noted.
    """
    line = one.line
    if one.stood or not isinstance(line, Packet | Answer) or _is_erased(desk, one):
        return [], []
    if isinstance(line, Packet):
        known = _packet(desk, one.case, line.id)
        if known.may_have_left:
            return [], []
        said = {"known_by": "program", "happened_at": desk.now_text(), "reason": "withdrawn"}
        return [note_of(one.case, line.id, "dropped", after=known.noted, **said)], [one.case]
    known = _packet(desk, one.case, line.packet)
    return [note_of_unwritten(one.case, known, line, "withdrawn")], [one.case]


def _is_erased(desk: Desk, one: Leaving) -> bool:
    """Tell whether the case of what waits was erased by rule: of it nothing can be noted, and nothing goes."""
    return bool(one.case) and is_erased(desk.read(), core_part(one.case))


def _packet(desk: Desk, case_id: CaseId, packet: str) -> KnownPacket:
    """Return a packet of a case by its id, for whomever."""
    state = load_casefile(desk, desk.read(), case_id, unseen=True, only_read=True).state
    found = next((one for one in packets_of(state) if one.id == packet), None)
    if found is None:
        raise UnknownPacketError(packet=packet)
    return found


def _need_counting(desk: Desk, one: Leaving, packet: Packet) -> None:
    """Refuse a packet of which something was noted since it was sealed, as that it was asked back by telephone."""
    state = _packet(desk, one.case, packet.id).state
    if state != "prepared" and not (one.stood and state == "sent"):
        raise PacketStoppedError(post=post_abroad(desk, packet.to.device).post)


def _need_same(desk: Desk, case_id: CaseId, packet: Packet) -> None:
    """Refuse a packet that would not be made again, byte for byte, of what stands now."""
    to, until = packet.to, date.fromisoformat(packet.until)
    asked = Asked(case_id, packet.form, to.device, to.kind, to.name, packet.purpose, until)
    allowed = may_contact(desk, case_id)
    case = load_casefile(desk, desk.read(), case_id, unseen=True)
    seen = look(desk, case, asked, may_contact=allowed)
    again = compose(
        seen.wanted,
        seen.draft.going,
        packet_id=packet.id,
        made=packet.made,
        sender=packet.sender,
        device=to.device,
        practice=packet.practice,
        alpha2=countries_in_two(desk),
    )
    if seen.draft.refused or again != packet:
        raise PacketStoppedError(post=seen.post.post)
