"""Which dates of the packets of a case stand on Hoy: what other countries owe, what this side owes them.

Nobody is urged to contact a State from which the person is, or may be, protected (field rules, section 1); only what
was sent is asked back then too, before all else.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from repatria.domain.calendar import day_of
from repatria.domain.cases.protection import is_protected
from repatria.domain.packets.recalling import is_awaited, recall_of
from repatria.domain.packets.states import KnownPacket, packets_of
from repatria.services.cases.casefile import CaseFile

PACKET: Final = "packet"
"""Stands for a step where the next date is that by which another country was asked, or promised, to answer."""

REPLY: Final = "reply"
"""Stands for a step where the next date is that by which this side owes an answer to a packet that came."""

QUESTION: Final = "question"
"""Stands for a step where the next date is that by which another country asks for more about a packet of ours."""

TO_CLEAR: Final = "to_clear"
"""Stands for a step where two answers to a packet say different things, and somebody must find out which holds."""

RECALL: Final = "recall"
"""Stands for a step where the next date is the day on which a packet was asked back that nobody gave back yet."""

RECEIPT: Final = "receipt"
"""Stands for a step where the next date is the day on which another country asked its packet back."""

PACKET_DATES: Final = frozenset({PACKET, REPLY, QUESTION, TO_CLEAR, RECALL, RECEIPT})


def packet_dates(case: CaseFile) -> list[tuple[datetime, str]]:
    """Return every date of the packets of a case, with the word that stands for its step."""
    return [
        *((at, PACKET) for at in answers_due(case)),
        *((at, REPLY) for at in replies_due(case)),
        *((at, QUESTION) for at in questions_due(case)),
        *((at, TO_CLEAR) for at in to_clear(case)),
        *((at, RECALL) for at in recalls_due(case)),
        *((at, RECEIPT) for at in receipts_due(case)),
    ]


def answers_due(case: CaseFile) -> list[datetime]:
    """Return until when other countries were asked, or promised, to answer what nobody has said a last word of."""
    return _ends_of(case, (one.awaited_by for one in packets_of(case.state)))


def replies_due(case: CaseFile) -> list[datetime]:
    """Return until when this side owes an answer to packets that came: asked for, or promised in the last one.

    What waits in the outbox nobody has read: until it lies at its place it is owed by the day that was asked for, or
    from the day on which it was sealed.
    """
    return _ends_of(case, (_reply_by(case, one) for one in _urged(case) if one.received))


def questions_due(case: CaseFile) -> list[datetime]:
    """Return until when other countries ask for what packets of this side lack."""
    return _ends_of(case, (one.owed_by for one in _urged(case) if not one.received))


def to_clear(case: CaseFile) -> list[datetime]:
    """Return the ends of the days since which answers to a packet disagree.

    The day is that on which the last of them was noted, by the clock of whoever did; one that is ahead hides none.
    """
    found = []
    for one in _urged(case):
        if one.disagreeing:
            at = case.facts.calendar.read(max(note.wall for note in one.disagreeing))
            today = case.facts.today()
            day = case.facts.calendar.local(at).date() if at is not None else today
            found.append(case.facts.calendar.end_of(min(day, today)))
    return found


def recalls_due(case: CaseFile) -> list[datetime]:
    """Return the ends of the days on which packets were asked back that nobody gave back yet, as far as is known.

    Also while the person is protected.
    """
    return _days_asked_back(case, (one for one in packets_of(case.state) if not one.received))


def receipts_due(case: CaseFile) -> list[datetime]:
    """Return the ends of the days on which other countries asked their packets back, until a receipt was sealed."""
    return _days_asked_back(case, (one for one in _urged(case) if one.received))


def _days_asked_back(case: CaseFile, packets: Iterable[KnownPacket]) -> list[datetime]:
    calendar = case.facts.calendar
    found = (recall_of(one) for one in packets if is_awaited(one))
    moments = (calendar.read(note.wall) for note in found if note is not None)
    return [calendar.end_of(calendar.local(at).date()) for at in moments if at is not None]


def _reply_by(case: CaseFile, packet: KnownPacket) -> str:
    """Return the day by which an answer is owed; empty where none is, or was named."""
    sealed = case.facts.calendar.read(case.in_outbox.get(packet.id, ""))
    if sealed is None or packet.state in ("recalled", "returned"):
        return packet.owed_by
    return packet.answer_by or case.facts.calendar.local(sealed).date().isoformat()


def _urged(case: CaseFile) -> list[KnownPacket]:
    return [] if is_protected(case.facts) else list(packets_of(case.state))


def _ends_of(case: CaseFile, asked: Iterable[str]) -> list[datetime]:
    days = map(day_of, asked)
    return [case.facts.calendar.end_of(day) for day in days if day is not None]
