"""That a packet is asked back, among the notes of a packet: on the side that asks, and on the one that is asked.

What a file asks back stays so: nothing that is noted afterwards makes it count again. Only that it was given back
comes after it (``states``).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from repatria.domain.cases.given import entry, text_at
from repatria.domain.cases.state import Fact
from repatria.domain.events.deed import Deed
from repatria.domain.packets.recall import Recall, Returned
from repatria.domain.packets.states import KnownPacket, Noted, note_of


def note_of_recalled(case_id: str, packet: KnownPacket, recall: Recall, *, known_by: str, at: str) -> Deed:
    """Return what notes that a packet counts no more: by *program* where the file left, by *packet* where it came."""
    return _note(case_id, packet, "recalled", known_by, at, {"recall": recall.id})


def note_of_returned(
    case_id: str, packet: KnownPacket, returned: Returned, *, known_by: str, at: str
) -> Deed:
    """Return what notes the receipt: by *program* where it left, by *packet* where it came."""
    told = {"recall": returned.recall, "returned": returned.id}
    return _note(case_id, packet, "returned", known_by, at, told)


def recall_of(packet: KnownPacket) -> Fact | None:
    """Return the last note that a file asked *packet* back; None where none did."""
    found = [
        one
        for one in packet.noted
        if entry(one.value, "state") == "recalled" and text_at(one.value, "recall")
    ]
    return found[-1] if found else None


def counts_no_more(packet: KnownPacket) -> bool:
    """Tell whether *packet* was asked back, with a file or as somebody noted by hand last, or was given back."""
    return recall_of(packet) is not None or packet.state in ("recalled", "returned")


def is_awaited(packet: KnownPacket) -> bool:
    """Tell whether a file asked *packet* back and nobody said that it was given back."""
    return packet.state == "recalled" and recall_of(packet) is not None


def returned_with(packet: KnownPacket) -> frozenset[str]:
    """Return the ids of the receipts that were noted of *packet*."""
    return frozenset(text_at(one.value, "returned") for one in packet.noted) - frozenset({""})


def _note(
    case_id: str, packet: KnownPacket, state: Noted, known_by: str, at: str, told: dict[str, Any]
) -> Deed:
    deed = note_of(case_id, packet.id, state, after=packet.noted, known_by="program", happened_at=at)
    return replace(deed, value={**deed.value, "known_by": known_by, **told})
