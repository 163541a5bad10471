"""The half of a case's line that services work out from its protocol: written here, and found where it is *stale*."""

from __future__ import annotations

from repatria.store.cipher import Connection
from repatria.store.lists.cases import NEVER

_WAITS, _FAILED = 1, 2
"""What *stale* holds of a line that waits to be worked out, and of one where that was tried and failed."""


def set_case_summary(
    connection: Connection,
    case_id: str,
    *,
    phase: str = "",
    next_due: str = NEVER,
    next_step: str = "",
    flags: str = "",
    kept_until: str = "",
) -> None:
    """Write the part of a case's line that services work out from its protocol.

    The columns *overdue* and *waiting* of earlier versions stand still: a count of what is late is wrong tomorrow.
    """
    query = """
        UPDATE case_row
        SET phase = ?, next_due = ?, next_step = ?, flags = ?, kept_until = ?, stale = 0
        WHERE id = ?
    """
    connection.execute(query, (phase, next_due, next_step, flags, kept_until, case_id))


def set_case_unread(connection: Connection, case_id: str, *, next_due: str) -> None:
    """Let a line that could not be worked out say so where it is seen, and keep what it said that protects."""
    query = """
        UPDATE case_row SET stale = ?, next_due = ?, next_step = '',
            flags = trim(replace(' ' || flags || ' ', ' unread ', ' ') || ' unread')
        WHERE id = ?
    """
    connection.execute(query, (_FAILED, next_due, case_id))


def stale_cases(connection: Connection, limit: int = -1, *, again: bool = True) -> list[str]:
    """Return the cases whose lines are not worked out since events entered, *again* those too where that failed."""
    query = "SELECT id FROM case_row WHERE stale AND stale <= ? ORDER BY stale, key LIMIT ?"
    return [row[0] for row in connection.execute(query, (_FAILED if again else _WAITS, limit))]


def count_stale(connection: Connection, *, again: bool = True) -> int:
    """Return how many lines wait to be worked out, *again* those too where that failed."""
    query = "SELECT count(*) FROM case_row WHERE stale AND stale <= ?"
    return int(connection.execute(query, (_FAILED if again else _WAITS,)).fetchone()[0])


def mark_stale(connection: Connection, flag: str) -> None:
    """Let the lines with *flag* be worked out anew."""
    query = "UPDATE case_row SET stale = 1 WHERE instr(' ' || flags || ' ', ' ' || ? || ' ')"
    connection.execute(query, (flag,))


def mark_all_stale(connection: Connection) -> None:
    """Let every line be worked out anew: the clock by which they were counted was another."""
    connection.execute("UPDATE case_row SET stale = 1")
