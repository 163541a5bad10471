"""The slots file as last written stands inside the vault too, and the two are kept the same.

The file is written first and the mirror after it. So a proved file with a higher revision is the newer one,
and anything else that differs was damaged, or was put back from an older time.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from secrets import token_bytes

import msgspec

from repatria.durable import atomic_write
from repatria.store.cipher import Connection
from repatria.store.findings import Finding
from repatria.store.keyslots import seal_data_keys
from repatria.store.people import end_accounts_without
from repatria.store.slotfile import ReadSlots, SlotFile, read_slots, write_slots
from repatria.store.transactions import transaction


def keep_mirror(connection: Connection, file: SlotFile, data_key: bytes) -> None:
    """Keep *file* in the vault, and end the accounts whose slots it no longer has."""
    slots = [slot.id for slot in file.slots]
    with transaction(connection):
        connection.execute(
            "INSERT INTO slot_mirror (only_row, vault, generation, revision, slots, bytes) "
            "VALUES (1, ?, ?, ?, ?, ?) ON CONFLICT (only_row) DO UPDATE SET vault = excluded.vault, "
            "generation = excluded.generation, revision = excluded.revision, slots = excluded.slots, "
            "bytes = excluded.bytes",
            (
                file.vault,
                file.generation,
                file.revision,
                msgspec.json.encode(slots).decode(),
                write_slots(file, data_key),
            ),
        )
        end_accounts_without(connection, slots)


def mirrored(connection: Connection) -> ReadSlots | None:
    """Return the slots file as the vault knows it."""
    row = connection.execute("SELECT bytes FROM slot_mirror").fetchone()
    return read_slots(bytes(row[0])) if row else None


def reconcile(
    connection: Connection, read: ReadSlots, data_keys: Mapping[int, bytes], path: Path
) -> tuple[SlotFile, Finding | None]:
    """Make the slots file at *path* and its mirror the same, and return what now stands."""
    kept = mirrored(connection)
    generation = max(data_keys)
    data_key = data_keys[generation]
    proved = read.proved_by(data_key)
    if proved and (kept is None or read.file.revision > kept.file.revision):
        keep_mirror(connection, read.file, data_key)
        return read.file, None
    if kept is None:
        # Nothing to compare with: what opened the vault is written again, whole.
        atomic_write(path, write_slots(read.file, data_key))
        keep_mirror(connection, read.file, data_key)
        return read.file, Finding("slots_repaired")
    if proved and read.file == kept.file:
        with transaction(connection):
            # An account whose slot was never written: the program was stopped while adding it.
            end_accounts_without(connection, [slot.id for slot in kept.file.slots])
        return read.file, None
    file = kept.file if kept.file.generation == generation else _renewed(kept.file, read.file, data_keys)
    atomic_write(path, write_slots(file, data_key))
    keep_mirror(connection, file, data_key)
    return file, Finding("slots_repaired")


def _renewed(kept: SlotFile, damaged: SlotFile, data_keys: Mapping[int, bytes]) -> SlotFile:
    # The data key changed after the mirror was kept: whoever is no longer in the damaged file was removed.
    still_there = {slot.id for slot in damaged.slots}
    slots = tuple(
        seal_data_keys(kept, slot, data_keys, token_bytes) for slot in kept.slots if slot.id in still_there
    )
    return msgspec.structs.replace(kept, generation=max(data_keys), revision=kept.revision + 2, slots=slots)
