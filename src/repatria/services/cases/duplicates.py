"""Cases that may be of one person: suspected by what each says, compared by a person, and what was said remembered.

Nobody is told of a case that they may not see. That two are not of one person stands in this vault's record only: in
a case it would tell its other readers that the person resembles who has another one. Only where it takes back that
they are of one person (``joining``) it stands in both as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from repatria.domain.cases.given import entry
from repatria.domain.cases.same_person import SAME
from repatria.domain.errors import RecordIncompleteError, UnknownCaseError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.domain.likeness.comparing import Likeness
from repatria.services.desk import Desk
from repatria.store.cipher import Connection
from repatria.store.lists import cases
from repatria.store.lists.cases import CaseLine
from repatria.store.lists.likeness import alike, described_in
from repatria.store.lists.same_person import cases_of_person, parted_from
from repatria.store.state import load_some

Said = Literal["other", "open"]
"""What is said of two cases: they are of two people, or nobody knows any more."""

MOST = 20
"""So many suspects are shown of one case, the likeliest."""


@dataclass(frozen=True, slots=True)
class Suspected:
    """Two cases that may be of one person, and why."""

    mine: CaseLine
    theirs: CaseLine
    likeness: Likeness


def suspected_duplicates(desk: Desk, case_id: CaseId) -> tuple[Suspected, ...]:
    """Return the cases that may be of the same person, the likeliest first; none that this person may not see.

    Nor any that was told apart here, or that one of the two names as somebody around the person: those are two; nor
    any that is of the same person already.
    """
    desk.need("see")
    return suspected_among(desk, [case_id])


def suspected_among(desk: Desk, case_ids: Iterable[CaseId]) -> tuple[Suspected, ...]:
    """Return what ``suspected_duplicates`` finds of some cases, each two once; a case not here has none."""
    connection, said = desk.read(), _last_said(desk)
    found: dict[frozenset[str], Suspected] = {}
    for case_id in case_ids:
        mine = cases.line(connection, case_id, person=desk.person.id)
        if mine is None:
            continue
        for one in _suspects(desk, connection, mine, said):
            found.setdefault(frozenset((mine.id, one.theirs.id)), one)
    return tuple(found.values())


def told_apart(desk: Desk, case_id: CaseId) -> tuple[CaseLine, ...]:
    """Return the cases that somebody here said are another person's than this one, as far as they may be seen."""
    desk.need("see")
    apart = _apart_from(desk.read(), case_id, _last_said(desk))
    lines = (cases.line(desk.read(), one, person=desk.person.id) for one in apart)
    return tuple(sorted((line for line in lines if line is not None), key=lambda line: line.code))


def not_the_same(desk: Desk, case_id: CaseId, other_id: CaseId, reason: str) -> None:
    """Remember that two cases are of two people, and why; they are not suspected again.

    Raises UnknownCaseError for a case that is not here or not for this person.
    """
    if not reason.strip():
        raise RecordIncompleteError(missing=("reason",))
    _say(desk, case_id, other_id, "other", reason.strip())


def compare_again(desk: Desk, case_id: CaseId, other_id: CaseId) -> None:
    """Take back that two cases are of two people: they may be suspected again."""
    _say(desk, case_id, other_id, "open", "")


def remembered(desk: Desk, case_id: CaseId, other_id: CaseId, said: str, reason: str) -> list[Deed]:
    """Return what this vault remembers once two cases are *said* to be of one person, or to be of two after all."""
    pair = sorted({case_id, other_id})
    if said != SAME:
        return [desk.note("cases_compared", {"cases": pair, "said": "other", "reason": reason})]
    if _last_said(desk).get(frozenset(pair)) == "other":
        return [desk.note("cases_compared", {"cases": pair, "said": "open", "reason": reason})]
    return []


def _say(desk: Desk, case_id: CaseId, other_id: CaseId, said: Said, reason: str) -> None:
    desk.need("work")
    pair = sorted({case_id, other_id})
    if len(pair) == 1:
        raise RecordIncompleteError(missing=("case",))
    for one in pair:
        if cases.line(desk.read(), one, person=desk.person.id) is None:
            raise UnknownCaseError(case=one)
    desk.append([desk.note("cases_compared", {"cases": pair, "said": said, "reason": reason})])


def _apart_from(connection: Connection, case_id: CaseId, said: Mapping[frozenset[str], object]) -> set[str]:
    """Return what this case was told apart from: here, or by both cases where nobody here said anything since."""
    here = {one for pair, last in said.items() if last == "other" and case_id in pair for one in pair}
    both = {one for one in parted_from(connection, case_id) if frozenset((case_id, one)) not in said}
    return (here | both) - {case_id, *cases_of_person(connection, case_id)}


def _last_said(desk: Desk) -> dict[frozenset[str], object]:
    said: dict[frozenset[str], object] = {}
    for fact in load_some(desk.read(), desk.record, types=("cases_compared",)).facts:
        named = entry(fact.value, "cases")
        pair = frozenset(map(str, named if isinstance(named, list) else ()))
        said[pair] = entry(fact.value, "said")
    return said


def _suspects(
    desk: Desk, connection: Connection, mine: CaseLine, said: Mapping[frozenset[str], object]
) -> list[Suspected]:
    described, person = described_in(connection, mine.id), desk.person.id
    mine_id = CaseId(mine.id)
    settled = _named_around(connection, mine.id) | _apart_from(connection, mine_id, said)
    settled |= set(cases_of_person(connection, mine_id))
    found: list[Suspected] = []
    for one in alike(connection, described, person=person, practice=desk.practice, but=mine.id):
        if len(found) == MOST:
            break
        if one.case_id in settled:
            continue
        theirs = cases.line(connection, one.case_id, person=person)
        if theirs is not None and mine.id not in _named_around(connection, one.case_id):
            found.append(Suspected(mine, theirs, one.likeness))
    return found


def _named_around(connection: Connection, case_id: str) -> set[str]:
    """Return the cases of people around the person of a case: family, companions, whoever has one."""
    added = load_some(connection, core_part(CaseId(case_id)), types=("member_added",)).facts
    related = (fact.value for fact in added if fact.path.startswith("related/"))
    return {str(entry(value, "case")) for value in related if entry(value, "case")}
