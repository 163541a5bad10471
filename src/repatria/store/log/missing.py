"""Which numbers of which logs are not here: events that were lost with their pages and may come back from others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from repatria.store.cipher import Connection

Place = tuple[str, str]
"""A part and a log."""

_PLACES: Final = """
    SELECT part.name, log.name, held.n
    FROM (SELECT part, log, n FROM event UNION SELECT part, log, n FROM event_aside) AS held
    JOIN part ON part.key = held.part JOIN log ON log.key = held.log
    ORDER BY held.part, held.log, held.n
"""
_NUMBERS_OF: Final = """
    SELECT event.n FROM part CROSS JOIN log CROSS JOIN event ON event.part = part.key AND event.log = log.key
    WHERE part.name = ? AND log.name = ?
"""
_NUMBERS: Final = f"{_NUMBERS_OF} ORDER BY event.n"


@dataclass(frozen=True, slots=True, order=True)
class Missing:
    """The events *first* to *last* of a log in a part, which were here and are not."""

    part: str
    log: str
    first: int
    last: int

    @property
    def count(self) -> int:
        """Return how many numbers these are."""
        return self.last - self.first + 1


def numbers_missing(connection: Connection, tops: Mapping[Place, int]) -> Iterator[Missing]:
    """Yield what is missing in what is held, and up to where logs are known to have gone (*tops*)."""
    left = dict(tops)
    at: Place = ("", "")
    last = 0
    for part, log, n in connection.execute(_PLACES):
        if (part, log) != at:
            yield from _tail(at, last, left)
            at, last = (part, log), 0
        if n > last + 1:
            yield Missing(part, log, last + 1, n - 1)
        last = n
    yield from _tail(at, last, left)
    for (part, log), top in sorted(left.items()):
        yield Missing(part, log, 1, top)


def reached(connection: Connection, part: str, log: str) -> int:
    """Return how far a log of a part is held without a gap; 0 where its first event is not here."""
    last = 0
    for (n,) in connection.execute(_NUMBERS, (part, log)):
        if n > last + 1:
            break
        last = n
    return last


def lacking(connection: Connection, known: Missing) -> Iterator[Missing]:
    """Yield what of the events *known* to have been missing is not here yet."""
    query = f"{_NUMBERS_OF} AND event.n BETWEEN ? AND ? ORDER BY event.n"
    first = known.first
    for (n,) in connection.execute(query, (known.part, known.log, known.first, known.last)):
        if n > first:
            yield Missing(known.part, known.log, first, n - 1)
        first = n + 1
    if first <= known.last:
        yield Missing(known.part, known.log, first, known.last)


def _tail(at: Place, last: int, left: dict[Place, int]) -> Iterator[Missing]:
    top = left.pop(at, 0)
    if top > last:
        yield Missing(*at, last + 1, top)
