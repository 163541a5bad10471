"""Parts of a case that exist and are not held here, or not readable: gates stay closed for what they may say."""

from __future__ import annotations

from repatria.store.cipher import Connection
from repatria.store.rows import Names


def mark_withheld(connection: Connection, part: str, *, withheld: bool = True) -> bool:
    """Note that *part* exists and is not held here, or held and not readable; tell whether that is news."""
    key = Names(connection).key("part", part)
    query = "UPDATE part SET withheld = ? WHERE key = ? AND withheld <> ?"
    return bool(connection.execute(query, (int(withheld), key, int(withheld))).rowcount)
