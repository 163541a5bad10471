"""Open SQLCipher files, and never an unencrypted one.

A connection is used only by the thread that opened it. Every fault of the library becomes a class of
``domain.errors`` (``faults``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

import sqlcipher3

from repatria.domain.errors import (
    CipherMissingError,
    PlaintextStoreError,
    StorageError,
    VaultDamagedError,
    VaultError,
    VaultExistsError,
    VaultMissingError,
)
from repatria.store.faults import DatabaseError, TellingConnection, told

Connection: TypeAlias = sqlcipher3.Connection

KEY_LENGTH = 32
SALT_LENGTH = 16
MEMORY = ":memory:"
OLDEST_CIPHER = 4

PLAIN_HEADER = b"SQLite format 3\0"
_RAW_KEY = re.compile(r"[0-9a-f]{64}[0-9a-f]{32}")
_BUSY_SECONDS = 5.0
_STATEMENTS = 512
"""So many prepared statements are kept; beyond the usual 100 each further one would be prepared anew at every use."""
_ROOM_KIB = 64 * 1024

_PRAGMAS = (
    "temp_store=2",
    "secure_delete=ON",
    "mmap_size=0",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "fullfsync=1",
    "checkpoint_fullfsync=1",
    "foreign_keys=ON",
    "recursive_triggers=ON",  # without it REPLACE deletes events past their trigger
)
"""Set on every connection. ``cipher_memory_security`` stays OFF: it does not help in Python, and costs."""

_WRITING_PRAGMAS = ("auto_vacuum=2", "journal_mode=WAL", "synchronous=FULL")
"""Set in this order on a connection that may write; ``auto_vacuum`` counts only before the first table."""


def open_connection(
    path: Path | str, key: bytes, salt: bytes, *, read_only: bool = False, create: bool = False
) -> Connection:
    """Return a connection to the encrypted file at *path*, or refuse; the file is never opened unencrypted.

    ``":memory:"`` gives an encrypted connection that lives in memory only, for tests.
    """
    keyed = raw_key(key, salt)
    if path != MEMORY:
        _check_place(Path(path), create=create)
    with told(path):
        connection = sqlcipher3.connect(
            _address(path, "ro" if read_only else "rwc" if create else "rw"),
            uri=True,
            isolation_level=None,
            timeout=_BUSY_SECONDS,
            cached_statements=_STATEMENTS,
            factory=TellingConnection,
        )
        connection.place = path
        try:
            _prepare(connection, keyed, path, read_only=read_only)
            connection.opened = True
        except BaseException:
            connection.close()
            raise
    return connection


def raw_key(key: bytes, salt: bytes) -> str:
    """Return *key* and *salt* as SQLCipher's raw form; any other length would become a passphrase."""
    text = key.hex() + salt.hex()
    if len(key) != KEY_LENGTH or len(salt) != SALT_LENGTH or not _RAW_KEY.fullmatch(text):
        raise ValueError("a raw key is 32 bytes and a salt 16")
    return f"x'{text}'"


def change_key(connection: Connection, key: bytes, salt: bytes) -> None:
    """Encrypt the whole file anew under *key*, all at once or not at all.

    Nobody else may have the file open; the caller closes this connection and opens another to verify.
    """
    be_alone(connection)
    connection.execute(f'PRAGMA rekey="{raw_key(key, salt)}"').fetchall()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def be_alone(connection: Connection) -> None:
    """Hold the file for this connection only, or refuse at once when another has it open."""
    connection.execute("PRAGMA busy_timeout=0")
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


@contextmanager
def roomy(connection: Connection) -> Iterator[None]:
    """Keep 64 MiB of pages at hand for the block: each that leaves is encrypted, and decrypted when it is back."""
    usual = connection.execute("PRAGMA cache_size").fetchone()[0]
    connection.execute(f"PRAGMA cache_size = {-_ROOM_KIB}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {int(usual)}")


def file_of(connection: Connection) -> str:
    """Return the path of the file behind *connection*, or nothing when it lives in memory or is gone."""
    with suppress(VaultError, StorageError, DatabaseError):
        return str(connection.execute("PRAGMA database_list").fetchone()[2] or "")
    return ""


def refuse_plaintext(path: Path) -> None:
    """Refuse an unencrypted database standing at *path*."""
    with path.open("rb") as file:
        if file.read(len(PLAIN_HEADER)) == PLAIN_HEADER:
            raise PlaintextStoreError(file=str(path))


def _check_place(path: Path, *, create: bool) -> None:
    if create:
        if path.exists() and path.stat().st_size:
            raise VaultExistsError(place=str(path))
        return
    if not path.is_file():
        raise VaultMissingError(place=str(path))
    refuse_plaintext(path)
    if not path.stat().st_size:
        raise VaultDamagedError(file=str(path), reason="empty")


def _address(path: Path | str, mode: str) -> str:
    if path == MEMORY:
        return f"file:{MEMORY}"
    return f"file:{quote(str(path))}?mode={mode}"


def _prepare(connection: Connection, keyed: str, path: Path | str, *, read_only: bool) -> None:
    # The library would write the numbers of pages that fail to standard error.
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f'PRAGMA key="{keyed}"')
    _assert_encrypted(connection)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if read_only:
        connection.execute("PRAGMA query_only=ON")
        return
    for pragma in _WRITING_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    _assert_encrypted(connection)
    mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    if mode != ("memory" if path == MEMORY else "wal"):
        raise VaultDamagedError(file=str(path), reason=f"journal {mode}")


def _assert_encrypted(connection: Connection) -> None:
    version = connection.execute("PRAGMA cipher_version").fetchone()
    if version is None or int(version[0].split(".")[0]) < OLDEST_CIPHER:
        raise CipherMissingError(found=version[0] if version else "")
    status = connection.execute("PRAGMA cipher_status").fetchone()
    if status is None or str(status[0]) != "1":
        raise CipherMissingError(found="not encrypted")
