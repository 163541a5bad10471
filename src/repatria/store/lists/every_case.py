"""Every case that a person may see and no restriction keeps, paged; and which there are that stay."""

from __future__ import annotations

from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.lists.visibility import visible_to


def count_every(connection: Connection, person: str, *, practice: bool) -> int:
    """Return how many cases go."""
    seen, values = visible_to(person)
    query = f"SELECT count(*) FROM case_row WHERE practice = ? AND NOT restricted AND {seen}"  # noqa: S608 - our own words
    return int(connection.execute(query, (int(practice), *values)).fetchone()[0])


def every_case(
    connection: Connection, person: str, *, practice: bool, after: int = 0, limit: int = 200
) -> list[tuple[int, CaseId]]:
    """Return the next *limit* of them after the line *after*, open and closed, in the order in which they came."""
    seen, values = visible_to(person)
    query = f"""
        SELECT key, id FROM case_row WHERE practice = ? AND NOT restricted AND {seen}
        AND key > ? ORDER BY key LIMIT ?
    """  # noqa: S608 - our own words
    rows = connection.execute(query, (int(practice), *values, after, limit))
    return [(key, CaseId(case)) for key, case in rows]


def kept_cases(connection: Connection, person: str, *, practice: bool) -> list[tuple[str, str, bool]]:
    """Return id and code of each case that stays, and whether *person* may know of it: to withhold what names it."""
    seen, values = visible_to(person)
    query = f"""
        SELECT id, code, practice = ? AND {seen} FROM case_row WHERE NOT (practice = ? AND NOT restricted AND {seen})
    """  # noqa: S608 - our own words
    rows = connection.execute(query, (int(practice), *values, int(practice), *values))
    return [(case, code, bool(known)) for case, code, known in rows]


def kept_names(connection: Connection, person: str, *, practice: bool) -> list[tuple[str, str]]:
    """Return id and code of each case that stays, of each also with the codes it had before or elsewhere."""
    seen, values = visible_to(person)
    goes = f"practice = ? AND NOT restricted AND {seen}"
    return _names(connection, f"NOT ({goes})", (int(practice), *values))


def names_of_others(connection: Connection, case: CaseId) -> list[tuple[str, str]]:
    """Return id and every code of each case here but *case*."""
    return _names(connection, "id <> ?", (case,))


def _names(connection: Connection, which: str, values: tuple[object, ...]) -> list[tuple[str, str]]:
    query = f"""
        SELECT id, code FROM case_row WHERE {which}
        UNION SELECT id, symbols FROM case_row JOIN case_code ON case_code.case_key = case_row.key WHERE {which}
    """  # noqa: S608 - our own words
    return [(str(case), str(code)) for case, code in connection.execute(query, (*values, *values))]
