"""Ask a packet back: a file to the device it went to, which says that it counts no more, and never why.

A block forbids every contact, and orders this one (field rules, section 1): what was sent is asked back while it
stands. So no safeguard is asked here, and the file is the same with a block and without.
"""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.calendar import utc_text
from repatria.domain.errors import (
    NothingToRecallError,
    PacketWaitsError,
    RecallElsewhereError,
    UnknownPacketError,
)
from repatria.domain.ids import CaseId
from repatria.domain.packets.line import Sender, digest_of, written
from repatria.domain.packets.recall import Recall, compose_recall, read_recall
from repatria.domain.packets.recalling import note_of_recalled
from repatria.domain.packets.states import KnownPacket
from repatria.durable import Placed
from repatria.services.cases.changing import keep
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.services.packets.following import packet_called
from repatria.services.packets.speaking import need_liaison, post_abroad
from repatria.services.packets.waiting import note_gone, take_away_at_places, waits
from repatria.services.packets.writing import Through, To, target_of, write_sealed


@dataclass(frozen=True, slots=True)
class AskedBack:
    """What asks a packet back, where it stands, and the post that it is for."""

    recall: Recall
    placed: Placed
    post: KnownPost


def recall_packet(desk: Desk, case_id: CaseId, packet: str, to: To) -> AskedBack:
    """Seal into a new file that a packet of the case counts no more; asked again, another file says it.

    Between countries the liaison alone speaks. That it is made is kept before it is written, and the case says that
    the packet is asked back once it stands, by a line once it lies at its place; where the packet itself lies it is
    taken away. Raises PacketWaitsError for a packet that waits in the outbox and never lay anywhere,
    RecallElsewhereError on another device than the one that made it, NothingToRecallError for one that never left or
    was given back, StorageError when the folder fails.
    """
    need_liaison(desk)
    known = packet_called(desk, case_id, packet)
    _need_recallable(desk, known, packet)
    post = post_abroad(desk, known.device)
    recall = _recall(desk, known, post)
    target = target_of(desk, to)
    note_gone(desk, known.id)
    kept = {"case": case_id, "recall": recall.id, "digest": digest_of(recall)}
    desk.append([desk.note("packet_asked_back", kept, f"packet/{known.id}")])
    placed = write_sealed(desk, recall, post, target, case_id)
    take_away_at_places(desk, known.id)
    if isinstance(to, Through):
        return AskedBack(recall, placed, post)
    seen = packet_called(desk, case_id, known.id)
    note = note_of_recalled(case_id, seen, recall, known_by="program", at=desk.now_text())
    keep(desk, case_id, [note])
    return AskedBack(recall, placed, post)


def _need_recallable(desk: Desk, known: KnownPacket, called: str) -> None:
    if known.received:
        raise UnknownPacketError(packet=called)
    if waits(desk, known):
        raise PacketWaitsError
    if known.state == "returned" or known.never_left:
        raise NothingToRecallError
    if known.made_by not in ("", desk.vault.device.id):
        raise RecallElsewhereError


def _recall(desk: Desk, known: KnownPacket, post: KnownPost) -> Recall:
    recall = compose_recall(
        known.id,
        known.code,
        recall_id=desk.new_id(),
        made=utc_text(desk.now()),
        practice=desk.practice,
        sender=Sender(desk.vault.device.id, desk.country_code),
        to=Sender(post.device, post.country),
    )
    return read_recall(written(recall))  # what no reader would take is not sealed
