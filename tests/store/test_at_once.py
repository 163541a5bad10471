"""What is done at once falls with the transaction under way, or with its own, and needs no savepoint."""

from __future__ import annotations

import pytest
from benchmarks.data import make_runs, open_memory

from repatria.store.cipher import Connection
from repatria.store.log.events import ingest
from repatria.store.log.setting_aside import set_aside, take_back
from repatria.store.transactions import at_once, transaction


@pytest.fixture
def connection() -> Connection:
    made = open_memory()
    made.execute("CREATE TABLE noted (what TEXT)")
    return made


def noted(connection: Connection) -> list[str]:
    return [what for (what,) in connection.execute("SELECT what FROM noted")]


def note_and_stop(connection: Connection) -> None:
    with at_once(connection):
        connection.execute("INSERT INTO noted VALUES ('inside')")
        raise KeyboardInterrupt


def test_alone_it_is_a_transaction(connection: Connection) -> None:
    with pytest.raises(KeyboardInterrupt):
        note_and_stop(connection)
    assert noted(connection) == []
    with at_once(connection):
        connection.execute("INSERT INTO noted VALUES ('kept')")
    assert not connection.in_transaction
    assert noted(connection) == ["kept"]


def test_within_one_all_of_it_falls(connection: Connection) -> None:
    def both() -> None:
        with transaction(connection):
            connection.execute("INSERT INTO noted VALUES ('before')")
            note_and_stop(connection)

    with pytest.raises(KeyboardInterrupt):
        both()
    assert noted(connection) == []


def test_a_file_is_set_aside_without_a_savepoint(connection: Connection) -> None:
    """Within one each of its many statements costs more than the one before: 50,000 events took 40 s."""
    said: list[str] = []
    connection.set_trace_callback(said.append)
    with transaction(connection):
        set_aside(connection, "none")
        take_back(connection, "none")
    assert said
    assert not [one for one in said if one.startswith("SAVEPOINT")]


def test_what_a_file_brings_back_from_aside_moves_when_its_savepoint_is_over(connection: Connection) -> None:
    said: list[str] = []
    runs = list(make_runs(1, 10))
    with transaction(connection):
        ingest(connection, runs, bundle="one")
        set_aside(connection, "one")
        connection.set_trace_callback(said.append)
        ingest(connection, runs, bundle="two")
    moved = [place for place, one in enumerate(said) if "DELETE FROM event_aside" in one]
    assert moved
    assert min(moved) > said.index("RELEASE events")
