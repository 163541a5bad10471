"""Which sealed files the events of a vault name: read of every event that adds one, also of those set aside."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from repatria.domain.attachments.attachment import ADDED, SealedFile, id_in, id_of, read_said
from repatria.domain.directory.revoking import device_of_log
from repatria.store.cipher import Connection
from repatria.store.rows import Names, as_list, body_or_none

_TABLES = ("event", "event_aside")


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file of which an event says that it is in the vault: how it is known, and which *device* says so."""

    id: str
    sealed: SealedFile
    device: str


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
        for part, log, data in connection.execute(query, (kind, *given)):
            body = body_or_none(data)
            name, said = (id_in(body.path), read_said(body.value)) if body is not None else ("", None)
            if said is not None and name == id_of(names.name("part", part), said.identity):
                yield NamedFile(name, said.sealed, device_of_log(names.name("log", log)))


def ids_named(connection: Connection, ids: Collection[str]) -> set[str]:
    """Return those of some *ids* that an event names."""
    return {one.id for one in named_files(connection)}.intersection(ids)
