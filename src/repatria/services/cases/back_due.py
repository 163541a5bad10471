"""Packets that were asked back and of which nobody said that they were given back: on Hoy from that day on."""

from __future__ import annotations

from datetime import datetime

from repatria.domain.cases.protection import is_protected
from repatria.domain.packets.recalling import is_awaited, recall_of
from repatria.domain.packets.states import packets_of
from repatria.services.cases.casefile import CaseFile

RECALL = "recall"
"""Stands for a step where the next date is the day on which a packet was asked back that nobody gave back yet."""

RECEIPT = "receipt"
"""Stands for a step where the next date is the day on which another country asked its packet back."""


def back_due(case: CaseFile) -> dict[str, list[datetime]]:
    """Return the dates of a case that come of packets asked back, by what stands for a step there."""
    return {RECALL: recalls_due(case), RECEIPT: receipts_due(case)}


def recalls_due(case: CaseFile) -> list[datetime]:
    """Return the ends of the days on which packets were asked back that nobody gave back yet, as far as is known.

    Also while the person is protected: what was sent is then asked back before all else (field rules, section 1).
    """
    return _days_asked_back(case, received=False)


def receipts_due(case: CaseFile) -> list[datetime]:
    """Return the ends of the days on which other countries asked their packets back, until a receipt was sealed.

    Nobody is urged to contact a State from which the person is, or may be, protected (field rules, section 1).
    """
    return [] if is_protected(case.facts) else _days_asked_back(case, received=True)


def _days_asked_back(case: CaseFile, *, received: bool) -> list[datetime]:
    calendar = case.facts.calendar
    found = (recall_of(one) for one in packets_of(case.state) if one.received == received and is_awaited(one))
    moments = (calendar.read(note.wall) for note in found if note is not None)
    return [calendar.end_of(calendar.local(at).date()) for at in moments if at is not None]
