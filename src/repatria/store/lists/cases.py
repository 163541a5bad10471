"""The list of cases: one line a case, paged and counted without reading the others.

``store.case_lines`` writes the lines. Where it is asked for, cases of one person (``same_person``) stand as one: by
the line that comes first in the order, so with the earliest date of all of them, and the codes of the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Literal

from repatria.store.cipher import Connection
from repatria.store.lists.same_person import CHILD, CODES_BESIDE, TWINS, twin_visible
from repatria.store.lists.visibility import visible_to

Order = Literal["due", "opened", "changed", "code"]
_ORDERS: dict[Order, tuple[str, str]] = {
    "due": ("next_due", "ASC"),
    "opened": ("opened_at", "DESC"),
    "changed": ("changed_at", "DESC"),
    "code": ("code", "ASC"),
}
NEVER = "9999"
"""What ``next_due`` holds when nothing is due, so that such cases come last."""


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases to list; None does not ask. *country* is where the person is.

    *due_from* and *due_before* are dates or times; *flag* is one of the words in a line's flags. *as_one*: of several
    cases of one person only the first in the order, for whoever looks at a list; nothing is sent or printed by it.
    """

    practice: bool = False
    is_open: bool | None = True
    side: str | None = None
    child: str | None = None
    responsible: str | None = None
    country: str | None = None
    phase: str | None = None
    incident: str | None = None
    due_before: str | None = None
    disputed: bool = False
    due_from: str | None = None
    flag: str | None = None
    as_one: bool = False


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One line of the list of cases; *beside* are the codes of other cases of the same person, in their order."""

    key: int
    id: str
    code: str
    side: str
    child: str
    country: str
    open: int
    outcome: str
    responsible: str
    on_duty: str
    label: str
    name: str
    incident: str
    opened_at: str
    changed_at: str
    disputes: int
    restricted: int
    practice: int
    phase: str
    next_due: str
    next_step: str
    flags: str
    person_of: str = ""
    beside: str = ""


_COLUMNS = ", ".join(
    f"{CHILD} AS child" if column.name == "child" else f"case_row.{column.name}"
    for column in fields(CaseLine)
    if column.name != "beside"
)


def page(
    connection: Connection,
    wanted: CaseFilter,
    order: Order = "due",
    *,
    after: CaseLine | None = None,
    limit: int = 200,
    person: str | None = None,
) -> list[CaseLine]:
    """Return the next *limit* lines after the line *after*; as fast on the last page as on the first."""
    column, direction = _ORDERS[order]
    conditions, values = _conditions(wanted, person)
    first, firsts = _first_of_person(wanted, person, column, direction)
    conditions, values = f"{conditions} AND {first}", [*values, *firsts]
    shown, codes = _columns(person)
    if after is not None:
        conditions += f" AND (case_row.{column}, case_row.key) {'>' if direction == 'ASC' else '<'} (?, ?)"
        values = [*values, getattr(after, column), after.key]
    sorting = f"ORDER BY {column} {direction}, key {direction} LIMIT ?"
    # one index scan for open cases and one for closed, each already in order
    states = (1, 0) if wanted.is_open is None else (int(wanted.is_open),)
    one = f"SELECT * FROM (SELECT {shown} FROM case_row WHERE {conditions} {sorting})"  # noqa: S608 - our own names
    query = f"{' UNION ALL '.join([one] * len(states))} {sorting}"
    bound = [value for state in states for value in (*codes, int(wanted.practice), state, *values, limit)]
    return [CaseLine(*row) for row in connection.execute(query, [*bound, limit])]


def count(connection: Connection, wanted: CaseFilter, *, person: str | None = None) -> int:
    """Return how many cases *wanted* lets through, people where it takes them as one; it reads few where it can."""
    asked = (wanted.country, wanted.phase, wanted.incident, wanted.due_before, wanted.due_from, wanted.flag)
    if asked == (None,) * len(asked) and not wanted.disputed:
        open_to_all, restricted = _tallied(connection, wanted)
        if person is not None and restricted:
            restricted = _counted(connection, wanted, person, "case_row.restricted")
        return open_to_all + restricted - _counted_again(connection, wanted, person)
    return _counted(connection, wanted, person, "1") - _counted_again(connection, wanted, person)


def line(connection: Connection, case_id: str, *, person: str | None = None) -> CaseLine | None:
    """Return the line of one case, None when it is not here or not for *person*."""
    condition, values = visible_to(person)
    shown, codes = _columns(person)
    query = f"SELECT {shown} FROM case_row WHERE id = ? AND {condition}"  # noqa: S608 - our own names
    row = connection.execute(query, (*codes, case_id, *values)).fetchone()
    return CaseLine(*row) if row else None


def kept_from(connection: Connection, person: str, *, practice: bool) -> list[str]:
    """Return the open restricted cases that *person* may not see, by code: their ids, and nothing else of them."""
    condition, values = visible_to(person)
    query = f"""
        SELECT id FROM case_row WHERE restricted AND open AND practice = ? AND NOT {condition} ORDER BY code, key
    """  # noqa: S608 - our own names
    return [row[0] for row in connection.execute(query, (int(practice), *values))]


def _conditions(wanted: CaseFilter, person: str | None) -> tuple[str, list[object]]:
    seen, readers = visible_to(person)
    conditions, values = ["case_row.practice = ?", "case_row.open = ?", seen], [*readers]
    for column in ("side", "child", "responsible", "country", "phase", "incident"):
        value = getattr(wanted, column)
        if value is not None:
            conditions.append(f"case_row.{column} = ?")
            values.append(value)
    if wanted.incident is not None:
        conditions.append("case_row.incident <> ''")  # lets the partial index serve
    compared = {"next_due < ?": wanted.due_before, "next_due >= ?": wanted.due_from}
    compared["instr(' ' || case_row.flags || ' ', ' ' || ? || ' ')"] = wanted.flag
    for condition, value in compared.items():
        if value is not None:
            conditions.append(condition if "(" in condition else f"case_row.{condition}")
            values.append(value)
    if wanted.disputed:
        conditions.append("case_row.disputes > 0")
    return " AND ".join(conditions), list(values)


def _columns(person: str | None) -> tuple[str, tuple[str, ...]]:
    allowed, values = twin_visible(person)
    return f"{_COLUMNS}, {CODES_BESIDE.format(allowed=allowed)} AS beside", values


def _first_of_person(
    wanted: CaseFilter, person: str | None, column: str, direction: str
) -> tuple[str, list[object]]:
    """Return the condition that no other line of the same person that *wanted* lets through comes before this one."""
    if not wanted.as_one:
        return "1", []
    conditions, values = _conditions(wanted, person)
    before = "<" if direction == "ASC" else ">"
    conditions = conditions.replace("case_row.", "twin.")
    if wanted.is_open is None:
        conditions = conditions.replace("twin.open = ?", "twin.open IN (0, 1)")
    first = f"""(case_row.person_of = '' OR NOT EXISTS (
        SELECT 1 FROM {TWINS} AND {conditions}
        AND (twin.{column}, twin.key) {before} (case_row.{column}, case_row.key)
    ))"""  # noqa: S608 - our own names
    state = () if wanted.is_open is None else (int(wanted.is_open),)
    return first, [int(wanted.practice), *state, *values]


def _counted_again(connection: Connection, wanted: CaseFilter, person: str | None) -> int:
    """Return how many lines *wanted* lets through of people of whom it lets another one through as well."""
    if not wanted.as_one:
        return 0
    conditions, values = _conditions(wanted, person)
    first, firsts = _first_of_person(wanted, person, "key", "ASC")
    states: Sequence[int] = (1, 0) if wanted.is_open is None else (int(wanted.is_open),)
    query = f"""
        SELECT count(*) FROM case_row INDEXED BY case_of_person
        WHERE case_row.person_of <> '' AND {conditions} AND NOT {first}
    """  # noqa: S608 - our own names
    bound = ((int(wanted.practice), state, *values, *firsts) for state in states)
    return sum(int(connection.execute(query, each).fetchone()[0]) for each in bound)


def _tallied(connection: Connection, wanted: CaseFilter) -> tuple[int, int]:
    conditions = ["practice = ?"]
    values: list[object] = [int(wanted.practice)]
    asked = {
        "open": wanted.is_open,
        "side": wanted.side,
        "child": wanted.child,
        "responsible": wanted.responsible,
    }
    for column, value in asked.items():
        if value is not None:
            conditions.append(f"{column} = ?")
            values.append(value)
    query = f"""
        SELECT total(cases) FILTER (WHERE NOT restricted), total(cases) FILTER (WHERE restricted)
        FROM case_tally WHERE {" AND ".join(conditions)}
    """  # noqa: S608 - our own names
    row = connection.execute(query, values).fetchone()
    return int(row[0]), int(row[1])


def _counted(connection: Connection, wanted: CaseFilter, person: str | None, only: str) -> int:
    conditions, values = _conditions(wanted, person)
    states: Sequence[int] = (1, 0) if wanted.is_open is None else (int(wanted.is_open),)
    query = f"SELECT count(*) FROM case_row WHERE {conditions} AND {only}"  # noqa: S608 - our own names
    total = 0
    for state in states:
        total += connection.execute(query, (int(wanted.practice), state, *values)).fetchone()[0]
    return total
