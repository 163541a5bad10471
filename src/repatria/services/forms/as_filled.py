"""The moment and the facts of the case under which a form is read: those of now, or those of when it was filled."""

from __future__ import annotations

from datetime import datetime

from repatria.domain.cases.filled_under import filled_under
from repatria.domain.cases.submissions import submissions_of
from repatria.domain.errors import RecordIncompleteError
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk


def facts_around(desk: Desk, case: CaseFile, member: str) -> dict[str, str]:
    """Return what the form *member* may know of the case around it; once it was finished, as it stood then."""
    under = filled_under(submissions_of(case.facts.submissions, member))
    return under.facts({**case.form_facts(), "case.post": desk.post})


def moment_of(desk: Desk, case: CaseFile, member: str) -> datetime | None:
    """Return as of which moment the form *member* was finished; None while nobody has finished it.

    Of one that says no more than when it happened, it is that.
    """
    done = submissions_of(case.facts.submissions, member)
    return (filled_under(done).moment or desk.calendar.local(done[0].at)) if done else None


def need_past(desk: Desk, happened_at: str) -> None:
    """Raise RecordIncompleteError unless a form can have been filled then: a time is stated, by no later day."""
    at, calendar = desk.calendar.read(happened_at), desk.calendar
    if at is None or calendar.local(at).date() > calendar.local(desk.now()).date():
        raise RecordIncompleteError(missing=("happened_at",))
