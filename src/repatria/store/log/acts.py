"""The acts of this post, the latest first, a page at a time: what stands in logs that its own unlocks began."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from repatria.domain.events.event import Event
from repatria.domain.events.kinds import case_parts, erased_part
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.lists.visibility import visible_to
from repatria.store.log.events import last_event
from repatria.store.rows import COLUMNS, Names, as_list, event_of

SPAN: Final = 20_000
"""So many arrivals are looked at with one reading: of a vault in which others wrote most of it, too."""

_RECORDS: Final = "SELECT key FROM part WHERE name >= 'record/' AND name < 'record0'"
_OWN_LOGS: Final = f"SELECT log FROM log_head WHERE part IN ({_RECORDS})"  # noqa: S608 - our own names


@dataclass(frozen=True, slots=True)
class ActsWanted:
    """What is looked for: by whom, of which *types*, of which *cases* (ids), *since* when and *until* before when.

    Empty is any; times are UTC as events have them.
    """

    person: str = ""
    types: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    since: str = ""
    until: str = ""


def newest(connection: Connection) -> int:
    """Return the place behind the last event that came: where reading begins."""
    return last_event(connection)[0] + 1


def acts_before(connection: Connection, wanted: ActsWanted, before: int) -> Iterator[tuple[int, Event]]:
    """Yield what is *wanted* of the ``SPAN`` arrivals before a place, each with its place, the latest first."""
    where, values = _condition(connection, wanted)
    query = f"SELECT {COLUMNS} FROM event WHERE seq < ? AND seq >= ? AND {where} ORDER BY seq DESC"  # noqa: S608 - our own
    names = Names(connection)
    for row in connection.execute(query, (before, before - SPAN, *values)):
        yield int(row[0]), event_of(row, names)


def _condition(connection: Connection, wanted: ActsWanted) -> tuple[str, tuple[object, ...]]:
    names = Names(connection)
    where, values = [f"log IN ({_OWN_LOGS})"], list[object]()
    if wanted.person:
        where.append("author = ?")
        values.append(names.find("author", wanted.person) or 0)
    if wanted.types:
        where.append("type IN (SELECT value FROM json_each(?))")
        values.append(as_list(names.keys("event_type", wanted.types).values()))
    for limit, said in (("wall >= ?", wanted.since), ("wall < ?", wanted.until)):
        if said:
            where.append(limit)
            values.append(said)
    if wanted.cases:
        where.append("(" + " OR ".join([f"({_OF_CASE})"] * len(wanted.cases)) + ")")
        values += [one for case in wanted.cases for one in (as_list(parts_of(names, case)), case)]
    return " AND ".join(where), tuple(values)


_OF_CASE: Final = (
    f"part IN (SELECT value FROM json_each(?)) OR (part IN ({_RECORDS}) AND instr(body, CAST(? AS BLOB)) > 0)"  # noqa: S608 - our own names
)
"""The id of a case is 128 bits of chance: a note in whose words it stands is about it."""


def parts_of(names: Names, case: str) -> Collection[int]:
    """Return the numbers of the parts of a case that are here."""
    wanted = (*case_parts(CaseId(case)), erased_part(case))
    return names.keys("part", wanted).values()


def codes_of(connection: Connection, cases: Collection[str]) -> dict[str, str]:
    """Return the codes of *cases*, for whomever: for the record, which says of a case no more than that."""
    query = "SELECT id, code FROM case_row WHERE id IN (SELECT value FROM json_each(?)) AND code <> ''"
    return dict(connection.execute(query, (as_list(cases),)).fetchall())


def seen_by(connection: Connection, cases: Collection[str], person: str) -> frozenset[str]:
    """Return those of the *cases* that stand in a list that *person* may see."""
    condition, values = visible_to(person)
    query = f"SELECT id FROM case_row WHERE id IN (SELECT value FROM json_each(?)) AND {condition}"  # noqa: S608 - our own condition
    return frozenset(case for (case,) in connection.execute(query, (as_list(cases), *values)))


def acts_held(connection: Connection) -> int:
    """Return how many events the record holds."""
    query = f"SELECT count(*) FROM event WHERE part IN ({_RECORDS})"  # noqa: S608 - our own names
    return int(connection.execute(query).fetchone()[0])
