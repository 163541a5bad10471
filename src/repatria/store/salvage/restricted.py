"""A case that was for named people only stays so, also where the event that says it was lost."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.salvage.readable import Readable

_ID, _RESTRICTED = 1, 16
"""Where both stand in a line of the list of cases: columns are only ever added behind."""
_NOW: Final = "SELECT restricted FROM case_row WHERE id = ?"


class Restricted(NamedTuple):
    """A *case* that the list of before says is restricted, and to whom it was left, so far as that can be read."""

    case: CaseId
    readers: tuple[str, ...]


def restricted_before(readable: Readable) -> list[Restricted]:
    """Return the cases that were for named people only."""
    readers: dict[object, set[str]] = {}
    for row in readable.rows("case_reader"):
        if len(row) == 2 and isinstance(row[1], str):
            readers.setdefault(row[0], set()).add(row[1])
    return [
        Restricted(CaseId(row[_ID]), tuple(sorted(readers.get(row[0], ()))))
        for row in readable.rows("case_row")
        if len(row) > _RESTRICTED and row[_RESTRICTED] and isinstance(row[_ID], str)
    ]


def open_now(connection: Connection, before: Iterable[Restricted]) -> tuple[Restricted, ...]:
    """Return which of those that were restricted *before* are not any more, as what is left of their events says."""
    return tuple(one for one in before if connection.execute(_NOW, (one.case,)).fetchone() == (0,))
