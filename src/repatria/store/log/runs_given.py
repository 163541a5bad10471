"""Runs of whole logs for a file of acts: which ones tell of a case or of some days, and their events one by one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from repatria.domain.events.event import WrittenEvent
from repatria.store.cipher import Connection
from repatria.store.log.acts import parts_of
from repatria.store.rows import COLUMNS, Names, as_list, written_of

Placed = tuple[int, int]
"""A part and a log, by their numbers."""

_RECORDS: Final = "SELECT key FROM part WHERE name >= 'record/' AND name < 'record0'"
_IN_ORDER: Final = (
    "JOIN part ON part.key = run.part JOIN log ON log.key = run.log ORDER BY part.name, log.name"
)


def runs_of_case(connection: Connection, case: str) -> list[Placed]:
    """Return all logs in the parts of a case, and those of the record in which anything is noted of it."""
    query = f"""
        SELECT run.part, run.log FROM (
            SELECT part, log FROM log_head WHERE part IN (SELECT value FROM json_each(?))
            UNION
            SELECT part, log FROM event WHERE part IN ({_RECORDS}) AND instr(body, CAST(? AS BLOB)) > 0
        ) AS run {_IN_ORDER}
    """  # noqa: S608 - our own names
    parts = as_list(parts_of(Names(connection), case))
    return [(part, log) for part, log in connection.execute(query, (parts, case))]


def runs_between(connection: Connection, since: str, until: str) -> list[Placed]:
    """Return all that was written in logs of this post of which the record says anything *since* and before *until*.

    Both are UTC as events have them; empty is any.
    """
    query = f"""
        SELECT run.part, run.log FROM (
            SELECT part, log FROM log_head WHERE log IN (
                SELECT log FROM event WHERE part IN ({_RECORDS}) AND wall >= ? AND wall < ?
            )
        ) AS run {_IN_ORDER}
    """  # noqa: S608 - our own names
    return [(part, log) for part, log in connection.execute(query, (since, until or "9999"))]


def count_of(connection: Connection, runs: list[Placed]) -> int:
    """Return how many events stand in *runs*."""
    query = "SELECT count(*) FROM event WHERE part = ? AND log = ?"
    return sum(int(connection.execute(query, run).fetchone()[0]) for run in runs)


def authors_of_runs(connection: Connection, runs: list[Placed]) -> frozenset[str]:
    """Return who wrote in *runs*."""
    query = (
        "SELECT DISTINCT author.name FROM event JOIN author ON author.key = event.author "
        "WHERE event.part = ? AND event.log = ?"
    )
    return frozenset(name for run in runs for (name,) in connection.execute(query, run))


def events_of_run(connection: Connection, run: Placed) -> Iterator[WrittenEvent]:
    """Yield the events of a run by number, those that share one by their ids."""
    names = Names(connection)
    query = f"SELECT {COLUMNS} FROM event WHERE part = ? AND log = ? ORDER BY n"  # noqa: S608 - our own names
    for _, same in groupby(connection.execute(query, run), key=lambda row: row[3]):
        yield from sorted((written_of(row, names) for row in same), key=lambda one: one.id)
