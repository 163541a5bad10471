"""Closed cases whose last day of keeping has passed, page by page, without reading the others."""

from __future__ import annotations

from repatria.store.cipher import Connection
from repatria.store.lists.visibility import visible_to


def past_keeping(
    connection: Connection,
    day: str,
    *,
    practice: bool,
    person: str,
    after: tuple[str, str] = ("", ""),
    limit: int = 200,
) -> list[tuple[str, str]]:
    """Return the next *limit* cases kept until before *day* (ISO 8601): that day and their id, the earliest first.

    *after* is the last one of the page before. Of a case that *person* may not see nothing is said.
    """
    condition, values = visible_to(person)
    query = f"""
        SELECT case_row.kept_until, case_row.id FROM case_row
        WHERE case_row.practice = ? AND case_row.kept_until <> '' AND case_row.kept_until < ?
            AND (case_row.kept_until, case_row.id) > (?, ?) AND NOT case_row.open AND {condition}
        ORDER BY case_row.kept_until, case_row.id LIMIT ?
    """  # noqa: S608 - our own names
    return list(connection.execute(query, (int(practice), day, *after, *values, limit)))
