"""How many nights the person has slept in a place for detained persons (gate G1 counts them)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.placings import placings
from repatria.domain.forms.definition import Form

_KIND = "place_kind"


def nights_detained(facts: CaseFacts) -> int:
    """Return the nights between being brought to such a place and being brought elsewhere, or now."""
    nights, since, detained = 0, None, detaining(facts)
    for move in placings(facts):
        if since is not None:
            nights += _nights(facts, since, move.at)
        since = move.at if detained.intersection(move.kinds) else None
    return nights + (_nights(facts, since, facts.moment) if since is not None else 0)


def detaining(facts: CaseFacts) -> frozenset[str]:
    """Return the kinds of place that the lists of forms which bring people somewhere say people are detained in."""
    forms = (form for form in facts.forms.values() if "placement" in form.purposes)
    return frozenset(kind for form in forms for kind in _detaining(form))


def _detaining(form: Form) -> Iterator[str]:
    asked = next((one for one in form.questions() if one.name == _KIND), None)
    choices = form.choices.get(asked.list_name, ()) if asked else ()
    return (choice.name for choice in choices if choice.attributes.get("detention") == "yes")


def _nights(facts: CaseFacts, start: datetime, end: datetime) -> int:
    local = facts.calendar.local
    return max(0, (local(end).date() - local(start).date()).days)
