"""Which case codes are taken, by whomever, as a rule of the program; and whose one is, for who may see the case."""

from __future__ import annotations

from collections.abc import Iterable

from repatria.domain.ids import CaseId, code_symbols
from repatria.store.cipher import Connection
from repatria.store.lists.visibility import visible_to
from repatria.store.rows import as_list


def is_taken(connection: Connection, code: str) -> bool:
    """Tell whether any case of this vault, open or closed, for whomever, has or had *code*."""
    query = "SELECT EXISTS (SELECT 1 FROM case_code WHERE symbols = ?)"
    return bool(connection.execute(query, (code_symbols(code),)).fetchone()[0])


def cases_with(connection: Connection, code: str) -> list[CaseId]:
    """Return every case that has or had *code*, for whomever: for rules of the program, never to show."""
    query = """
        SELECT case_row.id FROM case_code JOIN case_row ON case_row.key = case_code.case_key
        WHERE case_code.symbols = ? ORDER BY case_row.key
    """
    return [CaseId(row[0]) for row in connection.execute(query, (code_symbols(code),))]


def cases_with_more(connection: Connection) -> list[CaseId]:
    """Return every case that has several codes, the last one first: for rules of the program, never to show."""
    query = """
        SELECT id FROM case_row
        WHERE key IN (SELECT case_key FROM case_code GROUP BY case_key HAVING count(*) > 1) ORDER BY key DESC
    """
    return [CaseId(row[0]) for row in connection.execute(query)]


def case_with(connection: Connection, code: str, *, person: str | None) -> str:
    """Return the id of the case that has or had *code*, if *person* may see it; else nothing.

    Nor where several cases, for whomever, have it now: one of them came from elsewhere under the code of another.
    """
    seen, values = visible_to(person)
    query = f"""
        SELECT case_row.id FROM case_code JOIN case_row ON case_row.key = case_code.case_key
        WHERE case_code.symbols = ? AND {seen} AND (SELECT count(*) FROM case_row WHERE code = ?) < 2
        ORDER BY case_row.code = ? DESC LIMIT 1
    """  # noqa: S608 - our own names
    row = connection.execute(query, (code_symbols(code), *values, code, code)).fetchone()
    return str(row[0]) if row else ""


def codes_shown(connection: Connection, case_ids: Iterable[str], person: str) -> tuple[str, ...]:
    """Return the codes of those of the cases that *person* may see, in their order."""
    condition, values = visible_to(person)
    query = f"""
        SELECT code FROM case_row
        WHERE id IN (SELECT value FROM json_each(?)) AND code <> '' AND {condition} ORDER BY code
    """  # noqa: S608 - our own condition
    return tuple(code for (code,) in connection.execute(query, (as_list(case_ids), *values)))
