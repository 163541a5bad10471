"""A packet that came is asked back: noted on this device and in the case opened with it, and a receipt goes back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from repatria.domain.calendar import utc_text
from repatria.domain.cases.given import entry
from repatria.domain.disclosure import CONTACT
from repatria.domain.errors import (
    AnswerClosedError,
    RecallOfAnotherError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.domain.packets.line import digest_of, written
from repatria.domain.packets.recall import Recall, Returned, compose_returned, read_returned
from repatria.domain.packets.recalling import note_of_recalled, note_of_returned
from repatria.domain.packets.states import KnownPacket, packets_of
from repatria.durable import Placed
from repatria.services.cases.acts import ask_act
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.services.packets.asked_back import (
    KnownRecall,
    known_recalls,
    note_of_came,
    note_of_receipt,
    recall_called,
)
from repatria.services.packets.kept import standing_in
from repatria.services.packets.speaking import need_liaison, post_of
from repatria.services.packets.writing import Through, To, target_of, write_sealed
from repatria.store.erased_packets import is_packet_erased
from repatria.store.lists import cases
from repatria.store.lists.codes import cases_with, cases_with_more
from repatria.store.state import load_some

_Opened = tuple[CaseId, KnownPacket]


@dataclass(frozen=True, slots=True)
class CameRecall:
    """What asks a packet back, proven: from which *post*, the *cases* opened with it that whoever is here may see.

    *known* says that it was taken in here, and whether a receipt was written.
    """

    recall: Recall
    post: KnownPost
    cases: tuple[OpenedCase, ...]
    known: KnownRecall | None


@dataclass(frozen=True, slots=True)
class GivenBack:
    """A receipt that stands on its device, and the post that it is for."""

    returned: Returned
    placed: Placed
    post: KnownPost


def found_recall(desk: Desk, recall: Recall, post: KnownPost) -> CameRecall:
    """Return what asks a packet back with the cases opened with that; nothing is kept.

    Raises RecallOfAnotherError where the packet that came was another device's.
    """
    opened = _believed(desk, recall, post)
    lines = [cases.line(desk.read(), case_id, person=desk.person.id) for case_id, _ in opened]
    seen = tuple(OpenedCase(CaseId(line.id), line.code) for line in lines if line is not None)
    known = next((one for one in known_recalls(desk) if one.recall == recall), None)
    return CameRecall(recall, post, seen, known)


def take_recall(desk: Desk, came: CameRecall) -> CameRecall:
    """Keep that the packet counts no more, here and in each case opened with it, also one kept from whoever is here.

    It opens no case any more, whenever it comes. Taken in twice it is one. Raises RecallOfAnotherError.
    """
    desk.need("work")
    recall = came.recall
    opened = _believed(desk, recall, came.post)
    deeds = [] if any(one.recall == recall for one in known_recalls(desk)) else [note_of_came(desk, recall)]
    unsaid = [one for one in opened if not _is_noted(one[1], recall.id)]
    at = desk.now_text()
    deeds += [
        note_of_recalled(case_id, packet, recall, known_by="packet", at=at) for case_id, packet in unsaid
    ]
    if deeds:
        desk.append(deeds)
        after_commit(desk, [case_id for case_id, _ in unsaid])
    return found_recall(desk, recall, came.post)


def hear_recalls(desk: Desk) -> list[CaseId]:
    """Note what was asked back from this device in every case that does not say so, and return those cases.

    So it is with a case that came, or came back, after that: nobody hears of a recall twice. Who only reads notes
    nothing; the next who unlocks does.
    """
    if not desk.may("work"):
        return []
    at = desk.now_text()
    deeds: list[Deed] = []
    found: list[CaseId] = []
    for one in known_recalls(desk):
        sender = (one.recall.sender.device, one.recall.code)
        for case_id, packet in _opened_with(desk, one.recall.packet, one.recall.code):
            theirs = _sent_by(packet) == sender
            if theirs and not _is_noted(packet, one.recall.id):
                deeds.append(note_of_recalled(case_id, packet, one.recall, known_by="packet", at=at))
                found.append(case_id)
    if deeds:
        desk.append(deeds)
    return found


def give_back(desk: Desk, called: str, to: To) -> GivenBack:
    """Seal into a new file, in a folder or by a line, that the packet with this id or code counts no more here.

    Raises RoleMayNotError for whoever is no liaison, UnknownRecallError where it was not asked back here,
    AnswerClosedError while contact is forbidden in a case opened with it, StorageError when the folder fails.
    """
    need_liaison(desk)
    recall = recall_called(desk, called).recall
    post = post_of(desk, recall.sender)
    need_contact_in_all(desk, recall.packet, recall.code)
    returned = compose_returned(recall, returned_id=desk.new_id(), made=utc_text(desk.now()))
    returned, target = read_returned(written(returned)), target_of(desk, to)
    desk.append([note_of_receipt(desk, returned, digest_of(returned), stands=False)])
    placed = write_sealed(desk, returned, post, target)
    if not isinstance(to, Through):
        deeds, opened = deeds_of_given(desk, returned)
        desk.append(deeds)
        after_commit(desk, opened)
    return GivenBack(returned, placed, post)


def need_contact_in_all(desk: Desk, packet: str, code: str) -> None:
    """Raise AnswerClosedError while contact is forbidden in a case opened with a packet, or such a case was erased.

    Of that nobody knows any more whether a block stood in it: so one counts.
    """
    if is_packet_erased(desk.read(), packet) or not all(
        may_contact(desk, case_id) for case_id, _ in _opened_with(desk, packet, code)
    ):
        raise AnswerClosedError


def may_contact(desk: Desk, case_id: CaseId) -> bool:
    """Tell whether contact with another State may be; where whoever is here may see the case, a no is noted in it."""
    if cases.line(desk.read(), case_id, person=desk.person.id) is not None:
        return ask_act(desk, case_id, CONTACT).allowed
    return load_casefile(desk, desk.read(), case_id, unseen=True).may(CONTACT).allowed


def deeds_of_given(desk: Desk, returned: Returned) -> tuple[list[Deed], list[CaseId]]:
    """Return what notes that a receipt stands where it goes, and the cases it is noted in."""
    opened, at = _opened_with(desk, returned.packet, returned.code), desk.now_text()
    notes = [note_of_returned(one, known, returned, known_by="program", at=at) for one, known in opened]
    stands = note_of_receipt(desk, returned, digest_of(returned), stands=True)
    return [stands, *notes], [case_id for case_id, _ in opened]


def _believed(desk: Desk, recall: Recall, post: KnownPost) -> list[_Opened]:
    """Return every case opened with what is asked back, once it is seen that whoever sent that asks."""
    opened = _opened_with(desk, recall.packet, recall.code)
    for _, packet in opened:
        if _sent_by(packet) != (recall.sender.device, recall.code):
            raise RecallOfAnotherError(post=post.post)
    return opened


def _sent_by(packet: KnownPacket) -> tuple[object, str]:
    """Return which device sent a packet, and its code."""
    return entry(entry(packet.content, "sender"), "device"), packet.code


def _opened_with(desk: Desk, packet: str, code: str) -> list[_Opened]:
    """Return every case opened with a packet, for whomever; those of an earlier version do not bear its code."""
    found = _with_packet(desk, cases_with(desk.read(), code), packet)
    return found or _with_packet(desk, cases_with_more(desk.read()), packet)


def _with_packet(desk: Desk, among: Iterable[CaseId], packet: str) -> list[_Opened]:
    found: list[_Opened] = []
    for case_id in standing_in(desk, packet, among):
        state = load_some(desk.read(), core_part(case_id), types=("packet_received", "packet_noted"))
        found += [(case_id, one) for one in packets_of(state) if one.id == packet and one.received]
    return found


def _is_noted(packet: KnownPacket, recall: str) -> bool:
    return any(entry(one.value, "recall") == recall for one in packet.noted)
