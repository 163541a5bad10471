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
from repatria.store.rows import COLUMNS, Names, as_list, event_of, id_text

_HEADS = f"""
    SELECT standing.since, standing.depth, {COLUMNS}
    FROM standing CROSS JOIN event ON event.seq = standing.seq WHERE standing.part = ?
"""  # noqa: S608 - a constant
_FACTS = f"""
    SELECT fact.since, fact.depth, {COLUMNS}
    FROM fact CROSS JOIN event ON event.seq = fact.seq WHERE fact.part = ?
"""  # noqa: S608 - a constant

_MANY_HEADS = f"""
    SELECT standing.since, standing.depth, {COLUMNS} FROM json_each(?) AS wanted
    CROSS JOIN standing ON standing.part = wanted.value CROSS JOIN event ON event.seq = standing.seq WHERE
"""  # noqa: S608 - a constant

_ID = 32
"""Bytes of an id, of which those that an event replaces are kept in a row."""

_SUMMARY = ("case/", SAME_PERSON, "related/")
"""Below what the line of a case is read."""
_HEADS_OF_SUMMARIES = " UNION ALL ".join(
    [_MANY_HEADS + "standing.path >= ? AND standing.path < ?"] * len(_SUMMARY)
)
_OPENINGS = f"""
    SELECT fact.since, fact.depth, {COLUMNS} FROM json_each(?) AS wanted
    CROSS JOIN fact ON fact.part = wanted.value CROSS JOIN event ON event.seq = fact.seq
    WHERE event.type IN (SELECT key FROM event_type WHERE name IN ('case_opened', 'code_linked'))
"""  # noqa: S608 - our own names


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
    return read_summaries(connection, [case_id], names)[case_id]


def read_summaries(connection: Connection, case_ids: Collection[str], names: Names) -> dict[str, FoldedPart]:
    """Return by case what ``read_summary`` says of each; the tables are read once for all."""
    parts = {case_id: core_part(case_id) for case_id in case_ids}
    wanted = as_list(names.keys("part", parts.values()).values())
    heads: dict[str, dict[str, list[Placed]]] = {part: {} for part in parts.values()}
    bounds = [bound for start in _SUMMARY for bound in (wanted, start, start[:-1] + "0")]
    for placed in _placed(connection, _HEADS_OF_SUMMARIES, bounds, names):
        if not placed.path.startswith("related/") or placed.path.endswith("/name"):
            heads[placed.event.envelope.part].setdefault(placed.path, []).append(placed)
    facts: dict[str, list[Placed]] = {part: [] for part in parts.values()}
    for placed in _placed(connection, _OPENINGS, (wanted,), names):
        facts[placed.event.envelope.part].append(placed)
    return {
        case_id: FoldedPart(
            {path: tuple(found) for path, found in heads[part].items()},
            tuple(sorted(facts[part], key=causal_key)),
            frozenset(),
        )
        for case_id, part in parts.items()
    }


def heads_at(connection: Connection, part_key: int, path: str, names: Names) -> tuple[Placed, ...]:
    """Return the heads of one path, the one to show first."""
    rows = connection.execute(_HEADS + " AND standing.path = ?", (part_key, path))
    found = [_placed_of(row, names) for row in rows]
    return order_heads(found, doubted_logs(connection)) if len(found) > 1 else tuple(found)


def deciding_heads(
    connection: Connection,
    parts: Collection[str],
    names: Names,
    *,
    replacing: Collection[str],
    always: Collection[str],
    below: Collection[str],
) -> Iterator[Placed]:
    """Yield of *parts* the heads that replaced several values, at *replacing* those that replaced any, *always* all.

    So are all at paths that begin with one of *below*, each of which ends in a slash. One reading for all: it is
    asked of every case that a file changes.
    """
    between = " OR ".join("(standing.path >= ? AND standing.path < ?)" for _ in below)
    query = f"""{_MANY_HEADS} (
        length(event.replaces) > {_ID} OR length(event.raw) > 0
        OR (length(event.replaces) > 0 AND standing.path IN ({", ".join("?" * len(replacing))}))
        OR standing.path IN ({", ".join("?" * len(always))})
        OR {between}
    )"""
    bounds = (bound for start in below for bound in (start, f"{start[:-1]}0"))
    wanted = as_list(names.keys("part", parts).values())
    yield from _placed(connection, query, (wanted, *replacing, *always, *bounds), names)


def paths_in_both(connection: Connection, case_ids: Iterable[str]) -> dict[str, list[str]]:
    """Return by case the paths at which something stands in its core and among what is protected, where any does."""
    query = """
        SELECT DISTINCT wanted.value ->> 0, core.path FROM json_each(?) AS wanted
        CROSS JOIN part AS one ON one.name = wanted.value ->> 1
        CROSS JOIN part AS other ON other.name = wanted.value ->> 2
        CROSS JOIN standing AS protected ON protected.part = other.key
        CROSS JOIN standing AS core ON core.part = one.key AND core.path = protected.path
        ORDER BY core.path
    """
    found: dict[str, list[str]] = {}
    wanted = as_list([(case_id, *case_parts(case_id)) for case_id in case_ids])
    for case_id, path in connection.execute(query, (wanted,)):
        found.setdefault(case_id, []).append(path)
    return found


def heads_ending(
    connection: Connection, parts: Collection[str], endings: Collection[str], names: Names
) -> Iterator[Placed]:
    """Yield the heads of *parts* at all paths that end in one of *endings*."""
    query = _MANY_HEADS + f"({' OR '.join(['substr(standing.path, ?) = ?'] * len(endings))})"
    bounds = [bound for ending in endings for bound in (-len(ending), ending)]
    wanted = as_list(names.keys("part", parts).values())
    yield from _placed(connection, query, (wanted, *bounds), names)


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
