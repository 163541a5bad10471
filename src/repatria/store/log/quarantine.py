"""What was set apart on its way in protects too: it came in a file that a known post signed (field rules 2).

Of what stands as it was written (a second opening, an event in the wrong place, a signature forged or left away) all
is believed that protects; of what does not, nothing, so that it may say anything. It ends when the sound event comes,
or when a person here settles it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from repatria.domain.events.chain import read_any_envelope
from repatria.domain.events.event import Envelope, Event, WrittenEvent
from repatria.domain.events.kinds import OPENED
from repatria.store.cipher import Connection
from repatria.store.out_of_use import name_of, out_of_use, settled_names
from repatria.store.rows import COLUMNS, Names, body_or_none, written_of

ASIDE = "aside"
"""Why an event is set apart that was in use, and that only files brought which a person set aside."""
OPENING = "opening"
"""Why an opening of a case is set apart that came when the case was open; it stands in its log as well."""
LOST = "lost"
"""Why it stands here that a disk lost something: until an event of that number is back. Nothing of it is known."""
_SOUND = frozenset({OPENING, "elsewhere", "number", "signature", "unsigned", ASIDE})
"""Why something may be set apart whose bytes are the ones that were written."""
_NOBODY_KNOWS = Envelope(0, "", "", "", 0, "", (), "", "", "")
_ROWS = """
    SELECT * FROM (
        SELECT id, reason, envelope, salt, body FROM quarantine AS apart
        WHERE (part = ?1 OR reason = 'elsewhere') AND NOT (reason = 'lost' AND EXISTS (
            SELECT 1 FROM part AS of JOIN log ON log.name = apart.log
            JOIN event ON event.part = of.key AND event.log = log.key AND event.n = apart.n
            WHERE of.name = apart.part
        ))
        ORDER BY key
    ) UNION ALL SELECT * FROM (
        SELECT id, reason, envelope, salt, body FROM quarantine_aside
        WHERE part = ?1 OR reason = 'elsewhere' ORDER BY key
    )
"""
_BEHIND = f"""
    SELECT {COLUMNS} FROM part JOIN event ON event.part = part.key
    WHERE part.name = ? AND event.type = (SELECT key FROM event_type WHERE name = ?)
        AND NOT EXISTS (SELECT 1 FROM fact WHERE fact.part = part.key AND fact.seq = event.seq)
    ORDER BY event.seq
"""  # noqa: S608 - our own names


@dataclass(frozen=True, slots=True)
class SetApart:
    """One event set apart: its *name* for settling it, why, and what is sure of it."""

    name: str
    reason: str
    event: Event


def set_apart(connection: Connection, part: str) -> Iterator[SetApart]:
    """Yield what was set apart of *part* and nobody here settled; of a part erased by rule nothing is left."""
    rows = connection.execute(_ROWS, (part,)).fetchall()
    if any(reason == OPENING for _, reason, *_ in rows):
        rows += _behind(connection, part)
    rows += [(one.id, ASIDE, one.envelope, one.salt, one.body) for one in out_of_use(connection, part)]
    if not rows or _is_erased(connection, part):
        return
    settled, told = settled_names(connection), set()
    for event_id, reason, envelope, salt, body in rows:
        name = name_of(envelope, salt, body)
        event = _sure_of(event_id, reason, envelope, body)
        is_of_it = reason != "elsewhere" or event.envelope.part == part
        if is_of_it and name not in settled and name not in told:
            told.add(name)  # a second opening that is set aside with its file is in both tables
            yield SetApart(name, reason, event)


def _behind(connection: Connection, part: str) -> list[tuple[object, ...]]:
    """Return the openings of a case opened twice that count for nothing: that changes with what is set aside."""
    names = Names(connection)
    found = [written_of(row, names) for row in connection.execute(_BEHIND, (part, OPENED)).fetchall()]
    return [(one.id, OPENING, one.envelope, one.salt, one.body) for one in found]


def put_apart(
    connection: Connection, place: tuple[str, str, object], written: WrittenEvent, reason: object
) -> None:
    """Set an event apart that came at *place*: its part, its log and its number.

    It stands behind all that were ever set apart, also those that are set aside: they come back to their places.
    """
    query = """
        INSERT OR IGNORE INTO quarantine (key, part, log, n, id, reason, envelope, salt, body) VALUES ((
            SELECT 1 + coalesce(max(key), 0)
            FROM (SELECT max(key) AS key FROM quarantine UNION ALL SELECT max(key) FROM quarantine_aside)
        ), ?, ?, ?, ?, ?, ?, ?, ?)
    """
    row = (*place, written.id, reason, written.envelope, written.salt, written.body)
    connection.execute(query, row)


def is_apart(connection: Connection, event_id: str, envelope: Envelope) -> bool:
    """Tell whether this is an opening that was set apart because another one stood."""
    query = "SELECT EXISTS (SELECT 1 FROM quarantine WHERE id = ? AND reason = ?)"
    return envelope.type == OPENED and bool(connection.execute(query, (event_id, OPENING)).fetchone()[0])


def erase_apart(connection: Connection, part: str) -> None:
    """Destroy what was set apart said of *part*, in whatever place it came."""
    for table in ("quarantine", "quarantine_aside"):
        rows = connection.execute(f"SELECT key, part, envelope FROM {table}").fetchall()  # noqa: S608 - our own tables
        keys = [(key,) for key, at, envelope in rows if part in (at, part_named(envelope))]
        query = f"UPDATE OR REPLACE {table} SET body = x'', salt = x'' WHERE key = ?"  # noqa: S608 - our own tables
        connection.executemany(query, keys)


def part_named(envelope: bytes) -> str:
    """Return the part an envelope says it belongs to; nothing where it cannot be read."""
    try:
        return read_any_envelope(envelope).part
    except msgspec.DecodeError:
        return ""


def _sure_of(event_id: str, reason: str, envelope: bytes, body: bytes) -> Event:
    """Return the event with only what proves itself: a body that is not the one written says nothing."""
    if reason not in _SOUND and reason != "body":
        return Event(event_id, _NOBODY_KNOWS, None)
    try:
        read = read_any_envelope(envelope)
    except msgspec.DecodeError:  # its reason was written by another version
        return Event(event_id, _NOBODY_KNOWS, None)
    return Event(event_id, read, body_or_none(body) if reason in _SOUND else None)


def _is_erased(connection: Connection, part: str) -> bool:
    row = connection.execute("SELECT erased FROM part WHERE name = ?", (part,)).fetchone()
    return bool(row and row[0])
