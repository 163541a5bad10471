"""Which parts were ever sent to a device or came from it, and which devices share a part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from repatria.store.cipher import Connection
from repatria.store.rows import as_list


def share(connection: Connection, device: str, parts: Iterable[str]) -> None:
    """Remember that *parts* go to a device, or came from it."""
    query = "INSERT OR IGNORE INTO shared_part (device, part) VALUES (?, ?)"
    connection.executemany(query, [(device, part) for part in parts])


def shared_with(connection: Connection, device: str) -> set[str]:
    """Return the parts ever sent to a device or received from it."""
    query = "SELECT part FROM shared_part WHERE device = ?"
    return {part for (part,) in connection.execute(query, (device,))}


def devices_with(connection: Connection, parts: Iterable[str]) -> set[str]:
    """Return the devices to which any of *parts* was ever sent, or from which it came."""
    query = "SELECT DISTINCT device FROM shared_part WHERE part IN (SELECT value FROM json_each(?))"
    return {device for (device,) in connection.execute(query, (as_list(parts),))}


def devices_of(connection: Connection, parts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each of *parts* that was ever sent or came, with each device to which or from which."""
    query = "SELECT part, device FROM shared_part WHERE part IN (SELECT value FROM json_each(?))"
    yield from connection.execute(query, (as_list(parts),))
