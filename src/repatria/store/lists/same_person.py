"""Cases of one person are brought together in lists: found by the name that both hold, told by the codes beside.

Nobody is told of a case that they may not see.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from repatria.domain.cases.same_person import SAME_PERSON, is_same, link_of
from repatria.domain.events.fold import Placed
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.lists.spoken_of import find_silent
from repatria.store.lists.visibility import visible_to

_OF_HER = "twin.person_of <> '' AND twin.person_of = case_row.person_of"
TWINS = f"case_row AS twin INDEXED BY case_of_person WHERE {_OF_HER}"
"""The lines of all cases of the person of a line, itself too, found by their own small index."""

CODES_BESIDE = f"""
    CASE WHEN case_row.person_of = '' THEN '' ELSE coalesce((
        SELECT group_concat(code, ' ') FROM (
            SELECT twin.code AS code FROM {TWINS} AND twin.key <> case_row.key AND {{allowed}} ORDER BY twin.code
        )
    ), '') END
"""  # noqa: S608 - our own names
"""The codes of the other cases of the person that may be seen, as a column of ``case_row``."""

_NEAR = """
    SELECT there.case_key, case_row.id, here.link, max(here.same, there.same)
    FROM case_link AS here CROSS JOIN case_link AS there ON there.link = here.link AND there.case_key <> here.case_key
    CROSS JOIN case_row ON case_row.key = there.case_key
    WHERE here.case_key = ?
"""


def link_case(connection: Connection, key: int, said: Mapping[str, bool]) -> set[str]:
    """Keep what the case with the line *key* says of others, by name whether they are of the same person.

    Returned are the names under which it now speaks, or speaks no more: ``pair_up`` waits for them.
    """
    query = "SELECT link, same FROM case_link WHERE case_key = ? AND NOT silent"
    held = {link: bool(same) for link, same in connection.execute(query, (key,))}
    if held == said:
        return set()
    gone = [(link, key) for link in held.keys() - said.keys()]
    connection.executemany("DELETE FROM case_link WHERE link = ? AND case_key = ?", gone)
    query = """
        INSERT INTO case_link (link, case_key, same) VALUES (?, ?, ?)
        ON CONFLICT (link, case_key) DO UPDATE SET same = excluded.same, silent = 0
    """
    connection.executemany(query, [(link, key, int(same)) for link, same in said.items()])
    _bring_together(connection, key, held.keys() | said.keys())
    return set(held.keys() ^ said.keys())


def unlink_case(connection: Connection, key: int) -> set[str]:
    """Forget what the case with the line *key* says of others and they of it; return under which names."""
    gone = connection.execute("DELETE FROM case_link WHERE case_key = ? RETURNING link", (key,)).fetchall()
    links = {link for (link,) in gone}
    if links:
        _bring_together(connection, key, links)
    return links


def pair_up(connection: Connection, links: Collection[str], opened: Collection[str] = ()) -> None:
    """Bring cases together of which one alone speaks: under *links*, or of one of those that were just *opened*."""
    for key in find_silent(connection, links, opened):
        _bring_together(connection, key, ())


def is_of_others(path: str) -> bool:
    """Tell whether a case says at *path* something of another one."""
    return path.startswith(SAME_PERSON)


def said_of_others(paths: Iterable[str], *beside: Mapping[str, tuple[Placed, ...]]) -> dict[str, bool]:
    """Return of which cases a core speaks at *paths*, and whether anything *beside* says that it is one person."""
    said = {
        path: [
            one.event.body.value
            for held in beside
            for one in held.get(path, ())
            if one.event.body is not None
        ]
        for path in paths
    }
    return {path.removeprefix(SAME_PERSON): is_same(values) for path, values in said.items()}


def case_behind(connection: Connection, link: str, case_id: CaseId) -> CaseId | None:
    """Return the other case of which this one speaks under the name *link*, None when it is not here."""
    query = (
        "SELECT case_row.id FROM case_link JOIN case_row ON case_row.key = case_link.case_key WHERE link = ?"
    )
    ids = (CaseId(row[0]) for row in connection.execute(query, (link,)))
    return next((one for one in ids if one != case_id and link_of(one, case_id) == link), None)


def cases_of_person(connection: Connection, case_id: CaseId) -> tuple[CaseId, ...]:
    """Return the other cases here of the same person, directly or through others."""
    query = """
        SELECT twin.id FROM case_row CROSS JOIN case_row AS twin INDEXED BY case_of_person
            ON twin.person_of = case_row.person_of
        WHERE case_row.id = ? AND twin.person_of <> '' AND twin.key <> case_row.key ORDER BY twin.key
    """
    return tuple(CaseId(row[0]) for row in connection.execute(query, (case_id,)))


def open_of_person(connection: Connection, case_id: CaseId) -> tuple[CaseId, ...]:
    """Return the other cases here of the same person that are open."""
    query = "SELECT 1 FROM case_row WHERE id = ? AND open"
    others = cases_of_person(connection, case_id)
    return tuple(one for one in others if connection.execute(query, (one,)).fetchone())


def said_same(connection: Connection, case_id: CaseId) -> tuple[CaseId, ...]:
    """Return the cases here of which this one says, or they, that they are of its person: not through a third."""
    return tuple(other for other, same in _near(connection, case_id) if same)


def parted_from(connection: Connection, case_id: CaseId) -> tuple[CaseId, ...]:
    """Return the cases here that this one says, and they, to be of another person; nobody says the contrary."""
    return tuple(other for other, same in _near(connection, case_id) if not same)


def _near(connection: Connection, case_id: CaseId) -> Iterator[tuple[CaseId, bool]]:
    row = connection.execute("SELECT key FROM case_row WHERE id = ?", (case_id,)).fetchone()
    near = connection.execute(_NEAR, (row[0],)).fetchall() if row is not None else []
    for _, name, link, same in near:
        if link == link_of(case_id, other := CaseId(name)):
            yield other, bool(same)


def codes_beside(
    connection: Connection, keys: Iterable[int], person: str | None
) -> dict[int, tuple[str, str]]:
    """Return of the lines *keys* that are of one person with others: of whom, and the other codes for *person*."""
    wanted = ",".join(map(str, keys))
    if not wanted:
        return {}
    allowed, values = twin_visible(person)
    query = f"""
        SELECT key, person_of, {CODES_BESIDE.format(allowed=allowed)} FROM case_row INDEXED BY case_of_person
        WHERE person_of <> '' AND key IN ({wanted})
    """  # noqa: S608 - our own numbers
    return {key: (whose, codes) for key, whose, codes in connection.execute(query, values)}


def twin_visible(person: str | None) -> tuple[str, tuple[str, ...]]:
    """Return the condition of ``visible_to`` on another line of the same person, called *twin*, and its values."""
    condition, values = visible_to(person)
    return condition.replace("case_row.", "twin."), values


def _bring_together(connection: Connection, key: int, links: Iterable[str]) -> None:
    """Write anew of whom are all cases that were, or are now, of one person with the one that changed."""
    left = {key}
    for link in links:
        left |= {
            row[0] for row in connection.execute("SELECT case_key FROM case_link WHERE link = ?", (link,))
        }
    query = """
        SELECT key FROM case_row WHERE person_of <> '' AND person_of IN (SELECT person_of FROM case_row WHERE key = ?)
    """
    for one in tuple(left):
        left |= {row[0] for row in connection.execute(query, (one,))}
    while left:
        found = _together(connection, left.pop())
        left -= found.keys()
        whose = min(found.values()) if len(found) > 1 else ""
        rows = [(whose, one, whose) for one in found]
        connection.executemany("UPDATE case_row SET person_of = ? WHERE key = ? AND person_of <> ?", rows)


def _together(connection: Connection, key: int) -> dict[int, str]:
    """Return the lines of all cases that are of one person with that of *key*, directly or through others."""
    row = connection.execute("SELECT id FROM case_row WHERE key = ?", (key,)).fetchone()
    found: dict[int, str] = {key: row[0]} if row is not None else {}
    waiting = list(found)
    while waiting:
        here = waiting.pop()
        for there, case_id, link, same in connection.execute(_NEAR, (here,)).fetchall():
            mine = CaseId(found[here])
            if same and there not in found and link == link_of(mine, CaseId(case_id)):
                found[there] = case_id
                waiting.append(there)
    return found
