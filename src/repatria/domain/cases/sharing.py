"""To whom the person agreed that something is told: what F02, part C, says as it stands."""

from __future__ import annotations

from datetime import date

from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.forms.answers import Answers, Place

_CONSENT = "F02"


def agrees_to_share(facts: CaseFacts) -> bool:
    """Tell whether the person agreed to sharing at all and did not withdraw it."""
    agreed = facts.value("F02.part_c_sharing") == "yes" and not facts.may_be("F02.withdrawn", "yes")
    return agreed and not facts.state.unsettled


def agrees_to_share_with(facts: CaseFacts, kind: str) -> bool:
    """Tell whether the person named this *kind* of recipient, for a day that has not passed.

    Every F02 that may be the last one must name it; a row about which people disagree names nobody.
    """
    forms = facts.counting(_CONSENT)
    return bool(forms) and all(
        _names(answers_of(facts.state, one.member), kind, facts.today()) for one in forms
    )


def _names(answers: Answers, kind: str, today: date) -> bool:
    return any(
        _said(answers, row, "recipient_kind") == kind and _said(answers, row, "until") >= today.isoformat()
        for row in answers.rows.get("sharing", ())
    )


def _said(answers: Answers, row: str, name: str) -> str:
    place = Place(name, row)
    return "" if place in answers.disputed else str(answers.values.get(place, ""))
