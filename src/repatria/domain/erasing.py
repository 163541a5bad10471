"""Erasing by rule: which case, by which of two rules, who answers for it; only what says all of that asks for it.

What a case said is destroyed for good, so that every doubt erases nothing (docs/events.md, section 8). Whether what
came from elsewhere erases, ``agreeing`` says.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final, Literal

import msgspec

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.events.kinds import ERASED, erased_part
from repatria.domain.ids import CaseId
from repatria.domain.names import may_be_same
from repatria.domain.people import Role

Rule = Literal["retention", "demand"]
"""The day until which the data is kept has passed (F31); or the person demanded it."""
MAY_ERASE: Final[frozenset[Role]] = frozenset({"supervisor", "liaison"})
RETENTION: Final = "F31.retention_until"


class Erasure(msgspec.Struct, frozen=True):
    """What an erasure says: the *case*, the *rule*, the day it was done on, and who did it and agreed.

    *until* is the last day on which the data was to be kept, ISO 8601; empty where the person demanded it. Nothing
    that the case said stands in it, nor its code.
    """

    case: CaseId
    rule: Rule
    day: str
    by: str
    role: Role
    post: str
    approved_by: str
    until: str = ""

    def told(self) -> dict[str, str]:
        """Return it as the value of its event."""
        return msgspec.structs.asdict(self)

    def is_due(self, today: date) -> bool:
        """Tell whether its rule lets the data go by *today*: a clock that ran ahead elsewhere erases nothing here."""
        return self.rule == "demand" or date.fromisoformat(self.until) < today


def read_erasure(event_type: str, part: str, value: Any) -> Erasure | None:
    """Return the erasure in an event of *part*; None where it does not name that case, or no rule that lets it go."""
    if event_type != ERASED:
        return None
    try:
        found = msgspec.convert(value, Erasure)
    except msgspec.ValidationError:
        return None
    return found if erased_part(found.case) == part and _holds(found) else None


def kept_until(facts: CaseFacts) -> date | None:
    """Return the day until which the data of a closed case is kept, the latest that anybody says; None if unknown."""
    if facts.is_open:
        return None
    days = [whole_day(said) for said in facts.possible(RETENTION)]
    return max((day for day in days if day is not None), default=None) if None not in days else None


def _holds(found: Erasure) -> bool:
    """Tell whether two people answer for it, one of whom may erase, and its rule had let the data go by then."""
    day, until = whole_day(found.day), whole_day(found.until)
    if found.role not in MAY_ERASE or day is None or may_be_same(found.approved_by, found.by):
        return False
    if not found.by.strip() or not found.approved_by.strip():
        return False
    return not found.until if found.rule == "demand" else until is not None and until < day


def whole_day(said: Any) -> date | None:
    """Return a whole day, ISO 8601, written with year, month and day; of half a date nobody knows when it has passed.

    Days are compared as texts, too, so no other spelling of one is read (a week and its day).
    """
    try:
        day = date.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        return None
    return day if day is not None and day.isoformat() == said else None
