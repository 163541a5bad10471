"""What other devices said they have, part by part, and which of their files said so.

What a file does not name stands as it was when another file of its device was heard, if the file says so; else it is
all that its device has. What was said otherwise in between is not known then: whoever believes too little sends
something twice, whoever believes too much keeps it back for ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from repatria.store.cipher import Connection
from repatria.store.rows import as_list

Logs = dict[str, int]

_NOTHING: Final = "{}"
_encode = msgspec.json.Encoder(order="deterministic").encode
_decode = msgspec.json.Decoder(dict[str, int]).decode


def written_logs(logs: Mapping[str, int]) -> str:
    """Return how far logs go as a row holds it: equal where they are."""
    return _encode(logs).decode("utf-8")


def read_logs(text: str) -> Logs:
    """Return what ``written_logs`` wrote."""
    return _decode(text)


def said_by(connection: Connection, device: str, parts: Iterable[str] | None = None) -> dict[str, Logs]:
    """Return what a device last said it has, per part and log, of all or of some *parts*."""
    query = "SELECT part, logs FROM said_there WHERE device = ? AND logs <> '{}'"
    values: tuple[str, ...] = (device,)
    if parts is not None:
        query += " AND part IN (SELECT value FROM json_each(?))"
        values += (as_list(parts),)
    return {part: _decode(logs) for part, logs in connection.execute(query, values)}


def says_anything(connection: Connection, device: str) -> bool:
    """Tell whether a device last said of any part that it has something of it."""
    query = "SELECT 1 FROM said_there WHERE device = ? AND logs <> '{}' LIMIT 1"
    return connection.execute(query, (device,)).fetchone() is not None


def most_said(connection: Connection, parts: Iterable[str]) -> dict[str, Logs]:
    """Return of protected *parts* the most that any device ever said it has."""
    query = "SELECT part, most FROM said_there WHERE part IN (SELECT value FROM json_each(?)) AND most <> ''"
    found: dict[str, Logs] = {}
    for part, most in connection.execute(query, (as_list(parts),)):
        found[part] = farther(found.get(part, {}), _decode(most))
    return found


def beside_what_is_here(connection: Connection, device: str) -> int:
    """Return of how many protected parts it is kept what a device said, of whose case nothing is here."""
    query = """
        SELECT count(*) FROM said_there WHERE device = ? AND most <> '' AND NOT EXISTS (
            SELECT 1 FROM part CROSS JOIN log_head ON log_head.part = part.key
            WHERE part.name IN (said_there.part, substr(said_there.part, 1, length(said_there.part) - 9) || 'core'))
    """
    return int(connection.execute(query, (device,)).fetchone()[0])


def farther(one: Mapping[str, int], other: Mapping[str, int]) -> Logs:
    """Return how far each log goes in whichever of both goes farther."""
    return {log: max(one.get(log, 0), other.get(log, 0)) for log in (*one, *other)}


def hear(
    connection: Connection,
    device: str,
    said: Mapping[str, Mapping[str, int]],
    most: Mapping[str, Mapping[str, int]],
    now: int,
) -> None:
    """Keep what a device *said* it has of some parts, and the *most* it says of protected ones; *now* counts events.

    Since when it says so stays where it is no news.
    """
    before = {
        part: row
        for part, *row in connection.execute(
            "SELECT part, logs, most, heard FROM said_there WHERE device = ?"
            " AND part IN (SELECT value FROM json_each(?))",
            (device, as_list([*said, *most])),
        )
    }
    rows = []
    for part in dict.fromkeys((*said, *most)):
        if part not in before and part not in most and not said[part]:
            continue
        stood, ever, heard = before.get(part, (_NOTHING, "", now))
        logs = written_logs(said.get(part, {}))
        reached = written_logs(farther(_decode(ever or _NOTHING), most[part])) if part in most else ever
        rows.append((device, part, logs, reached, heard if logs == stood else now))
    connection.executemany("INSERT OR REPLACE INTO said_there VALUES (?, ?, ?, ?, ?)", rows)
    _tidy(connection, device)


def forget_unsaid(connection: Connection, device: str, named: Iterable[str], *, since: int = -1) -> None:
    """Forget what a device said it has *since* so many events were here, but for what is *named*: by default all."""
    connection.execute(
        "UPDATE said_there SET logs = '{}' WHERE device = ? AND heard > ? AND logs <> '{}'"
        " AND part NOT IN (SELECT value FROM json_each(?))",
        (device, since, as_list(named)),
    )
    _tidy(connection, device)


def _tidy(connection: Connection, device: str) -> None:
    connection.execute(
        "DELETE FROM said_there WHERE device = ? AND logs = '{}' AND most IN ('', '{}')", (device,)
    )


def heard_at(connection: Connection, device: str, bundle: str) -> int | None:
    """Return how many events were here when the receipts of a file were heard; None where they were not."""
    query = "SELECT heard FROM heard_file WHERE device = ? AND bundle = ?"
    row = connection.execute(query, (device, bundle)).fetchone()
    return int(row[0]) if row else None


def last_heard(connection: Connection, device: str) -> str | None:
    """Return the file of a device whose receipts were heard last; None where it never said all that it has."""
    query = "SELECT bundle FROM heard_file WHERE device = ? ORDER BY heard DESC LIMIT 1"
    row = connection.execute(query, (device,)).fetchone()
    return str(row[0]) if row else None


def note_heard(connection: Connection, device: str, bundle: str, now: int) -> None:
    """Remember that the receipts of a file were heard when *now* events were here."""
    connection.execute("INSERT OR REPLACE INTO heard_file VALUES (?, ?, ?)", (device, bundle, now))


def forget_heard(connection: Connection, device: str) -> None:
    """Forget which files of a device were heard: what it says next beside them is not known whole."""
    connection.execute("DELETE FROM heard_file WHERE device = ?", (device,))
