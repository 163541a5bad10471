"""The slots file as last written stands inside the vault too, and of the two the right one is known.

The file is written first and the mirror after it. So a file with a higher revision that the key of the vault
proves is the newer one; anything else that differs was damaged, changed, or put back from an older time.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from repatria.store.cipher import Connection
from repatria.store.keys.slotfile import ReadSlots, read_slots
from repatria.store.people import end_accounts_without
from repatria.store.transactions import transaction

Beside = Callable[[Connection], object]
"""Writes something in the transaction of something else."""


def nothing_beside(_: Connection) -> None:
    """Write nothing more."""


def keep_mirror(connection: Connection, data: bytes, beside: Beside = nothing_beside) -> None:
    """Keep the slots file *data* in the vault and end the accounts whose slots it no longer has, *beside* too."""
    file = read_slots(data).file
    slots = [slot.id for slot in file.slots]
    with transaction(connection):
        connection.execute(
            "INSERT INTO slot_mirror (only_row, vault, generation, revision, slots, bytes) "
            "VALUES (1, ?, ?, ?, ?, ?) ON CONFLICT (only_row) DO UPDATE SET vault = excluded.vault, "
            "generation = excluded.generation, revision = excluded.revision, slots = excluded.slots, "
            "bytes = excluded.bytes",
            (file.vault, file.generation, file.revision, msgspec.json.encode(slots).decode(), data),
        )
        end_accounts_without(connection, slots)
        beside(connection)


def mirrored(connection: Connection) -> ReadSlots | None:
    """Return the slots file as the vault knows it."""
    row = connection.execute("SELECT bytes FROM slot_mirror").fetchone()
    return read_slots(bytes(row[0])) if row else None


def reconcile(connection: Connection, read: ReadSlots, data_key: bytes) -> ReadSlots | None:
    """Return the slots that count for a vault that *data_key* opens now, which the mirror then holds.

    *read* counts only if *data_key* proves it whole: that key vouches for every key, person and cost in it. None
    when it does not and there is no mirror either.
    """
    kept = mirrored(connection)
    if read.proved_by(data_key) and (kept is None or read.file.revision > kept.file.revision):
        keep_mirror(connection, read.data)
        return read
    if kept is not None:
        with transaction(connection):
            # An account whose slot was never written: the program was stopped while adding it.
            end_accounts_without(connection, [slot.id for slot in kept.file.slots])
    return kept


def changed_ways_in(before: ReadSlots | None, now: ReadSlots) -> frozenset[str]:
    """Return the slots that another passphrase opens *now* than the vault knew of *before*."""
    known = {slot.id: slot.secret for slot in before.file.slots} if before is not None else {}
    return frozenset(slot.id for slot in now.file.slots if known.get(slot.id, slot.secret) != slot.secret)
