"""Who may see a case: the one condition that every list, count and search passes through."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.rows import as_list

_NAMED = "SELECT 1 FROM case_reader WHERE case_key = case_row.key AND person = ?"
_ANYBODY = (
    "SELECT 1 FROM case_reader JOIN account ON account.id = case_reader.person "
    "WHERE case_reader.case_key = case_row.key AND account.active"
)
_LIAISON = "SELECT 1 FROM account WHERE id = ? AND active AND vouched AND role = 'liaison'"


def visible_to(person: str | None) -> tuple[str, tuple[str, ...]]:
    """Return the condition on ``case_row`` that leaves what *person* may see, and its values.

    Every list, count and search passes through here. None is the program itself, which sees all. A rule of the
    program and not cryptography (design 4.2). What no active account could see, the liaison sees: no case is lost.
    But no liaison does whom somebody let in from whom a restricted case is kept.
    """
    if person is None:
        return "1", ()
    left_over = f"NOT EXISTS ({_ANYBODY}) AND EXISTS ({_LIAISON})"
    return f"(case_row.restricted = 0 OR EXISTS ({_NAMED}) OR ({left_over}))", (person, person)


def readers_here(connection: Connection, case_id: str) -> tuple[str, ...]:
    """Return whom a restricted case is for, of the people who can open the vault now; else the liaisons."""
    readers = (
        "SELECT case_reader.person FROM case_reader JOIN case_row ON case_row.key = case_reader.case_key "
        "WHERE case_row.id = ?"
    )
    here = "SELECT id FROM account WHERE active AND "
    found = connection.execute(f"{here} id IN ({readers}) ORDER BY id", (case_id,)).fetchall()
    found = found or connection.execute(f"{here} vouched AND role = 'liaison' ORDER BY id").fetchall()
    return tuple(row[0] for row in found)


def restricted_cases(connection: Connection) -> list[str]:
    """Return every case that is for named people only, open or closed: for rules of the program, never to show."""
    return [row[0] for row in connection.execute("SELECT id FROM case_row WHERE restricted ORDER BY key")]


def came_after_restriction(connection: Connection, case_id: str, person: str) -> bool:
    """Tell whether somebody's account was added here when people here had left the case to some already."""
    query = """
        SELECT EXISTS (
            SELECT 1 FROM part CROSS JOIN standing ON standing.part = part.key
            JOIN event ON event.seq = standing.seq JOIN author ON author.key = event.author
            JOIN account AS writer ON writer.id = author.name
            JOIN account ON account.id = ? AND standing.seq <= account.since
            WHERE part.name = ? AND standing.path = 'case/restricted'
        )
    """
    return bool(connection.execute(query, (person, core_part(CaseId(case_id)))).fetchone()[0])


def write_readers(connection: Connection, readers: Mapping[int, Collection[str]]) -> None:
    """Keep who may see each case, by the number of its line, in place of who might before."""
    query = "SELECT case_key, person FROM case_reader WHERE case_key IN (SELECT value FROM json_each(?))"
    held = set(connection.execute(query, (as_list(readers),)))
    wanted = {(key, person) for key, people in readers.items() for person in people}
    run = connection.executemany
    run("DELETE FROM case_reader WHERE case_key = ? AND person = ?", sorted(held - wanted))
    run("INSERT INTO case_reader (case_key, person) VALUES (?, ?)", sorted(wanted - held))
