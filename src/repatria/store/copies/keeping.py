"""Once a newer copy is proven, older ones open for those who may open the vault now, and those too many go."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec

from repatria.domain.copies_kept import kept_of
from repatria.domain.errors import RepatriaError
from repatria.durable import atomic_write, sync_folder, told_of
from repatria.store.copies.making import GOING, size_of
from repatria.store.copies.opening import OpenCopy, copies_in, may_open
from repatria.store.keys.keyslots import seal_data_keys
from repatria.store.keys.slotfile import FILE_NAME, SlotFile, load_slots, write_slots
from repatria.store.vault import Vault

LEAST: Final = 3
"""So many stay at least, also where the place has no room for the next."""


def keep_fitting(vault: Vault, folder: Path, newest: OpenCopy) -> int:
    """Let the copies in *folder* open for whoever may open the vault now, remove those too many, count the others.

    The *newest* was just proven and stays. One that nobody who is here can open stays as it is, unless somebody who
    left still could: then it goes.
    """
    mine, foreign = [], []
    for one in copies_in(folder):
        copy = newest if one == newest.folder else may_open(one, vault.opened)
        if copy is not None:
            mine.append(copy)
        else:
            foreign.append(one)
    for one in foreign:
        if _opens_for_leavers(vault, one):
            remove_copy(one)
    for copy in mine:
        _rewrap(vault, copy)
    _rotate(vault, folder, mine, newest)
    return len(copies_in(folder))


def remove_copy(folder: Path) -> None:
    """Remove one copy: its slots are the first to go, and a half removed one is none."""
    going = folder.with_name(f".{folder.name}{GOING}")
    with told_of(folder):
        folder.rename(going)
        sync_folder(folder.parent)
        (going / FILE_NAME).unlink(missing_ok=True)
        shutil.rmtree(going)


def made_at(copy: OpenCopy) -> datetime:
    """Return when *copy* was made, in UTC."""
    return datetime.fromisoformat(copy.facts.made).astimezone(UTC)


def ways_in(vault: Vault) -> str:
    """Return a digest of who can open *vault* and with which passphrases: another one once any of that changes."""
    return sha256(msgspec.json.encode(sorted(_ways(vault.slots)))).hexdigest()


def _rewrap(vault: Vault, copy: OpenCopy) -> None:
    """Seal the key of *copy* to the slots of now: to who came since, under the passphrases of now, to no leaver."""
    if _ways(copy.slots.file) == _ways(vault.slots):
        return
    file = copy.slots.file
    keys = {file.generation: copy.data_key}
    slots = tuple(seal_data_keys(file, slot, keys, vault.random) for slot in vault.slots.slots)
    changed = msgspec.structs.replace(file, revision=file.revision + 1, slots=slots)
    atomic_write(copy.folder / FILE_NAME, write_slots(changed, copy.data_key))


def _ways(file: SlotFile) -> set[tuple[str, str]]:
    return {(slot.id, slot.secret) for slot in file.slots}


def _opens_for_leavers(vault: Vault, folder: Path) -> bool:
    """Tell whether *folder* is a copy of this vault that somebody without a slot of now can open."""
    try:
        read = load_slots(folder / FILE_NAME)
    except RepatriaError:
        return False
    here = {slot.id for slot in vault.slots.slots}
    gone = any(slot.id not in here for slot in read.file.slots)
    return gone and read.intact and read.file.vault == vault.id


def _rotate(vault: Vault, folder: Path, mine: list[OpenCopy], newest: OpenCopy) -> None:
    stay = kept_of([made_at(copy) for copy in mine])
    in_order = sorted((copy for copy in mine if copy.folder != newest.folder), key=made_at)
    left = [copy for copy in in_order if made_at(copy) in stay]
    for copy in in_order:
        if made_at(copy) not in stay:
            remove_copy(copy.folder)
    while len(left) >= LEAST and _is_narrow(vault, folder):
        remove_copy(left.pop(0).folder)


def _is_narrow(vault: Vault, folder: Path) -> bool:
    with told_of(folder):
        return shutil.disk_usage(folder).free < size_of(vault.folder)
