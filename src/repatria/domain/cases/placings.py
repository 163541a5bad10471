"""Where the person was brought and when: by a referral, at once by *Actuar ahora*, or by noting that step as done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from repatria.domain.calendar import Calendar
from repatria.domain.cases.given import MISSING, Given, distinct, entry
from repatria.domain.cases.state import CaseState, Head
from repatria.domain.cases.submissions import Submission
from repatria.domain.forms.definition import Form


class Moves(Protocol):
    """The facts of a case, as far as moves need them."""

    state: CaseState
    calendar: Calendar
    submissions: tuple[Submission, ...]
    forms: Mapping[str, Form]

    def heads(self, path: str) -> tuple[Head, ...]:
        """Return the values that stand at *path*."""

    def stated(self, question: str) -> tuple[Given, ...]:
        """Return the answers that stand in the last form that answers *question*."""


@dataclass(frozen=True, slots=True)
class Placing:
    """One move: *kinds* of place (forms/lists/place_kind.toml), several while people disagree; *name* of it.

    *place* is that of its event among the facts, which orders what happened in one second.
    """

    at: datetime
    place: int
    kinds: tuple[Given, ...]
    name: str = ""


def placings(facts: Moves) -> list[Placing]:
    """Return every move that says what kind of place it was to, the last one last."""
    return _in_order([*at_once(facts), *_told(facts, "placement")])


def at_once(facts: Moves) -> list[Placing]:
    """Return the moves that are told without a form, by *Actuar ahora* or by noting them, to what kind of place."""
    found = []
    for place, fact in enumerate(facts.state.facts):
        kind = entry(fact.value, "place_kind")
        noted = fact.type == "note_added" and entry(fact.value, "kind") == "placed"
        at = facts.calendar.read((entry(fact.value, "happened_at") if noted else "") or fact.wall)
        if (noted or fact.type == "emergency_act") and isinstance(kind, str) and kind and at is not None:
            found.append(Placing(at, place, (kind,), str(entry(fact.value, "to") or "")))
    return found


def last_place(facts: Moves) -> tuple[Given, ...]:
    """Return the kinds of place of the last move at once, or of the last form of any kind that tells of one."""
    moves = at_once(facts)
    if not moves:
        return facts.stated("place_kind")
    return _in_order([*moves, *_told(facts)])[-1].kinds


def _told(facts: Moves, purpose: str = "") -> list[Placing]:
    places = {fact.event_id: place for place, fact in enumerate(facts.state.facts)}
    found = []
    for one in facts.submissions:
        form = facts.forms.get(one.form)
        if purpose and (form is None or purpose not in form.purposes):
            continue
        kinds = distinct(head.value for head in facts.heads(f"form/{one.member}/place_kind"))
        if kinds and kinds != MISSING:
            found.append(Placing(one.at, places.get(one.fact.event_id, 0), kinds))
    return found


def _in_order(found: list[Placing]) -> list[Placing]:
    return sorted(found, key=lambda one: (one.at, one.place))
