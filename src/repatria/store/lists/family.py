"""Which cases name another one as somebody around their person, found from that other one.

Of the two halves of a link one may be here alone: the other case went elsewhere before it was linked, or its device
lost what it had said. What is kept here is never narrower than what the cases say, and may be wider: whoever asks
reads the case that is found.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from repatria.domain.cases.family import named_at
from repatria.domain.events.kinds import case_parts
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.rows import FACTS_OF_TYPE, as_list, body_or_none
from repatria.store.to_come import bodies_to_come


def keep_named(connection: Connection, case_ids: Iterable[str], late: Collection[str]) -> None:
    """Keep whom these cases name, whether that stands, waits or is set aside; *late* are parts in which any does."""
    cases = {part: case_id for case_id in case_ids for part in case_parts(CaseId(case_id))}
    facts = connection.execute(FACTS_OF_TYPE, (as_list(cases), "member_added")).fetchall()
    said = [(cases[part], body_or_none(data)) for part, data in facts]
    said += [(cases[part], body) for part in cases.keys() & late for body in bodies_to_come(connection, part)]
    named = ((named_at(body.path, body.value), case_id) for case_id, body in said if body is not None)
    rows = [(other, case_id) for other, case_id in named if other]
    connection.executemany("INSERT OR IGNORE INTO family_named (other, case_id) VALUES (?, ?)", rows)


def forget_named(connection: Connection, case_id: str) -> None:
    """Forget whom a case named that was erased."""
    connection.execute("DELETE FROM family_named WHERE case_id = ?", (case_id,))


def cases_naming(connection: Connection, case_id: CaseId) -> tuple[CaseId, ...]:
    """Return the cases that name this one, or did, as somebody around their person."""
    query = "SELECT case_id FROM family_named WHERE other = ? ORDER BY case_id"
    return tuple(CaseId(row[0]) for row in connection.execute(query, (case_id,)))


def named_among(connection: Connection, case_ids: Iterable[CaseId]) -> set[CaseId]:
    """Return which of these cases another one names so."""
    query = "SELECT DISTINCT other FROM family_named WHERE other IN (SELECT value FROM json_each(?))"
    return {CaseId(row[0]) for row in connection.execute(query, (as_list(case_ids),))}
