"""Open a copy as the person who is here, by the slot that is theirs in it: no passphrase is asked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from repatria.domain.errors import RepatriaError, WrongKeyError
from repatria.domain.ids import is_id
from repatria.durable import told_of
from repatria.store.copies.facts import NAME as FACTS_NAME
from repatria.store.copies.facts import PURPOSE, CopyFacts, read_facts
from repatria.store.keys.keychange import FileKey, file_key
from repatria.store.keys.keyslots import Opened, unseal_data_keys
from repatria.store.keys.slotfile import FILE_NAME, ReadSlots, load_slots, subkey


@dataclass(frozen=True, slots=True, repr=False)
class OpenCopy:
    """A copy that the person who is here can open: where it lies, its slots and key, and what it says of itself."""

    folder: Path
    slots: ReadSlots
    data_key: bytes
    facts: CopyFacts

    def key(self, name: str) -> FileKey:
        """Return what opens the file *name* of it."""
        return file_key(self.slots.file, self.data_key, name)


def copies_in(folder: Path) -> list[Path]:
    """Return the copies that lie in *folder*, whoever can open them, the latest first as the disk dates them."""
    with told_of(folder):
        found = [one for one in folder.iterdir() if is_id(one.name) and is_copy(one)]
        return sorted(found, key=lambda one: ((one / FACTS_NAME).stat().st_mtime, one.name), reverse=True)


def is_copy(folder: Path) -> bool:
    """Tell whether *folder* has what says how to open a copy and what it holds."""
    return all((folder / name).is_file() for name in (FILE_NAME, FACTS_NAME))


def open_copy(folder: Path, opened: Opened) -> OpenCopy:
    """Return the copy in *folder* as *opened* opens it; WrongKeyError where it has no slot in it."""
    slots = load_slots(folder / FILE_NAME)
    own = next((slot for slot in slots.file.slots if slot.id == opened.slot), None)
    keys = unseal_data_keys(slots.file, own, opened.secret) if own is not None else {}
    for data_key in keys.values():
        if slots.proved_by(data_key):
            facts = read_facts(folder, subkey(data_key, slots.file.vault, PURPOSE))
            return OpenCopy(folder, slots, data_key, facts)
    raise WrongKeyError(file=str(folder))


def may_open(folder: Path, opened: Opened) -> OpenCopy | None:
    """Return the copy in *folder* as *opened* opens it, None where it does not or the disk does not give it."""
    try:
        return open_copy(folder, opened)
    except RepatriaError:
        return None
