"""How many nights the person has slept in a place for detained persons (gate G1 counts them)."""

from __future__ import annotations

from datetime import datetime

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.given import MISSING, distinct

DETENTION = frozenset({"police_cell", "prison", "migration_station"})


def nights_detained(facts: CaseFacts) -> int:
    """Return the nights between being brought to such a place and being brought elsewhere, or now."""
    nights, since = 0, None
    for submission in facts.of_form("F03"):
        answers = distinct(head.value for head in facts.heads(f"form/{submission.member}/place_kind"))
        if not answers or answers == MISSING:
            continue
        if since is not None:
            nights += _nights(facts, since, submission.at)
        since = submission.at if any(answer in DETENTION for answer in answers) else None
    return nights + (_nights(facts, since, facts.moment) if since is not None else 0)


def _nights(facts: CaseFacts, start: datetime, end: datetime) -> int:
    local = facts.calendar.local
    return max(0, (local(end).date() - local(start).date()).days)
