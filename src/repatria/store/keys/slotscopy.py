"""Remember the slots file outside the vault, so that one that was lost or put back locks nobody out.

It holds what ``keyslots.json`` holds, no more: nothing readable. It is believed no sooner than that file is.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from repatria.domain.errors import RepatriaError, StorageError
from repatria.durable import atomic_write
from repatria.store.keys.slotfile import ReadSlots, load_slots

_ENDING = ".keyslots"


def keep_copy(state_dir: Path, vault: str, data: bytes) -> None:
    """Remember *data* as the slots file of *vault*; a machine that cannot keep it still opens the vault."""
    path = state_dir / f"{vault}{_ENDING}"
    with suppress(StorageError, OSError):
        if path.is_file() and path.read_bytes() == data:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic_write(path, data)


def copies_of(state_dir: Path, salts: Collection[bytes]) -> list[ReadSlots]:
    """Return the slots that this machine remembers of the vaults whose files have one of these *salts*."""
    found = []
    for path in sorted(state_dir.glob(f"*{_ENDING}")):
        with suppress(RepatriaError):
            read = load_slots(path)
            if read.file.salt in salts and path.name == f"{read.file.vault}{_ENDING}":
                found.append(read)
    return found
