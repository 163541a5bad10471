"""A case of which nothing is here any more stands in no list, and is found by nothing."""

from __future__ import annotations

from repatria.store.cipher import Connection
from repatria.store.lists.measured import forget_measured
from repatria.store.lists.same_person import Unpaired, pair_up, unlink_case
from repatria.store.lists.search_index import FoundBy, index_names
from repatria.store.lists.visibility import write_readers


def forget_case(connection: Connection, case_id: str, *, holds_on: bool) -> None:
    """Take the line of a case away, with all by which it was found.

    What it alone said of other cases *holds_on* where it was erased or set aside, and not where all of it is cut off.
    """
    row = connection.execute("SELECT key FROM case_row WHERE id = ?", (case_id,)).fetchone()
    if row is None:
        return
    (key,) = row
    index_names(connection, {key: FoundBy()})
    write_readers(connection, {key: ()})
    parted = unlink_case(connection, key, holds_on=holds_on)
    forget_measured(connection, key)
    connection.execute("DELETE FROM likeness_key WHERE case_key = ?", (key,))
    connection.execute("DELETE FROM likeness WHERE case_key = ?", (key,))
    connection.execute("DELETE FROM case_row WHERE key = ?", (key,))
    pair_up(connection, Unpaired(parted))
