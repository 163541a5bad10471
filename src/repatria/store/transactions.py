"""Everything inside ``with transaction(connection)`` is kept whole, or nothing of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from repatria.domain.errors import DiskFullError
from repatria.store.cipher import Connection, file_of
from repatria.store.reserve import give_up_reserve


@contextmanager
def transaction(connection: Connection) -> Iterator[Connection]:
    """Commit what the block did, durably; undo all of it when anything goes wrong, cancelling included.

    Where the disk was full, the vault gives up the room that it kept for itself: the next try finds it.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            _undo(connection)
            raise
    except DiskFullError as error:
        file = file_of(connection)
        if file and error.facts.get("place") == file:
            give_up_reserve(Path(file).parent)
        raise


@contextmanager
def at_once(connection: Connection) -> Iterator[None]:
    """Do the block in the transaction under way, which falls with it when it raises, or in one of its own.

    That is no savepoint: within one each statement costs more, the more was changed since it began.
    """
    if connection.in_transaction:
        yield
        return
    with transaction(connection):
        yield


@contextmanager
def rehearsal(connection: Connection) -> Iterator[Connection]:
    """Let the block write as if it were kept, and undo all of it at its end, however it ends."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
    finally:
        _undo(connection)


def _undo(connection: Connection) -> None:
    # A full disk or a lost stick may have ended the transaction already.
    if connection.in_transaction:
        connection.execute("ROLLBACK")


@contextmanager
def snapshot(connection: Connection) -> Iterator[Connection]:
    """Let every reading in the block see the vault as it is now, whatever is written meanwhile."""
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        yield connection
    finally:
        connection.execute("ROLLBACK")


def data_version(connection: Connection) -> int:
    """Return a number that is another one once something was committed to the vault by any other connection."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])
