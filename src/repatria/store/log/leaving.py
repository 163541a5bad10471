"""What is held of many parts at once: how far each of their logs goes, and the events beyond what another has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from repatria.domain.events.event import WrittenEvent
from repatria.store.cipher import Connection
from repatria.store.rows import COLUMNS, Names, as_list, written_of

CHUNK: Final = 1000
"""So many events are held in memory at once."""

_HEADS: Final = """
    SELECT part.name, log.name, log_head.n, log_head.forked_at, part.key, log.key
    FROM json_each(?) AS wanted CROSS JOIN part ON part.name = wanted.value
    CROSS JOIN log_head ON log_head.part = part.key CROSS JOIN log ON log.key = log_head.log
    ORDER BY wanted.key, log.name
"""
_BEYOND: Final = f"SELECT {COLUMNS} FROM event WHERE part = ? AND log = ? AND n > ? ORDER BY n, fork"  # noqa: S608 - our own names


@dataclass(frozen=True, slots=True)
class LogHead:
    """The number of the last event held of a (log, part); *forked_at* is the first number that two events share."""

    log: str
    n: int
    forked_at: int | None = None


def have_all(connection: Connection, parts: Iterable[str]) -> dict[str, dict[str, int]]:
    """Return the number of the last event held of each log of those *parts* that are held, in their order."""
    held: dict[str, dict[str, int]] = {}
    for part, head, _ in _heads(connection, parts):
        held.setdefault(part, {})[head.log] = head.n
    return held


def heads_of(connection: Connection, part: str) -> list[LogHead]:
    """Return how far each log of *part* goes, in the order of the logs' names."""
    return [head for _, head, _ in _heads(connection, (part,))]


def runs_beyond(
    connection: Connection, parts: Iterable[str], given: Mapping[str, Mapping[str, int]]
) -> Iterator[tuple[str, str, list[WrittenEvent]]]:
    """Yield what is held of *parts* beyond what is *given* (part → log → number), at most a thousand events a run.

    A log that forked at or before the number given is sent again from the fork: a number cannot say which branch
    the other holds.
    """
    names = Names(connection)
    for part, head, keys in _heads(connection, parts):
        last = given.get(part, {}).get(head.log, 0)
        if head.forked_at is not None and head.forked_at <= last:
            last = head.forked_at - 1
        if head.n > last:
            cursor = connection.execute(_BEYOND, (*keys, last))
            while rows := cursor.fetchmany(CHUNK):
                yield part, head.log, [written_of(row, names) for row in rows]


def _heads(connection: Connection, parts: Iterable[str]) -> list[tuple[str, LogHead, tuple[int, int]]]:
    rows = connection.execute(_HEADS, (as_list(parts),)).fetchall()
    return [
        (part, LogHead(log, n, forked_at or None), (part_key, log_key))
        for part, log, n, forked_at, part_key, log_key in rows
    ]
