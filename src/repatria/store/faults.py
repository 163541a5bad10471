"""Every fault of the cipher library, wherever it is met, is told as a class of ``domain.errors``.

Rows are decrypted while they are read, so a damaged page shows itself at any of them: the connection and its cursors
tell it. Whoever uses them meets no error of the library but bugs of ours.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import sqlcipher3
from sqlcipher3 import dbapi2

from repatria.domain.errors import (
    DiskFullError,
    ReadOnlyError,
    RepatriaError,
    VanishedError,
    VaultBusyError,
    VaultDamagedError,
    WrongKeyError,
)

DatabaseError = dbapi2.Error

_LEAST_ROOM = 1 << 16
_NOT_READ = frozenset(
    {dbapi2.SQLITE_IOERR | 1 << 8, dbapi2.SQLITE_IOERR | 2 << 8, dbapi2.SQLITE_IOERR | 33 << 8}
)
"""``SQLITE_IOERR_READ``, ``_SHORT_READ`` and ``_CORRUPTFS``, which the binding does not name."""


# Called without ``super``: each of them stands on the way of every row.
_execute, _executemany = sqlcipher3.Cursor.execute, sqlcipher3.Cursor.executemany
_next, _fetchone = sqlcipher3.Cursor.__next__, sqlcipher3.Cursor.fetchone
_fetchmany, _fetchall = sqlcipher3.Cursor.fetchmany, sqlcipher3.Cursor.fetchall


class Rows(sqlcipher3.Cursor):  # type: ignore[misc]  # the library has no types
    """What a statement gives; a fault met on the way is told."""

    __slots__ = ()

    def __next__(self) -> Any:
        try:
            return _next(self)
        except DatabaseError as error:
            self.connection.tell(error)

    def fetchone(self) -> Any:
        """Return the next row, or None."""
        try:
            return _fetchone(self)
        except DatabaseError as error:
            self.connection.tell(error)

    def fetchmany(self, size: int) -> Any:
        """Return the next rows, at most *size*."""
        try:
            return _fetchmany(self, size)
        except DatabaseError as error:
            self.connection.tell(error)

    def fetchall(self) -> Any:
        """Return all rows that are left."""
        try:
            return _fetchall(self)
        except DatabaseError as error:
            self.connection.tell(error)


class TellingConnection(sqlcipher3.Connection):  # type: ignore[misc]  # the library has no types
    """A connection to the file at *place*, which its key has opened once *opened* is set."""

    place: Path | str = ""
    opened = False

    def execute(self, statement: str, values: Any = ()) -> Any:
        """Run one *statement* and return its rows."""
        try:
            return _execute(Rows(self), statement, values)
        except DatabaseError as error:
            self.tell(error)

    def executemany(self, statement: str, rows: Any) -> Any:
        """Run one *statement* for each of many *rows*."""
        try:
            return _executemany(Rows(self), statement, rows)
        except DatabaseError as error:
            self.tell(error)

    def tell(self, error: Exception) -> NoReturn:
        """Raise what *error* means to a person, or *error* itself when it is a bug of ours."""
        means = as_error(error, self.place)
        if means is error:
            raise error
        if self.opened and isinstance(means, WrongKeyError):
            # Its key has opened the file before: what no longer proves itself is damaged since.
            means = VaultDamagedError(file=str(self.place), reason="first page")
        raise means from error


@contextmanager
def told(path: Path | str) -> Iterator[None]:
    """Turn faults of the library into errors that a person can be told about *path*."""
    try:
        yield
    except DatabaseError as error:
        means = as_error(error, path)
        if means is error:
            raise
        raise means from error


def as_error(error: Exception, path: Path | str = "") -> Exception:
    """Return what *error* means to a person, or *error* itself when it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return error
    facts: dict[int, RepatriaError] = {
        dbapi2.SQLITE_FULL: DiskFullError(place=str(path)),
        dbapi2.SQLITE_READONLY: ReadOnlyError(place=str(path)),
        dbapi2.SQLITE_PERM: ReadOnlyError(place=str(path)),
        dbapi2.SQLITE_BUSY: VaultBusyError(place=str(path)),
        dbapi2.SQLITE_LOCKED: VaultBusyError(place=str(path)),
        dbapi2.SQLITE_NOTADB: WrongKeyError(file=str(path)),
        dbapi2.SQLITE_CORRUPT: VaultDamagedError(file=str(path), reason="malformed"),
        dbapi2.SQLITE_IOERR: VanishedError(place=str(path)),
        dbapi2.SQLITE_CANTOPEN: VanishedError(place=str(path)),
    }
    known = facts.get(code & 0xFF)
    if code in _NOT_READ and Path(path).is_file():
        return VaultDamagedError(file=str(path), reason="unreadable")  # a bad sector: the rest can be read
    if isinstance(known, VanishedError) and _no_room(path):
        # A journal that cannot grow is reported as a fault of the device.
        return DiskFullError(place=str(path))
    return error if known is None else known


def _no_room(path: Path | str) -> bool:
    try:
        return shutil.disk_usage(Path(path).parent).free < _LEAST_ROOM
    except OSError:
        return False
