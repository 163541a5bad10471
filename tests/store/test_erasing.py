"""What is erased by rule is gone in every room where it may lie: in use, waiting, set aside, or not understood."""

from __future__ import annotations

from benchmarks.data import open_memory

from repatria.domain.events.event import WrittenEvent
from repatria.domain.events.kinds import core_part
from repatria.store.cipher import Connection
from repatria.store.log.events import ingest
from repatria.store.log.held_back import held_back
from repatria.store.log.withdrawing import erase_part
from repatria.store.state import compare
from tests.domain.events.histories import History
from tests.store.logs import CORE

SECRET = "Xochitl"
ALIEN = core_part("b" * 26)
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


def test_nothing_that_arrives_for_what_was_erased_is_kept_in_any_room() -> None:
    """Sound or bad, in its place or in a gap, under its own name or under another part's."""
    history, connection = History(3), open_memory()
    used, late, changed, strayed = (history.log() for _ in range(4))
    history.write(used, "value", "case/name_used", SECRET)
    history.write(late, "value", "case/label", "antes")
    history.write(late, "value", "case/name_used", SECRET)
    history.write(changed, "value", "case/name_used", SECRET)
    history.write(strayed, "value", "case/name_used", SECRET)
    first, gap, after, bad, stray = history.written
    spoilt = WrittenEvent(bad.id, bad.envelope, bad.salt, bad.body + b" ")
    erase_part(connection, CORE)
    runs = [
        (CORE, used, [first]),
        (CORE, late, [after]),
        (CORE, changed, [spoilt]),
        (ALIEN, strayed, [stray]),
    ]
    report = ingest(connection, runs)
    assert (report.new, report.waiting, report.bad) == (1, 1, 2)
    assert SECRET not in everything_kept(connection)
    for room in ("waiting", "quarantine"):
        assert set(connection.execute(f"SELECT body, salt FROM {room}")) == {(b"", b"")}
    assert ingest(connection, [(CORE, late, [gap])]).new == 2
    assert connection.execute("SELECT count(*) FROM waiting").fetchone() == (0,)


def test_two_spoilt_copies_of_one_event_are_erased_both() -> None:
    history, connection = History(3), open_memory()
    log = history.log()
    history.write(log, "value", "case/name_used", SECRET)
    [one] = history.written
    copies = [WrittenEvent(one.id, one.envelope, one.salt, one.body + end) for end in (b" ", b"  ")]
    assert ingest(connection, [(CORE, log, [copy]) for copy in copies]).bad == 2
    erase_part(connection, CORE)
    assert SECRET not in everything_kept(connection)


def test_what_came_under_the_name_of_another_part_is_erased_with_its_own() -> None:
    history, connection = History(3), open_memory()
    log = history.log()
    history.write(log, "value", "case/name_used", SECRET)
    assert ingest(connection, [(ALIEN, log, list(history.written))]).bad == 1
    erase_part(connection, CORE)
    assert SECRET not in everything_kept(connection)


def test_what_an_event_of_an_erased_part_replaces_is_awaited_like_any_other() -> None:
    """Seed 4117 of the simulator: it came after the erasure, and what it replaces had not come yet."""
    history = History(5, CORE)
    ours, first, second = history.log(), history.log(), history.log()
    history.write(ours, "value", "case/side", "host")
    before = history.write(first, "value", "case/side", "origin")
    history.write(second, "value", "case/side", "transit", (before.id,))
    here, earlier, later = history.written
    connection = open_memory()
    ingest(connection, [(CORE, ours, [here])])
    erase_part(connection, CORE)
    for log, written in ((second, later), (first, earlier)):
        assert ingest(connection, [(CORE, log, [written])]).erased == 1
        assert compare(connection, CORE) == []
