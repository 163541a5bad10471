"""How every change of a case is written: what a rule decided, turned into events, all or none."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from repatria.domain.errors import StorageError, VaultError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.domain.ids import CaseId
from repatria.domain.protocol.decision import Decision
from repatria.services.cases.casefile import CaseFile, load_casefile
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.store.cipher import Connection
from repatria.store.lists import cases


def case_of(desk: Desk, case_id: CaseId) -> CaseFile:
    """Return the case as it stands now, for deciding what may be done."""
    return load_casefile(desk, desk.read(), case_id)


def write(desk: Desk, case: CaseFile, decisions: Iterable[Decision]) -> CaseFile:
    """Append what was decided; a value replaces what *case* saw at its path. Return the case as it is after."""
    return keep(desk, case.id, as_deeds(case, decisions))


def as_deeds(case: CaseFile, decisions: Iterable[Decision]) -> list[Deed]:
    """Return what was decided as deeds of the case's parts."""
    return [_deed(case, decision) for decision in decisions]


def keep(desk: Desk, case_id: CaseId, deeds: Iterable[Deed]) -> CaseFile:
    """Append *deeds* of a case and work out its line anew. Return the case as it is after.

    Raises UnknownCaseError for a case not here or not for this person, PackMissingError without its protocol.
    """
    case_of(desk, case_id)  # asked of what stands now: a line is a picture of before
    with desk.writing() as connection:
        desk.append_in(connection, deeds)
        after = as_written(desk, connection, case_id)
    return now_kept(desk, after)


def as_written(desk: Desk, connection: Connection, case_id: CaseId) -> CaseFile:
    """Return the case as it will stand, before it is kept: what cannot be read then is not done, instead of both.

    Also where the change itself leaves the case to others: whoever made it is told that it is made.
    """
    return load_casefile(desk, connection, case_id, unseen=True)


def now_kept(desk: Desk, case: CaseFile) -> CaseFile:
    """Work out the line of a *case* that was just changed and return it with that; raises nothing any more."""
    after_commit(desk, [case.id])
    with suppress(StorageError, VaultError):
        line = cases.line(desk.read(), case.id)
        return case if line is None else replace(case, line=line)
    return case


def _deed(case: CaseFile, decision: Decision) -> Deed:
    part = core_part(case.id) if decision.part == "core" else protected_part(case.id)
    replaces = case.heads(decision.path) if decision.type == VALUE else ()
    return Deed(part, decision.type, decision.path, decision.value, replaces)
