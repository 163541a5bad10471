"""To whom the person agreed that something is told: what F02, part C, says as it stands."""

from __future__ import annotations

from datetime import date

from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.state import CaseState
from repatria.domain.forms.answers import Answers, Place

_CONSENT = "F02"
_ASKED = ("recipient_kind", "until")


def agrees_to_share(facts: CaseFacts) -> bool:
    """Tell whether the person agreed to sharing at all and did not withdraw it."""
    agreed = facts.value("F02.part_c_sharing") == "yes" and not facts.may_be("F02.withdrawn", "yes")
    return agreed and not facts.state.unsettled


def agrees_to_share_with(facts: CaseFacts, kind: str) -> bool:
    """Tell whether the person named this *kind* of recipient, for a day that has not passed.

    Every F02 that may be the last one must name it, of other cases of the same person too; a row about which people
    disagree names nobody, nor does one of which anything is here that waits or cannot be read: it may take the
    recipient out.
    """
    forms = facts.counting(_CONSENT)
    named = bool(forms) and all(_names(facts.state, one.member, kind, facts.today()) for one in forms)
    elsewhere = (one for one in facts.beside if one.counting(_CONSENT))
    return named and all(agrees_to_share_with(one, kind) for one in elsewhere)


def _names(state: CaseState, member: str, kind: str, today: date) -> bool:
    answers = answers_of(state, member)
    rows = [row for row in answers.rows.get("sharing", ()) if _is_settled(state, row)]
    return any(
        _said(answers, row, "recipient_kind") == kind and _said(answers, row, "until") >= today.isoformat()
        for row in rows
    )


def _is_settled(state: CaseState, row: str) -> bool:
    """Tell whether all that is here of a row stands."""
    paths = [f"row/{row}/{name}" for name in (*_ASKED, "_removed")]
    return not any(state.late.get(path) or state.is_unread(path) for path in paths)


def _said(answers: Answers, row: str, name: str) -> str:
    place = Place(name, row)
    return "" if place in answers.disputed else str(answers.values.get(place, ""))
