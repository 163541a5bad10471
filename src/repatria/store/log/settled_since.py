"""Which settlements of differences came lately, and what of a part was said on a given device."""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.directory.revoking import device_of_log
from repatria.domain.events.event import Event
from repatria.store.cipher import Connection
from repatria.store.rows import COLUMNS, Names, event_of

SETTLED = "disagreement_settled"


def settled_since(connection: Connection, seq: int) -> Iterator[Event]:
    """Yield the settlements in cases that came after event number *seq*, can be read and count, as they came.

    What a device said beyond where it was revoked counts nowhere.
    """
    names = Names(connection)
    query = f"""
        SELECT {COLUMNS} FROM event WHERE seq > ? AND type = ?
        AND EXISTS (SELECT 1 FROM fact WHERE fact.part = event.part AND fact.seq = event.seq) ORDER BY seq
    """  # noqa: S608 - our own names
    for row in connection.execute(query, (seq, names.find("event_type", SETTLED))).fetchall():
        event = event_of(row, names)
        if event.body is not None and event.envelope.part.startswith("case/"):
            yield event


def written_by(connection: Connection, part: str, device: str) -> frozenset[bytes]:
    """Return the ids of the events of a part that *device* wrote."""
    names = Names(connection)
    rows = connection.execute(
        "SELECT id, log FROM event WHERE part = ?", (names.find("part", part),)
    ).fetchall()
    logs = {log for log in {log for _, log in rows} if device_of_log(names.name("log", log)) == device}
    return frozenset(bytes(event_id) for event_id, log in rows if log in logs)
