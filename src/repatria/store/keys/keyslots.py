"""Who can open the vault: one slot a person, and no name, role or readable key in any of them.

A passphrase (Argon2id, AES-256-GCM) opens a person's own secret: an Ed25519 seed and an X25519 key. To that
X25519 key the vault's data key is sealed, so that it can be changed for everybody while one person is
present. While the data key changes, both stand in the file.

Anybody can seal a key to a slot, since *public* stands in the file: what is unsealed here is a candidate until
``store/keys/unlocking.py`` has proved the file by the key that opens the vault.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from repatria.domain.errors import KdfCostRefusedError
from repatria.domain.ids import make_id
from repatria.store.keys import kdf
from repatria.store.keys.kdf import KdfCost
from repatria.store.keys.slotfile import KEY_LENGTH, NONCE_LENGTH, SEED_LENGTH, SealedKey, Slot, SlotFile

Random = Callable[[int], bytes]

_AT_ONCE = 2
"""Slots tried at the same time; each takes up to 256 MiB."""
_ONCE = bytes(NONCE_LENGTH)


@dataclass(frozen=True, slots=True, repr=False)
class PersonSecret:
    """What only a person's passphrase opens: their signing seed, the key that data keys are sealed to, an *anchor*.

    The *anchor* is made from the vault's root secret: a vault of somebody else's making does not have it.
    """

    signing_seed: bytes
    sealing_key: bytes
    anchor: bytes

    @property
    def packed(self) -> bytes:
        """Return the bytes that the passphrase seals."""
        return self.signing_seed + self.sealing_key + self.anchor


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

    @property
    def in_order(self) -> tuple[bytes, ...]:
        """Return the data keys, the older first."""
        return tuple(self.data_keys[generation] for generation in sorted(self.data_keys))


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
    salt, nonce = random(kdf.SALT_LENGTH), random(NONCE_LENGTH)
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
    box = AESGCM(key).encrypt(nonce, secret.packed, _bound(file, slot))
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
    secret = PersonSecret(plain[:SEED_LENGTH], plain[SEED_LENGTH:-KEY_LENGTH], plain[-KEY_LENGTH:])
    data_keys = unseal_data_keys(file, slot, secret)
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


def unseal_data_keys(file: SlotFile, slot: Slot, secret: PersonSecret) -> dict[int, bytes]:
    """Return the data keys sealed to *slot*, by generation; whether they count is not known here."""
    private = X25519PrivateKey.from_private_bytes(secret.sealing_key)
    found: dict[int, bytes] = {}
    for sealed in slot.data_keys:
        sender = bytes.fromhex(sealed.sender)
        try:
            shared = private.exchange(X25519PublicKey.from_public_bytes(sender))
            once = _once_key(shared, sender, bytes.fromhex(slot.public))
            bound = _bound_key(file.vault, slot, sealed.generation)
            found[sealed.generation] = once.decrypt(_ONCE, bytes.fromhex(sealed.box), bound)
        except (InvalidTag, ValueError):
            continue
    return found
