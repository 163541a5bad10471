"""Events whose place has not come yet are kept by their numbers, and looked at again only when they may fit."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from repatria.domain.events.event import Envelope, WrittenEvent
from repatria.store.cipher import Connection

Arrived = tuple[WrittenEvent, Envelope]
Place = tuple[str, str]
"""A part and a log."""

_AT = "SELECT id, envelope, salt, body FROM waiting WHERE part = ? AND log = ? AND n = ? ORDER BY id"
_PUT = """
    INSERT INTO waiting (part, log, n, id, envelope, salt, body) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET salt = excluded.salt, body = excluded.body
"""


def waiting_ids(connection: Connection) -> set[str]:
    """Return the ids of all events that wait for earlier ones."""
    return {event_id for (event_id,) in connection.execute("SELECT id FROM waiting")}


class Waiting:
    """What waits, for one transaction: of each log its numbers are read once, its events only when they may fit."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._places: set[Place] = set(connection.execute("SELECT DISTINCT part, log FROM waiting"))
        self._read: dict[Place, dict[int, set[str]]] = {}

    def is_at(self, place: Place) -> bool:
        """Tell whether anything waits there."""
        return place in self._places

    def put(self, place: Place, later: Sequence[Arrived]) -> set[str]:
        """Keep what came and does not fit, and return which of it did not wait before."""
        held, fresh = self._ids(place), set()
        for written, envelope in later:
            beside = held.setdefault(envelope.n, set())
            if written.id not in beside:
                fresh.add(written.id)
            beside.add(written.id)
        rows = [(*place, envelope.n, one.id, one.envelope, one.salt, one.body) for one, envelope in later]
        self._connection.executemany(_PUT, rows)
        if held:
            self._places.add(place)
        return fresh

    def may_fit(self, place: Place, gained: Collection[int]) -> list[int]:
        """Return the numbers that may fit once events of the numbers *gained* entered; all, when first asked."""
        first = place not in self._read
        held = self._ids(place)
        return sorted(held if first else {n for each in gained for n in (each, each + 1) if n in held})

    def at(self, place: Place, n: int) -> list[WrittenEvent]:
        """Return what waits at one number."""
        if n not in self._ids(place):
            return []
        return [WrittenEvent(*row) for row in self._connection.execute(_AT, (*place, n)).fetchall()]

    def drop(self, place: Place, n: int, event_id: str) -> None:
        """Keep an event no longer: it entered, or is bad."""
        query = "DELETE FROM waiting WHERE part = ? AND log = ? AND n = ? AND id = ?"
        self._connection.execute(query, (*place, n, event_id))
        held = self._ids(place)
        held[n].discard(event_id)
        if not held[n]:
            del held[n]
        if not held:
            self._places.discard(place)

    def _ids(self, place: Place) -> dict[int, set[str]]:
        found = self._read.get(place)
        if found is None:
            found = self._read[place] = {}
            query = "SELECT n, id FROM waiting WHERE part = ? AND log = ?"
            for n, event_id in self._connection.execute(query, place) if self.is_at(place) else ():
                found.setdefault(n, set()).add(event_id)
        return found
