"""Who can open the vault: one slot a person, and no name, role or readable key in any of them.

A passphrase (Argon2id, AES-256-GCM) opens a person's own secret: an Ed25519 seed and an X25519 key. To that
X25519 key the vault's data key is sealed, so that it can be changed for everybody while one person is
present. While the data key changes, both stand in the file.

Anybody can seal a key to a slot, since *public* stands in the file: what is unsealed here is a candidate until
``store/keys/unlocking.py`` has proved the file by the key that opens the vault.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from repatria.domain.errors import KdfCostRefusedError
from repatria.domain.ids import make_id
from repatria.store.keys import kdf
from repatria.store.keys.kdf import KdfCost
from repatria.store.keys.recoveryslot import RecoverySlot, SealedSecret, bound_person
from repatria.store.keys.sealedkey import (
    DATA_KEY,
    KEY_LENGTH,
    NONCE_LENGTH,
    SECRET,
    SEED_LENGTH,
    Random,
    SealedKey,
    public_of,
    seal,
    unseal,
)
from repatria.store.keys.slotfile import Slot, SlotFile

_AT_ONCE = 2
"""Slots tried at the same time; each takes up to 256 MiB."""


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
    """What a passphrase gave: its slot, the person's secret, and the data keys by generation.

    *by* is the recovery slot by whose sheets it was opened, and nothing where it was a passphrase, which took so many
    *seconds* to try.
    """

    slot: str
    secret: PersonSecret
    data_keys: Mapping[int, bytes]
    by: str = ""
    seconds: float = 0.0

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
    slot = Slot(
        id=slot_id or make_id(random(16)),
        memory_kib=cost.memory_kib,
        passes=cost.passes,
        lanes=cost.lanes,
        salt=salt.hex(),
        made_in=file.generation,
        public=public_of(secret.sealing_key),
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
    return msgspec.structs.replace(slot, data_keys=_sealed(file.vault, slot, data_keys, random))


def seal_to_recovery(
    file: SlotFile, slot: RecoverySlot, data_keys: Mapping[int, bytes], random: Random
) -> RecoverySlot:
    """Return *slot* with these data keys, and no others, sealed to it; no sheet is needed."""
    return msgspec.structs.replace(slot, data_keys=_sealed(file.vault, slot, data_keys, random))


def seal_to_all(
    file: SlotFile, data_keys: Mapping[int, bytes], random: Random, *, staying: Collection[str] | None = None
) -> SlotFile:
    """Return *file* with these data keys, and no others, in every slot, or in those *staying* and no other."""
    slots = tuple(
        seal_data_keys(file, slot, data_keys, random)
        for slot in file.slots
        if staying is None or slot.id in staying
    )
    kept = {slot.id for slot in slots}
    recovery = tuple(seal_to_recovery(file, _only(one, kept), data_keys, random) for one in file.recovery)
    return msgspec.structs.replace(file, slots=slots, recovery=recovery)


def seal_person(
    file: SlotFile, slot: RecoverySlot, person: str, secret: PersonSecret, random: Random
) -> RecoverySlot:
    """Return *slot* from which the person with the slot *person* can be let in again."""
    sender, box = seal(slot.public, secret.packed, bound_person(file.vault, slot, person), SECRET, random)
    others = (one for one in slot.people if one.slot != person)
    return msgspec.structs.replace(slot, people=(*others, SealedSecret(person, sender, box)))


def with_person(file: SlotFile, person: str, secret: PersonSecret, random: Random) -> SlotFile:
    """Return *file* from whose recovery slots this person can be let in again; the same where that is so."""
    lacking = [one for one in file.recovery if all(each.slot != person for each in one.people)]
    if not lacking:
        return file
    recovery = (
        seal_person(file, one, person, secret, random) if one in lacking else one for one in file.recovery
    )
    return msgspec.structs.replace(file, recovery=tuple(recovery))


def open_slot(file: SlotFile, slot: Slot, passphrase: str) -> Opened | None:
    """Return what *passphrase* opens in *slot*, or None; the cost is checked before it is spent."""
    began = time.perf_counter()
    key = kdf.derive(passphrase, bytes.fromhex(slot.salt), slot.cost, practice=file.practice)
    seconds = time.perf_counter() - began
    try:
        plain = AESGCM(key).decrypt(bytes.fromhex(slot.nonce), bytes.fromhex(slot.secret), _bound(file, slot))
    except InvalidTag:
        return None
    secret = unpacked(plain)
    data_keys = unseal_data_keys(file, slot, secret)
    return Opened(slot.id, secret, data_keys, seconds=seconds) if data_keys else None


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


def unpacked(plain: bytes) -> PersonSecret:
    """Return the secret of a person from the bytes that were sealed."""
    return PersonSecret(plain[:SEED_LENGTH], plain[SEED_LENGTH:-KEY_LENGTH], plain[-KEY_LENGTH:])


def unseal_data_keys(file: SlotFile, slot: Slot, secret: PersonSecret) -> dict[int, bytes]:
    """Return the data keys sealed to *slot*, by generation; whether they count is not known here."""
    return unsealed(file.vault, slot, secret.sealing_key)


def unsealed(vault: str, slot: Slot | RecoverySlot, private: bytes) -> dict[int, bytes]:
    """Return the data keys sealed to the key whose private half this is, by generation."""
    found: dict[int, bytes] = {}
    for one in slot.data_keys:
        key = unseal(private, one.sender, one.box, _bound_key(vault, slot, one.generation), DATA_KEY)
        if key is not None:
            found[one.generation] = key
    return found


def _only(slot: RecoverySlot, people: Collection[str]) -> RecoverySlot:
    return msgspec.structs.replace(slot, people=tuple(one for one in slot.people if one.slot in people))


def _bound_key(vault: str, slot: Slot | RecoverySlot, generation: int) -> list[Any]:
    return ["repatria/1/data-key", vault, slot.id, generation]


def _sealed(
    vault: str, slot: Slot | RecoverySlot, data_keys: Mapping[int, bytes], random: Random
) -> tuple[SealedKey, ...]:
    return tuple(
        SealedKey(generation, *seal(slot.public, key, _bound_key(vault, slot, generation), DATA_KEY, random))
        for generation, key in sorted(data_keys.items())
    )
