"""What stands in this vault and, as far as others ever said, nowhere else; and what still waits in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from repatria.store.cipher import Connection

_UNSENT: Final = """
    SELECT part.name, SUM(MAX(log_head.n - COALESCE(said.n, 0), 0))
    FROM log_head JOIN part ON part.key = log_head.part JOIN log ON log.key = log_head.log
    LEFT JOIN (
        SELECT said_there.part AS part, one.key AS log, MAX(one.value) AS n
        FROM said_there, json_each(said_there.logs) AS one GROUP BY said_there.part, one.key
    ) AS said ON said.part = part.name AND said.log = log.name
    WHERE NOT part.erased AND part.name LIKE 'case/%' AND part.name NOT LIKE '%/erased'
    GROUP BY part.key
"""
_WITH_PACKETS: Final = """
    SELECT DISTINCT part.name FROM fact JOIN event ON event.seq = fact.seq JOIN part ON part.key = fact.part
    JOIN event_type ON event_type.key = event.type
    WHERE NOT part.erased AND event_type.name IN ('packet_prepared', 'packet_received')
"""


def unsent(connection: Connection) -> tuple[int, int]:
    """Return of how many cases no other post ever said that it has all, and how many events that are."""
    cases, events = set(), 0
    for part, more in connection.execute(_UNSENT):
        if more:
            cases.add(part.split("/")[1])
            events += int(more)
    return len(cases), events


def parts_with_packets(connection: Connection) -> Iterator[str]:
    """Yield the core of each case from which a packet was made, or to which one came."""
    for (part,) in connection.execute(_WITH_PACKETS).fetchall():
        yield str(part)
