"""What a country answers to a packet, byte for byte: where it is, and nothing of the case that was opened with it.

There is no place for a sentence: what could be typed could name somebody (docs/packets.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Final, Literal, get_args

import msgspec
from msgspec import Meta

from repatria.domain.calendar import day_of
from repatria.domain.directory.form import Name, Words
from repatria.domain.errors import AnswerNoPlaceError, PacketNotOneError, RecordIncompleteError
from repatria.domain.packets.contact import name_alone
from repatria.domain.packets.line import TLP, Code, Moment, Sender, digest_of, read_line
from repatria.domain.packets.packet import Packet

FORMAT: Final = "repatria-packet-answer/1"

Said = Literal["arrived", "accepted", "queried", "refused", "closed"]
SAID: Final[tuple[Said, ...]] = get_args(Said)
"""What may be answered; that a packet is asked back only its own side says."""

Why = Literal["", "not_ours", "other_channel"]
WHYS: Final[tuple[Why, ...]] = tuple(one for one in get_args(Why) if one)
"""Why a packet is not taken, as the acknowledgement on paper has it (F13_ack); what is missing is *queried*."""

WITH_A_DAY: Final[tuple[Said, ...]] = ("arrived", "queried")
"""States after which somebody says more: the answer may name the day."""

_MOST_FOLLOWED = 64
_NOBODY: Final = "-"
"""Stands for a name of which no letter is left: the line has a place for one."""

_Question = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*\Z", max_length=64)]
_Phone = Annotated[str, Meta(pattern=r"^(\+?[0-9][0-9 ()./-]{2,28}[0-9])?\Z")]
_DayOrNone = Annotated[str, Meta(pattern=r"^(\d{4}-\d\d-\d\d)?\Z")]


@dataclass(frozen=True, slots=True)
class Saying:
    """What is to be answered: a *state*; why it is refused, which questions it *asks*, *by* which day, a phone."""

    state: Said
    reason: Why = ""
    asks: tuple[str, ...] = ()
    by: str = ""
    phone: str = ""


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the device a packet was for says to the device that sent it; *follows* are its answers of before."""

    format: Literal["repatria-packet-answer/1"]
    tlp: Literal["TLP:RED"]
    id: Name
    practice: bool
    made: Moment
    packet: Name
    code: Code
    case_code: Words
    """The code that the packet itself gave: the sender's own, by which it finds the packet."""
    state: Said
    reason: Why
    asks: Annotated[list[_Question], Meta(max_length=64)]
    by: _DayOrNone
    contact: Words
    phone: _Phone
    follows: Annotated[list[Name], Meta(max_length=_MOST_FOLLOWED)]
    sender: Sender
    to: Sender

    @property
    def digest(self) -> str:
        """Return the SHA-256 of its bytes, in hex: two answers of one id say the same only where it is the same."""
        return digest_of(self)

    @property
    def who(self) -> str:
        """Return who says it, as a name alone: what another country writes may be anything."""
        return name_alone(self.contact)


def compose_answer(
    saying: Saying, packet: Packet, *, answer_id: str, made: str, contact: str, follows: Sequence[str]
) -> Answer:
    """Return the answer to *packet*: made of it, of what is said and who says it, and of no case.

    *follows* are the answers to it that went before. Raises RecordIncompleteError where it does not say why, or what
    is asked, AnswerNoPlaceError where it says what its state has no place for.
    """
    if not _is_enough(saying.state, saying.reason, saying.asks):
        raise RecordIncompleteError(missing=("reason",) if saying.state == "refused" else ("asks",))
    if not _is_sound(saying.state, saying.reason, saying.asks, saying.by):
        raise AnswerNoPlaceError
    return Answer(
        FORMAT,
        TLP,
        answer_id,
        packet.practice,
        made,
        packet.id,
        packet.code,
        str(packet.own.get("case_code", "")),
        saying.state,
        saying.reason,
        list(saying.asks),
        saying.by,
        name_alone(contact) or _NOBODY,
        saying.phone,
        list(follows[-_MOST_FOLLOWED:]),
        Sender(packet.to.device, packet.to.country),
        packet.sender,
    )


def read_answer(data: bytes) -> Answer:
    """Return the answer in *data*, which must be its one spelling and say nothing that its state has no place for.

    Raises BundleTooNewError for a later format, PacketNotOneError for anything else that is no answer.
    """
    answer = read_line(data, Answer, FORMAT)
    sound = _is_sound(answer.state, answer.reason, answer.asks, answer.by)
    if not sound or not _is_enough(answer.state, answer.reason, answer.asks):
        raise PacketNotOneError
    return answer


def _is_enough(state: Said, reason: str, asks: Sequence[str]) -> bool:
    """Tell whether it says why it is refused, or what is asked."""
    return bool(reason if state == "refused" else asks if state == "queried" else True)


def _is_sound(state: Said, reason: str, asks: Sequence[str], by: str) -> bool:
    """Tell whether nothing stands where the state has no place for it, twice, or on a day that no calendar has."""
    if reason and state != "refused":
        return False
    if asks and (state != "queried" or len(set(asks)) < len(asks)):
        return False
    return not by or (state in WITH_A_DAY and day_of(by) is not None)
