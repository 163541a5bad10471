"""How much is here and not in use, counted by where it belongs and why; nothing of what it says."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.store.cipher import Connection


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
    """Return how many events were set apart, by their reason."""
    query = """
        SELECT part, log, min(n), count(*), reason FROM quarantine
        GROUP BY part, log, reason ORDER BY part, log, reason
    """
    return [KeptAside(*row) for row in connection.execute(query)]
