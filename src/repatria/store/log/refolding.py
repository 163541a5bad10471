"""Work out anew what stands in a part, and every line that follows from it, after what is in use changed."""

from __future__ import annotations

from repatria.store.cipher import Connection
from repatria.store.lists.case_lines import refresh_cases
from repatria.store.rows import Names
from repatria.store.standing_written import crowded_paths, refold_part, update_disputed


def refold(connection: Connection, part: str) -> None:
    """Fold *part* again: its state, its disagreements, the lines of its case."""
    key = Names(connection).key("part", part)
    paths = crowded_paths(connection, key)
    refold_part(connection, key)
    update_disputed(connection, key, sorted(paths | crowded_paths(connection, key)))
    refresh_cases(connection, {part: ("", True)})
