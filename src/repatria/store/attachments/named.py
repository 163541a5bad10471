"""Which sealed files the events of a vault name: read of every event that adds one, also of those set aside.

What waits for an event before it, or was set apart as bad, shows no file; but no file that it names goes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from repatria.domain.attachments.attachment import (
    ADDED,
    SealedFile,
    id_in,
    id_of,
    read_said,
)
from repatria.domain.directory.revoking import device_of_log
from repatria.store.attachments.withdrawn import withdrawals
from repatria.store.cipher import Connection
from repatria.store.rows import Names, as_list, body_or_none, id_text

_TABLES = ("event", "event_aside")
_NOT_IN_USE = ("waiting", "quarantine", "waiting_aside", "quarantine_aside")


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file of which an event of a *part* says that it is in the vault: how it is known, which *device* says so."""

    id: str
    sealed: SealedFile
    device: str
    part: str


def named_files(connection: Connection, parts: Collection[str] | None = None) -> Iterator[NamedFile]:
    """Yield the files that events name, in some *parts* or in all; of an erased part none."""
    names = Names(connection)
    kind = names.find("event_type", ADDED)
    if kind is None:
        return
    within = "" if parts is None else " AND part IN (SELECT value FROM json_each(?))"
    given = [] if parts is None else [as_list(names.keys("part", parts).values())]
    for table in _TABLES:
        query = f"SELECT part, log, body FROM {table} WHERE type = ? AND body IS NOT NULL{within}"  # noqa: S608 - our own tables
        for row in connection.execute(query, (kind, *given)):
            if (found := _named(names, *row)) is not None:
                yield found


def sealed_by_id(connection: Connection, parts: Collection[str] | None = None) -> dict[str, SealedFile]:
    """Return how each file was sealed that events name, in some *parts* or in all, by its id.

    An id is of one file of one part alone (``id_of``): who knows of which part a file is asks for no other.
    """
    return {one.id: one.sealed for one in named_files(connection, parts)}


def said_of_each(parts: Collection[str]) -> frozenset[str] | None:
    """Return the *parts* of files to read of, None where it was not said of each: then it may stand in any."""
    return None if "" in parts else frozenset(parts)


def files_in_use(connection: Connection, parts: Collection[str]) -> tuple[tuple[NamedFile, ...], int]:
    """Return the files that count in *parts* and go on to others, and how many are withdrawn and do not.

    A file is withdrawn whoever else names it, and as soon as the word of it is here (``withdrawals``).
    """
    names = Names(connection)
    kind = names.find("event_type", ADDED)
    if kind is None:
        return (), 0
    query = """
        SELECT event.id, event.part, event.log, event.body FROM fact JOIN event ON event.seq = fact.seq
        WHERE fact.part IN (SELECT value FROM json_each(?)) AND event.type = ? AND event.body IS NOT NULL
    """
    added: dict[tuple[str, str], NamedFile] = {}
    by_event: dict[tuple[str, str], str] = {}
    for event, part, log, data in connection.execute(
        query, (as_list(names.keys("part", parts).values()), kind)
    ):
        if (found := _named(names, part, log, data)) is not None:
            added.setdefault((found.part, found.id), found)
            by_event[found.part, id_text(event)] = found.id
    gone = {
        (one.part, name)
        for one in withdrawals(connection, parts)
        for name in (one.id, by_event.get((one.part, one.event), ""))
    }
    hidden = gone.intersection(added)
    return tuple(one for key, one in added.items() if key not in hidden), len(hidden)


def _named(names: Names, part: int, log: int, data: bytes) -> NamedFile | None:
    called = names.name("part", part)
    found = _named_in(called, data)
    return None if found is None else NamedFile(*found, device_of_log(names.name("log", log)), called)


def ids_named(connection: Connection, ids: Collection[str]) -> set[str]:
    """Return those of some *ids* that an event names, in use or not: it may still come into use."""
    found = {one.id for one in named_files(connection)}
    for table in _NOT_IN_USE:
        for part, data in connection.execute(f"SELECT part, body FROM {table}"):  # noqa: S608 - our own tables
            named = _named_in(part, data)
            if named is not None:
                found.add(named[0])
    return found.intersection(ids)


def _named_in(part: str, data: bytes | None) -> tuple[str, SealedFile] | None:
    """Return the id and the file that a body in *part* names, None where it names none that can be."""
    body = body_or_none(data)
    said = read_said(body.value) if body is not None else None
    if body is None or said is None or id_in(body.path) != id_of(part, said.identity, said.sealed):
        return None
    return id_in(body.path), said.sealed
