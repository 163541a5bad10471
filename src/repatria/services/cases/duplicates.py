"""Cases that may be of one person: suspected by what each says, compared by a person, and what was said remembered.

Nobody is told of a case that they may not see. What somebody said of two cases stands in this vault's record only: in
a case it would tell its other readers that the person has, or resembles who has, another one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from repatria.domain.cases.given import entry
from repatria.domain.errors import RecordIncompleteError, UnknownCaseError
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.domain.likeness.comparing import Likeness
from repatria.services.desk import Desk
from repatria.store.cipher import Connection
from repatria.store.lists import cases
from repatria.store.lists.cases import CaseLine
from repatria.store.lists.likeness import alike, described_in
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

    Nor any that was told apart here, or that one of the two names as somebody around the person: those are two.
    """
    return suspected_among(desk, [case_id])


def suspected_among(desk: Desk, case_ids: Iterable[CaseId]) -> tuple[Suspected, ...]:
    """Return what ``suspected_duplicates`` finds of some cases, each two once; a case not here has none."""
    connection, apart = desk.read(), _told_apart(desk)
    found: dict[frozenset[str], Suspected] = {}
    for case_id in case_ids:
        mine = cases.line(connection, case_id, person=desk.person.id)
        if mine is None:
            continue
        for one in _suspects(desk, connection, mine, apart):
            found.setdefault(frozenset((mine.id, one.theirs.id)), one)
    return tuple(found.values())


def told_apart(desk: Desk, case_id: CaseId) -> tuple[CaseLine, ...]:
    """Return the cases that somebody here said are another person's than this one, as far as they may be seen."""
    pairs = [pair - {case_id} for pair in _told_apart(desk) if case_id in pair]
    lines = (cases.line(desk.read(), one, person=desk.person.id) for pair in pairs for one in pair)
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


def _say(desk: Desk, case_id: CaseId, other_id: CaseId, said: Said, reason: str) -> None:
    desk.need_worker()
    pair = sorted({case_id, other_id})
    if len(pair) == 1:
        raise RecordIncompleteError(missing=("case",))
    for one in pair:
        if cases.line(desk.read(), one, person=desk.person.id) is None:
            raise UnknownCaseError(case=one)
    desk.append([desk.note("cases_compared", {"cases": pair, "said": said, "reason": reason})])


def _told_apart(desk: Desk) -> set[frozenset[str]]:
    said: dict[frozenset[str], object] = {}
    for fact in load_some(desk.read(), desk.record, types=("cases_compared",)).facts:
        named = entry(fact.value, "cases")
        pair = frozenset(map(str, named if isinstance(named, list) else ()))
        said[pair] = entry(fact.value, "said")
    return {pair for pair, last in said.items() if last == "other"}


def _suspects(
    desk: Desk, connection: Connection, mine: CaseLine, apart: set[frozenset[str]]
) -> list[Suspected]:
    described, person = described_in(connection, mine.id), desk.person.id
    around = _named_around(connection, mine.id)
    found: list[Suspected] = []
    for one in alike(connection, described, person=person, practice=desk.practice, but=mine.id):
        if len(found) == MOST:
            break
        if one.case_id in around or frozenset((mine.id, one.case_id)) in apart:
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
