"""Say why one opens a case that somebody else of the post has: noted before anything of it is shown.

What was said holds for a shift and stands among the drafts, encrypted, so that no lock of the screen asks again.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from repatria.domain.calendar import utc_text
from repatria.domain.cases.state import CaseState
from repatria.domain.cases.why_seen import LASTS, Why, is_somebody_elses
from repatria.domain.errors import ReasonNeededError, RecordIncompleteError, UnknownCaseError
from repatria.domain.ids import CaseId
from repatria.domain.may import role_may
from repatria.domain.people import Person
from repatria.services.desk import Desk
from repatria.store.drafts import Draft
from repatria.store.lists import cases
from repatria.store.people import accounts

_SAID: Final = "_why"
"""The name under which it stands among the drafts; no form has it."""


def need_why(desk: Desk, state: CaseState) -> str:
    """Return what was said why whoever is here opens the case, nothing where nobody asks.

    Raises ReasonNeededError where it must be said and was not.
    """
    if not is_somebody_elses(state, desk.person, _here(desk)):
        return ""
    said = next((one for one in desk.drafts().load(_SAID) if one.path == _place(desk, state.id)), None)
    if said is None or not _holds(said, desk.now()):
        line = cases.line(desk.read(), state.id, person=desk.person.id)
        raise ReasonNeededError(code=line.code if line else "")
    return str(said.value["why"])


def say_why(desk: Desk, case_id: CaseId, why: Why) -> None:
    """Note why whoever is here opens the case, and let them for a shift.

    Raises RecordIncompleteError where less is said than must be.
    """
    desk.need("see")
    if missing := why.missing():
        raise RecordIncompleteError(missing=missing)
    if cases.line(desk.read(), case_id, person=desk.person.id) is None:
        raise UnknownCaseError(case=case_id)
    said = {"case": case_id, "why": why.code, "said": why.said.strip()}
    desk.append([desk.note("case_viewed", said)])
    past = [one.path for one in desk.drafts().load(_SAID) if not _holds(one, desk.now())]
    desk.drafts().clear(_SAID, past)
    kept = {"why": why.code, "at": utc_text(desk.now())}
    desk.drafts().save(Draft(_SAID, _place(desk, case_id), kept))


def _here(desk: Desk) -> tuple[Person, ...]:
    """Return who opens the vault and sits there."""
    found = accounts(desk.read())
    return tuple(one for one in found if one.active and role_may(one.role, "sit", practice=desk.practice))


def _place(desk: Desk, case_id: CaseId) -> str:
    return f"{desk.person.id}/{case_id}"


def _holds(said: Draft, now: datetime) -> bool:
    """Tell whether it was said within a shift; a clock that was turned back asks again."""
    at = datetime.fromisoformat(said.value["at"].removesuffix("Z")).replace(tzinfo=UTC)
    return timedelta() <= now - at < LASTS
