"""How many nights the person has slept in a place for detained persons (gate G1 counts them)."""

from __future__ import annotations

from datetime import datetime

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.given import MISSING, distinct
from repatria.domain.cases.purposes import submitted_for
from repatria.domain.forms.definition import Form

_KIND = "place_kind"


def nights_detained(facts: CaseFacts) -> int:
    """Return the nights between being brought to such a place and being brought elsewhere, or now."""
    nights, since = 0, None
    for submission in submitted_for(facts, "placement"):
        answers = distinct(head.value for head in facts.heads(f"form/{submission.member}/{_KIND}"))
        if not answers or answers == MISSING:
            continue
        if since is not None:
            nights += _nights(facts, since, submission.at)
        detaining = _detaining(facts.forms.get(submission.form))
        since = submission.at if detaining.intersection(answers) else None
    return nights + (_nights(facts, since, facts.moment) if since is not None else 0)


def _detaining(form: Form | None) -> frozenset[str]:
    """Return the kinds of place that the list of *form* says people are detained in."""
    asked = next((one for one in form.questions() if one.name == _KIND), None) if form else None
    choices = form.choices.get(asked.list_name, ()) if form and asked else ()
    return frozenset(choice.name for choice in choices if choice.attributes.get("detention") == "yes")


def _nights(facts: CaseFacts, start: datetime, end: datetime) -> int:
    local = facts.calendar.local
    return max(0, (local(end).date() - local(start).date()).days)
