"""To whom the person agreed that something is told: what F02, part C, says as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.correcting import is_being_corrected
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.given import several
from repatria.domain.cases.state import CaseState
from repatria.domain.forms.answers import Answers, Place

_CONSENT = "F02"
_ASKED: Final = ("recipient_kind", "until", "recipient", "purpose", "fields")


@dataclass(frozen=True, slots=True)
class Agreed:
    """One row of part C: the person agreed that *fields* are told to *recipient* for *purposes*, *until* a day."""

    recipient: str
    purposes: frozenset[str]
    fields: frozenset[str]
    until: str


def agrees_to_share(facts: CaseFacts) -> bool:
    """Tell whether the person agreed to sharing at all and did not withdraw it."""
    agreed = facts.value("F02.part_c_sharing") == "yes" and not facts.may_be("F02.withdrawn", "yes")
    return agreed and not facts.state.unsettled


def agreed_with(facts: CaseFacts, kind: str) -> tuple[tuple[Agreed, ...], ...]:
    """Return what the person agreed to for this *kind* of recipient: of each F02 that may be the last one, its rows.

    Whoever tells something asks that each of them allows it, those of other cases of the same person too. A row about
    which people disagree names nobody, nor does one of which anything is here that waits or cannot be read: it may
    take the recipient out. Of an F02 that somebody corrects now none counts, nor of a case where the person does not
    agree at all.
    """
    return tuple(rows for one in (facts, *facts.beside) for rows in _agreed_in(one, kind))


def _agreed_in(facts: CaseFacts, kind: str) -> Iterator[tuple[Agreed, ...]]:
    agrees = agrees_to_share(facts)
    for one in facts.counting(_CONSENT):
        stands = agrees and not is_being_corrected(facts.state, one.member)
        yield _names(facts, one.member, kind) if stands else ()


def not_to_tell(facts: CaseFacts) -> tuple[str, ...]:
    """Return what the person wants nobody to be told, in their own words, by every F02 that may be the last one."""
    said = (
        head.value
        for case in (facts, *facts.beside)
        for one in case.counting(_CONSENT)
        for head in case.heads(f"form/{one.member}/not_to_tell")
    )
    return tuple(dict.fromkeys(text for text in said if isinstance(text, str) and text.strip()))


def _names(facts: CaseFacts, member: str, kind: str) -> tuple[Agreed, ...]:
    """Return the rows of an F02 that name *kind* and have not ended, where all that is asked of a row stands."""
    answers = answers_of(facts.state, member)
    rows = [row for row in answers.rows.get("sharing", ()) if _is_settled(facts.state, row)]
    return tuple(_counting(answers, rows, kind, facts.today()))


def _counting(answers: Answers, rows: list[str], kind: str, today: date) -> Iterator[Agreed]:
    for row in rows:
        until = _said(answers, row, "until")
        if _said(answers, row, "recipient_kind") == kind and until >= today.isoformat():
            recipient = _said(answers, row, "recipient")
            yield Agreed(
                recipient, _several(answers, row, "purpose"), _several(answers, row, "fields"), until
            )


def _is_settled(state: CaseState, row: str) -> bool:
    """Tell whether all that is here of a row stands, and nobody says that the person took it out."""
    removed = state.values.get(f"row/{row}/_removed")
    if removed is not None and removed.disputed:
        return False
    paths = [f"row/{row}/{name}" for name in (*_ASKED, "_removed")]
    return not any(state.late.get(path) or state.is_unread(path) for path in paths)


def _said(answers: Answers, row: str, name: str) -> str:
    place = Place(name, row)
    return "" if place in answers.disputed else str(answers.values.get(place, ""))


def _several(answers: Answers, row: str, name: str) -> frozenset[str]:
    place = Place(name, row)
    chosen = [] if place in answers.disputed else several(answers.values.get(place))
    return frozenset(one for one in chosen if isinstance(one, str))
