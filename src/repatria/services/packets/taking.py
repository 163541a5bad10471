"""The answer to a packet that went from here: found by its packet, shown, and with one act noted in the case."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from repatria.domain.errors import (
    AnswerAsksElseError,
    AnswerChangedError,
    AnswerUnknownError,
    PacketErasedError,
    PacketExpiredError,
    PacketNotOneError,
    PacketRecalledError,
    RepatriaError,
)
from repatria.domain.packets.answer import Answer
from repatria.domain.packets.answering import Place, note_of_taken, place_of
from repatria.domain.packets.packet import Packet
from repatria.domain.packets.recall import Recall
from repatria.domain.packets.states import KnownPacket, packets_of
from repatria.services.cases.changing import keep
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange.collecting import is_final
from repatria.services.exchange.posts import KnownPost
from repatria.services.packets.arriving import Came, came_with
from repatria.services.packets.following import packet_called
from repatria.services.packets.made_here import made_here
from repatria.services.packets.proving import prove_packet
from repatria.services.packets.recalled import CameRecall, found_recall
from repatria.services.packets.returned import CameReturned, found_returned
from repatria.store.lists.codes import cases_with


@dataclass(frozen=True, slots=True)
class CameAnswer:
    """An answer that came and was proven: from which *post*, of which *case* and *packet*, and where it belongs."""

    answer: Answer
    post: KnownPost
    case: OpenedCase
    packet: KnownPacket

    @property
    def place(self) -> Place:
        """Return whether it is new here, was said before something else, or was taken in."""
        return place_of(self.packet, self.answer)


Looked = Came | CameAnswer | CameRecall | CameReturned
"""What a file of another country may be."""


def look_at(desk: Desk, path: Path) -> Looked:
    """Return the packet, or what is said of one, in the file at *path*; nothing is kept.

    Raises AnswerUnknownError for an answer to a packet that is not known here to whoever asks, AnswerOfAnotherError
    where that went to another device, AnswerAsksElseError where it asks what the schema of the form has no place for;
    what ``found_recall`` and ``found_returned`` raise; and as ``read_arrived``.
    """
    proven = prove_packet(desk, path)
    if isinstance(proven.line, Packet):
        return came_with(desk, proven.line, proven.post)
    if isinstance(proven.line, Answer):
        return _found(desk, proven.line, proven.post)
    if isinstance(proven.line, Recall):
        return found_recall(desk, proven.line, proven.post)
    return found_returned(desk, proven.line, proven.post)


def is_final_abroad(error: RepatriaError) -> bool:
    """Tell whether what came from another country and is refused so will be refused whenever it is tried again."""
    final = (
        AnswerChangedError | PacketErasedError | PacketExpiredError | PacketNotOneError | PacketRecalledError
    )
    return is_final(error) or isinstance(error, final)


def was_taken(looked: Looked) -> bool:
    """Tell whether what a file says was taken in here before, so that nobody needs the file any more."""
    if isinstance(looked, Came):
        return looked.opened is not None
    if isinstance(looked, CameAnswer):
        return looked.place == "taken"
    if isinstance(looked, CameRecall):
        return looked.known is not None
    return looked.taken


def take_in(desk: Desk, came: CameAnswer) -> KnownPacket:
    """Note an answer in the case of its packet and return the packet as it stands then; taken in twice it is one.

    Raises AnswerChangedError where another was taken in under its id: what came first stands.
    """
    packet = packet_called(desk, came.case.id, came.packet.id)
    place = place_of(packet, came.answer)
    if place == "another":
        raise AnswerChangedError(case=came.case.code)
    if place == "taken":
        return packet
    case = keep(desk, came.case.id, [note_of_taken(came.case.id, packet, came.answer)])
    return next(one for one in packets_of(case.state) if one.id == packet.id)


def _found(desk: Desk, answer: Answer, post: KnownPost) -> CameAnswer:
    """Return an answer with its case: whose it is must have gone to whoever answers, whole."""
    found = made_here(desk, cases_with(desk.read(), answer.case_code), answer, post)
    if found is None:
        raise AnswerUnknownError
    _need_askable(desk, found[1], answer)
    return CameAnswer(answer, post, *found)


def _need_askable(desk: Desk, packet: KnownPacket, answer: Answer) -> None:
    """Refuse an answer that asks what no packet of this form has a place for: nobody here is told that it lacks."""
    schema = desk.library.schemas.get(packet.form)
    if not set(answer.asks) <= set(schema.askable if schema is not None else ()):
        raise AnswerAsksElseError(form=packet.form)
