"""What grows with the post: opening a case stays flat and searching grows less than the cases do."""

from __future__ import annotations

import statistics
from functools import partial
from pathlib import Path

from benchmarks.casework import EVENTS, case_of_size
from benchmarks.data import AT_ONCE
from benchmarks.post import fill_list, new_post
from benchmarks.rows import FEW, Row, Sizes, percentile, seconds
from benchmarks.search import TYPED
from repatria.services.cases.casefile import load_casefile
from repatria.services.desk import Desk
from repatria.services.today import find_cases

_QUICK = 20
_STATEMENTS = (
    "INSERT INTO part (name) SELECT 'case/' || id || '/core' FROM case_row WHERE key BETWEEN ?1 AND ?2",
    """INSERT INTO event (seq, part, log, n, fork, id, prev, type, author, wall, replaces, body_hash, raw, salt, body)
    SELECT (SELECT max(seq) FROM event) + row_number() OVER (), part.key, (SELECT min(key) FROM log), 1, 0,
        randomblob(32), x'', 1, (SELECT min(key) FROM author), '2026-01-01T00:00:00Z', x'', randomblob(32), x'',
        randomblob(16), CAST('{"path":"case/side","value":"host","sig":""}' AS BLOB)
    FROM case_row CROSS JOIN part ON part.name = 'case/' || case_row.id || '/core'
    WHERE case_row.key BETWEEN ?1 AND ?2""",
)
_AFTER = (
    "INSERT INTO log_head SELECT part, log, n, id, wall, 0, 0 FROM event WHERE seq > ?",
    "INSERT INTO standing SELECT part, 'case/side', seq, 0, '' FROM event WHERE seq > ?",
)


def growing(sizes: Sizes, folder: Path) -> list[Row]:
    """Compare a small post with a large one, in turns: a case of 500 events, and all that people type."""
    with new_post(folder, "pocos") as few, new_post(folder, "muchos") as many:
        fill_list(few, FEW)
        fill_list(many, sizes.grown)
        desks = (few, many)
        cases = [case_of_size(desk, EVENTS) for desk in desks]
        for desk, held in zip(desks, (FEW, sizes.grown), strict=True):
            _fill_events(desk, held)
        opened: list[list[float]] = [[], []]
        found: list[list[float]] = [[], []]
        for number in range(sizes.rounds * _QUICK + 1):
            for place, desk in enumerate(desks):
                took = seconds(partial(load_casefile, desk, desk.read(), cases[place]))
                if number:
                    opened[place].append(took)
        for words in TYPED * sizes.rounds:
            for place, desk in enumerate(desks):
                found[place].append(seconds(partial(find_cases, desk, words)))
    small, large = map(statistics.median, opened)
    first, last = (percentile(times, 0.99) for times in found)
    grown = f"among {sizes.grown:,} cases"
    beside, times = f"the same among {FEW:,}", sizes.grown // FEW
    return [
        Row(
            f"open a case {grown}",
            large * 1000,
            "ms",
            beside,
            large / small,
            "<= 1.2 x",
            large / small <= 1.2,
        ),
        Row(
            f"search {grown}, 99th percentile",
            last * 1000,
            "ms",
            beside,
            last / first,
            f"sublinear: < {times} x",
            last / first < times,
        ),
    ]


def _fill_events(desk: Desk, cases: int) -> None:
    """Put one event behind each line, so that the tables a case is read from are as deep as they would be."""
    connection = desk.vault.writer()
    try:
        last = connection.execute("SELECT max(seq) FROM event").fetchone()[0]
        connection.execute("BEGIN")
        for start in range(1, cases + 1, AT_ONCE):
            for statement in _STATEMENTS:
                # the case opened for the measure has a part already and stands after these keys
                connection.execute(statement, (start, min(start + AT_ONCE - 1, cases)))
        for statement in _AFTER:
            connection.execute(statement, (last,))
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()
