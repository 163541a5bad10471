from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlcipher3

from repatria.domain.errors import DiskFullError
from repatria.store.cipher import Connection
from repatria.store.transactions import transaction
from tests.store.vaults import memory


@pytest.fixture
def connection() -> Iterator[Connection]:
    opened = memory()
    opened.execute("CREATE TABLE word (text TEXT UNIQUE)")
    yield opened
    opened.close()


def _words(connection: Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT text FROM word")]


def test_a_block_is_kept_whole(connection: Connection) -> None:
    with transaction(connection) as inside:
        inside.execute("INSERT INTO word VALUES ('a')")
    assert _words(connection) == ["a"]
    assert not connection.in_transaction


@pytest.mark.parametrize("fault", [ValueError, KeyboardInterrupt, GeneratorExit])
def test_nothing_is_kept_when_anything_goes_wrong(connection: Connection, fault: type[BaseException]) -> None:
    def stopped() -> None:
        with transaction(connection):
            connection.execute("INSERT INTO word VALUES ('a')")
            raise fault

    with pytest.raises(fault):
        stopped()
    assert _words(connection) == []
    assert not connection.in_transaction


def test_a_bug_in_sql_is_not_dressed_up(connection: Connection) -> None:
    with pytest.raises(sqlcipher3.OperationalError), transaction(connection):
        connection.execute("INSERT INTO nowhere VALUES (1)")
    assert not connection.in_transaction


def test_a_full_store_is_told_and_undone(connection: Connection) -> None:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count={pages + 1}")
    rows = [(f"{number}" * 500,) for number in range(1000)]
    with pytest.raises(DiskFullError), transaction(connection):
        connection.executemany("INSERT INTO word VALUES (?)", rows)
    assert _words(connection) == []
    assert not connection.in_transaction
