"""Gather the finished forms of one kind over all cases that whoever is here may read, page by page.

A restricted case stays: its answers are for named people, and no file is. So does a case whose person did not agree
that this recipient hears of it, or is protected from them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from repatria.domain.answers_out.filled import Filled
from repatria.domain.cases.correcting import is_being_corrected
from repatria.domain.cases.related import is_barred, need_trusted
from repatria.domain.cases.submissions import Submission
from repatria.domain.disclosure import CONTACT, is_contact
from repatria.domain.errors import StoppedError
from repatria.domain.events.kinds import core_part
from repatria.domain.forms.data_kinds import ToldData
from repatria.domain.forms.definition import Form, Question
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.domain.readers import reader_of
from repatria.services.answers_out.finished import filled_of
from repatria.services.answers_out.versions import Leaving
from repatria.services.answers_out.wanted import Wanted
from repatria.services.cases.casefile import CaseFile, read_casefile
from repatria.services.desk import Desk
from repatria.store.lists.filled import FilledCase, count_filled, filled_cases
from repatria.store.state import load_some
from repatria.store.transactions import snapshot

Take = Callable[[Filled, Form, tuple[Question, ...]], None]
"""Takes a finished form, the version it was filled under, and what of that leaves."""
_PAGE = 200


@dataclass(slots=True)
class Gathered:
    """What came together: the *cases* of whose forms *count* leave, and how many forms stay.

    *correcting* stay because a correction of them was saved and nobody has finished it.
    *restricted* are of cases for named people, *not_agreed* of people who did not agree or are protected from the
    recipient, *older* leave without answers to questions that the form does not ask any more.
    """

    cases: list[CaseId] = field(default_factory=list)
    count: int = 0
    restricted: int = 0
    not_agreed: int = 0
    correcting: int = 0
    older: int = 0


def gather(
    desk: Desk,
    leaving: Leaving,
    wanted: Wanted,
    take: Take,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Gathered:
    """Hand each finished form that may leave to *take*, all as they stand at one moment."""
    found = Gathered()
    with snapshot(desk.read()) as connection:
        total = count_filled(connection, desk.person.id, practice=desk.practice)
        for done, case in enumerate(_every_case(desk), 1):
            if cancelled is not None and cancelled():
                raise StoppedError
            _gather_case(desk, leaving, wanted, case, take, found)
            if progress is not None:
                progress(done, total)
    return found


def _every_case(desk: Desk) -> Iterator[FilledCase]:
    after = 0
    while page := filled_cases(desk.read(), desk.person.id, practice=desk.practice, after=after, limit=_PAGE):
        yield from page
        after = page[-1].key


def _gather_case(
    desk: Desk,
    leaving: Leaving,
    wanted: Wanted,
    found: FilledCase,
    take: Take,
    gathered: Gathered,
) -> None:
    members = _members(desk, found.id, leaving.form)
    if not members:
        return
    if found.restricted:
        gathered.restricted += len(members)
        return
    case = read_casefile(desk, found.id)
    if wanted.holds_protected:
        need_trusted(case.state, approver=wanted.approved_by)
    if not _may_leave(case, leaving.form, wanted, desk.library.told_by(leaving.form.id)):
        gathered.not_agreed += len(members)
        return
    corrected = {member for member in members if is_being_corrected(case.state, member)}
    gathered.correcting += len(corrected)
    if corrected == members:
        return
    gathered.cases.append(found.id)
    for submission in _last_submissions(case, members - corrected):
        filled, version, more = filled_of(desk, case, leaving, submission)
        take(filled, version.form, version.survey)
        gathered.count += 1
        gathered.older += more


def _members(desk: Desk, case_id: CaseId, form: Form) -> frozenset[str]:
    facts = load_some(desk.read(), core_part(case_id), types=("form_submitted",)).facts
    return frozenset(
        fact.path.removeprefix("form/")
        for fact in facts
        if isinstance(fact.value, dict) and fact.value.get("form") == form.id
    )


def _may_leave(case: CaseFile, form: Form, wanted: Wanted, told: ToldData) -> bool:
    """Tell whether the form of *case* may leave: one table is made of all, so no case keeps a column back."""
    recipient = wanted.recipient
    if is_barred(case.state, recipient.name):
        return False
    may_contact = not is_contact(form, recipient) or case.may(CONTACT).allowed
    word, reader = reader_of(form, recipient, case.facts, told, may_contact=may_contact)
    return not word and not reader.not_agreed(form)


def _last_submissions(case: CaseFile, members: frozenset[str]) -> list[Submission]:
    """Return each finished form once, as it was called filled last."""
    last = {one.member: one for one in case.facts.submissions if one.member in members}
    return list(last.values())
