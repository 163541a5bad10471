"""That a packet is asked back, and the receipt for that, byte for byte: which one counts no more, and nothing else.

There is no place for why: a packet asked back because of a mistake and one because the person must be protected are
the same bytes (docs/packets.md). Older programs take both for what a later one makes, and say so.
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from repatria.domain.directory.form import Name
from repatria.domain.packets.line import TLP, Code, Moment, Sender, read_line

RECALL: Final = "repatria-packet/recall-1"
RETURNED: Final = "repatria-packet/returned-1"


class Recall(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the device that sent a packet says to the device it was for: it counts no more."""

    format: Literal["repatria-packet/recall-1"]
    tlp: Literal["TLP:RED"]
    id: Name
    practice: bool
    made: Moment
    packet: Name
    code: Code
    sender: Sender
    to: Sender


class Returned(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the device a packet was for says when that was taken in: with it nothing is done any more."""

    format: Literal["repatria-packet/returned-1"]
    tlp: Literal["TLP:RED"]
    id: Name
    practice: bool
    made: Moment
    packet: Name
    code: Code
    recall: Name
    sender: Sender
    to: Sender


def compose_recall(
    packet: str, code: str, *, recall_id: str, made: str, practice: bool, sender: Sender, to: Sender
) -> Recall:
    """Return what asks a packet back: made of its id and its code, and of no case."""
    return Recall(RECALL, TLP, recall_id, practice, made, packet, code, sender, to)


def compose_returned(recall: Recall, *, returned_id: str, made: str) -> Returned:
    """Return the receipt for *recall*: the same whether a case was ever opened with the packet or not."""
    return Returned(
        RETURNED,
        TLP,
        returned_id,
        recall.practice,
        made,
        recall.packet,
        recall.code,
        recall.id,
        recall.to,
        recall.sender,
    )


def read_recall(data: bytes) -> Recall:
    """Return what asks a packet back in *data*; raises PacketNotOneError where it is not the one spelling of it."""
    return read_line(data, Recall, RECALL)


def read_returned(data: bytes) -> Returned:
    """Return the receipt in *data*; raises PacketNotOneError where it is not the one spelling of one."""
    return read_line(data, Returned, RETURNED)
