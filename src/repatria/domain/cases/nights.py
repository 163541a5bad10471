"""How many nights the person has slept in a place for detained persons (gate G1 counts them)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.placings import placings
from repatria.domain.forms.definition import Form

_KIND = "place_kind"


@dataclass(frozen=True, slots=True)
class Detention:
    """*nights* that are over, and *since* which day the person is in such a place again; None elsewhere."""

    nights: int = 0
    since: date | None = None

    def by(self, day: date) -> int:
        """Return all nights until *day*."""
        return self.nights + (max(0, (day - self.since).days) if self.since is not None else 0)


def detention(facts: CaseFacts) -> Detention:
    """Return the nights from being brought to such a place to being brought elsewhere, and since when one lasts."""
    nights, since, detained = 0, None, detaining(facts)
    for move in placings(facts):
        day = facts.calendar.local(move.at).date()
        nights = Detention(nights, since).by(day)
        since = day if detained.intersection(move.kinds) else None
    return Detention(nights, since)


def nights_detained(facts: CaseFacts) -> int:
    """Return the nights in such places until now."""
    return detention(facts).by(facts.calendar.local(facts.moment).date())


def detaining(facts: CaseFacts) -> frozenset[str]:
    """Return the kinds of place that the lists of forms which bring people somewhere say people are detained in."""
    forms = (form for form in facts.forms.values() if "placement" in form.purposes)
    return frozenset(kind for form in forms for kind in _detaining(form))


def _detaining(form: Form) -> Iterator[str]:
    asked = next((one for one in form.questions() if one.name == _KIND), None)
    choices = form.choices.get(asked.list_name, ()) if asked else ()
    return (choice.name for choice in choices if choice.attributes.get("detention") == "yes")
