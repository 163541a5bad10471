"""Answer a packet of another country: signed, sealed to the device that sent it, and noted in the case."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from os.path import lexists

import msgspec

from repatria.domain.calendar import utc_text
from repatria.domain.disclosure import CONTACT
from repatria.domain.errors import (
    AnswerClosedError,
    AnswerElsewhereError,
    AnswerNoPlaceError,
    AnswerRecalledError,
    PacketNotOneError,
    RepatriaError,
    UnknownPacketError,
)
from repatria.domain.ids import CaseId
from repatria.domain.packets.answer import Answer, Saying, compose_answer, read_answer
from repatria.domain.packets.answering import note_of_begun, note_of_unwritten, note_of_written, went_before
from repatria.domain.packets.line import written
from repatria.domain.packets.packet import Packet
from repatria.domain.packets.recalling import counts_no_more
from repatria.domain.packets.states import KnownPacket
from repatria.durable import Placed
from repatria.services.cases.acts import ask_act
from repatria.services.cases.changing import keep
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.services.packets.asked_back import is_recalled
from repatria.services.packets.following import packet_called
from repatria.services.packets.speaking import need_liaison, post_of
from repatria.services.packets.writing import To, target_of, write_sealed


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer that stands on its device, and the post that it is for."""

    answer: Answer
    placed: Placed
    post: KnownPost


def askable(desk: Desk, form: str) -> tuple[str, ...]:
    """Return the questions of *form* that an answer may ask for: those that a packet has a place for."""
    schema = desk.library.schemas.get(form)
    return schema.askable if schema is not None else ()


def answer_packet(desk: Desk, case_id: CaseId, packet: str, saying: Saying, to: To) -> Answered:
    """Seal what is said of a packet that came into a new file, in a folder or by a line.

    The case notes before that one is about to be written, which says nothing of the packet, and what was said once
    the file stands in the folder, or in the outbox of the place.

    Between countries the liaison alone speaks, and only the device that the packet was for: no other is believed
    there. Raises AnswerElsewhereError on another, AnswerRecalledError once it was asked back, AnswerClosedError while
    contact is forbidden, RecordIncompleteError where it does not say why or what is asked, AnswerNoPlaceError where
    it says more, StorageError when the folder fails.
    """
    need_liaison(desk)
    known = packet_called(desk, case_id, packet)
    came = _as_it_came(known, packet)
    post = _sent_by(desk, came)
    if counts_no_more(known) or is_recalled(desk, came):
        raise AnswerRecalledError
    _need_contact(desk, case_id)
    answer = _answer(desk, known, came, saying)
    target = target_of(desk, to)
    keep(desk, case_id, [note_of_begun(case_id, known, answer)])
    try:
        placed = write_sealed(desk, answer, post, target, case_id)
    except RepatriaError as error:
        # the folder may fail once the file stands: then nobody says that it does not
        if not lexists(target.path):
            with suppress(RepatriaError):  # what hindered the file is what the person must hear
                noted = packet_called(desk, case_id, known.id)
                keep(desk, case_id, [note_of_unwritten(case_id, noted, answer, type(error).__name__)])
        raise
    keep(desk, case_id, [note_of_written(case_id, packet_called(desk, case_id, known.id), answer)])
    return Answered(answer, placed, post)


def _as_it_came(known: KnownPacket, called: str) -> Packet:
    """Return a packet of another country as it came; what came in a bundle may say anything."""
    if not known.received:
        raise UnknownPacketError(packet=called)
    try:
        return msgspec.convert(known.content, Packet)
    except msgspec.ValidationError as error:
        raise UnknownPacketError(packet=called) from error


def _sent_by(desk: Desk, came: Packet) -> KnownPost:
    """Return the post that sent the packet to this device."""
    if came.to.device != desk.vault.device.id:
        raise AnswerElsewhereError
    return post_of(desk, came.sender)


def _need_contact(desk: Desk, case_id: CaseId) -> None:
    """Refuse what is refused on paper too: contact with another State while a block or a safeguard forbids it."""
    if not ask_act(desk, case_id, CONTACT).allowed:
        raise AnswerClosedError


def _answer(desk: Desk, known: KnownPacket, came: Packet, saying: Saying) -> Answer:
    if not set(saying.asks) <= set(askable(desk, came.form)):
        raise AnswerNoPlaceError
    answer = compose_answer(
        saying,
        came,
        answer_id=desk.new_id(),
        made=utc_text(desk.now()),
        contact=desk.person.name,
        follows=went_before(known),
    )
    try:
        return read_answer(written(answer))
    except PacketNotOneError as error:  # what no reader would take is not sealed
        raise AnswerNoPlaceError from error
