"""Who can open the vault: one slot a person, and no name, role or readable key in any of them.

A passphrase (Argon2id, AES-256-GCM) opens a person's own secret: an Ed25519 seed and an X25519 key. To that
X25519 key the vault's data key is sealed, so that it can be changed for everybody while one person is
present. While the data key changes, both stand in the file. ``docs/vault-format.md`` gives the bytes.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from repatria.domain.errors import (
    KdfCostRefusedError,
    KeySlotsDamagedError,
    VaultMissingError,
    VaultTooNewError,
)
from repatria.domain.ids import is_id, make_id
from repatria.store import kdf
from repatria.store.files import told_of
from repatria.store.kdf import KdfCost

Random = Callable[[int], bytes]

FILE_NAME = "keyslots.json"
VERSION = 1
MOST_SLOTS = 64
LARGEST_FILE = 1 << 18
SEED_LENGTH = 32
KEY_LENGTH = 32
_NONCE_LENGTH = 12
_AT_ONCE = 2
"""Slots tried at the same time; each takes up to 256 MiB."""
_ONCE = bytes(_NONCE_LENGTH)
_TAG_LENGTH = 16


class SealedKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The data key of one *generation*, sealed to a slot; *sender* is the key made for this sealing alone."""

    generation: int
    sender: str
    box: str


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


class SlotFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All slots of a vault; *revision* grows at each writing, *generation* at each change of the data key."""

    version: int
    vault: str
    practice: bool
    generation: int
    revision: int
    cipher_salt: str
    slots: tuple[Slot, ...]

    @property
    def salt(self) -> bytes:
        """Return the salt of the encrypted files."""
        return bytes.fromhex(self.cipher_salt)


class _Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    file: SlotFile
    checksum: str
    mac: str


@dataclass(frozen=True, slots=True, repr=False)
class PersonSecret:
    """What is a person's alone: the seed of their signing key, and the key the data key is sealed to."""

    signing_seed: bytes
    sealing_key: bytes


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """What a passphrase gave: its slot, the person's secret, and the data keys by generation."""

    slot: str
    secret: PersonSecret
    data_keys: Mapping[int, bytes]

    @property
    def newest_key(self) -> bytes:
        """Return the data key of the highest generation."""
        return self.data_keys[max(self.data_keys)]


@dataclass(frozen=True, slots=True)
class ReadSlots:
    """The slots as read; *intact* is False when bytes were changed, *mac* proves them with the data key."""

    file: SlotFile
    mac: bytes
    intact: bool

    def proved_by(self, data_key: bytes) -> bool:
        """Tell whether this file was written by somebody who held *data_key*."""
        expected = _mac(_body(self.file), self.file.vault, data_key)
        return self.intact and hmac.compare_digest(expected, self.mac)


def write_slots(file: SlotFile, data_key: bytes) -> bytes:
    """Return the bytes of the slots file, proved by *data_key*, the newest one."""
    body = _body(file)
    return msgspec.json.encode(
        _Written(file, sha256(body).hexdigest(), _mac(body, file.vault, data_key).hex())
    )


def load_slots(path: Path) -> ReadSlots:
    """Return the slots file at *path*."""
    if not path.is_file():
        raise VaultMissingError(place=str(path.parent))
    with told_of(path):
        data = path.read_bytes()
    return read_slots(data, str(path))


def read_slots(data: bytes, name: str = FILE_NAME) -> ReadSlots:
    """Return the slots in *data*; refuse what cannot be read, and mark what was changed but can be."""
    if len(data) > LARGEST_FILE:
        raise KeySlotsDamagedError(file=name, reason="too large")
    try:
        written = msgspec.json.decode(data, type=_Written)
    except (msgspec.DecodeError, RecursionError) as error:
        raise KeySlotsDamagedError(file=name, reason="unreadable") from error
    intact = (
        msgspec.json.encode(written) == data and sha256(_body(written.file)).hexdigest() == written.checksum
    )
    if intact and written.file.version > VERSION:
        raise VaultTooNewError(file=name, found=written.file.version, known=VERSION)
    if not _well_formed(written):
        raise KeySlotsDamagedError(file=name, reason="out of bounds")
    return ReadSlots(written.file, bytes.fromhex(written.mac), intact)


def make_slot(
    file: SlotFile,
    passphrase: str,
    secret: PersonSecret,
    data_keys: Mapping[int, bytes],
    cost: KdfCost,
    random: Random,
    *,
    slot_id: str = "",
) -> Slot:
    """Return a slot of *file* that *passphrase* opens; a new passphrase keeps the person's *slot_id*."""
    cost.check(practice=file.practice)
    salt, nonce = random(kdf.SALT_LENGTH), random(_NONCE_LENGTH)
    public = X25519PrivateKey.from_private_bytes(secret.sealing_key).public_key().public_bytes_raw()
    slot = Slot(
        id=slot_id or make_id(random(16)),
        memory_kib=cost.memory_kib,
        passes=cost.passes,
        lanes=cost.lanes,
        salt=salt.hex(),
        made_in=file.generation,
        public=public.hex(),
        nonce=nonce.hex(),
        secret="",
        data_keys=(),
    )
    key = kdf.derive(passphrase, salt, cost, practice=file.practice)
    box = AESGCM(key).encrypt(nonce, secret.signing_seed + secret.sealing_key, _bound(file, slot))
    slot = msgspec.structs.replace(slot, secret=box.hex())
    return seal_data_keys(file, slot, data_keys, random)


def seal_data_keys(file: SlotFile, slot: Slot, data_keys: Mapping[int, bytes], random: Random) -> Slot:
    """Return *slot* with these data keys, and no others, sealed to it; no passphrase is needed."""
    sealed = tuple(
        _seal(file.vault, slot, generation, key, random) for generation, key in sorted(data_keys.items())
    )
    return msgspec.structs.replace(slot, data_keys=sealed)


def open_slot(file: SlotFile, slot: Slot, passphrase: str) -> Opened | None:
    """Return what *passphrase* opens in *slot*, or None; the cost is checked before it is spent."""
    key = kdf.derive(passphrase, bytes.fromhex(slot.salt), slot.cost, practice=file.practice)
    try:
        plain = AESGCM(key).decrypt(bytes.fromhex(slot.nonce), bytes.fromhex(slot.secret), _bound(file, slot))
    except InvalidTag:
        return None
    secret = PersonSecret(plain[:SEED_LENGTH], plain[SEED_LENGTH:])
    data_keys = _unseal_all(file.vault, slot, secret)
    return Opened(slot.id, secret, data_keys) if data_keys else None


def try_slots(file: SlotFile, passphrase: str, *, first: str = "") -> Opened | None:
    """Return what *passphrase* opens in any slot, or None; the slot that opened last is tried *first*."""
    ordered = sorted(file.slots, key=lambda slot: slot.id != first)
    refused: KdfCostRefusedError | None = None
    for start in (0, *range(1, len(ordered), _AT_ONCE)):
        batch = ordered[start : start + (_AT_ONCE if start else 1)]
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for future in [pool.submit(open_slot, file, slot, passphrase) for slot in batch]:
                try:
                    opened = future.result()
                except KdfCostRefusedError as error:
                    refused = error
                    continue
                if opened is not None:
                    return opened
    if refused is not None:
        raise refused
    return None


def subkey(data_key: bytes, vault: str, purpose: str) -> bytes:
    """Return the key for one *purpose* that only holders of *data_key* can make."""
    derived = HKDF(hashes.SHA256(), KEY_LENGTH, vault.encode(), f"repatria/1/{purpose}".encode())
    return derived.derive(data_key)


def _body(file: SlotFile) -> bytes:
    return msgspec.json.encode(file)


def _mac(body: bytes, vault: str, data_key: bytes) -> bytes:
    return hmac.digest(subkey(data_key, vault, "slots"), body, "sha256")


def _bound(file: SlotFile, slot: Slot) -> bytes:
    bare = msgspec.structs.replace(slot, nonce="", secret="", data_keys=())
    return msgspec.json.encode(["repatria/1/slot", file.vault, file.practice, bare])


def _once_key(shared: bytes, sender: bytes, receiver: bytes) -> AESGCM:
    derived = HKDF(hashes.SHA256(), KEY_LENGTH, sender + receiver, b"repatria/1/slot-data-key")
    return AESGCM(derived.derive(shared))


def _bound_key(vault: str, slot: Slot, generation: int) -> bytes:
    return msgspec.json.encode(["repatria/1/data-key", vault, slot.id, generation])


def _seal(vault: str, slot: Slot, generation: int, data_key: bytes, random: Random) -> SealedKey:
    receiver = bytes.fromhex(slot.public)
    own = X25519PrivateKey.from_private_bytes(random(KEY_LENGTH))
    sender = own.public_key().public_bytes_raw()
    shared = own.exchange(X25519PublicKey.from_public_bytes(receiver))
    # The key is made for this one message, so a fixed nonce never repeats under it.
    box = _once_key(shared, sender, receiver).encrypt(_ONCE, data_key, _bound_key(vault, slot, generation))
    return SealedKey(generation, sender.hex(), box.hex())


def _unseal_all(vault: str, slot: Slot, secret: PersonSecret) -> dict[int, bytes]:
    private = X25519PrivateKey.from_private_bytes(secret.sealing_key)
    found: dict[int, bytes] = {}
    for sealed in slot.data_keys:
        sender = bytes.fromhex(sealed.sender)
        try:
            shared = private.exchange(X25519PublicKey.from_public_bytes(sender))
            once = _once_key(shared, sender, bytes.fromhex(slot.public))
            bound = _bound_key(vault, slot, sealed.generation)
            found[sealed.generation] = once.decrypt(_ONCE, bytes.fromhex(sealed.box), bound)
        except (InvalidTag, ValueError):
            continue
    return found


def _well_formed(written: _Written) -> bool:
    file = written.file
    return (
        file.version == VERSION
        and is_id(file.vault)
        and file.generation >= 1
        and file.revision >= 1
        and _is_hex(file.cipher_salt, 16)
        and _is_hex(written.mac, 32)
        and 1 <= len(file.slots) <= MOST_SLOTS
        and len({slot.id for slot in file.slots}) == len(file.slots)
        and all(_slot_well_formed(slot) for slot in file.slots)
    )


def _slot_well_formed(slot: Slot) -> bool:
    return (
        is_id(slot.id)
        and _is_hex(slot.salt, kdf.SALT_LENGTH)
        and _is_hex(slot.public, KEY_LENGTH)
        and _is_hex(slot.nonce, _NONCE_LENGTH)
        and _is_hex(slot.secret, SEED_LENGTH + KEY_LENGTH + _TAG_LENGTH)
        and 1 <= len(slot.data_keys) <= 2
        and all(
            _is_hex(sealed.sender, KEY_LENGTH) and _is_hex(sealed.box, KEY_LENGTH + _TAG_LENGTH)
            for sealed in slot.data_keys
        )
    )


def _is_hex(text: str, length: int) -> bool:
    return len(text) == 2 * length and all(letter in "0123456789abcdef" for letter in text)
