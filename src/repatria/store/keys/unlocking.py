"""From a passphrase to keys that may be trusted: nothing is encrypted anew under a key that nobody vouched for.

Whoever can write the slots file can seal a key of their own to everybody in it. So what a slot gives is only
tried: the key that opens ``vault.db`` **now** has to prove the whole file, else the file is written again from the
mirror inside the vault, and what it said is not used.
"""

from __future__ import annotations

import hmac
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from repatria.domain.errors import (
    KdfCostRefusedError,
    KeySlotsDamagedError,
    StorageError,
    StoreMissingError,
    VaultDamagedError,
    VaultError,
    VaultMissingError,
    WrongKeyError,
    WrongPassphraseError,
)
from repatria.durable import atomic_write, open_file
from repatria.store.cipher import SALT_LENGTH, Connection, open_connection
from repatria.store.device import ROOT_SECRET, secret
from repatria.store.findings import Finding
from repatria.store.keys.keychange import VAULT_NAME, find_key, not_opened, repair_salt
from repatria.store.keys.keyslots import Opened, seal_data_keys, try_slots, unseal_data_keys
from repatria.store.keys.mirror import changed_ways_in, keep_mirror, mirrored, reconcile
from repatria.store.keys.sealedkey import Random
from repatria.store.keys.slotfile import (
    FILE_NAME,
    ReadSlots,
    Slot,
    SlotFile,
    anchor_of,
    load_slots,
    read_slots,
    subkey,
    with_recovery,
    write_slots,
)
from repatria.store.keys.slotscopy import copies_of
from repatria.store.keys.tries import Tries
from repatria.store.migrate import refuse_newer


@dataclass(frozen=True, slots=True, repr=False)
class Unlocked:
    """Slots and keys that the vault itself vouches for, and what was put right.

    Of the slots *changed* another passphrase was written to the file and the program then stopped.
    """

    slots: ReadSlots
    opened: Opened
    findings: tuple[Finding, ...] = ()
    changed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """What somebody brings to open a vault: *tried* on its slots, the one that opened last first; *wrong* tells them.

    It is told how many wrong ones there were in a row.
    """

    tried: Callable[[ReadSlots, str], Opened | None]
    wrong: Callable[[int], VaultError]


def by_passphrase(passphrase: str) -> Key:
    """Return the key that somebody's *passphrase* is."""
    return Key(
        lambda read, first: try_slots(read.file, passphrase, first=first),
        lambda tries: WrongPassphraseError(tries=tries),
    )


def unlock_slots(
    folder: Path,
    key: Key,
    state_dir: Path,
    clock: Callable[[], float],
    random: Random,
    ran: Callable[[], float] = time.monotonic,
) -> Unlocked:
    """Return what *key* opens; a wrong one is counted, and so is one that was right before a change."""
    found = slots_at(folder, state_dir)
    tries = Tries(state_dir / f"{found[0].file.vault}.tries")
    tries.check(clock(), ran())
    fault: VaultError | None = None
    for read in found:
        try:
            opened = key.tried(read, tries.read().slot)
            unlocked = None if opened is None else _trusted(folder, read, opened, random)
        except (VaultDamagedError, StoreMissingError, WrongKeyError, KdfCostRefusedError) as error:
            fault = fault or error
            continue
        if unlocked is not None:
            return unlocked
    if fault is not None:
        raise fault
    count = tries.add(clock(), ran())
    if not any(read.intact for read in found):
        raise KeySlotsDamagedError(file=FILE_NAME, reason="changed")
    raise key.wrong(count)


def slots_at(folder: Path, state_dir: Path) -> list[ReadSlots]:
    """Return the slots file of the vault and, when it differs, the one that this machine remembers; or refuse."""
    found: list[ReadSlots] = []
    fault: VaultMissingError | KeySlotsDamagedError | None = None
    try:
        found.append(load_slots(folder / FILE_NAME))
    except (VaultMissingError, KeySlotsDamagedError) as error:
        fault = error
    salts = {_salt_at(folder / VAULT_NAME), *(read.file.salt for read in found)}
    copies = copies_of(state_dir, salts)
    found += [copy for copy in copies if all(_may_replace(copy, read) for read in found)]
    if not found and fault is not None:
        raise fault
    return found


def _may_replace(copy: ReadSlots, read: ReadSlots) -> bool:
    """Tell whether *copy* may stand for what was read: never for the whole file of another vault."""
    return copy.data != read.data and (copy.file.vault == read.file.vault or not read.intact)


def _salt_at(path: Path) -> bytes:
    try:
        with open_file(path) as file:
            return file.read(SALT_LENGTH)
    except (StorageError, OSError):
        return b""


def _trusted(folder: Path, read: ReadSlots, opened: Opened, random: Random) -> Unlocked | None:
    """Return what the vault vouches for, or None when this way in was right only before a change."""
    path = folder / VAULT_NAME
    found = find_key(path, read.file, opened.data_keys)
    if found is None:
        raise not_opened(path, read.file)
    generation, salt = found
    findings = [Finding("salt_repaired", {"file": VAULT_NAME})] if repair_salt(path, salt) else []
    data_key = opened.data_keys[generation]
    with closing(open_connection(path, subkey(data_key, read.file.vault, VAULT_NAME), salt)) as connection:
        refuse_newer(connection)
        _check_anchor(connection, read.file.vault, opened, path)
        before = mirrored(connection)
        counting = reconcile(connection, read, data_key)
        if counting is None:
            # Nothing to compare with: what the passphrase itself proves is kept, and nothing else.
            counting = _alone(read, opened, generation, salt, random)
            keep_mirror(connection, counting.data)
    findings += _put_right(folder / FILE_NAME, counting, data_key)
    own = _slot(counting.file, opened.slot)
    if own is None or not _as_read(counting, own, read, opened):
        return None
    data_keys = unseal_data_keys(counting.file, own, opened.secret)
    opened = replace(opened, data_keys=data_keys)
    return Unlocked(counting, opened, tuple(findings), changed_ways_in(before, counting))


def _check_anchor(connection: Connection, vault: str, opened: Opened, path: Path) -> None:
    root = secret(connection, ROOT_SECRET)
    if root is None or not hmac.compare_digest(anchor_of(root, vault), opened.secret.anchor):
        raise VaultDamagedError(file=str(path), reason="not the vault of this passphrase")


def _put_right(path: Path, counting: ReadSlots, data_key: bytes) -> list[Finding]:
    """Write the slots that count over a file that differs, and return what that file was."""
    foreign = False
    try:
        standing = load_slots(path)
        if standing.data == counting.data:
            return []
        foreign = standing.intact and not standing.proved_by(data_key)
    except VaultError:
        pass  # nothing there, or nothing that can be read
    atomic_write(path, counting.data)
    return [Finding("slots_foreign" if foreign else "slots_repaired")]


def _alone(read: ReadSlots, opened: Opened, generation: int, salt: bytes, random: Random) -> ReadSlots:
    data_keys = {generation: opened.data_keys[generation]}
    file = msgspec.structs.replace(
        read.file,
        generation=generation,
        revision=read.file.revision + 1,
        cipher_salt=salt.hex(),
        slots=(seal_data_keys(read.file, _own(read, opened), data_keys, random),),
    )
    return read_slots(write_slots(with_recovery(file, ()), *data_keys.values()))


def _as_read(counting: ReadSlots, own: Slot, read: ReadSlots, opened: Opened) -> bool:
    """Tell whether what opened the slots that were read stands in those that count as well."""
    if opened.by:
        return any(one.id == opened.by for one in counting.file.recovery)
    return own.secret == _own(read, opened).secret


def _own(read: ReadSlots, opened: Opened) -> Slot:
    return next(slot for slot in read.file.slots if slot.id == opened.slot)


def _slot(file: SlotFile, slot_id: str) -> Slot | None:
    return next((slot for slot in file.slots if slot.id == slot_id), None)
