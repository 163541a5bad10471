"""Rows of the event table and the events they stand for, byte by byte."""

from __future__ import annotations

from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable, Iterator
from typing import Any, Literal, Protocol

import msgspec

from repatria.domain.events.chain import read_any_envelope
from repatria.domain.events.event import VERSION, Body, Envelope, Event, WrittenEvent, read_body
from repatria.store.cipher import Connection

Table = Literal["part", "log", "author", "event_type"]

COLUMNS = (
    "event.seq, event.part, event.log, event.n, event.id, event.prev, event.type, event.author, event.wall, "
    "event.replaces, event.body_hash, event.raw, event.salt, event.body"
)
"""What ``event_of`` and ``written_of`` read, in their order."""

FACTS_OF_TYPE = """
    SELECT part.name, event.body FROM json_each(?) AS wanted
    CROSS JOIN part ON part.name = wanted.value CROSS JOIN fact ON fact.part = part.key
    CROSS JOIN event ON event.seq = fact.seq
    WHERE event.type = (SELECT key FROM event_type WHERE name = ?)
"""
"""The facts of one type of many parts, each with its part."""

Row = tuple[Any, ...]
_URL_SAFE = bytes.maketrans(b"+/", b"-_")
encode_envelope = msgspec.json.Encoder(order="deterministic").encode


def id_bytes(event_id: str) -> bytes:
    """Return the 32 bytes of an id; raises ValueError when it is none."""
    return a2b_base64(event_id.replace("-", "+").replace("_", "/") + "=")


def id_text(data: bytes) -> str:
    """Return the 43 letters of an id."""
    return b2a_base64(data, newline=False)[:43].translate(_URL_SAFE).decode("ascii")


def ids_in(data: bytes) -> tuple[str, ...]:
    """Return the ids whose bytes stand in a row, one after the other."""
    return tuple([id_text(data[start : start + 32]) for start in range(0, len(data), 32)]) if data else ()


def exact_id(event_id: str) -> bytes | None:
    """Return the bytes of an id if its text can be made again from them."""
    try:
        data = id_bytes(event_id)
    except ValueError:
        return None
    return data if len(data) == 32 and id_text(data) == event_id else None


def as_list(values: Iterable[str] | Iterable[int] | Iterable[tuple[str, ...]]) -> str:
    """Return *values* as ``json_each`` of a query takes them."""
    return msgspec.json.encode(list(values)).decode("utf-8")


class Called(Protocol):
    """Knows the names for which numbers stand in rows."""

    def name(self, table: Table, key: int) -> str:
        """Return the name of number *key*."""


class Names:
    """Names of parts, logs, authors and types, and the small numbers that stand for them; for one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._keys: dict[tuple[str, str], int] = {}
        self._names: dict[tuple[str, int], str] = {}

    def key(self, table: Table, name: str) -> int:
        """Return the number of *name*, giving it one."""
        found = self.find(table, name)
        return self.new(table, name) if found is None else found

    def new(self, table: Table, name: str) -> int:
        """Give a *name* that has none a number, and return it."""
        cursor = self._connection.execute(f"INSERT INTO {table} (name) VALUES (?)", (name,))  # noqa: S608 - our own names
        return self._keep(table, name, int(cursor.lastrowid))

    def find(self, table: Table, name: str) -> int | None:
        """Return the number of *name*, None when it has none."""
        found = self._keys.get((table, name))
        if found is None:
            query = f"SELECT key FROM {table} WHERE name = ?"  # noqa: S608 - the table is from a closed list
            row = self._connection.execute(query, (name,)).fetchone()
            if row is None:
                return None
            found = self._keep(table, name, int(row[0]))
        return found

    def keys(self, table: Table, wanted: Iterable[str]) -> dict[str, int]:
        """Return the numbers of those of the *wanted* names that have one; the table is read once for all."""
        known = list(wanted)
        unread = [name for name in known if (table, name) not in self._keys]
        if unread:
            query = f"SELECT name, key FROM {table} WHERE name IN (SELECT value FROM json_each(?))"  # noqa: S608 - our own names
            for name, key in self._connection.execute(query, (as_list(unread),)):
                self._keep(table, name, key)
        return {name: found for name in known if (found := self._keys.get((table, name))) is not None}

    def name(self, table: Table, key: int) -> str:
        """Return the name of number *key*."""
        found = self._names.get((table, key))
        if found is None:
            query = f"SELECT name FROM {table} WHERE key = ?"  # noqa: S608 - the table is from a closed list
            found = str(self._connection.execute(query, (key,)).fetchone()[0])
            self._keep(table, found, key)
        return found

    def _keep(self, table: Table, name: str, key: int) -> int:
        self._keys[table, name], self._names[table, key] = key, name
        return key


def envelope_of(row: Row, names: Called) -> Envelope:
    """Return the envelope in a row."""
    _, part, log, n, _, prev, kind, author, wall, replaces, body_hash, raw, _, _ = row
    if raw:
        return read_any_envelope(raw)
    return Envelope(
        v=VERSION,
        type=names.name("event_type", kind),
        part=names.name("part", part),
        log=names.name("log", log),
        n=n,
        prev=id_text(prev) if prev else "",
        replaces=ids_in(replaces),
        author=names.name("author", author),
        wall=wall,
        body_hash=id_text(body_hash),
    )


def event_of(row: Row, names: Called) -> Event:
    """Return the event in a row; its body is None when erased, missing or of an unknown form."""
    return Event(id_text(row[4]), envelope_of(row, names), body_or_none(row[13]))


def written_of(row: Row, names: Called) -> WrittenEvent:
    """Return the event in a row as it was first written."""
    raw = row[11]
    envelope = raw or encode_envelope(envelope_of(row, names))
    return WrittenEvent(id=id_text(row[4]), envelope=envelope, salt=row[12] or b"", body=row[13] or b"")


def body_or_none(data: bytes | None) -> Body | None:
    """Return the body in these bytes, None when there is none that can be read."""
    if not data:
        return None
    try:
        return read_body(data)
    except (msgspec.DecodeError, RecursionError):
        return None


def events_of_part(connection: Connection, part_key: int, names: Names) -> Iterator[Event]:
    """Yield all events held of a part in the order of their arrival, which is nearly that of their causes."""
    query = f"SELECT {COLUMNS} FROM event WHERE part = ? ORDER BY seq"  # noqa: S608 - our own names
    for row in connection.execute(query, (part_key,)):
        yield event_of(row, names)
