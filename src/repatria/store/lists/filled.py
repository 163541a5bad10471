"""Which cases hold finished forms, paged; who may see a case is asked here as in every list."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.lists.visibility import visible_to

_HOLDS = """
    FROM case_row WHERE case_row.practice = ? AND {seen} AND EXISTS (
        SELECT 1 FROM part
        CROSS JOIN fact ON fact.part = part.key
        CROSS JOIN event ON event.seq = fact.seq
        WHERE part.name = 'case/' || case_row.id || '/core'
            AND event.type = (SELECT key FROM event_type WHERE name = 'form_submitted')
    )
"""


@dataclass(frozen=True, slots=True)
class FilledCase:
    """A case with at least one finished form; *key* is its place in the list."""

    key: int
    id: CaseId
    restricted: bool


def count_filled(connection: Connection, person: str, *, practice: bool) -> int:
    """Return how many cases that *person* may see hold a finished form."""
    seen, values = visible_to(person)
    query = f"SELECT count(*) {_HOLDS.format(seen=seen)}"
    return int(connection.execute(query, (int(practice), *values)).fetchone()[0])


def filled_cases(
    connection: Connection, person: str, *, practice: bool, after: int = 0, limit: int = 200
) -> list[FilledCase]:
    """Return the next *limit* of them after the line *after*, open and closed, in the order in which they came."""
    seen, values = visible_to(person)
    query = f"""
        SELECT case_row.key, case_row.id, case_row.restricted {_HOLDS.format(seen=seen)}
        AND case_row.key > ? ORDER BY case_row.key LIMIT ?
    """
    rows = connection.execute(query, (int(practice), *values, after, limit))
    return [FilledCase(key, CaseId(case), bool(restricted)) for key, case, restricted in rows]
