"""What is set aside with the files that brought it, and what of that a person here settled: it holds no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from repatria.domain.events.event import Event, WrittenEvent, digest
from repatria.domain.events.fold import openings_of
from repatria.store.cipher import Connection
from repatria.store.rows import COLUMNS, Names, id_bytes, written_of

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
_ID = 32
_BROUGHT_ASIDE = "SELECT ids FROM brought WHERE part = ? AND bundle IN (SELECT bundle FROM aside_file)"
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


def doubted_openings(connection: Connection, part: str, events: Iterable[Event]) -> set[str]:
    """Return which openings of *part* a file brought that is set aside, also where another brought them as well.

    Asked only of a case that was opened more than once: whoever sets a lie aside does not have it back from an honest
    post that was lied to as well.
    """
    openings = [one.id for one in openings_of(events)]
    if len(openings) < 2:
        return set()
    rows = connection.execute(_BROUGHT_ASIDE, (part,)).fetchall()
    aside = {ids[at : at + _ID] for (ids,) in rows for at in range(0, len(ids), _ID)}
    return {one for one in openings if id_bytes(one) in aside}


def name_of(envelope: bytes, salt: bytes, body: bytes) -> str:
    """Return by what a person settles an event that is not in use: the hash of all of its bytes."""
    return digest(envelope + salt + body)
