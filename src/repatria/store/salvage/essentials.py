"""Without a root secret, a device and an account nobody comes in: what of them is gone is made anew."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

import msgspec

from repatria.domain.errors import DeviceLostError, NothingReadableError, VaultDamagedError
from repatria.domain.ids import DeviceId, PersonId, make_id
from repatria.domain.people import ROLES, Person, Role
from repatria.durable import atomic_write
from repatria.signing import verify_key_of
from repatria.store.cipher import Connection
from repatria.store.device import ROOT_SECRET, Device, own_device, put_device, put_secret, secret
from repatria.store.keys.keychange import VAULT_NAME
from repatria.store.keys.keyslots import PersonSecret, make_slot
from repatria.store.keys.sealedkey import KEY_LENGTH, SEED_LENGTH, Random
from repatria.store.keys.slotfile import (
    FILE_NAME,
    Slot,
    anchor_of,
    read_slots,
    write_slots,
)
from repatria.store.people import account_of_slot, put_account
from repatria.store.rows import body_or_none
from repatria.store.salvage.way_in import WayIn
from repatria.store.transactions import transaction

_MADE = """
    SELECT event.body FROM event JOIN event_type ON event_type.key = event.type JOIN part ON part.key = event.part
    WHERE event_type.name = 'person_changed' AND part.name >= 'record/' AND part.name < 'record0'
        AND event.body IS NOT NULL ORDER BY event.seq
"""


@dataclass(frozen=True, slots=True, repr=False)
class Spare:
    """What a device is made of where the vault's own is gone: a new identity, and which post it is of."""

    age_identity: str
    post: str
    country: str
    zone: str = ""


@dataclass(frozen=True, slots=True)
class MadeAnew:
    """What had to be made anew: the *root*, which lets others of the post in again; the *device*; an *account*."""

    root: bool = False
    device: bool = False
    account: bool = False


NOTHING_MADE: Final = MadeAnew()


def complete(
    connection: Connection, folder: Path, way: WayIn, passphrase: str, spare: Spare, random: Random
) -> MadeAnew:
    """Make sure of all that an unlock needs, write the slots file into *folder*, and return what was made anew.

    Raises VaultDamagedError where nothing says that the vault is the one of this passphrase, NothingReadableError
    where nothing of it is left, DeviceLostError where a new device is needed and *spare* does not say of which post.
    """
    root = secret(connection, ROOT_SECRET)
    has_device = own_device(connection) is not None
    is_empty = connection.execute("SELECT 1 FROM event").fetchone() is None
    if is_empty and (root is None or not has_device):
        raise NothingReadableError(file=VAULT_NAME)
    if not (has_device or (spare.post and spare.country)):
        raise DeviceLostError(file=VAULT_NAME)
    if not (way.vouched if root is None else way.is_root(root)):
        raise VaultDamagedError(file=VAULT_NAME, reason="not the vault of this passphrase")
    with transaction(connection):
        if not has_device:
            _put_device(connection, spare, random)
        is_new_account = account_of_slot(connection, way.opened.slot) is None
        if is_new_account:
            put_account(connection, _own_account(connection, way), slot=way.opened.slot)
        if root is None:
            root = random(KEY_LENGTH)
            put_secret(connection, ROOT_SECRET, root)
            connection.execute("DELETE FROM slot_mirror")
            data = _slots_anew(way, passphrase, root, random)
        else:
            data = way.slots.data
    atomic_write(folder / FILE_NAME, data)
    return MadeAnew(data is not way.slots.data, not has_device, is_new_account)


def _put_device(connection: Connection, spare: Spare, random: Random) -> None:
    device = DeviceId(make_id(random(16)))
    put_device(
        connection,
        Device(device, spare.age_identity, random(SEED_LENGTH), spare.post, spare.country, spare.zone),
    )


def _own_account(connection: Connection, way: WayIn) -> Person:
    """Return the account of whoever is here, by what the record says of their key; their name it does not say."""
    key = verify_key_of(way.opened.secret.signing_seed)
    person, role = make_id(bytes.fromhex(key)[:16]), "coordinator"
    for (data,) in connection.execute(_MADE):
        body = body_or_none(data)
        said = body.value if body is not None and isinstance(body.value, dict) else {}
        if said.get("key") == key and said.get("role") in ROLES and isinstance(said.get("person"), str):
            person, role = said["person"], said["role"]
    return Person(PersonId(person), person, cast(Role, role), key)


def _slots_anew(way: WayIn, passphrase: str, root: bytes, random: Random) -> bytes:
    """Return a slots file with the way in of whoever is here alone, that carries the new *root* under it."""
    file, opened = way.slots.file, way.opened
    own = next(slot for slot in file.slots if slot.id == opened.slot)
    held = PersonSecret(opened.secret.signing_seed, opened.secret.sealing_key, anchor_of(root, file.vault))
    key = {way.made_in: opened.data_keys[way.made_in]}
    file = msgspec.structs.replace(file, generation=way.made_in, revision=file.revision + 1, slots=())
    slot: Slot = make_slot(file, passphrase, held, key, own.cost, random, slot_id=own.id)
    data = write_slots(msgspec.structs.replace(file, slots=(slot,)), *key.values())
    return read_slots(data).data
