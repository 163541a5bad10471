"""Events of a newer version: kept unread, and applied once this program has learned them."""

from __future__ import annotations

from repatria.domain.events.late import is_readable
from repatria.store.cipher import Connection
from repatria.store.log.events import whole
from repatria.store.log.refolding import refold
from repatria.store.rows import COLUMNS, Names, event_of

UNREAD = f"SELECT {COLUMNS} FROM opaque CROSS JOIN event ON event.seq = opaque.seq"  # noqa: S608 - constant


def apply_opaque(connection: Connection) -> int:
    """Apply the events that this version has learned, after an upgrade; return how many."""
    names = Names(connection)
    rows = connection.execute(UNREAD).fetchall()
    learned = [row for row in rows if is_readable(event_of(row, names))]
    with whole(connection):
        for part_key in sorted({row[1] for row in learned}):
            refold(connection, names.name("part", part_key))
    return len(learned)
