"""Cases that stand in no list although events of them are here: all of those are set aside, or cut off as revoked.

What protects in them holds on, so who speaks of one must find it.
"""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.cases.same_person import link_of
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection

_UNLISTED = """
    WITH RECURSIVE aside (key) AS (
        SELECT min(part) FROM event_aside
        UNION ALL
        SELECT (SELECT min(part) FROM event_aside WHERE part > aside.key) FROM aside WHERE aside.key NOT NULL
    ), held (name) AS (
        SELECT part.name FROM aside CROSS JOIN part ON part.key = aside.key
        UNION SELECT part FROM cut
    )
    SELECT substr(name, 6, length(name) - 10) FROM held
    WHERE substr(name, 1, 5) = 'case/' AND substr(name, -5) = '/core'
        AND NOT EXISTS (SELECT 1 FROM case_row WHERE case_row.id = substr(held.name, 6, length(held.name) - 10))
"""
"""Each part of which anything is set aside is looked up once, whatever it holds."""


def unlisted_behind(connection: Connection, link: str, case_id: CaseId) -> CaseId | None:
    """Return the case in no list of which this one speaks under the name *link*, None when there is none."""
    return next((one for one in _unlisted(connection) if link_of(one, case_id) == link), None)


def _unlisted(connection: Connection) -> Iterator[CaseId]:
    return (CaseId(case) for (case,) in connection.execute(_UNLISTED))
