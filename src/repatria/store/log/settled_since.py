"""Which settlements of differences came lately, and whether what they settled was said on a given device."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from repatria.domain.directory.revoking import device_of_log
from repatria.domain.events.event import Event
from repatria.store.cipher import Connection
from repatria.store.rows import COLUMNS, Names, event_of, exact_id

SETTLED = "disagreement_settled"


def settled_since(connection: Connection, seq: int) -> Iterator[Event]:
    """Yield the settlements in cases that came after event number *seq* and can be read, as they came."""
    names = Names(connection)
    query = f"SELECT {COLUMNS} FROM event WHERE seq > ? AND type = ? ORDER BY seq"  # noqa: S608 - our own names
    for row in connection.execute(query, (seq, names.find("event_type", SETTLED))).fetchall():
        event = event_of(row, names)
        if event.body is not None and event.envelope.part.startswith("case/"):
            yield event


def any_written_by(connection: Connection, part: str, ids: Collection[str], device: str) -> bool:
    """Tell whether *device* wrote any of the events *ids* of a part."""
    names = Names(connection)
    wanted = {data for one in ids if (data := exact_id(one)) is not None}
    rows = connection.execute("SELECT id, log FROM event WHERE part = ?", (names.find("part", part),))
    logs = {log for event_id, log in rows if bytes(event_id) in wanted}
    return any(device_of_log(names.name("log", log)) == device for log in logs)
