"""How much is here and not in use, counted by where it belongs and why; nothing of what it says."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from repatria.store.cipher import Connection
from repatria.store.log.opened_again import openings_in_use
from repatria.store.log.quarantine import OPENING
from repatria.store.rows import exact_id


@dataclass(frozen=True, slots=True)
class KeptAside:
    """Events of one part and log that are not in use: how many, the first of their numbers, and the *reason*."""

    part: str
    log: str
    first: int
    count: int
    reason: str = ""


def waiting_counts(connection: Connection) -> list[KeptAside]:
    """Return how many events wait for earlier ones."""
    query = "SELECT part, log, min(n), count(*) FROM waiting GROUP BY part, log ORDER BY part, log"
    return [KeptAside(*row) for row in connection.execute(query)]


def apart_counts(connection: Connection) -> list[KeptAside]:
    """Return how many events were set apart, by their reason; of openings those that count for nothing now."""
    query = """
        SELECT part, log, min(n), count(*), reason FROM quarantine WHERE reason <> ?
        GROUP BY part, log, reason
    """
    found = [KeptAside(*row) for row in connection.execute(query, (OPENING,))]
    query = "SELECT part, log, n, id FROM quarantine WHERE reason = ? ORDER BY part, log, n"
    for part, rows in groupby(connection.execute(query, (OPENING,)).fetchall(), key=lambda row: str(row[0])):
        counting = openings_in_use(connection, part)
        found += [
            KeptAside(part, log, n, 1, OPENING) for _, log, n, one in rows if exact_id(one) not in counting
        ]
    return sorted(found, key=lambda one: (one.part, one.log, one.reason))
