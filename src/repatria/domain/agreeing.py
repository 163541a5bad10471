"""Whether what a vault knows by itself agrees with an erasure that came from elsewhere; if not, why that waits.

Whoever asks signs only what they claim: their role, the rule, its day, who agreed. So none of it erases a case by
itself (docs/events.md, section 8).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from repatria.domain.erasing import Erasure

Why = Literal[
    "unproven", "open", "disputed", "person", "demand", "clock", "early", "unknown", "kept", "hands"
]
"""Why an erasure waits for a person here.

Nobody knows whose signature it is, or it names no rule; the case is open here, or people disagree in it; another
case of the same person is open here; the person demanded it; the clock here is doubted; its day has not passed here;
nobody here knows until when the data is kept, or it is kept longer; or whoever asks, or their device, is who closed
the case or said that day.
"""


@dataclass(frozen=True, slots=True)
class Hands:
    """Who signed something, proven by the key that is known here, and at which device."""

    person: str
    device: str

    def are_of(self, other: Hands) -> bool:
        """Tell whether both are the same person, or sat at the same device."""
        return self.person == other.person or self.device == other.device


@dataclass(frozen=True, slots=True)
class ClosedHere:
    """What a vault knows of a case: that it *is_open*, or *is_disputed*, and the last day of keeping, ISO 8601.

    *protects* tells that another case of the same person is open here: who may not serve her stands in either.
    *until* is the latest that anybody ever said, empty where that is not known. *closed_by* and *dated_by* are the
    proven hands of each closing that stands, None for one that is not proven, and of the forms that said a day.
    """

    is_open: bool = True
    is_disputed: bool = False
    protects: bool = False
    until: str = ""
    closed_by: tuple[Hands | None, ...] = ()
    dated_by: tuple[Hands, ...] = ()


def why_it_waits(
    asked: Erasure | None, hands: Hands | None, known: ClosedHere, today: date, *, clock_trusted: bool
) -> Why | None:
    """Return why an erasure *asked* for by *hands* waits, by what was *known* before it came; None if it does not.

    A person may agree with any that is proven.
    """
    if asked is None or hands is None:
        return "unproven"
    if known.is_open or known.is_disputed:
        return "open" if known.is_open else "disputed"
    if known.protects:
        return "person"
    if asked.rule == "demand":
        return "demand"
    if not clock_trusted:
        return "clock"
    if not asked.is_due(today):
        return "early"
    if not known.until or date.fromisoformat(known.until) >= today:
        return "kept" if known.until else "unknown"
    return None if _agrees(hands, known) else "hands"


def _agrees(hands: Hands, known: ClosedHere) -> bool:
    """Tell whether somebody else, at another device, closed the case, and somebody else said its day."""
    closed = [one is not None and not one.are_of(hands) for one in known.closed_by]
    return bool(closed) and all(closed) and any(not one.are_of(hands) for one in known.dated_by)
