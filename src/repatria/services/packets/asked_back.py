"""What other countries asked back: kept in this device's record, because the packet may come after that, or again.

A packet is sealed to one device, and so is what asks it back: no other can open the one or hear of the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from repatria.domain.cases.given import entry
from repatria.domain.cases.state import Fact
from repatria.domain.errors import PacketRecalledError, UnknownRecallError
from repatria.domain.events.deed import Deed
from repatria.domain.ids import is_called
from repatria.domain.packets.packet import Packet
from repatria.domain.packets.recall import Recall, Returned
from repatria.services.desk import Desk
from repatria.store.state import load_some

_CAME, _RETURNED = "packet_recalled", "packet_returned"


@dataclass(frozen=True, slots=True)
class KnownRecall:
    """What asked a packet back and was taken in here, and when a receipt for it was written, or nothing."""

    recall: Recall
    returned_at: str = ""


def known_recalls(desk: Desk) -> tuple[KnownRecall, ...]:
    """Return all that was asked back from this device, the first one first."""
    state = load_some(desk.read(), desk.record, types=(_CAME, _RETURNED))
    returned = {
        entry(fact.value, "recall"): fact.wall
        for fact in state.of_type(_RETURNED)
        if entry(fact.value, "stands") is True
    }
    return tuple(
        KnownRecall(recall, returned.get(recall.id, "")) for recall in _recalls(state.of_type(_CAME))
    )


def recall_called(desk: Desk, called: str) -> KnownRecall:
    """Return what asked back the packet with this id or code; four symbols of that are enough where one has them.

    Raises UnknownRecallError where no packet, or several, that were asked back here are called so.
    """
    found = {
        one.recall.packet: one
        for one in known_recalls(desk)
        if is_called(called, one.recall.packet, one.recall.code)
    }
    if len(found) != 1:
        raise UnknownRecallError(packet=called)
    [one] = found.values()
    return one


def is_recalled(desk: Desk, packet: Packet) -> bool:
    """Tell whether the device that sent *packet* asked it back from this one, whatever a case says."""
    asked = ((one.recall.packet, one.recall.sender) for one in known_recalls(desk))
    return (packet.id, packet.sender) in asked


def refuse_recalled(desk: Desk, packet: Packet) -> None:
    """Raise PacketRecalledError where the device that sent *packet* asked it back."""
    if is_recalled(desk, packet):
        raise PacketRecalledError(code=packet.code)


def note_of_came(desk: Desk, recall: Recall) -> Deed:
    """Return what keeps that a packet counts no more, whether it ever came or not."""
    return desk.note(_CAME, {"recall": msgspec.to_builtins(recall)}, f"packet/{recall.packet}")


def note_of_receipt(desk: Desk, returned: Returned, digest: str, *, stands: bool) -> Deed:
    """Return what keeps that a receipt is about to be written, and once more that it *stands*."""
    said = {"recall": returned.recall, "returned": returned.id, "digest": digest, "stands": stands}
    return desk.note(_RETURNED, said, f"packet/{returned.packet}")


def _recalls(facts: tuple[Fact, ...]) -> Iterator[Recall]:
    """Yield what asked packets back; what can be read as none, nobody wrote here."""
    for fact in facts:
        try:
            yield msgspec.convert(entry(fact.value, "recall"), Recall)
        except msgspec.ValidationError:
            continue
