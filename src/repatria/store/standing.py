"""The tables of what stands: the same as ``domain.events.fold`` makes of the events."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from repatria.domain.cases.same_person import SAME_PERSON
from repatria.domain.events.event import Event
from repatria.domain.events.fold import (
    Cut,
    FoldedPart,
    Placed,
    causal_key,
    order_heads,
)
from repatria.domain.events.kinds import case_parts, core_part
from repatria.store.cipher import Connection
from repatria.store.rows import COLUMNS, Names, event_of, id_text

_HEADS = f"""
    SELECT standing.since, standing.depth, {COLUMNS}
    FROM standing CROSS JOIN event ON event.seq = standing.seq WHERE standing.part = ?
"""  # noqa: S608 - a constant
_FACTS = f"""
    SELECT fact.since, fact.depth, {COLUMNS}
    FROM fact CROSS JOIN event ON event.seq = fact.seq WHERE fact.part = ?
"""  # noqa: S608 - a constant

_ID = 32
"""Bytes of an id, of which those that an event replaces are kept in a row."""

_SUMMARY = ("case/", SAME_PERSON, "related/")
"""Below what the line of a case is read."""
_HEADS_OF_SUMMARY = " UNION ALL ".join(
    [_HEADS + " AND standing.path >= ? AND standing.path < ?"] * len(_SUMMARY)
)
_OPENINGS = (
    _FACTS + " AND event.type IN (SELECT key FROM event_type WHERE name IN ('case_opened', 'code_linked'))"  # noqa: S608 - our own names
)


def cuts_of(connection: Connection, part: str) -> tuple[Cut, ...]:
    """Return what is revoked or set aside in a part."""
    rows = connection.execute("SELECT part, log, first, last FROM cut WHERE part = ?", (part,))
    return tuple(Cut(*row) for row in rows)


def is_all_cut(connection: Connection, case_id: str) -> bool:
    """Tell whether nothing of a case is in use because all of it that is here was revoked or set aside."""
    query = """
        SELECT count(*), count(*) FILTER (WHERE EXISTS (
            SELECT 1 FROM cut WHERE cut.part = part.name AND cut.log = log.name
                AND event.n >= cut.first AND (cut.last IS NULL OR event.n <= cut.last)
        )) FROM part JOIN event ON event.part = part.key JOIN log ON log.key = event.log WHERE part.name IN (?, ?)
    """
    held, cut = connection.execute(query, case_parts(case_id)).fetchone()
    return bool(held == cut > 0)


def doubted_logs(connection: Connection) -> frozenset[str]:
    """Return the logs whose clock was found wrong."""
    rows = connection.execute("SELECT name FROM doubted_log JOIN log ON log.key = doubted_log.log")
    return frozenset(row[0] for row in rows)


def read_part(connection: Connection, part_key: int, names: Names) -> FoldedPart:
    """Return a part as its tables say it stands; heads are in no order."""
    heads: dict[str, list[Placed]] = {}
    for placed in _placed(connection, _HEADS, (part_key,), names):
        heads.setdefault(placed.path, []).append(placed)
    facts = tuple(_placed(connection, _FACTS, (part_key,), names))
    awaited = connection.execute("SELECT id FROM awaited WHERE part = ?", (part_key,))
    return FoldedPart(
        {path: tuple(found) for path, found in heads.items()},
        facts,
        frozenset(id_text(row[0]) for row in awaited),
    )


def read_some(
    connection: Connection, part_key: int, names: Names, types: Iterable[str], paths: Iterable[str]
) -> FoldedPart:
    """Return of a part only its facts of some types and what stands at some paths, and read nothing else of it."""
    keys = [key for kind in types if (key := names.find("event_type", kind)) is not None]
    query = _FACTS + f" AND event.type IN ({', '.join('?' * len(keys))})"
    rows = connection.execute(query, (part_key, *keys)).fetchall() if keys else []
    facts = [placed for row in rows if (placed := _placed_of(row, names)).event.body is not None]
    standing = {path: heads_at(connection, part_key, path, names) for path in paths}
    heads = {
        path: tuple(head for head in found if head.event.body is not None) for path, found in standing.items()
    }
    held = {path: found for path, found in heads.items() if found}
    return FoldedPart(held, tuple(sorted(facts, key=causal_key)), frozenset())


def paths_below(connection: Connection, part_key: int, starts: Iterable[str]) -> list[str]:
    """Return the paths of a part at which something stands that begin with one of *starts*; each ends in a slash."""
    query = "SELECT DISTINCT path FROM standing WHERE part = ? AND path >= ? AND path < ? ORDER BY path"
    rows = (connection.execute(query, (part_key, start, start[:-1] + "0")) for start in starts)
    return [path for found in rows for (path,) in found]


def read_summary(connection: Connection, case_id: str, names: Names) -> FoldedPart:
    """Return what the line of a case is made of: heads at ``case/…``, ``same/…``, ``related/…/name``, its codes."""
    part_key = names.find("part", core_part(case_id))
    if part_key is None:
        return FoldedPart({}, (), frozenset())
    heads: dict[str, list[Placed]] = {}
    bounds = [bound for start in _SUMMARY for bound in (part_key, start, start[:-1] + "0")]
    for placed in _placed(connection, _HEADS_OF_SUMMARY, bounds, names):
        if not placed.path.startswith("related/") or placed.path.endswith("/name"):
            heads.setdefault(placed.path, []).append(placed)
    ordered = tuple(sorted(_placed(connection, _OPENINGS, (part_key,), names), key=causal_key))
    return FoldedPart({path: tuple(found) for path, found in heads.items()}, ordered, frozenset())


def heads_at(connection: Connection, part_key: int, path: str, names: Names) -> tuple[Placed, ...]:
    """Return the heads of one path, the one to show first."""
    rows = connection.execute(_HEADS + " AND standing.path = ?", (part_key, path))
    found = [_placed_of(row, names) for row in rows]
    return order_heads(found, doubted_logs(connection)) if len(found) > 1 else tuple(found)


def deciding_heads(
    connection: Connection,
    part_key: int,
    names: Names,
    *,
    replacing: Collection[str],
    always: Collection[str],
    below: Collection[str],
) -> list[Placed]:
    """Return the heads that replaced several values, at paths *replacing* those that replaced any, *always* all.

    So are all at paths that begin with one of *below*, each of which ends in a slash. One reading for all: it is
    asked of every case that a file changes.
    """
    between = " OR ".join("(standing.path >= ? AND standing.path < ?)" for _ in below)
    query = f"""{_HEADS} AND (
        length(event.replaces) > {_ID} OR length(event.raw) > 0
        OR (length(event.replaces) > 0 AND standing.path IN ({", ".join("?" * len(replacing))}))
        OR standing.path IN ({", ".join("?" * len(always))})
        OR {between}
    )"""
    bounds = (bound for start in below for bound in (start, f"{start[:-1]}0"))
    rows = connection.execute(query, (part_key, *replacing, *always, *bounds))
    return [placed for row in rows if (placed := _placed_of(row, names)).event.body is not None]


def paths_in_both(connection: Connection, case_id: str) -> list[str]:
    """Return the paths of a case at which something stands in its core and among what is protected."""
    query = """
        SELECT path FROM standing JOIN part ON part.key = standing.part WHERE part.name = ?
        INTERSECT SELECT path FROM standing JOIN part ON part.key = standing.part WHERE part.name = ?
    """
    return [row[0] for row in connection.execute(query, case_parts(case_id))]


def heads_ending(
    connection: Connection, part_key: int, endings: Collection[str], names: Names
) -> list[Placed]:
    """Return the heads of all paths that end in one of *endings*."""
    query = _HEADS + f" AND ({' OR '.join(['substr(standing.path, ?) = ?'] * len(endings))})"
    bounds = [bound for ending in endings for bound in (-len(ending), ending)]
    rows = connection.execute(query, (part_key, *bounds))
    return [placed for row in rows if (placed := _placed_of(row, names)).event.body is not None]


def _placed(connection: Connection, query: str, bounds: Sequence[object], names: Names) -> Iterator[Placed]:
    for row in connection.execute(query, bounds):
        placed = _placed_of(row, names)
        if placed.event.body is not None:
            yield placed


def _placed_of(row: tuple[object, ...], names: Names) -> Placed:
    event: Event = event_of(row[2:], names)
    since, depth = row[0], row[1]
    assert isinstance(depth, int)
    return Placed(event, str(since) or event.envelope.wall, depth)
