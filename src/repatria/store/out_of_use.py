"""What is set aside with the files that brought it, and what of that a person here settled: it holds no more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from repatria.domain.events.event import WrittenEvent, digest
from repatria.store.cipher import Connection
from repatria.store.rows import COLUMNS, Names, written_of

SETTLED: Final = "quarantine/"
"""Begins the paths of a device's record at which a person said that something set apart is settled."""

_NAMES = """
    SELECT standing.path FROM part CROSS JOIN standing ON standing.part = part.key
    WHERE part.name >= 'record/' AND part.name < 'record0' AND standing.path >= ? AND standing.path < ?
"""
_EVENTS = f"""
    SELECT {COLUMNS} FROM event_aside AS event JOIN part ON part.key = event.part
    WHERE part.name = ? AND NOT event.stranded ORDER BY event.seq
"""  # noqa: S608 - our own names
_WAITED = "SELECT id, envelope, salt, body FROM waiting_aside WHERE part = ? ORDER BY log, n"


def out_of_use(connection: Connection, part: str) -> Iterator[WrittenEvent]:
    """Yield what of *part* stood here, or waited, and is set aside now, as it came."""
    rows = connection.execute(_EVENTS, (part,)).fetchall()
    names = Names(connection)
    yield from (written_of(row, names) for row in rows)
    yield from (WrittenEvent(*row) for row in connection.execute(_WAITED, (part,)).fetchall())


def settled_names(connection: Connection) -> set[str]:
    """Return by which names a person settled something: the path in the record without its beginning."""
    rows = connection.execute(_NAMES, (SETTLED, SETTLED[:-1] + "0"))
    return {path.removeprefix(SETTLED) for (path,) in rows}


def name_of(envelope: bytes, salt: bytes, body: bytes) -> str:
    """Return by what a person settles an event that is not in use: the hash of all of its bytes."""
    return digest(envelope + salt + body)
