"""Where the person sleeps tonight, as far as it was written: the kind of place and its name, never why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.given import distinct, entry
from repatria.domain.cases.placings import at_once
from repatria.domain.cases.purposes import submitted_for

_PLACED = "P2.1"
_HOUSES = {"shelter": ("", "shelter", "child_home"), "health": ("hospital",)}
"""Whose institution is the place itself, where they receive the person, and in which kinds of place."""


def where_tonight(facts: CaseFacts) -> tuple[str, str]:
    """Return the kind of place (forms/lists/place_kind.toml) and its name; the one or both may be empty.

    They belong together: a name of one referral never stands with the kind of another.
    """
    found = max(_said(facts), key=lambda one: one[0], default=None)
    return ("", "") if found is None else found[1:]


def _said(facts: CaseFacts) -> Iterator[tuple[datetime, str, str]]:
    for submission in submitted_for(facts, "placement"):
        told = [_answer(facts, submission.member, asked) for asked in ("place_kind", "recipient_kind")]
        kind, sent_to = told
        house = kind in _HOUSES.get(sent_to, ())
        name = _answer(facts, submission.member, "recipient") if house else ""
        if kind or name:
            yield submission.at, kind, name
    for move in at_once(facts):
        yield move.at, str(move.kinds[0]), move.name
    for head in facts.heads(f"step/{_PLACED}"):
        at = facts.calendar.read(entry(head.value, "happened_at"))
        name = entry(head.value, "institution")
        itself = entry(head.value, "by") in _HOUSES and not entry(head.value, "place_kind")
        done = entry(head.value, "state") == "done"
        if done and itself and at is not None and isinstance(name, str) and name:
            yield at, "", name


def _answer(facts: CaseFacts, member: str, question: str) -> str:
    """Return what was answered, nothing while people disagree about it."""
    said = distinct(head.value for head in facts.heads(f"form/{member}/{question}"))
    return str(said[0]) if len(said) == 1 else ""
