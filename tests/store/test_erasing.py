"""What is erased by rule is gone in every room where it may lie: in use, waiting, set aside, or not understood."""

from __future__ import annotations

from benchmarks.data import open_memory

from repatria.domain.events.event import WrittenEvent
from repatria.store.cipher import Connection
from repatria.store.events import ingest
from repatria.store.withdrawing import erase_part, held_back
from tests.domain.events.histories import History
from tests.store.test_events import CORE

SECRET = "Xochitl"
ROOMS = ("waiting", "quarantine", "opaque")


def everything_kept(connection: Connection) -> str:
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows = [row for table in tables for row in connection.execute(f"SELECT * FROM {table}")]
    return repr(rows)


def full_of_it() -> Connection:
    """Return a vault in each room of which something said her name."""
    history, connection = History(3), open_memory()
    used, late, newer, changed = (history.log() for _ in range(4))
    history.write(used, "value", "case/name_used", SECRET)
    history.write(late, "value", "case/label", "antes")
    history.write(late, "value", "case/name_used", SECRET)
    history.write(newer, "value_of_tomorrow", "case/name_used", SECRET)
    history.write(changed, "value", "case/name_used", SECRET)
    runs = history.runs()
    part, log, (bad,) = runs[4]
    spoilt = WrittenEvent(bad.id, bad.envelope, bad.salt, bad.body + b" ")
    ingest(connection, [runs[0], runs[2], runs[3], (part, log, [spoilt])])
    return connection


def test_every_room_is_swept() -> None:
    connection = full_of_it()
    for room in ROOMS:
        query = f"SELECT count(*) FROM {room}"
        assert connection.execute(query).fetchone() == (1,), room
    assert everything_kept(connection).count(SECRET) >= 4
    erase_part(connection, CORE)
    assert SECRET not in everything_kept(connection)
    assert [event for event in held_back(connection, CORE) if event.body is not None] == []


def test_salts_go_with_what_they_salted() -> None:
    connection = full_of_it()
    erase_part(connection, CORE)
    for room in ("waiting", "quarantine"):
        query = f"SELECT body, salt FROM {room}"
        assert connection.execute(query).fetchall() == [(b"", b"")]
    assert connection.execute("SELECT count(*) FROM event WHERE salt IS NOT NULL").fetchone() == (0,)
