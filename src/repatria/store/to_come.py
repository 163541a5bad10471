"""What is said already by events that wait for others: it stands once those come, and protects from now on."""

from __future__ import annotations

from collections.abc import Collection

from repatria.domain.events.chain import read_any_envelope
from repatria.domain.events.event import Event
from repatria.domain.events.fold import Placed
from repatria.domain.events.kinds import VALUE
from repatria.domain.events.late import is_readable
from repatria.store.cipher import Connection
from repatria.store.rows import body_or_none


def parts_waiting(connection: Connection) -> frozenset[str]:
    """Return the parts of which anything waits for events before it."""
    return frozenset(row[0] for row in connection.execute("SELECT DISTINCT part FROM waiting"))


def waiting_values(
    connection: Connection, part: str, paths: Collection[str]
) -> dict[str, tuple[Placed, ...]]:
    """Return by path, of *paths*, the values of *part* that wait for events before them."""
    query = "SELECT id, envelope, body FROM waiting WHERE part = ? ORDER BY log, n"
    found: dict[str, tuple[Placed, ...]] = {}
    for event_id, envelope, data in connection.execute(query, (part,)):
        event = Event(event_id, read_any_envelope(envelope), body_or_none(data))
        body = event.body
        if body is not None and is_readable(event) and event.envelope.type == VALUE and body.path in paths:
            found[body.path] = (*found.get(body.path, ()), Placed(event, event.envelope.wall, 0))
    return found
