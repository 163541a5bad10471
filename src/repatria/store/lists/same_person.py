"""Cases of one person are brought together in lists: found by the name that both hold, told by the codes beside.

Nobody is told of a case that they may not see.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from repatria.domain.cases.same_person import SAME_PERSON, is_same
from repatria.domain.events.fold import Placed
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.lists.spoken_of import pair_cases, unspoken
from repatria.store.lists.visibility import visible_to
from repatria.store.rows import as_list

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

_SAID_AWAY = """(
    EXISTS (SELECT 1 FROM case_link WHERE case_key = {line}.key AND same AND other IS NULL)
    OR EXISTS (SELECT 1 FROM person_gone WHERE case_key = {line}.key)
)"""
"""Whether a line is said to be of one person with a case that is not here: it never came, or is gone."""

CHILD = f"""CASE
    WHEN case_row.person_of <> '' THEN (
        SELECT CASE
            WHEN max(twin.child = 'yes') THEN 'yes'
            WHEN max(twin.child = 'doubt' OR {_SAID_AWAY.format(line="twin")}) THEN 'doubt'
            ELSE case_row.child END
        FROM {TWINS}
    )
    WHEN case_row.child <> 'yes' AND {_SAID_AWAY.format(line="case_row")} THEN 'doubt'
    ELSE case_row.child
END"""  # noqa: S608 - our own names
"""A child, or maybe one, is who any of her cases says is one; of one that is not here nobody knows what it says."""

_NEAR = """
    SELECT here.other, case_row.id, max(here.same, there.same) FROM case_link AS here
    CROSS JOIN case_link AS there ON there.link = here.link AND there.case_key = here.other
    CROSS JOIN case_row ON case_row.key = here.other
    WHERE here.case_key = ?
"""


@dataclass(slots=True)
class Unpaired:
    """The lines of cases that speak otherwise than before, and the cases *opened*, since both halves were sought."""

    lines: set[int] = field(default_factory=set)
    opened: set[str] = field(default_factory=set)


def link_case(connection: Connection, key: int, said: Mapping[str, bool]) -> set[int]:
    """Keep what the case with the line *key* says of others, by name whether they are of the same person.

    Returned are the lines of whom that concerns; ``pair_up`` waits for them.
    """
    query = "SELECT link, same FROM case_link WHERE case_key = ? AND NOT silent"
    held = {link: bool(same) for link, same in connection.execute(query, (key,))}
    if held == said:
        return set()
    parted = {unspoken(connection, key, link, gone=False) for link in held.keys() - said.keys()}
    query = """
        INSERT INTO case_link (link, case_key, same) VALUES (?, ?, ?)
        ON CONFLICT (link, case_key) DO UPDATE SET same = excluded.same, silent = 0
    """
    connection.executemany(query, [(link, key, int(same)) for link, same in said.items()])
    return {key, *(other for other in parted if other is not None)}


def unlink_case(connection: Connection, key: int, *, holds_on: bool) -> set[int]:
    """Forget what the case with the line *key* says of others and they of it; return the lines of the others.

    What it alone said of them *holds_on*, or is nothing any more.
    """
    links = [row[0] for row in connection.execute("SELECT link FROM case_link WHERE case_key = ?", (key,))]
    others = {unspoken(connection, key, link, gone=True, holds_on=holds_on) for link in links}
    connection.execute("DELETE FROM person_gone WHERE case_key = ?", (key,))
    return {other for other in others if other is not None}


def pair_up(connection: Connection, unpaired: Unpaired) -> None:
    """Find the other of each case that speaks, and bring those of one person together.

    This comes at the end of what changed them: the other half may come yet. Whose other was found, or left, is told
    anew in its line.
    """
    changed = unpaired.lines | pair_cases(connection, unpaired.opened)
    if changed:
        connection.executemany("UPDATE case_row SET stale = 1 WHERE key = ?", [(key,) for key in changed])
        _bring_together(connection, changed)


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
    query = """
        SELECT there.id FROM case_row CROSS JOIN case_link ON case_link.link = ? AND case_link.case_key = case_row.key
        CROSS JOIN case_row AS there ON there.key = case_link.other
        WHERE case_row.id = ?
    """
    row = connection.execute(query, (link, case_id)).fetchone()
    return None if row is None else CaseId(row[0])


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


def said_away(connection: Connection, case_ids: Iterable[CaseId]) -> tuple[CaseId, ...]:
    """Return which of these cases are said to be of one person with a case that is not here, in their order."""
    wanted = list(case_ids)
    query = f"""
        SELECT id FROM case_row WHERE id IN (SELECT value FROM json_each(?)) AND {_SAID_AWAY.format(line="case_row")}
    """  # noqa: S608 - our own names
    found = {row[0] for row in connection.execute(query, (as_list(wanted),))}
    return tuple(one for one in wanted if one in found)


def parted_from(connection: Connection, case_id: CaseId) -> tuple[CaseId, ...]:
    """Return the cases here that this one says, and they, to be of another person; nobody says the contrary."""
    return tuple(other for other, same in _near(connection, case_id) if not same)


def _near(connection: Connection, case_id: CaseId) -> Iterator[tuple[CaseId, bool]]:
    row = connection.execute("SELECT key FROM case_row WHERE id = ?", (case_id,)).fetchone()
    near = connection.execute(_NEAR, (row[0],)).fetchall() if row is not None else []
    return ((CaseId(name), bool(same)) for _, name, same in near)


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


def _bring_together(connection: Connection, keys: Iterable[int]) -> None:
    """Write anew of whom the cases with the lines *keys* are, and all that were, or are now, of her with them."""
    left = set(keys)
    query = """
        SELECT key FROM case_row INDEXED BY case_of_person
        WHERE person_of <> '' AND person_of IN (SELECT person_of FROM case_row WHERE key = ?)
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
        for there, case_id, same in connection.execute(_NEAR, (waiting.pop(),)).fetchall():
            if same and there not in found:
                found[there] = case_id
                waiting.append(there)
    return found
