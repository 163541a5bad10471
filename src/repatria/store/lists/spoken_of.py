"""Which case another one speaks of: sought among all, since the name under which they speak names neither.

A case of which another speaks and that says nothing itself, because what it said was lost or came nowhere, gets a
*silent* row. What is said of a case that is not here waits for it; what a case said that is gone from here holds on
(*person_gone*).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from repatria.domain.cases.same_person import others_behind
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.rows import as_list

_SPEAKING = (
    "SELECT link, case_row.id FROM case_link JOIN case_row ON case_row.key = case_link.case_key WHERE "
)
_MOST_TRIES = 2_000_000
"""So often two cases are tried at once, in about two seconds; the rest is caught up with beside the work."""
_FEW = 16
"""Among so many cases that speak under one name the other is sought first; more are a flood."""

Spoken = tuple[str, CaseId]
"""A name, and the case that speaks under it."""


def pair_cases(connection: Connection, opened: Collection[str]) -> set[int]:
    """Find the other case of each that speaks and whose other was not sought yet, or is among those just *opened*.

    Returned are the numbers of the lines of those that were found, on both sides. What is more than can be tried at
    once stays *undescribed*, and is caught up with.
    """
    unsought = [(link, CaseId(case_id)) for link, case_id in connection.execute(f"{_SPEAKING} NOT sought")]
    changed = _among_few(connection, unsought) if unsought else set()
    left = list(_spoken(connection, "NOT sought")) if unsought else []
    if left:
        cases = [CaseId(row[0]) for row in connection.execute("SELECT id FROM case_row").fetchall()]
        now = left[: max(1, _MOST_TRIES // len(cases))]
        changed |= _found(connection, now, cases)
        _mark_sought(connection, now)
        _leave(connection, left[len(now) :])
    if opened:
        changed |= _found(connection, list(_spoken(connection, "other IS NULL AND sought")), opened)
        _come_back(connection, opened)
    return changed


def links_kept(connection: Connection, case_id: CaseId) -> frozenset[str]:
    """Return the names under which this case speaks of others here, or is spoken of by them."""
    query = "SELECT link FROM case_row JOIN case_link ON case_link.case_key = case_row.key WHERE id = ?"
    return frozenset(link for (link,) in connection.execute(query, (case_id,)))


def said_by_gone(connection: Connection, case_id: CaseId) -> frozenset[str]:
    """Return the names under which cases that are gone from here said that they are of the person of this one."""
    query = "SELECT link FROM case_row JOIN person_gone ON person_gone.case_key = case_row.key WHERE id = ?"
    return frozenset(link for (link,) in connection.execute(query, (case_id,)))


def near_by_links(connection: Connection, case_ids: Iterable[CaseId]) -> set[CaseId]:
    """Return which of these cases speak of others, or are or were spoken of."""
    query = """
        SELECT id FROM case_row WHERE id IN (SELECT value FROM json_each(?)) AND (
            key IN (SELECT case_key FROM case_link) OR key IN (SELECT case_key FROM person_gone)
        )
    """
    return {CaseId(row[0]) for row in connection.execute(query, (as_list(case_ids),))}


def unspoken(
    connection: Connection, key: int, link: str, *, gone: bool, holds_on: bool = False
) -> int | None:
    """Let the case with the line *key* speak no more under *link*; return the line of the other one, None without.

    Where the case itself is *gone*, what it alone said of that one *holds_on*, or is nothing any more.
    """
    query = "DELETE FROM case_link WHERE link = ? AND case_key = ? RETURNING other, same"
    [(other, same)] = connection.execute(query, (link, key)).fetchall()
    if other is None:
        return None
    query = "DELETE FROM case_link WHERE link = ? AND case_key = ? AND silent RETURNING link"
    was_silent = bool(connection.execute(query, (link, other)).fetchall())
    if was_silent and holds_on and same:
        connection.execute("INSERT OR IGNORE INTO person_gone (link, case_key) VALUES (?, ?)", (link, other))
    query = "UPDATE case_link SET other = NULL, sought = ? WHERE link = ? AND case_key = ?"
    connection.execute(query, (int(gone), link, other))
    return int(other)


def _spoken(connection: Connection, condition: str) -> Iterator[Spoken]:
    for link, case_id in connection.execute(_SPEAKING + condition).fetchall():
        yield link, CaseId(case_id)


def _among_few(connection: Connection, unsought: Collection[Spoken]) -> set[int]:
    """Find the others of those that are *unsought* among the few that speak under the same name."""
    changed: set[int] = set()
    for link in {link for link, _ in unsought}:
        speaking = connection.execute(f"{_SPEAKING} link = ? LIMIT {_FEW + 1}", (link,)).fetchall()
        if 1 < len(speaking) <= _FEW:
            waiting = [one for one in unsought if one[0] == link]
            changed |= _found(connection, waiting, [case_id for _, case_id in speaking])
    return changed


def _found(connection: Connection, spoken: Collection[Spoken], case_ids: Iterable[str]) -> set[int]:
    """Write who of *case_ids* is the other of any that has *spoken*, silent where it does not speak itself."""
    changed: set[int] = set()
    silent = "INSERT OR IGNORE INTO case_link (link, case_key, same, silent) VALUES (?, ?, 0, 1)"
    pair = "UPDATE case_link SET other = ?, sought = 1 WHERE link = ? AND case_key = ?"
    for link, one, other in others_behind(spoken, map(CaseId, case_ids)):
        mine, theirs = _line(connection, one), _line(connection, other)
        connection.execute(silent, (link, theirs))
        connection.executemany(pair, [(theirs, link, mine), (mine, link, theirs)])
        changed |= {mine, theirs}
    return changed


def _mark_sought(connection: Connection, spoken: Iterable[Spoken]) -> None:
    query = """
        UPDATE case_link SET sought = 1 WHERE link = ? AND case_key = (SELECT key FROM case_row WHERE id = ?)
    """
    connection.executemany(query, list(spoken))


def _leave(connection: Connection, spoken: Iterable[Spoken]) -> None:
    query = "UPDATE case_row SET undescribed = 1 WHERE id = ?"
    connection.executemany(query, [(case_id,) for _, case_id in spoken])


def _come_back(connection: Connection, opened: Iterable[str]) -> None:
    """Forget what cases had said that were gone and are here again: from now on they speak for themselves."""
    query = "SELECT link, case_row.id FROM person_gone JOIN case_row ON case_row.key = person_gone.case_key"
    gone = [(link, CaseId(case_id)) for link, case_id in connection.execute(query).fetchall()]
    back = [(link, _line(connection, one)) for link, one, _ in others_behind(gone, map(CaseId, opened))]
    connection.executemany("DELETE FROM person_gone WHERE link = ? AND case_key = ?", back)


def _line(connection: Connection, case_id: CaseId) -> int:
    return int(connection.execute("SELECT key FROM case_row WHERE id = ?", (case_id,)).fetchone()[0])
