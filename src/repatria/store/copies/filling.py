"""Copy an encrypted file page by page under another key, as one moment had it, while others write in it.

The library reads through a transaction that sees one moment and writes no journal; the file is on its device when
this returns, and closed so that reading it needs no file beside it: also from a stick that cannot be written.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from repatria.domain.errors import DiskFullError, StoppedError, VanishedError, VaultDamagedError
from repatria.durable import told_of
from repatria.store.cipher import Connection, open_connection
from repatria.store.faults import DatabaseError, as_error
from repatria.store.keys.keychange import FileKey
from repatria.store.pages import PAGE

_STEP = 256
"""Pages at a time, 1 MiB: so long a wish to stop waits."""
_NO_JOURNAL = ("journal_mode=DELETE", "journal_mode=OFF", "synchronous=OFF")
_READ_WRONG = ("malformed", "not a database")
_NO_ROOM = "disk is full"
_BROKEN = "I/O error"

Told = Callable[[int, int], None]
"""Is told (done, all) in bytes; may raise StoppedError."""


def fill(
    source: Connection, target: Path, key: FileKey, told: Told, change: Callable[[Connection], object]
) -> None:
    """Write what *source* sees to *target* under *key*, *change* that, and wait until the device has it."""
    with closing(open_connection(target, key.key, key.salt, create=True)) as connection:
        for pragma in _NO_JOURNAL:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        _pages(source, connection, target, told)
        connection.execute("PRAGMA journal_mode=MEMORY").fetchall()
        change(connection)
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()
    settle(target)


def settle(path: Path) -> None:
    """Wait until *path* is on its device, and forget what memory has of it: who reads it reads the device."""
    with told_of(path):
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            os.fsync(descriptor)
            if hasattr(os, "posix_fadvise"):
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)


def _pages(source: Connection, target: Connection, path: Path, told: Told) -> None:
    stopped: list[StoppedError] = []

    def step(_: int, left: int, every: int) -> None:
        try:
            told((every - left) * PAGE, every * PAGE)
        except StoppedError as error:
            stopped.append(error)
            raise

    try:
        source.backup(target, pages=_STEP, progress=step, sleep=0.0)
    except DatabaseError as error:
        if stopped:
            raise stopped[0] from None
        raise _meant(error, source, path) from error


def _meant(error: Exception, source: Connection, path: Path) -> Exception:
    """Return what *error* means: the library gives no code with it, and what is written was new."""
    said = str(error)
    if any(words in said for words in _READ_WRONG):
        return VaultDamagedError(file=str(source.place), reason="a page does not prove itself")
    if _NO_ROOM in said:
        return DiskFullError(place=str(path))
    means = as_error(error, path)
    return VanishedError(place=str(path)) if means is error and _BROKEN in said else means
