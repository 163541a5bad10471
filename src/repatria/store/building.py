"""Make a new vault whole in a folder beside its place, and give it its name only when it is complete."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from repatria.domain.errors import VaultExistsError, WeakPassphraseError
from repatria.domain.ids import DeviceId, PersonId, make_id
from repatria.domain.people import Person, Role
from repatria.durable import atomic_write, sync_folder, told_of
from repatria.signing import verify_key_of
from repatria.store.cipher import SALT_LENGTH, Connection, open_connection
from repatria.store.device import ROOT_SECRET, Device, put_device, put_secret
from repatria.store.keys.kdf import KdfCost, calibrate
from repatria.store.keys.keychange import BACKUPS_NAME, DRAFTS_NAME, VAULT_NAME, FileKey, file_key
from repatria.store.keys.keyslots import PersonSecret, make_slot
from repatria.store.keys.mirror import keep_mirror
from repatria.store.keys.sealedkey import KEY_LENGTH, SEED_LENGTH, Random
from repatria.store.keys.slotfile import (
    FILE_NAME,
    VERSION,
    SlotFile,
    anchor_of,
    subkey,
    write_slots,
)
from repatria.store.migrate import drafts_steps, migrate
from repatria.store.people import put_account
from repatria.store.transactions import transaction

ATTACHMENTS_NAME = "attachments"
LEAST_LETTERS = 8


@dataclass(frozen=True, slots=True, repr=False)
class NewVault:
    """What a new vault is made of: its first person, its device, and what a passphrase costs."""

    person_name: str
    role: Role
    language: str
    country: str
    post: str
    age_identity: str
    practice: bool
    cost: KdfCost | None
    zone: str = ""


def check_passphrase(passphrase: str) -> None:
    """Refuse a passphrase too short for anything; how strong it is, the window says."""
    if len(passphrase) < LEAST_LETTERS:
        raise WeakPassphraseError(least=LEAST_LETTERS)


def checked_cost(passphrase: str, wanted: NewVault) -> KdfCost:
    """Return what the passphrase costs to try; one too short, or a cost too cheap for real cases, is refused."""
    check_passphrase(passphrase)
    cost = wanted.cost or (KdfCost.for_practice() if wanted.practice else calibrate())
    cost.check(practice=wanted.practice)
    return cost


@contextmanager
def built_aside(folder: Path) -> Iterator[Path]:
    """Give a place beside *folder*, which is empty or absent, to build in; what fails there leaves nothing.

    What an earlier try left there, as when the machine was switched off, goes first.
    """
    building = folder.with_name(f".{folder.name}.new")
    with told_of(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise VaultExistsError(place=str(folder))
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir(parents=True, mode=0o700)
    try:
        yield building
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise


def give_name(building: Path, folder: Path) -> None:
    """Give the vault that was built its own name, in one step."""
    with told_of(folder):
        if folder.exists():
            folder.rmdir()
        building.rename(folder)
        sync_folder(folder.parent)


def make_drafts(path: Path, key: FileKey) -> None:
    """Make an empty drafts file."""
    connection = open_connection(path, key.key, key.salt, create=True)
    try:
        migrate(connection, drafts_steps(), file=DRAFTS_NAME)
    finally:
        connection.close()


def build_vault(
    folder: Path, passphrase: str, wanted: NewVault, cost: KdfCost, random: Random
) -> tuple[str, bytes]:
    """Make the files of a vault in *folder*; return its id and the key of its head file."""
    data_key, root = random(KEY_LENGTH), random(KEY_LENGTH)
    file = SlotFile(VERSION, make_id(random(16)), wanted.practice, 1, 1, random(SALT_LENGTH).hex(), ())
    secret = PersonSecret(random(SEED_LENGTH), random(KEY_LENGTH), anchor_of(root, file.vault))
    slot = make_slot(file, passphrase, secret, {1: data_key}, cost, random)
    file = SlotFile(VERSION, file.vault, file.practice, 1, 1, file.cipher_salt, (slot,))
    data = write_slots(file, data_key)
    key = file_key(file, data_key, VAULT_NAME)
    connection = open_connection(folder / VAULT_NAME, key.key, key.salt, create=True)
    try:
        migrate(connection)
        with transaction(connection):
            _put_first(connection, secret, slot.id, wanted, random)
            put_secret(connection, ROOT_SECRET, root)
        keep_mirror(connection, data)
    finally:
        connection.close()
    make_drafts(folder / DRAFTS_NAME, file_key(file, data_key, DRAFTS_NAME))
    with told_of(folder):
        for name in (ATTACHMENTS_NAME, BACKUPS_NAME):
            (folder / name).mkdir(mode=0o700)
    atomic_write(folder / FILE_NAME, data)
    return file.vault, subkey(root, file.vault, "head")


def _put_first(
    connection: Connection, secret: PersonSecret, slot: str, wanted: NewVault, random: Random
) -> None:
    person = Person(
        PersonId(make_id(random(16))),
        wanted.person_name,
        wanted.role,
        verify_key_of(secret.signing_seed),
        wanted.language,
    )
    put_account(connection, person, slot=slot)
    device = Device(
        DeviceId(make_id(random(16))),
        wanted.age_identity,
        random(SEED_LENGTH),
        wanted.post,
        wanted.country,
        wanted.zone,
    )
    put_device(connection, device)
