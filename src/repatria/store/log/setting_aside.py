"""A received file is set aside, and taken back: what stands is then as if it had never come, or as it was.

Only what no other file brought that stands goes, and nothing that was written here. Its bytes are kept, and what
protects in it holds on (``held_back``).
"""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.events.kinds import OPENED
from repatria.domain.progress import Progress
from repatria.store.cipher import Connection
from repatria.store.log.brought import places_of
from repatria.store.log.resettling import Moved, resettle
from repatria.store.rows import Names, events_of_part, id_bytes
from repatria.store.steps import nobody
from repatria.store.transactions import at_once


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of it: which *parts* changed, how many *events* went or came back.

    *standing* are events of others than the file that replace something of it, *unopened* parts of cases of which
    only such events are left.
    """

    parts: frozenset[str]
    events: int
    standing: int = 0
    unopened: tuple[str, ...] = ()


def set_aside(connection: Connection, bundle: str, told: Progress = nobody) -> Settled:
    """Let nothing count that only *bundle* brought; set aside already, nothing changes.

    How far it is is *told*; what that raises undoes all of it.
    """
    with at_once(connection):
        connection.execute("INSERT OR IGNORE INTO aside_file (bundle) VALUES (?)", (bundle,))
        moved = resettle(connection, places_of(connection, bundle), told)
        return Settled(
            frozenset(moved.parts),
            len(moved.left),
            _standing_on(connection, moved),
            _unopened(connection, moved),
        )


def take_back(connection: Connection, bundle: str, told: Progress = nobody) -> Settled:
    """Let all count again that *bundle* brought, *told* in the same way; not set aside, nothing changes."""
    with at_once(connection):
        connection.execute("DELETE FROM aside_file WHERE bundle = ?", (bundle,))
        moved = resettle(connection, places_of(connection, bundle), told)
        return Settled(frozenset(moved.parts), moved.back)


def _standing_on(connection: Connection, moved: Moved) -> int:
    names, count = Names(connection), 0
    for part in moved.parts:
        key = names.find("part", part)
        if key is not None:
            count += sum(
                any(id_bytes(name) in moved.left for name in event.envelope.replaces)
                for event in events_of_part(connection, key, names)
            )
    return count


def _unopened(connection: Connection, moved: Moved) -> tuple[str, ...]:
    query = """
        SELECT EXISTS (SELECT 1 FROM log_head WHERE log_head.part = part.key), EXISTS (
            SELECT 1 FROM event JOIN event_type ON event_type.key = event.type
            WHERE event.part = part.key AND event_type.name = ?
        ) FROM part WHERE name = ?
    """
    cores = [part for part in sorted(moved.parts) if part.startswith("case/") and part.endswith("/core")]
    return tuple(part for part in cores if connection.execute(query, (OPENED, part)).fetchone() == (1, 0))
