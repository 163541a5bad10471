"""Change the data key so that at every moment exactly one key opens each file, and somebody holds it.

While it lasts the slots file holds both keys. Whatever was interrupted is finished at the next unlock.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from repatria.domain.errors import (
    StorageError,
    StoreMissingError,
    VaultDamagedError,
    VaultError,
    WrongKeyError,
)
from repatria.durable import atomic_write, drop_link, need_space, told_of
from repatria.store.cipher import SALT_LENGTH, change_key, open_connection
from repatria.store.findings import Finding
from repatria.store.keys.keyslots import Opened, seal_to_all
from repatria.store.keys.sealedkey import Random
from repatria.store.keys.slotfile import FILE_NAME as SLOTS_NAME
from repatria.store.keys.slotfile import ReadSlots, SlotFile, read_slots, subkey, write_slots

VAULT_NAME = "vault.db"
DRAFTS_NAME = "drafts.db"
BACKUPS_NAME = "backups"
_ROOM = 1.2
"""A key change writes every page once into the journal before it counts."""


@dataclass(frozen=True, slots=True, repr=False)
class FileKey:
    """What opens one encrypted file: its key and salt."""

    key: bytes
    salt: bytes


@dataclass(frozen=True, slots=True, repr=False)
class Settled:
    """The keys of the vault's files, the slots and data keys as they stand now, and what was found."""

    keys: Mapping[str, FileKey]
    slots: ReadSlots
    opened: Opened
    findings: tuple[Finding, ...] = ()


def file_key(file: SlotFile, data_key: bytes, name: str) -> FileKey:
    """Return what opens the file *name* of the vault under *data_key*."""
    return FileKey(subkey(data_key, file.vault, name), file.salt)


def begin_change(
    folder: Path, file: SlotFile, opened: Opened, *, staying: Collection[str], random: Random
) -> tuple[Opened, ReadSlots]:
    """Write slots with the old and a new data key, for those *staying* alone; no encrypted file changes.

    The old key, which opens the vault until it changes, so vouches for the new one.
    """
    generation = file.generation + 1
    data_keys = {file.generation: opened.data_keys[file.generation], generation: random(32)}
    changed = msgspec.structs.replace(file, generation=generation, revision=file.revision + 1)
    changed = seal_to_all(changed, data_keys, random, staying=staying)
    opened = replace(opened, data_keys=data_keys)
    return opened, _write(folder, changed, *opened.in_order)


def settle(folder: Path, slots: ReadSlots, opened: Opened, random: Random) -> Settled:
    """Find the key of each file and finish a change of the data key that was begun.

    *slots* and the keys in *opened* are proved by the key that opens the vault (``unlocking``). A change
    that the disk has no room for waits, and the files stay open under the keys they have. The file *vault.db*
    must open; *drafts.db* may be missing from the answer.
    """
    file = slots.file
    keys: dict[str, FileKey] = {}
    findings: list[Finding] = []
    behind = []
    for name in (VAULT_NAME, DRAFTS_NAME):
        found = find_key(folder / name, file, opened.data_keys)
        if found is None:
            if name == VAULT_NAME:
                raise not_opened(folder / name, file)
            continue
        generation, salt = found
        if repair_salt(folder / name, salt):
            findings.append(Finding("salt_repaired", {"file": name}))
        reached = _bring_to_newest(folder / name, file, salt, opened.data_keys, generation)
        behind += [name] if reached != max(opened.data_keys) else []
        keys[name] = FileKey(subkey(opened.data_keys[reached], file.vault, name), salt)
    if behind:
        findings.append(Finding("key_change_waits"))
    elif len(opened.data_keys) > 1:
        try:
            slots = _drop_old(folder, file, opened.newest_key, random)
            opened = replace(opened, data_keys={max(opened.data_keys): opened.newest_key})
        except StorageError:
            findings.append(Finding("key_change_waits"))
    return Settled(keys, slots, opened, tuple(findings))


def not_opened(path: Path, file: SlotFile) -> VaultError:
    """Return why no key of ours opens the file: gone, damaged where it has our own salt, another's with another."""
    with told_of(path):
        if not path.exists():
            return StoreMissingError(place=str(path))
        header = _header(path) if path.is_file() else b""
    if len(header) == SALT_LENGTH and header != file.salt:
        return WrongKeyError(file=str(path))
    return VaultDamagedError(file=str(path), reason="its own key does not open it")


def _bring_to_newest(
    path: Path, file: SlotFile, salt: bytes, data_keys: Mapping[int, bytes], generation: int
) -> int:
    newest = max(data_keys)
    if generation == newest:
        return newest
    try:
        _change(path, file, salt, data_keys, generation, newest)
    except StorageError:
        found = find_key(path, file, data_keys)
        if found is None:
            raise
        return found[0]
    return newest


def _drop_old(folder: Path, file: SlotFile, data_key: bytes, random: Random) -> ReadSlots:
    with told_of(folder / BACKUPS_NAME):
        drop_link(folder / BACKUPS_NAME)
        for copy in (folder / BACKUPS_NAME).glob("before-*.db"):
            # Copies put aside before a migration still stand under the old key.
            copy.unlink()
    changed = seal_to_all(file, {file.generation: data_key}, random)
    changed = msgspec.structs.replace(changed, revision=file.revision + 1)
    return _write(folder, changed, data_key)


def _write(folder: Path, file: SlotFile, *data_keys: bytes) -> ReadSlots:
    data = write_slots(file, *data_keys)
    atomic_write(folder / SLOTS_NAME, data)
    return read_slots(data)


def find_key(path: Path, file: SlotFile, data_keys: Mapping[int, bytes]) -> tuple[int, bytes] | None:
    """Return the generation of the key that opens *path* now, and the salt it has; None when no key does."""
    if not path.is_file() or not path.stat().st_size:
        return None
    header = _header(path)
    salts = [file.salt, *([header] if len(header) == SALT_LENGTH and header != file.salt else [])]
    for salt in salts:
        for generation in sorted(data_keys, reverse=True):
            try:
                key = subkey(data_keys[generation], file.vault, path.name)
                open_connection(path, key, salt, read_only=True).close()
            except (WrongKeyError, VaultDamagedError):
                continue
            return generation, salt
    return None


def _header(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(SALT_LENGTH)


def repair_salt(path: Path, salt: bytes) -> bool:
    """Write *salt* over damaged first bytes of *path*; tell whether they were."""
    with told_of(path):
        with path.open("rb") as file:
            if file.read(SALT_LENGTH) == salt:
                return False
        with path.open("r+b") as file:
            file.write(salt)
            file.flush()
            os.fsync(file.fileno())
    return True


def _change(
    path: Path, file: SlotFile, salt: bytes, data_keys: Mapping[int, bytes], old: int, new: int
) -> None:
    need_space(path.parent, int(path.stat().st_size * _ROOM))
    old_key, new_key = (subkey(data_keys[generation], file.vault, path.name) for generation in (old, new))
    connection = open_connection(path, old_key, salt)
    try:
        change_key(connection, new_key, salt)
    finally:
        connection.close()
    open_connection(path, new_key, salt, read_only=True).close()
