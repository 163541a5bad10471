"""Let people in, let them change their passphrase, and let them go: then the vault's key changes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import msgspec

from repatria.domain.errors import (
    DiskFullError,
    LastPersonError,
    OwnAccountError,
    StorageError,
    UnknownPersonError,
    VaultError,
    WrongPassphraseError,
)
from repatria.domain.ids import PersonId, make_id
from repatria.domain.people import Person, Role
from repatria.durable import atomic_write
from repatria.signing import verify_key_of
from repatria.store.building import check_passphrase
from repatria.store.cipher import Connection
from repatria.store.keys.kdf import KdfCost, fitting, time_of
from repatria.store.keys.keychange import begin_change, settle
from repatria.store.keys.keyslots import PersonSecret, make_slot, open_slot, with_person
from repatria.store.keys.mirror import Beside, keep_mirror, nothing_beside
from repatria.store.keys.sealedkey import KEY_LENGTH, SEED_LENGTH
from repatria.store.keys.slotfile import FILE_NAME, Slot, SlotFile, read_slots, write_slots
from repatria.store.people import account, end_accounts_without, put_account, slot_of, slots_of_accounts
from repatria.store.transactions import transaction
from repatria.store.vault import Vault


def add_person(
    vault: Vault,
    *,
    passphrase: str,
    name: str,
    role: Role,
    language: str = "es",
    vouched: bool = True,
    cost: KdfCost | None = None,
    beside: Callable[[Connection, Person], object] = lambda _connection, _person: None,
) -> Person:
    """Give a new person an account, a signing key of their own, and a slot that *passphrase* opens.

    The cost of a try is that of the vault's own slots unless given. *beside* writes in the transaction of the
    account. Stopped before the slot is written, the account ends at the next unlock; what fails there ends it now.
    """
    check_passphrase(passphrase)
    file = vault.slots
    anchor = vault.opened.secret.anchor  # the same in every slot of a vault
    secret = PersonSecret(vault.random(SEED_LENGTH), vault.random(KEY_LENGTH), anchor)
    cost = cost or _own_slot(vault).cost
    slot = make_slot(file, passphrase, secret, vault.opened.data_keys, cost, vault.random)
    key = verify_key_of(secret.signing_seed)
    person = Person(PersonId(make_id(vault.random(16))), name, role, key, language, vouched=vouched)

    def put(connection: Connection) -> None:
        with transaction(connection):
            put_account(connection, person, slot=slot.id)
            beside(connection, person)

    _in_vault(vault, put)
    try:
        added = msgspec.structs.replace(file, slots=(*file.slots, slot))
        put_slots(vault, with_person(added, slot.id, secret, vault.random))
    except Exception:
        _take_back(vault)
        raise
    return person


def change_passphrase(
    vault: Vault, old: str, new: str, *, cost: KdfCost | None = None, beside: Beside = nothing_beside
) -> None:
    """Let *new* open the slot of the person who is here, and *old* no longer; *old* must open it now.

    It is done once the file says so. *beside* writes where the vault learns of it; where it could not any more, an
    unlock makes the vault learn of it and tells that it did (``Vault.changed_slots``).
    """
    check_passphrase(new)
    own = check_own(vault, old)
    _put_passphrase(vault, new, cost or own.cost, beside)


def check_own(vault: Vault, passphrase: str) -> Slot:
    """Return the slot of the person who is here; raises WrongPassphraseError where *passphrase* does not open it."""
    own = _own_slot(vault)
    if open_slot(vault.slots, own, passphrase) is None:
        raise WrongPassphraseError(tries=1)
    return own


def fit_cost(vault: Vault, passphrase: str, timed: Callable[[KdfCost], float] = time_of) -> bool:
    """Let a try of the *passphrase* that opened the vault cost what fits this machine; tell whether that changed.

    A vault from a slower machine would be cheap to guess here, one from a faster machine slow to open. Too cheap is
    mended at once; too dear only where it was so at two unlocks in a row on this machine, each time tried twice, by
    the shortest: a machine that is busy once changes nothing, and where nothing is remembered nothing falls. Nothing
    is changed while the data key waits to be, nor in practice. It takes as long as a try, or some seconds where one
    is too dear. An older slots file opens at its own cost for ever.
    """
    own, seconds = _own_slot(vault), vault.opened.seconds
    if vault.practice or not seconds or len(vault.opened.data_keys) > 1:
        return False
    cost = fitting(own.cost, seconds)
    if cost.work < own.cost.work:
        seconds = min(seconds, timed(own.cost))
        cost = fitting(own.cost, seconds)
    is_dear = cost.work < own.cost.work
    before = vault.note_dear(own.salt, seconds if is_dear else 0.0)
    if is_dear:
        cost = fitting(own.cost, min(seconds, before)) if before else own.cost
    if cost == own.cost:
        return False
    _put_passphrase(vault, passphrase, cost, nothing_beside)
    return True


def replace_passphrase(vault: Vault, new: str, *, beside: Beside = nothing_beside) -> None:
    """Let *new* open the slot of the person in whose name sheets opened the vault, and what did before no longer."""
    check_passphrase(new)
    assert vault.opened.by, "whoever has a passphrase changes it by that"
    _put_passphrase(vault, new, _own_slot(vault).cost, beside)


def _put_passphrase(vault: Vault, new: str, cost: KdfCost, beside: Beside) -> None:
    own, file = vault.opened.slot, vault.slots
    slot = make_slot(file, new, vault.opened.secret, vault.opened.data_keys, cost, vault.random, slot_id=own)
    slots = tuple(slot if each.id == own else each for each in file.slots)
    put_slots(vault, msgspec.structs.replace(file, slots=slots), beside)


def remove_person(vault: Vault, person: PersonId, *, beside: Beside = nothing_beside) -> Person:
    """End an account, take its slot away, and change the data key: an old copy of the slots opens nothing.

    Every connection of this program must be closed before; with one open it refuses and changes nothing. It
    takes as long as writing the whole vault once. *beside* writes in the transaction that ends the account.
    Stopped at any moment, the next unlock finishes it; what fails can be asked for again.
    """
    leaving, slot = _removable(vault, person)
    with vault.changing_keys():
        vault.be_alone()
        if _has_slot(vault, slot):
            _settle_first(vault)
            _begin(vault, vault.slots, _with_accounts(vault) - {slot})
        # The vault knows of both keys and of who stays before anything is encrypted anew.
        _mirror(vault, beside)
        _finish(vault)
    return replace(leaving, active=False)


def put_slots_and_change_key(
    vault: Vault,
    changed: Callable[[SlotFile], SlotFile],
    beside: Beside = nothing_beside,
    *,
    secret: PersonSecret | None = None,
) -> None:
    """Let the slots as *changed* say who can open the vault, and change the data key: old slots open nothing.

    *secret* is what the slot of the person who is here holds from then on, where that changes too.

    Every connection of this program must be closed before, as when a person is removed. It counts as soon as the file
    is written; *beside* writes where the vault learns of it, before anything is encrypted anew.
    """
    with vault.changing_keys():
        vault.be_alone()
        _settle_first(vault)
        _begin(vault, changed(vault.slots), _with_accounts(vault), secret)
        _mirror(vault, beside)
        _finish(vault)


def _settle_first(vault: Vault) -> None:
    """Finish a change of the data key that waits for room before another begins, or refuse."""
    if len(vault.opened.data_keys) > 1:
        _finish(vault)
        if len(vault.opened.data_keys) > 1:
            raise DiskFullError(place=str(vault.folder))


def _begin(vault: Vault, file: SlotFile, staying: set[str], secret: PersonSecret | None = None) -> None:
    known = replace(vault.opened, secret=secret or vault.opened.secret)
    opened, begun = begin_change(vault.folder, file, known, staying=staying, random=vault.random)
    vault.use_slots(begun, opened)


def _finish(vault: Vault) -> None:
    vault.use_keys(settle(vault.folder, vault.written, vault.opened, vault.random))
    with suppress(StorageError):  # the file is the newer one: an unlock brings the vault up to it
        _mirror(vault)


def _with_accounts(vault: Vault) -> set[str]:
    """Return the slots of everybody who has an account: a slot of nobody known gets no new key."""
    connection = vault.reader()
    try:
        return slots_of_accounts(connection)
    finally:
        connection.close()


def _removable(vault: Vault, person: PersonId) -> tuple[Person, str]:
    connection = vault.reader()
    try:
        leaving, slot = account(connection, person), slot_of(connection, person)
    finally:
        connection.close()
    if leaving is None or slot is None:
        raise UnknownPersonError(person=person)
    if _has_slot(vault, slot) and len(vault.slots.slots) == 1:
        raise LastPersonError(person=person)
    if slot == vault.opened.slot:
        raise OwnAccountError(person=person)
    return leaving, slot


def _own_slot(vault: Vault) -> Slot:
    return next(slot for slot in vault.slots.slots if slot.id == vault.opened.slot)


def _has_slot(vault: Vault, slot: str) -> bool:
    """Tell whether the slot is in the file still: it is not once somebody's leaving was begun."""
    return any(each.id == slot for each in vault.slots.slots)


def put_slots(vault: Vault, file: SlotFile, beside: Beside = nothing_beside) -> None:
    """Write *file*, which counts from then on: what fails after that undoes nothing and is not told."""
    file = msgspec.structs.replace(file, revision=vault.slots.revision + 1)
    data = write_slots(file, *vault.opened.in_order)
    atomic_write(vault.folder / FILE_NAME, data)
    vault.use_slots(read_slots(data))
    vault.keep_copy()
    with suppress(StorageError, VaultError):
        _mirror(vault, beside)


def _take_back(vault: Vault) -> None:
    """Let the file say again what it said, and end the accounts that got no slot; what fails an unlock does."""
    with suppress(StorageError):
        atomic_write(vault.folder / FILE_NAME, vault.written.data)
    slots = [slot.id for slot in vault.slots.slots]

    def end(connection: Connection) -> None:
        with transaction(connection):
            end_accounts_without(connection, slots)

    with suppress(StorageError, VaultError):
        _in_vault(vault, end)


def _mirror(vault: Vault, beside: Beside = nothing_beside) -> None:
    _in_vault(vault, lambda connection: keep_mirror(connection, vault.written.data, beside))
    vault.keep_copy()


def _in_vault(vault: Vault, write: Beside) -> None:
    connection = vault.writer()
    try:
        write(connection)
        vault.remember(connection)
    finally:
        connection.close()
