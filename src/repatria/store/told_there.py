"""What this device told others that it has: what each is known to have heard, and what is still under way to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from repatria.store.cipher import Connection
from repatria.store.rows import as_list

_UNDER_WAY: Final = 8
"""Of so many files for a device it is known what they told until it says that it heard one; of older ones not."""


def hears(connection: Connection, device: str) -> str | None:
    """Return the file whose receipts a device is known to have heard, or nothing; None where it never says so."""
    row = connection.execute("SELECT bundle FROM hears WHERE device = ?", (device,)).fetchone()
    return str(row[0]) if row else None


def told(connection: Connection, device: str) -> dict[str, str]:
    """Return what a device is known to have heard, part by part, as ``written_logs`` writes it."""
    return dict(connection.execute("SELECT part, logs FROM told_there WHERE device = ?", (device,)))


def under_way(connection: Connection, device: str) -> set[str]:
    """Return the parts of which files tell a device that are still under way, so far as is known."""
    query = """
        SELECT DISTINCT telling.part FROM telling_file CROSS JOIN telling ON telling.file = telling_file.key
        WHERE telling_file.device = ?
    """
    return {part for (part,) in connection.execute(query, (device,))}


def tell(connection: Connection, device: str, bundle: str, news: Mapping[str, str], *, is_all: bool) -> None:
    """Remember what a file tells a device that says what it hears; *is_all*: beside that it is told of nothing."""
    query = "INSERT INTO telling_file (device, bundle, is_all) VALUES (?, ?, ?)"
    key = connection.execute(query, (device, bundle, int(is_all))).lastrowid
    connection.executemany(
        "INSERT INTO telling VALUES (?, ?, ?)", [(key, part, logs) for part, logs in news.items()]
    )
    files = connection.execute(
        "SELECT key FROM telling_file WHERE device = ? ORDER BY key DESC LIMIT -1 OFFSET ?",
        (device, _UNDER_WAY),
    )
    _drop(connection, [key for (key,) in files.fetchall()])


def take_as_heard(connection: Connection, device: str, bundle: str) -> None:
    """Take what a file told a device as heard there; a file of which nothing is known leaves nothing known."""
    if bundle and hears(connection, device) == bundle:
        return
    row = connection.execute(
        "SELECT key, is_all FROM telling_file WHERE device = ? AND bundle = ?", (device, bundle)
    ).fetchone()
    if row is None or row[1]:
        connection.execute("DELETE FROM told_there WHERE device = ?", (device,))
    if row is not None:
        connection.execute(
            "INSERT OR REPLACE INTO told_there SELECT ?, part, logs FROM telling WHERE file = ?",
            (device, row[0]),
        )
        connection.execute("DELETE FROM told_there WHERE device = ? AND logs = '{}'", (device,))
    _drop(connection, _files(connection, device, upto=row[0] if row else None))
    connection.execute("INSERT OR REPLACE INTO hears VALUES (?, ?)", (device, bundle if row else ""))


def hears_no_more(connection: Connection, device: str) -> None:
    """Forget all that a device heard, which does not say so any more."""
    if hears(connection, device) is not None:
        connection.execute("DELETE FROM told_there WHERE device = ?", (device,))
        connection.execute("DELETE FROM hears WHERE device = ?", (device,))
        _drop(connection, _files(connection, device))


def tell_again(connection: Connection, device: str, parts: Iterable[str]) -> None:
    """Forget that a device heard of *parts*, so that it is told again."""
    connection.execute(
        "DELETE FROM told_there WHERE device = ? AND part IN (SELECT value FROM json_each(?))",
        (device, as_list(parts)),
    )


def _files(connection: Connection, device: str, upto: int | None = None) -> list[int]:
    query = "SELECT key FROM telling_file WHERE device = ?1 AND (?2 IS NULL OR key <= ?2)"
    return [key for (key,) in connection.execute(query, (device, upto))]


def _drop(connection: Connection, files: Iterable[int]) -> None:
    keys = [(key,) for key in files]
    connection.executemany("DELETE FROM telling WHERE file = ?", keys)
    connection.executemany("DELETE FROM telling_file WHERE key = ?", keys)
