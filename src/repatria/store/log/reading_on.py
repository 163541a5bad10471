"""Events in their order, read on past what is damaged: a dead page takes the events on it and no others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from repatria.domain.errors import VaultDamagedError
from repatria.store.cipher import Connection
from repatria.store.rows import COLUMNS, Row

_FROM_HERE = "FROM event WHERE part = ? AND (log, n, fork) > (?, ?, ?) ORDER BY log, n, fork"
_ROWS = f"SELECT event.fork, {COLUMNS} {_FROM_HERE}"
_ROW = f"SELECT {COLUMNS} FROM event WHERE part = ? AND log = ? AND n = ? AND fork = ?"  # noqa: S608 - our own names
_PLACE = f"SELECT log, n, fork {_FROM_HERE} LIMIT 1"


@dataclass(frozen=True, slots=True)
class Placed:
    """The event number *n* of a log in a part, by their keys; *row* is None where it stands on a damaged page."""

    part: int
    log: int
    n: int
    row: Row | None


def parts_known(connection: Connection) -> list[int]:
    """Return the keys of all parts; raises VaultDamagedError where not even those can be read."""
    return [key for (key,) in connection.execute("SELECT key FROM part ORDER BY key")]


def placed_of(connection: Connection, part: int) -> Iterator[Placed | None]:
    """Yield the events of *part* by log and number; None, and nothing after it, where not even places can be read."""
    place: tuple[int, int, int] = (0, 0, -1)
    while True:
        try:
            for fork, *row in connection.execute(_ROWS, (part, *place)):
                place = (row[2], row[3], fork)
                yield Placed(part, row[2], row[3], tuple(row))
        except VaultDamagedError:
            found = _next_place(connection, part, place)
        else:
            return
        if found is None:
            yield None
            return
        place = found
        # The library reads one row ahead: the first that it did not give may be whole.
        yield Placed(part, place[0], place[1], _row_at(connection, part, place))


def _next_place(
    connection: Connection, part: int, place: tuple[int, int, int]
) -> tuple[int, int, int] | None:
    try:
        found = connection.execute(_PLACE, (part, *place)).fetchone()
    except VaultDamagedError:
        return None
    return None if found is None else (int(found[0]), int(found[1]), int(found[2]))


def _row_at(connection: Connection, part: int, place: tuple[int, int, int]) -> Row | None:
    try:
        return tuple(connection.execute(_ROW, (part, *place)).fetchone())
    except VaultDamagedError:
        return None
