"""What stays of a case for figures once what it said is erased: closed words, and nothing that a person wrote.

The regional record (dossier 6.14, tier R, level L0) less what would find the person again: no day but the quarter in
which it was opened, no post, crossing or route (``field-rules`` 10), and nothing of protection or asylum (L4).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

import msgspec

from repatria.domain.calendar import Calendar
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.protocol.definition import Pack
from repatria.domain.protocol.reading import Reading

COUNTED: Final = "case_counted"
"""The type of the event that says it."""
UNCOUNTED: Final = frozenset({"duplicate", "opened_in_error"})
"""Outcomes of a case that was no person's: it adds to nothing (``field-rules`` 10)."""
LONGEST: Final = 3_660
"""Days; what took longer, or ended before it began, is a slip of a date and not said."""

_OUTCOME: Final = "F31.outcome"
_ASKED: Final[Mapping[str, str]] = {
    "role": "F31.counting_role",
    "gender": "F01.gender",
    "marital_status": "F05.marital_status",
    "detected_by": "F01.detected_by",
    "document_status": "F01.document_status",
    "recognised": "F06.result",
    "outcome": _OUTCOME,
}
_ASKED_SEVERAL: Final[Mapping[str, str]] = {
    "nationality": "F01.nationality",
    "recruitment": "F05.recruitment_method",
    "exploitation": "F05.exploitation_type",
    "control": "F05.control_methods",
}
"""Where each field is asked. To keep one more: a field of ``Remainder``, a line here and one in docs/events.md."""


class Remainder(msgspec.Struct, frozen=True):
    """What is kept: empty is what nobody said, what people disagreed about, or what no list of answers offers.

    *quarter* in which the case was opened (``2026-Q3``), *country* that had it, *age_band* by the age that was stated
    (dossier 6.14), *days* from its opening until the last step of each phase was done, by the phase's id.
    """

    quarter: str = ""
    country: str = ""
    age_band: str = ""
    role: str = ""
    gender: str = ""
    marital_status: str = ""
    detected_by: str = ""
    document_status: str = ""
    recognised: str = ""
    outcome: str = ""
    nationality: tuple[str, ...] = ()
    recruitment: tuple[str, ...] = ()
    exploitation: tuple[str, ...] = ()
    control: tuple[str, ...] = ()
    days: dict[str, int] = {}

    def told(self) -> dict[str, Any]:
        """Return it as the value of its event, without what is empty."""
        return {name: said for name, said in msgspec.to_builtins(self).items() if said}


def read_remainder(value: Any) -> Remainder | None:
    """Return what an event says; None where it is nothing of the kind."""
    try:
        return msgspec.convert(value, Remainder)
    except msgspec.ValidationError:
        return None


def remainder_of(pack: Pack, facts: CaseFacts, opened_at: str, age_bands: Iterable[str]) -> Remainder | None:
    """Return what a case leaves for figures; None where it was no case of a person.

    *opened_at* is when it was opened, ISO 8601; *age_bands* are names of the list
    ``age_band``: ``0-5``, ``60_more``.
    """
    outcomes = facts.possible(_OUTCOME)
    if any(outcome in UNCOUNTED for outcome in outcomes):
        return None
    opened = _moment(opened_at, facts.calendar)
    found: dict[str, Any] = {name: "".join(_chosen(facts, asked)[:1]) for name, asked in _ASKED.items()}
    found |= {name: tuple(_chosen(facts, asked)) for name, asked in _ASKED_SEVERAL.items()}
    return Remainder(
        quarter=f"{opened.year}-Q{(opened.month + 2) // 3}" if opened else "",
        country=_country(facts),
        age_band=_age_band(facts, age_bands),
        days=_days(Reading(pack, facts), opened) if opened else {},
        **found,
    )


def _chosen(facts: CaseFacts, asked: str) -> list[str]:
    """Return the answers of a question that its list offers: so nothing that a person wrote is ever among them."""
    said = facts.possible(asked)
    form, _, name = asked.partition(".")
    questions = facts.forms[form].questions() if form in facts.forms else ()
    lists = [facts.forms[form].choices.get(one.list_name, ()) for one in questions if one.name == name]
    offered = {choice.name for choices in lists for choice in choices}
    words = str(said[0]).split() if len(said) == 1 else []
    return [one for one in dict.fromkeys(words) if one in offered]


def _country(facts: CaseFacts) -> str:
    said = facts.possible("country")
    found = str(said[0]) if len(said) == 1 else ""
    return found if len(found) == 3 and found.isascii() and found.isupper() else ""


def _age_band(facts: CaseFacts, bands: Iterable[str]) -> str:
    said = facts.possible("age_stated")
    if len(said) != 1 or not isinstance(said[0], float):
        return ""
    return next((band for band in bands if _covers(band, said[0])), "")


def _covers(band: str, age: float) -> bool:
    least, _, most = band.replace("_more", "-").partition("-")
    return least.isdecimal() and int(least) <= age and (not most or age < int(most) + 1)


def _days(reading: Reading, opened: datetime) -> dict[str, int]:
    """Return the days until the last step of each phase was done; where people disagree nobody knows when."""
    found: dict[str, int] = {}
    unknown: set[str] = set()
    for step in reading.pack.steps:
        if "done" not in reading.states(step):
            continue
        if not reading.is_done_when_said(step):
            unknown.add(step.phase)
            continue
        done = _moment(reading.done_at(step), reading.facts.calendar)
        days = (done.date() - opened.date()).days if done else -1
        if 0 <= days <= LONGEST:
            found[step.phase] = max(days, found.get(step.phase, 0))
    return {phase: days for phase, days in found.items() if phase not in unknown}


def _moment(said: str, calendar: Calendar) -> datetime | None:
    """Return a moment by the post's clock; None of what is none."""
    try:
        return calendar.local(datetime.fromisoformat(said))
    except (ValueError, OverflowError):
        return None
