"""Two cases that are of one person are brought together by a person who says why, and parted again.

Nothing of either case changes: what is said stands in both, with its reason, and travels with them. From then on what
protects in one holds for the other, and lists show them as one; parted they are what they were.
"""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.cases.related import barred_names
from repatria.domain.cases.same_person import OTHER, SAME, Said, link_of, path_of, says_same
from repatria.domain.errors import ReadersDifferError, RecordIncompleteError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.events.notes import note
from repatria.domain.ids import CaseId
from repatria.domain.protocol.definition import ACTS
from repatria.domain.protocol.permissions import may
from repatria.services.cases.casefile import CaseFile, facts_of, load_casefile, read_casefile
from repatria.services.cases.duplicates import remembered
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.store.lists import cases
from repatria.store.lists.cases import CaseLine
from repatria.store.lists.same_person import case_behind, cases_of_person, said_same
from repatria.store.lists.visibility import readers_here
from repatria.store.state import load_case_state

_PROTECTS = ("child_or_doubt", "origin_block", "family_block")
_PROTECTING = ("yes", "doubt")


def joined_with(desk: Desk, case_id: CaseId) -> tuple[CaseLine, ...]:
    """Return the other cases of the same person that whoever is here may see, by code."""
    desk.need("see")
    others = cases_of_person(desk.read(), case_id)
    lines = (cases.line(desk.read(), one, person=desk.person.id) for one in others)
    return tuple(sorted((line for line in lines if line is not None), key=lambda line: line.code))


def is_said_of(desk: Desk, case_id: CaseId, other_id: CaseId) -> bool:
    """Tell whether somebody says of these two cases themselves that they are of one person, not through a third."""
    return other_id in said_same(desk.read(), case_id)


def join_cases(desk: Desk, case_id: CaseId, other_id: CaseId, reason: str) -> CaseFile:
    """Say in both cases that they are of one person, and why. Return the first as it is after.

    Raises ReadersDifferError where one is for fewer people than the other: whoever reads that one would learn of it.
    """
    mine, theirs = _both(desk, case_id, other_id, reason)
    if _readers(desk, mine) != _readers(desk, theirs):
        raise ReadersDifferError(case=other_id)
    return _say(desk, mine, theirs, SAME, reason.strip())


def part_cases(desk: Desk, case_id: CaseId, other_id: CaseId, reason: str) -> CaseFile:
    """Say in both cases that they are of two people after all, and why. Return the first as it is after.

    Raises RoleMayNotError where that takes protection from either, unless a supervisor or the liaison does it.
    """
    mine, theirs = _both(desk, case_id, other_id, reason)
    if not says_same(mine.state, (link := link_of(mine.id, theirs.id))) and not says_same(theirs.state, link):
        raise RecordIncompleteError(missing=("case",))
    if _bares(desk, mine, theirs):
        desk.need("unprotect")
    return _say(desk, mine, theirs, OTHER, reason.strip())


def settle_pair(desk: Desk, case_id: CaseId, link: str, value: object, reason: str) -> CaseFile:
    """Settle in both cases what was said of them differently, by the door that says so when nobody differs."""
    other = case_behind(desk.read(), link, case_id)
    if other is None or value not in (SAME, OTHER):
        raise RecordIncompleteError(missing=("case",))
    return (join_cases if value == SAME else part_cases)(desk, case_id, other, reason)


def _both(desk: Desk, case_id: CaseId, other_id: CaseId, reason: str) -> tuple[CaseFile, CaseFile]:
    desk.need("work")
    missing = [
        name for name, wrong in (("reason", not reason.strip()), ("case", case_id == other_id)) if wrong
    ]
    if missing:
        raise RecordIncompleteError(missing=tuple(missing))
    return read_casefile(desk, case_id), read_casefile(desk, other_id)


def _readers(desk: Desk, case: CaseFile) -> tuple[str, ...]:
    """Return for whom a case is by name; nobody by name where it is for all."""
    return readers_here(desk.read(), case.id) if case.line.restricted else ()


def _bares(desk: Desk, mine: CaseFile, theirs: CaseFile) -> bool:
    """Tell whether anything that protects one of the two goes with what the other says."""
    return any(_loses(desk, case, link_of(mine.id, theirs.id)) for case in (mine, theirs))


def _loses(desk: Desk, case: CaseFile, link: str) -> bool:
    alone = facts_of(desk, desk.read(), load_case_state(desk.read(), case.id), but=link)
    if any(may(case.pack, alone, act).allowed and not case.may(act).allowed for act in ACTS):
        return True
    if set(barred_names(case.facts.state)) - set(barred_names(alone.state)):
        return True
    return any(
        case.facts.may_be(name, *_PROTECTING) and not alone.may_be(name, *_PROTECTING) for name in _PROTECTS
    )


def _say(desk: Desk, mine: CaseFile, theirs: CaseFile, said: Said, reason: str) -> CaseFile:
    deeds = [
        deed for case in (mine, theirs) for deed in _deeds(case, link_of(mine.id, theirs.id), said, reason)
    ]
    if not deeds:
        return mine
    with desk.writing() as connection:
        desk.append_in(connection, [*deeds, *remembered(desk, mine.id, theirs.id, said, reason)])
        for case in (mine, theirs):  # what could not be read then is not done
            load_casefile(desk, connection, case.id, unseen=True, only_read=True)
    after_commit(desk, [mine.id, theirs.id])
    return read_casefile(desk, mine.id)


def _deeds(case: CaseFile, link: str, said: Said, reason: str) -> Iterator[Deed]:
    """Yield what one of the two says; nothing where it stands there already."""
    core, path, heads = core_part(case.id), path_of(link), case.facts.heads(path_of(link))
    told = {head.value for head in heads if isinstance(head.value, str)}
    if heads and told == {said} and not case.state.late.get(path):
        return
    ids = tuple(head.event_id for head in heads)
    yield Deed(core, VALUE, path, said, ids)
    yield Deed(
        core, "note_added", path, note("same_person" if said == SAME else "other_person", reason=reason)
    )
    if len(told) > 1:
        yield Deed(core, "disagreement_settled", path, {"heads": sorted(ids), "reason": reason})
