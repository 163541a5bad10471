"""Figures of indicators over the cases of a period and place, summed where they are kept: no case is read for them.

What a person may not see is in no figure that they are shown (``visible_to``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from repatria.store.cipher import Connection
from repatria.store.lists.visibility import visible_to


@dataclass(frozen=True, slots=True)
class Within:
    """The days from *since* until *until*, both in it (ISO 8601), and of which post, country and protocol; "": all.

    *person* is who looks, None the program itself.
    """

    since: str
    until: str
    practice: bool
    person: str | None
    post: str = ""
    country: str = ""
    protocol: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """Of so many things *asked* so many *met* and *missed*; *valued* have a value, which add up to *total*."""

    asked: int
    met: int
    missed: int
    valued: int
    total: float


def counted(connection: Connection, within: Within, indicator: str) -> Counted:
    """Return the counts of an indicator."""
    where, values = conditions(connection, within, indicator)
    query = f"""
        SELECT count(*), total(met), count(met), count(value), total(value) FROM measured WHERE {where}
    """  # noqa: S608 - our own words
    asked, met, known, valued, total = connection.execute(query, values).fetchone()
    return Counted(asked, int(met), known - int(met), valued, total)


def labels(connection: Connection, within: Within, indicator: str) -> dict[str, int]:
    """Return how often each label of an indicator came."""
    where, values = conditions(connection, within, indicator)
    query = (
        f"SELECT label, count(*) FROM measured WHERE {where} AND label <> '' GROUP BY label ORDER BY label"  # noqa: S608 - our own words
    )
    return dict(connection.execute(query, values).fetchall())


def middle(connection: Connection, within: Within, indicator: str) -> float | None:
    """Return the median of what is valued of an indicator; None where nothing is."""
    where, values = conditions(connection, within, indicator)
    known = f"FROM measured WHERE {where} AND value IS NOT NULL"
    count = int(connection.execute(f"SELECT count(*) {known}", values).fetchone()[0])
    if not count:
        return None
    query = f"SELECT value {known} ORDER BY value LIMIT ? OFFSET ?"
    found = connection.execute(query, (*values, 2 - count % 2, (count - 1) // 2)).fetchall()
    return sum(float(row[0]) for row in found) / len(found)


def cases_behind(
    connection: Connection,
    within: Within,
    indicator: str,
    met: tuple[bool | None, ...] = (True, False, None),
    after: tuple[str, str] = ("", ""),
    limit: int = 100,
) -> Iterator[tuple[str, str]]:
    """Yield the day and id of the next cases behind a figure, each once a day, the earliest first.

    Only of those met, missed or not known as *met* says.
    """
    where, values = conditions(connection, within, indicator)
    wanted = " OR ".join({True: "met = 1", False: "met = 0", None: "met IS NULL"}[one] for one in met) or "0"
    query = f"""
        SELECT DISTINCT measured.day, case_row.id FROM measured JOIN case_row ON case_row.key = measured.case_key
        WHERE {where} AND ({wanted}) AND (measured.day, case_row.id) > (?, ?)
        ORDER BY measured.day, case_row.id LIMIT ?
    """  # noqa: S608 - our own words
    yield from connection.execute(query, (*values, *after, limit))


def places(connection: Connection) -> tuple[list[str], list[str], list[str]]:
    """Return the posts, countries and protocols of which cases count here."""
    found: tuple[list[str], ...] = tuple(
        [row[0] for row in connection.execute(f"SELECT DISTINCT {name} FROM measured_place ORDER BY {name}")]  # noqa: S608 - our own names
        for name in ("post", "country", "protocol")
    )
    return found[0], found[1], found[2]


def conditions(connection: Connection, within: Within, indicator: str) -> tuple[str, tuple[Any, ...]]:
    """Return the condition on ``measured`` that *within* and an *indicator* are, and its values.

    What nobody is kept from costs nothing: cases that are hidden are looked for only where there are any.
    """
    parts = ["indicator = ? AND day BETWEEN ? AND ?"]
    values: list[Any] = [indicator, within.since, within.until]
    asked = {"post": within.post, "country": within.country, "protocol": within.protocol}
    some = {name: said for name, said in asked.items() if said}
    if some:
        named = " AND ".join(f"{name} = ?" for name in some)
        parts.append(f"place IN (SELECT key FROM measured_place WHERE {named})")  # noqa: S608 - our own names
        values += some.values()
    seen, seeing = visible_to(within.person)
    kept = f"INDEXED BY case_restricted WHERE restricted AND NOT {seen}"
    for hidden, given in (("WHERE practice = ?", (int(not within.practice),)), (kept, seeing)):
        cases = f"SELECT key FROM case_row {hidden}"  # noqa: S608 - our own words
        if connection.execute(f"{cases} LIMIT 1", given).fetchone() is not None:
            parts.append(f"case_key NOT IN ({cases})")
            values += given
    return " AND ".join(parts), tuple(values)
