"""Events that prove themselves go into the new vault: as they stood, and from copies what else is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from repatria.store.cipher import Connection
from repatria.store.log.brought import Place, brought_to, files_aside
from repatria.store.rows import Names
from repatria.store.salvage.called import TABLES, FoundNames, Proven
from repatria.store.salvage.keeping import put_rows, rows_of
from repatria.store.salvage.owners import GoOn
from repatria.store.salvage.readable import EVENT, Readable, Row
from repatria.store.transactions import transaction

_BATCH: Final = 2000
_COLUMNS: Final = 15
_BODY: Final = slice(13, 15)
_PUT: Final = "INSERT OR IGNORE INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_IS_HERE: Final = """
    SELECT 1 FROM event WHERE part = ?1 AND log = ?2 AND n = ?3 AND id = ?4
    UNION ALL SELECT 1 FROM event_aside WHERE part = ?1 AND log = ?2 AND n = ?3 AND id = ?4
"""
_LAST: Final = """
    SELECT max(coalesce((SELECT max(seq) FROM event), 0), coalesce((SELECT max(seq) FROM event_aside), 0))
"""
_TAKEN: Final = "SELECT 1 FROM event WHERE seq = ?1 UNION ALL SELECT 1 FROM event_aside WHERE seq = ?1"
_FORK: Final = "SELECT coalesce(max(fork) + 1, 0) FROM event WHERE part = ? AND log = ? AND n = ?"


@dataclass(frozen=True, slots=True, repr=False)
class Found:
    """An event that was proven, and its row; the pages on which it stands."""

    row: Row
    proven: Proven
    pages: tuple[int, ...]


class FoundEvents:
    """The events of one file that prove themselves; *unproven* are pages with rows that do not, or not yet."""

    def __init__(self, readable: Readable, names: FoundNames) -> None:
        self._readable, self._names = readable, names
        self.unproven: list[int] = []

    def read(self, go_on: GoOn, pages: Iterable[int] | None = None) -> Iterator[Found]:
        """Yield them page by page; of some *pages* only where they are given."""
        wanted = self._readable.event_pages() if pages is None else list(pages)
        self.unproven = []
        for done, number in enumerate(wanted, 1):
            go_on(done, len(wanted))
            for row, on_pages in self._readable.events_on(number):
                proven = self._names.prove(row)
                if proven is not None:
                    yield Found(self._without_erased(row), proven, on_pages)
                elif number not in self.unproven[-1:]:
                    self.unproven.append(number)

    def aside(self) -> Iterator[Row]:
        """Yield the rows of what is set aside, those that prove themselves."""
        for row in rows_of(self._readable, "event_aside"):
            if len(row) == _COLUMNS and self._names.prove((*row[:4], 0, *row[4:14])) is not None:
                yield row

    def _without_erased(self, row: Row) -> Row:
        """Return a row without what it said where its part was erased since: an older page may hold it."""
        is_erased = self._names.flags.get(row[1], (0, 0))[1]
        return (*row[:13], None, None) if is_erased else row


def put_own(connection: Connection, events: Iterable[Found]) -> None:
    """Write events as their rows stood; what stands already is passed over."""
    rows: list[Row] = []
    for found in events:
        rows.append(found.row)
        if len(rows) == _BATCH:
            _flush(connection, rows)
    _flush(connection, rows)


def put_aside(connection: Connection, rows: Iterable[Row]) -> None:
    """Write what is set aside; what pages of another moment have in use as well is in use no more."""
    with transaction(connection):
        put_rows(connection, "event_aside", rows)
        connection.execute(
            "DELETE FROM event WHERE EXISTS (SELECT 1 FROM event_aside AS aside "
            "WHERE aside.seq = event.seq AND aside.id = event.id)"
        )


def put_names(connection: Connection, names: FoundNames) -> None:
    """Write the names for which numbers stand, each under the number that it had."""
    with transaction(connection):
        for table in TABLES:
            rows = [(key, name) for key, name in names.known(table).items()]
            connection.executemany(f"INSERT OR IGNORE INTO {table} (key, name) VALUES (?, ?)", rows)  # noqa: S608 - our own names
        for key, (withheld, erased) in names.flags.items():
            connection.execute(
                "UPDATE part SET withheld = max(withheld, ?), erased = max(erased, ?) WHERE key = ?",
                (withheld, erased, key),
            )


class FromCopies:
    """Brings in what copies hold and the vault lacks, but for what was set aside since."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._is_any_aside = bool(files_aside(connection))
        self._gone: dict[Place, set[bytes]] = {}
        self.last = int(connection.execute(_LAST).fetchone()[0])
        self.count = 0

    def take(self, events: Iterable[Found], names: FoundNames) -> None:
        """Bring in what of a copy's *events* is missing."""
        ours = Names(self._connection)
        with transaction(self._connection):
            for found in events:
                self._take(found, names, ours)

    def _take(self, found: Found, names: FoundNames, ours: Names) -> None:
        said, row = found.proven.names, found.row
        keys = {table: ours.key(table, said[table]) for table in TABLES}
        place = (keys["part"], keys["log"], row[3])
        run = self._connection.execute
        if run(_IS_HERE, (*place, row[5])).fetchone() or self._was_set_aside(
            (said["part"], said["log"]), row[5]
        ):
            return
        seq = row[0]
        if run(_TAKEN, (seq,)).fetchone():
            seq = self.last + 1
        self.last = max(self.last, seq)
        fork = run(_FORK, place).fetchone()[0]
        is_erased = run("SELECT erased FROM part WHERE key = ?", place[:1]).fetchone()[0]
        body = (None, None) if is_erased else row[_BODY]
        kind, author = keys["event_type"], keys["author"]
        run(_PUT, (seq, *place, fork, *row[5:7], kind, author, *row[9:13], *body))
        self.count += 1

    def _was_set_aside(self, place: Place, event_id: bytes) -> bool:
        if not self._is_any_aside:
            return False
        if place not in self._gone:
            brought = [brought_to(self._connection, place, aside=aside) for aside in (True, False)]
            self._gone[place] = brought[0] - brought[1]
        return event_id in self._gone[place]


class Reach:
    """How far each (part, log) went, by their numbers, and the *last* number of arrival, as heads and indexes say."""

    def __init__(self, readable: Readable) -> None:
        self.tops: dict[tuple[int, int], int] = {}
        self.last = 0
        for part, log, n, *_ in (row for row in readable.rows("log_head") if len(row) >= 3):
            self._reach(part, log, n)
        for part, log, n, _, seq in (
            row for row in readable.index_rows(EVENT, "event_place") if len(row) == 5
        ):
            self._reach(part, log, n)
            if isinstance(seq, int):
                self.last = max(self.last, seq)

    def named(self, names: FoundNames) -> dict[Place, int]:
        """Return how far each went by names; where a name can not be read its number stands in its place."""
        found: dict[Place, int] = {}
        for (part, log), n in self.tops.items():
            place = (names.name("part", part), names.name("log", log))
            found[place] = max(n, found.get(place, 0))
        return found

    def _reach(self, part: object, log: object, n: object) -> None:
        if isinstance(part, int) and isinstance(log, int) and isinstance(n, int):
            self.tops[part, log] = max(n, self.tops.get((part, log), 0))


def _flush(connection: Connection, rows: list[Row]) -> None:
    with transaction(connection):
        connection.executemany(_PUT, rows)
    rows.clear()
