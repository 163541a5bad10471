"""What waits costs no more for being much: each event is read and written a few times, whatever else waits."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.data import open_memory

from repatria.store.cipher import Connection
from repatria.store.log.arriving import Run
from repatria.store.log.events import ingest
from repatria.store.state import compare
from tests.domain.events.histories import History
from tests.store.logs import CORE


def single_runs(events: int) -> list[Run]:
    """Return a log of which each event stands in a run of its own."""
    history = History(events)
    log = history.log()
    for number in range(events):
        history.write(log, "value", "case/label", f"x{number}")
    return [(CORE, log, [written]) for written in history.written]


def work_of(connection: Connection, act: Callable[[], object]) -> int:
    """Return how many statements ran and rows changed."""
    statements: list[str] = []
    before = int(connection.total_changes)
    connection.set_trace_callback(statements.append)
    act()
    connection.set_trace_callback(None)
    return len(statements) + int(connection.total_changes) - before


def behind_a_gap(events: int) -> tuple[int, int]:
    """Return the work of taking in what waits, and that of taking in the event that lets it all in."""
    first, *rest = single_runs(events)
    connection = open_memory()
    waits = work_of(connection, lambda: ingest(connection, rest))
    enters = work_of(connection, lambda: ingest(connection, [first]))
    assert connection.execute("SELECT count(*) FROM waiting").fetchone() == (0,)
    assert connection.execute("SELECT count(*) FROM event").fetchone() == (events,)
    assert compare(connection, CORE) == []
    return waits, enters


def test_twice_as_much_behind_a_gap_is_twice_the_work() -> None:
    few, many = behind_a_gap(100), behind_a_gap(200)
    assert many[0] < 2.2 * few[0]
    assert many[1] < 2.2 * few[1]


def test_what_comes_backwards_enters_whole_when_its_beginning_comes() -> None:
    runs = single_runs(40)
    connection = open_memory()
    report = ingest(connection, list(reversed(runs)))
    assert (report.new, report.bad) == (40, 0)
    assert connection.execute("SELECT count(*) FROM waiting").fetchone() == (0,)


def test_what_waited_and_comes_again_in_its_place_waits_no_longer() -> None:
    runs = single_runs(4)
    connection = open_memory()
    assert ingest(connection, [runs[3], runs[2]]).waiting == 2
    assert ingest(connection, [runs[3]]).waiting == 0
    whole = [(CORE, runs[0][1], [written for run in runs for written in run[2]])]
    assert ingest(connection, whole).new == 4
    assert connection.execute("SELECT count(*) FROM waiting").fetchone() == (0,)
