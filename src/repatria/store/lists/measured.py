"""What each case says for each indicator, kept with its line so that figures never read the cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from repatria.domain.directory.revoking import device_of_log
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.domain.monitoring.items import RUNNING
from repatria.domain.monitoring.measuring import Measured
from repatria.store.cipher import Connection
from repatria.store.rows import as_list

_WAITS, _FAILED = 1, 2
"""What *unmeasured* holds of a case that waits to be measured, and of one where that was tried and failed."""
_WAITING = "unmeasured = 1 AND NOT stale"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case counts: the *post* (a device) that opened it, its *country*, the digest of its *protocol*."""

    post: str
    country: str
    protocol: str


def write_measured(connection: Connection, case_id: str, place: Place, said: Iterable[Measured]) -> None:
    """Keep what a case says now instead of what it said before; of one that stands in no list nothing."""
    row = connection.execute("SELECT key FROM case_row WHERE id = ?", (case_id,)).fetchone()
    if row is None:
        return
    (key,) = row
    at = _place_key(connection, place)
    rows = [
        (one.indicator, one.day.isoformat(), key, nth, at, _of(one.met), one.value, one.label)
        for nth, one in enumerate(said)
    ]
    connection.execute("DELETE FROM measured WHERE case_key = ?", (key,))
    query = """
        INSERT INTO measured (indicator, day, case_key, nth, place, met, value, label) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    """
    connection.executemany(query, rows)
    connection.execute("UPDATE case_row SET unmeasured = 0 WHERE key = ?", (key,))


def read_measured(connection: Connection, case_id: str) -> list[Measured]:
    """Return what is kept of a case, in the order in which it was said."""
    query = """
        SELECT indicator, day, met, value, measured.label FROM measured JOIN case_row ON case_row.key = case_key
        WHERE case_row.id = ? ORDER BY nth
    """
    return [
        Measured(indicator, date.fromisoformat(day), None if met is None else bool(met), value, label)
        for indicator, day, met, value, label in connection.execute(query, (case_id,))
    ]


def set_unmeasured(connection: Connection, case_id: str) -> None:
    """Let a case that could not be measured say so: its figures are those of before no more."""
    query = "DELETE FROM measured WHERE case_key = (SELECT key FROM case_row WHERE id = ?)"
    connection.execute(query, (case_id,))
    connection.execute("UPDATE case_row SET unmeasured = ? WHERE id = ?", (_FAILED, case_id))


def measure_running_again(connection: Connection, indicators: Iterable[str]) -> None:
    """Let the cases be measured anew in which something of *indicators* grows by itself from day to day."""
    query = """
        UPDATE case_row SET unmeasured = ? WHERE unmeasured = 0 AND key IN (
            SELECT case_key FROM measured WHERE indicator IN (SELECT value FROM json_each(?)) AND label = ?
        )
    """
    connection.execute(query, (_WAITS, as_list(indicators), RUNNING))


def forget_measured(connection: Connection, case_key: int) -> None:
    """Forget what a case said that stands in no list any more."""
    connection.execute("DELETE FROM measured WHERE case_key = ?", (case_key,))


def measured_cases(connection: Connection, limit: int) -> list[str]:
    """Return some cases that are measured, and of which nothing waits to be worked out."""
    query = "SELECT id FROM case_row WHERE NOT stale AND NOT unmeasured ORDER BY key LIMIT ?"
    return [row[0] for row in connection.execute(query, (limit,))]


def unmeasured_cases(connection: Connection, limit: int) -> list[str]:
    """Return some cases that wait to be measured and for nothing else: with a line that waits each is measured too.

    Those where it failed wait for their next change.
    """
    query = f"SELECT id FROM case_row WHERE {_WAITING} ORDER BY key LIMIT ?"  # noqa: S608 - our own words
    return [row[0] for row in connection.execute(query, (limit,))]


def count_unmeasured(connection: Connection) -> int:
    """Return how many cases ``unmeasured_cases`` has left."""
    query = f"SELECT count(*) FROM case_row WHERE {_WAITING}"  # noqa: S608 - our own words
    return int(connection.execute(query).fetchone()[0])


def count_uncounted(connection: Connection) -> tuple[int, int]:
    """Return how many cases are not measured yet, and how many could not be, or could not be told in a list."""
    query = "SELECT count(*) FROM case_row WHERE unmeasured AND {failed} (unmeasured = 2 OR stale = 2)"
    yet, failed = (connection.execute(query.format(failed=word)).fetchone()[0] for word in ("NOT", ""))
    return int(yet), int(failed)


def opened_at_post(connection: Connection, case_id: CaseId) -> str:
    """Return the device that opened a case, nothing where that is not here."""
    query = """
        SELECT log.name FROM part JOIN event ON event.part = part.key JOIN log ON log.key = event.log
        WHERE part.name = ? AND event.type = (SELECT key FROM event_type WHERE name = 'case_opened')
        ORDER BY event.seq LIMIT 1
    """
    row = connection.execute(query, (core_part(case_id),)).fetchone()
    return device_of_log(row[0]) if row is not None else ""


def _of(met: bool | None) -> int | None:
    return None if met is None else int(met)


def _place_key(connection: Connection, place: Place) -> int:
    said = (place.post, place.country, place.protocol)
    connection.execute(
        "INSERT OR IGNORE INTO measured_place (post, country, protocol) VALUES (?, ?, ?)", said
    )
    query = "SELECT key FROM measured_place WHERE post = ? AND country = ? AND protocol = ?"
    return int(connection.execute(query, said).fetchone()[0])
