"""Cases of which another one speaks and that say nothing themselves: what they said was lost, or came nowhere.

The name under which two cases speak of each other names neither, so the other one is found by trying which case here
makes that name together with the one that speaks. Where it is, a *silent* row stands for it; where it is not, whoever
speaks does so *alone*, until that case comes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from repatria.domain.cases.same_person import link_of
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.rows import as_list

_SPEAKING = """
    SELECT link, case_key, case_row.id FROM case_link JOIN case_row ON case_row.key = case_link.case_key
    WHERE NOT silent AND
"""
_Speaker = tuple[str, int, CaseId]
"""The name under which a case speaks, the number of its line, and its id."""


def find_silent(connection: Connection, links: Collection[str], opened: Collection[str]) -> set[int]:
    """Find the silent among all cases where what is said under *links* changed, and among those just *opened*.

    Returned are the numbers of the lines that a silent row now joins with others, or joins no more.
    """
    changed = _forget_silent(connection, links)
    if links:
        speaking = list(_speakers(connection, "link IN (SELECT value FROM json_each(?))", as_list(links)))
        waiting = _without_other(speaking)
        changed |= _found(connection, waiting, _all_cases(connection) if waiting else ())
    if opened:
        waiting = list(_speakers(connection, "alone"))
        changed |= _found(connection, waiting, opened if waiting else ())
    return changed


def links_kept(connection: Connection, case_id: CaseId) -> frozenset[str]:
    """Return the names under which this case speaks of others here, or is spoken of by them."""
    query = "SELECT link FROM case_row JOIN case_link ON case_link.case_key = case_row.key WHERE id = ?"
    return frozenset(link for (link,) in connection.execute(query, (case_id,)))


def near_by_links(connection: Connection, case_ids: Iterable[CaseId]) -> set[CaseId]:
    """Return which of these cases speak of others, or are spoken of."""
    query = """
        SELECT DISTINCT case_row.id FROM case_row JOIN case_link ON case_link.case_key = case_row.key
        WHERE case_row.id IN (SELECT value FROM json_each(?))
    """
    return {CaseId(row[0]) for row in connection.execute(query, (as_list(case_ids),))}


def _forget_silent(connection: Connection, links: Iterable[str]) -> set[int]:
    gone: set[int] = set()
    for link in links:
        query = "DELETE FROM case_link WHERE link = ? AND silent RETURNING case_key"
        gone |= {key for (key,) in connection.execute(query, (link,)).fetchall()}
        connection.execute("UPDATE case_link SET alone = 0 WHERE link = ? AND alone", (link,))
    return gone


def _speakers(connection: Connection, condition: str, *values: str) -> Iterator[_Speaker]:
    for link, key, case_id in connection.execute(_SPEAKING + condition, values):
        yield link, key, CaseId(case_id)


def _without_other(speaking: Collection[_Speaker]) -> list[_Speaker]:
    """Return who of those that are *speaking* speaks of a case that does not.

    A third case that claims their name speaks of neither.
    """
    under: dict[str, list[CaseId]] = {}
    for link, _, case_id in speaking:
        under.setdefault(link, []).append(case_id)
    return [
        one
        for one in speaking
        if not any(link_of(one[2], other) == one[0] for other in under[one[0]] if other != one[2])
    ]


def _found(connection: Connection, waiting: Collection[_Speaker], case_ids: Iterable[str]) -> set[int]:
    """Write a silent row for each of *case_ids* of which one of the *waiting* speaks; the others speak alone."""
    left = {(link, case_id): key for link, key, case_id in waiting}
    changed: set[int] = set()
    for other in map(CaseId, case_ids):
        for link, case_id in tuple(left):
            if other != case_id and link_of(case_id, other) == link:
                changed |= {left.pop((link, case_id)), _write_silent(connection, link, other)}
                connection.execute("UPDATE case_link SET alone = 0 WHERE link = ? AND alone", (link,))
    alone = [(link, key) for (link, _), key in left.items()]
    connection.executemany("UPDATE case_link SET alone = 1 WHERE link = ? AND case_key = ?", alone)
    return changed


def _write_silent(connection: Connection, link: str, case_id: CaseId) -> int:
    query = """
        INSERT INTO case_link (link, case_key, same, silent) SELECT ?, key, 0, 1 FROM case_row WHERE id = ?
        RETURNING case_key
    """
    return int(connection.execute(query, (link, case_id)).fetchone()[0])


def _all_cases(connection: Connection) -> Iterator[str]:
    return (row[0] for row in connection.execute("SELECT id FROM case_row").fetchall())
