"""What is said by events that wait for others, or are set aside with their file: it protects, and does not stand."""

from __future__ import annotations

from collections.abc import Collection

from repatria.domain.events.chain import read_any_envelope
from repatria.domain.events.event import Body, Event
from repatria.domain.events.fold import Placed
from repatria.domain.events.kinds import VALUE
from repatria.domain.events.late import is_readable
from repatria.store.cipher import Connection
from repatria.store.out_of_use import name_of, out_of_use, settled_names
from repatria.store.rows import Names, body_or_none, events_of_part


def parts_waiting(connection: Connection) -> frozenset[str]:
    """Return the parts of which anything waits for events before it, or is set aside."""
    query = """
        SELECT part FROM waiting UNION SELECT part FROM waiting_aside
        UNION SELECT part.name FROM event_aside AS aside JOIN part ON part.key = aside.part WHERE NOT aside.stranded
    """
    return frozenset(row[0] for row in connection.execute(query))


def paths_to_come(connection: Connection, part: str, start: str) -> frozenset[str]:
    """Return the paths that begin with *start* of values of *part* that wait, or are set aside."""
    return frozenset(body.path for body in bodies_to_come(connection, part) if body.path.startswith(start))


def bodies_to_come(connection: Connection, part: str) -> tuple[Body, ...]:
    """Return what is said in *part* that waits, or is set aside."""
    bodies = [row[0] for row in connection.execute("SELECT body FROM waiting WHERE part = ?", (part,))]
    bodies += [one.body for one in out_of_use(connection, part)]
    return tuple(body for data in bodies if (body := body_or_none(data)) is not None)


def waiting_values(
    connection: Connection, part: str, paths: Collection[str]
) -> dict[str, tuple[Placed, ...]]:
    """Return by path, of *paths*, the values of *part* that wait for events before them, or are set aside.

    What is set aside ends when what is in use replaces it, or somebody settles it.
    """
    query = "SELECT id, envelope, body FROM waiting WHERE part = ? ORDER BY log, n"
    rows = connection.execute(query, (part,)).fetchall()
    events = [Event(row[0], read_any_envelope(row[1]), body_or_none(row[2])) for row in rows]
    events += _aside(connection, part, paths)
    found: dict[str, tuple[Placed, ...]] = {}
    for event in events:
        body = event.body
        if body is not None and is_readable(event) and event.envelope.type == VALUE and body.path in paths:
            found[body.path] = (*found.get(body.path, ()), Placed(event, event.envelope.wall, 0))
    return found


def _aside(connection: Connection, part: str, paths: Collection[str]) -> list[Event]:
    aside = list(out_of_use(connection, part))
    if not aside:
        return []
    settled, replaced = settled_names(connection), _replaced(connection, part, paths)
    return [
        Event(one.id, read_any_envelope(one.envelope), body_or_none(one.body))
        for one in aside
        if one.id not in replaced and name_of(one.envelope, one.salt, one.body) not in settled
    ]


def _replaced(connection: Connection, part: str, paths: Collection[str]) -> frozenset[str]:
    """Return what values in use at *paths* of a part replace."""
    names = Names(connection)
    key = names.find("part", part)
    events = events_of_part(connection, key, names) if key is not None else ()
    said = (event for event in events if event.body is not None and event.body.path in paths)
    return frozenset(name for event in said if is_readable(event) for name in event.envelope.replaces)
