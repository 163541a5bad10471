"""What of a vault follows from no event is kept row by row, as far as it can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Final

from sqlcipher3 import dbapi2

from repatria.domain.errors import VaultTooNewError
from repatria.store.cipher import Connection
from repatria.store.device import ROOT_SECRET
from repatria.store.keys.keychange import VAULT_NAME
from repatria.store.migrate import migrate, vault_steps
from repatria.store.salvage.readable import Readable, Row

KEPT: Final = (
    "account",
    "slot_mirror",
    "device",
    "secret",
    "waiting",
    "quarantine",
    "waiting_aside",
    "quarantine_aside",
    "brought",
    "aside_file",
    "cut",
    "doubted_log",
    "place",
    "outgoing",
    "leftover",
    "fetched",
    "erased_packet",
    "person_gone",
    "shared_part",
    "said_there",
    "heard_file",
    "hears",
    "told_there",
    "telling_file",
    "telling",
)
"""Tables whose rows no event says; a new one of which that holds is added here (a test insists)."""
MADE: Final = (
    "event",
    "event_aside",
    "part",
    "log",
    "author",
    "event_type",
    "log_head",
    "opaque",
    "awaited",
    "standing",
    "fact",
    "disputed",
    "case_row",
    "case_reader",
    "case_tally",
    "case_name",
    "case_code",
    "case_link",
    "family_named",
    "word",
    "name_word",
    "name_index",
    "likeness",
    "likeness_key",
    "measured_place",
    "measured",
)
"""Tables that are made again from events, or proven by them."""
_OLDER: Final = ("standing", "fact")
"""What a change of the tables reads, where the vault is of an earlier version."""
_KEY_LENGTH = 32


def make_tables(connection: Connection, readable: Readable) -> int:
    """Make the tables of the version that the damaged vault has, and return it; of a newer one it is refused.

    Where its first page is damaged that is the first version with all that its schema is known to name.
    """
    steps, version, names = vault_steps(), readable.version, readable.owners.names
    if version > len(steps):
        raise VaultTooNewError(file=VAULT_NAME, found=version, known=len(steps))
    for taken in range(1, len(steps) + 1):
        migrate(connection, steps[:taken])
        held = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if taken == version or (not version and names and names <= held):
            return taken
    return len(steps)


def keep_rows(connection: Connection, readable: Readable, version: int) -> None:
    """Write what can be read of each table that follows from no event."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    older = _OLDER if version < len(vault_steps()) else ()
    for table in (*KEPT, *older):
        if table in tables:
            put_rows(connection, table, rows_of(readable, table))


def rows_of(readable: Readable, table: str) -> Iterator[Row]:
    """Yield the rows of a table; of those without which nobody comes in also such as nothing else says are of it."""
    yield from readable.rows(table)
    looks = _LOOKS.get(table)
    if looks is not None:
        yield from (row for is_table, row in readable.loose_rows() if is_table and looks(row))


def put_rows(connection: Connection, table: str, rows: Iterable[Row]) -> None:
    """Write *rows* into a table; one that does not fit there, of a moment with other rows, is left out."""
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})").fetchall()]
    for row in rows:
        if not row or len(row) > len(columns):
            continue
        names, marks = ", ".join(columns[: len(row)]), ", ".join("?" * len(row))
        with suppress(dbapi2.IntegrityError):
            connection.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", row)  # noqa: S608 - our own names


def _is_account(row: Row) -> bool:
    return 7 <= len(row) <= 9 and all(isinstance(one, str) for one in row[:5]) and row[5] in {0, 1}


def _is_mirror(row: Row) -> bool:
    return len(row) == 6 and row[0] == 1 and isinstance(row[4], str) and isinstance(row[5], bytes)


def _is_device(row: Row) -> bool:
    return 6 <= len(row) <= 7 and row[0] == 1 and isinstance(row[3], bytes) and len(row[3]) == _KEY_LENGTH


def _is_secret(row: Row) -> bool:
    return len(row) == 2 and row[0] == ROOT_SECRET and isinstance(row[1], bytes)


def _is_aside(row: Row) -> bool:
    """Tell whether this may be an event that is set aside: it has no fork, and its id stands in that place."""
    return len(row) == 15 and isinstance(row[4], bytes) and len(row[4]) == _KEY_LENGTH


_LOOKS: Final[Mapping[str, Callable[[Row], bool]]] = {
    "account": _is_account,
    "slot_mirror": _is_mirror,
    "device": _is_device,
    "secret": _is_secret,
    "event_aside": _is_aside,
}
