"""The slots file: read strictly, told apart from damage, and proved by every data key that stands in it.

Its bytes are one line of JSON that must be exactly as this program writes it; a checksum shows damage to anybody,
a MAC
under each data key shows a change to whoever holds that key. ``docs/vault-format.md`` describes every field.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from repatria.domain.errors import KeySlotsDamagedError, NameTakenError, VaultMissingError, VaultTooNewError
from repatria.domain.ids import is_id
from repatria.durable import open_file
from repatria.store.keys import kdf
from repatria.store.keys.kdf import KdfCost
from repatria.store.keys.recoveryslot import RecoverySlot, recovery_well_formed
from repatria.store.keys.sealedkey import (
    KEY_LENGTH,
    NONCE_LENGTH,
    SECRET_LENGTH,
    TAG_LENGTH,
    SealedKey,
    is_hex,
)

FILE_NAME = "keyslots.json"
VERSION = 1
WITH_RECOVERY = 2
"""The version of a file with a way in by sheets: a program of before does not take it for damage."""
MOST_SLOTS = 64
MOST_KEYS = 2
LARGEST_FILE = 1 << 18


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One person's way in; every field but *data_keys* is bound to *secret* by its seal."""

    id: str
    memory_kib: int
    passes: int
    lanes: int
    salt: str
    made_in: int
    public: str
    nonce: str
    secret: str
    data_keys: tuple[SealedKey, ...]

    @property
    def cost(self) -> KdfCost:
        """Return what one try of the passphrase costs."""
        return KdfCost(self.memory_kib, self.passes, self.lanes)


class SlotFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """All slots of a vault; *revision* grows at each writing, *generation* at each change of the data key."""

    version: int
    vault: str
    practice: bool
    generation: int
    revision: int
    cipher_salt: str
    slots: tuple[Slot, ...]
    recovery: tuple[RecoverySlot, ...] = ()

    @property
    def salt(self) -> bytes:
        """Return the salt of the encrypted files."""
        return bytes.fromhex(self.cipher_salt)


class _AnyVersion(msgspec.Struct, frozen=True):
    version: int


class _AnyFile(msgspec.Struct, frozen=True):
    file: _AnyVersion


class _Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    file: SlotFile
    macs: tuple[str, ...]
    checksum: str


@dataclass(frozen=True, slots=True)
class ReadSlots:
    """The slots as read from *data*; *intact* is False when bytes were changed, *macs* prove them by data keys."""

    file: SlotFile
    macs: tuple[bytes, ...]
    intact: bool
    data: bytes

    def proved_by(self, data_key: bytes) -> bool:
        """Tell whether this file was written by somebody who held *data_key*."""
        expected = _mac(_body(self.file), self.file.vault, data_key)
        return self.intact and any(hmac.compare_digest(expected, mac) for mac in self.macs)


def write_slots(file: SlotFile, *data_keys: bytes) -> bytes:
    """Return the bytes of the slots file, proved by each of *data_keys*, the older first."""
    body = _body(file)
    macs = tuple(_mac(body, file.vault, data_key).hex() for data_key in data_keys)
    return msgspec.json.encode(_Written(file, macs, _checksum(body, macs)))


def refuse_inside_vault(path: Path) -> None:
    """Refuse to write at *path* when it lies in the folder of a vault: nothing of a vault is written over."""
    for folder in path.resolve().parents:
        if (folder / FILE_NAME).exists():
            raise NameTakenError(place=str(folder))


def load_slots(path: Path) -> ReadSlots:
    """Return the slots file at *path*."""
    if not path.is_file():
        raise VaultMissingError(place=str(path.parent))
    with open_file(path) as file:
        data = file.read(LARGEST_FILE + 1)
    return read_slots(data, str(path))


def read_slots(data: bytes, name: str = FILE_NAME) -> ReadSlots:
    """Return the slots in *data*; refuse what cannot be read, and mark what was changed but can be."""
    if len(data) > LARGEST_FILE:
        raise KeySlotsDamagedError(file=name, reason="too large")
    try:
        written = msgspec.json.decode(data, type=_Written)
        canonical = msgspec.json.encode(written) == data
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        # Bytes that are no UTF-8 give a plain ValueError.
        _refuse_newer(data, name)
        raise KeySlotsDamagedError(file=name, reason="unreadable") from error
    intact = canonical and _checksum(_body(written.file), written.macs) == written.checksum
    if intact and written.file.version > WITH_RECOVERY:
        raise VaultTooNewError(file=name, found=written.file.version, known=WITH_RECOVERY)
    if not _well_formed(written):
        raise KeySlotsDamagedError(file=name, reason="out of bounds")
    return ReadSlots(written.file, tuple(bytes.fromhex(mac) for mac in written.macs), intact, data)


def subkey(data_key: bytes, vault: str, purpose: str) -> bytes:
    """Return the key for one *purpose* that only holders of *data_key* can make."""
    derived = HKDF(hashes.SHA256(), KEY_LENGTH, vault.encode(), f"repatria/1/{purpose}".encode())
    return derived.derive(data_key)


def anchor_of(root: bytes, vault: str) -> bytes:
    """Return what every slot of the vault with this *root* secret carries under its passphrase."""
    return subkey(root, vault, "anchor")


def _refuse_newer(data: bytes, name: str) -> None:
    try:
        found = msgspec.json.decode(data, type=_AnyFile).file.version
    except (msgspec.DecodeError, ValueError, RecursionError):
        return
    if found > WITH_RECOVERY:
        raise VaultTooNewError(file=name, found=found, known=WITH_RECOVERY)


def _body(file: SlotFile) -> bytes:
    return msgspec.json.encode(file)


def _checksum(body: bytes, macs: tuple[str, ...]) -> str:
    return sha256(body + msgspec.json.encode(macs)).hexdigest()


def _mac(body: bytes, vault: str, data_key: bytes) -> bytes:
    return hmac.digest(subkey(data_key, vault, "slots"), body, "sha256")


def _well_formed(written: _Written) -> bool:
    file = written.file
    return (
        file.version == _version_of(file)
        and is_id(file.vault)
        and file.generation >= 1
        and file.revision >= 1
        and is_hex(file.cipher_salt, 16)
        and 1 <= len(written.macs) <= MOST_KEYS
        and all(is_hex(mac, 32) for mac in written.macs)
        and 1 <= len(file.slots) <= MOST_SLOTS
        and len({slot.id for slot in file.slots}) == len(file.slots)
        and all(_slot_well_formed(slot) for slot in file.slots)
        and recovery_well_formed(file.recovery)
    )


def with_recovery(file: SlotFile, recovery: tuple[RecoverySlot, ...]) -> SlotFile:
    """Return *file* with these ways in by sheets, and no others."""
    file = msgspec.structs.replace(file, recovery=recovery)
    return msgspec.structs.replace(file, version=_version_of(file))


def _version_of(file: SlotFile) -> int:
    return WITH_RECOVERY if file.recovery else VERSION


def _slot_well_formed(slot: Slot) -> bool:
    return (
        is_id(slot.id)
        and is_hex(slot.salt, kdf.SALT_LENGTH)
        and is_hex(slot.public, KEY_LENGTH)
        and is_hex(slot.nonce, NONCE_LENGTH)
        and is_hex(slot.secret, SECRET_LENGTH + TAG_LENGTH)
        and 1 <= len(slot.data_keys) <= MOST_KEYS
        and all(
            is_hex(sealed.sender, KEY_LENGTH) and is_hex(sealed.box, KEY_LENGTH + TAG_LENGTH)
            for sealed in slot.data_keys
        )
    )
