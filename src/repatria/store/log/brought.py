"""Which events a received file brings, noted while they enter: by it they can be set aside, and taken back.

Not noted is what was here before any file brought it: written here, or received by a version that noted nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from repatria.domain.events.event import WrittenEvent, digest
from repatria.store.cipher import Connection
from repatria.store.rows import Names, exact_id, id_bytes

Place = tuple[str, str]
"""A part and a log."""

_ID: Final = 32
_HELD: Final = "SELECT id FROM event WHERE part = ? AND log = ?"
_WAITING: Final = "SELECT id FROM waiting WHERE part = ? AND log = ?"
_BESIDE: Final = "SELECT part, log FROM waiting UNION SELECT part, log FROM quarantine"
_APART: Final = "SELECT envelope, salt, body FROM quarantine WHERE part = ? AND log = ?"


class Bringing:
    """One file that enters: of each of its runs is noted what it brought, and of what is no file's nothing."""

    def __init__(self, connection: Connection, bundle: str, names: Names) -> None:
        self._connection, self._bundle, self._names = connection, bundle, names
        self._known: dict[Place, set[bytes]] = {}
        self._beside: set[Place] = set(connection.execute(_BESIDE))
        self._rows: list[tuple[object, ...]] = []

    @property
    def places(self) -> list[Place]:
        """Return where the file brought anything, so far."""
        return list(self._known)

    def look(self, place: Place, *, fresh: bool) -> None:
        """See what is at a place before the file brings anything there; *fresh*: nothing of its part was in use."""
        if self._bundle and place not in self._known:
            is_empty = fresh and place not in self._beside
            held = set() if is_empty else held_at(self._connection, self._names, place)
            self._known[place] = held - brought_to(self._connection, place) if held else held

    def note(self, place: Place, ids: Iterable[bytes], bad: Iterable[WrittenEvent]) -> None:
        """Note of a run that was taken in the *ids* of what is right, and what was *bad*."""
        if not self._bundle:
            return
        known = self._known[place]
        brought = b"".join([one for one in ids if one not in known])
        hashes = b"".join([one for each in bad if (one := bad_name(each)) not in known])
        if brought or hashes:
            self._rows.append((self._bundle, *place, bytearray(brought), bytearray(hashes)))

    def finish(self) -> None:
        """Keep what was noted."""
        query = "INSERT INTO brought (bundle, part, log, ids, bad) VALUES (?, ?, ?, ?, ?)"
        self._connection.executemany(query, self._rows)


def bad_name(written: WrittenEvent) -> bytes:
    """Return by what a bad event is known: the hash of all of its bytes, for its id may be another's."""
    return id_bytes(digest(written.envelope + written.salt + written.body))


def held_at(connection: Connection, names: Names, place: Place) -> set[bytes]:
    """Return what is here of a part and a log: in use, waiting, or set apart."""
    keys = (names.find("part", place[0]), names.find("log", place[1]))
    found = {bytes(row[0]) for row in connection.execute(_HELD, keys)} if None not in keys else set()
    found |= {data for (name,) in connection.execute(_WAITING, place) if (data := exact_id(name))}
    return found | {bad_name(WrittenEvent("", *row)) for row in connection.execute(_APART, place)}


def brought_to(connection: Connection, place: Place, *, aside: bool | None = None) -> set[bytes]:
    """Return what files brought of a part and a log: all, or those that are set *aside*, or those that are not."""
    query = "SELECT ids, bad FROM brought WHERE part = ? AND log = ?"
    if aside is not None:
        query += f" AND bundle {'IN' if aside else 'NOT IN'} (SELECT bundle FROM aside_file)"  # noqa: S608 - our own words
    return {one for row in connection.execute(query, place) for names in row for one in _apart(names)}


def places_of(connection: Connection, bundle: str) -> list[Place]:
    """Return where a file brought anything."""
    query = "SELECT DISTINCT part, log FROM brought WHERE bundle = ? ORDER BY part, log"
    return list(connection.execute(query, (bundle,)))


def can_be_set_aside(connection: Connection) -> set[str]:
    """Return the files of which it was noted what they brought."""
    return {bundle for (bundle,) in connection.execute("SELECT DISTINCT bundle FROM brought")}


def files_aside(connection: Connection) -> set[str]:
    """Return the files that are set aside now."""
    return {bundle for (bundle,) in connection.execute("SELECT bundle FROM aside_file")}


def any_aside_of(
    connection: Connection, bundles: Collection[str], upto: Mapping[str, Mapping[str, int]]
) -> bool:
    """Tell whether anything that these files brought is set aside now, of what goes *upto* a number of some logs."""
    query = """
        SELECT event_aside.id FROM event_aside
        JOIN part ON part.key = event_aside.part JOIN log ON log.key = event_aside.log
        WHERE part.name = ? AND log.name = ? AND event_aside.n <= ?
    """
    places = {place for bundle in bundles for place in places_of(connection, bundle)}
    for part, log in places:
        last = upto.get(part, {}).get(log, 0)
        found = {bytes(data) for (data,) in connection.execute(query, (part, log, last))} if last else set()
        if found and found & _brought_by(connection, bundles, (part, log)):
            return True
    return False


def parts_aside(connection: Connection) -> set[str]:
    """Return the parts of which anything that stood here is set aside now: mostly there is none."""
    query = "SELECT name FROM part WHERE key IN (SELECT part FROM event_aside)"
    return {part for (part,) in connection.execute(query)}


def reach_with_aside(connection: Connection, part: str) -> dict[str, int]:
    """Return of each log of *part* of which anything is set aside how far it goes with that, and without a gap."""
    query = """
        SELECT log.name, log.key, part.key FROM part
        JOIN event_aside ON event_aside.part = part.key JOIN log ON log.key = event_aside.log
        WHERE part.name = ? GROUP BY log.key
    """
    numbers = """
        SELECT n FROM event WHERE part = ? AND log = ? UNION SELECT n FROM event_aside WHERE part = ? AND log = ?
        ORDER BY n
    """
    found: dict[str, int] = {}
    for name, log, key in connection.execute(query, (part,)).fetchall():
        last = 0
        for (n,) in connection.execute(numbers, (key, log, key, log)):
            if n > last + 1:
                break
            last = n
        if last:
            found[name] = last
    return found


def _brought_by(connection: Connection, bundles: Collection[str], place: Place) -> set[bytes]:
    query = "SELECT bundle, ids FROM brought WHERE part = ? AND log = ?"
    rows = connection.execute(query, place)
    return {one for bundle, ids in rows if bundle in bundles for one in _apart(ids)}


def _apart(ids: bytes) -> Iterator[bytes]:
    return (ids[start : start + _ID] for start in range(0, len(ids), _ID))
