"""The vault's ways in by sheets: made, replaced, kept up, and used when nobody can come in."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from secrets import token_bytes

from repatria import paths
from repatria.apart import ReaderError
from repatria.domain.errors import (
    NobodyByTheseSheetsError,
    NoEscrowError,
    NoSheetsError,
    SheetFormerError,
    SheetNotOfVaultError,
    SheetsNotMadeError,
    StorageError,
)
from repatria.domain.ids import make_id
from repatria.domain.people import Person
from repatria.store.access import put_slots, put_slots_and_change_key
from repatria.store.keys.keyslots import Opened, seal_person, seal_to_recovery, with_person
from repatria.store.keys.mirror import Beside, nothing_beside
from repatria.store.keys.recovery import Made, Make, make_sheets, opened_by
from repatria.store.keys.recoveryslot import MOST_FORMER, RecoverySlot, is_former, sheet_number
from repatria.store.keys.sealedkey import Random
from repatria.store.keys.sheets import NEEDED, Sheet
from repatria.store.keys.slotfile import ReadSlots, SlotFile, with_recovery
from repatria.store.keys.tries import Tries
from repatria.store.keys.unlocking import Key, slots_at
from repatria.store.people import account_of_slot
from repatria.store.vault import Vault, open_with

ROOT_NEEDS = NEEDED
"""So many sheets of the root of a country give it back."""


def recovery_of(file: SlotFile) -> RecoverySlot | None:
    """Return the slot that the sheets of the post open, or None when there are none."""
    return next((one for one in file.recovery if not one.country), None)


def escrow_of(file: SlotFile) -> RecoverySlot | None:
    """Return the slot that the root of the country opens, or None when there is none."""
    return next((one for one in file.recovery if one.country), None)


def new_sheets(vault: Vault, needed: int, count: int) -> Made:
    """Return new sheets of the vault; nothing of it counts before ``keep_sheets``, and what counted goes on to."""
    before = recovery_of(vault.slots)
    former = (*before.checks, *before.former)[:MOST_FORMER] if before else ()
    asked = Make(
        vault.id,
        vault.practice,
        make_id(vault.random(16)),
        vault.slots.generation,
        needed,
        count,
        former,
        vault.opened.secret.anchor,
    )
    try:
        return make_sheets(asked)
    except ReaderError as error:
        raise SheetsNotMadeError from error


def keep_sheets(vault: Vault, made: RecoverySlot, *, beside: Beside = nothing_beside) -> None:
    """Let the sheets of *made* open the vault from now on, and those of before never again.

    Where there were some the data key changes, as when a person leaves: every connection is closed before. Stopped at
    any moment, one of the two sets opens it and the other one does not.
    """
    _keep(vault, made, recovery_of, beside)


def keep_escrow(
    vault: Vault, slot_id: str, country: str, public: str, *, beside: Beside = nothing_beside
) -> None:
    """Let the root of *country* open the vault from now on: it is sealed to the key that the root says."""
    slot = RecoverySlot(slot_id, country, 0, (), (), vault.slots.generation, public, "", "")
    _keep(vault, slot, escrow_of, beside)


def end_escrow(vault: Vault, *, beside: Beside = nothing_beside) -> None:
    """Let the root of the country open the vault no longer: the data key changes."""

    def ended(file: SlotFile) -> SlotFile:
        return with_recovery(file, tuple(one for one in file.recovery if not one.country))

    put_slots_and_change_key(vault, ended, beside)


def keep_way_back(vault: Vault) -> None:
    """Let whoever is here be let in again by sheets made without them; without room the next unlock does."""
    file = with_person(vault.slots, vault.opened.slot, vault.opened.secret, vault.random)
    if file is not vault.slots:
        try:
            put_slots(vault, file)
        except StorageError:
            return


def _keep(
    vault: Vault,
    made: RecoverySlot,
    standing: Callable[[SlotFile], RecoverySlot | None],
    beside: Beside,
) -> None:
    def changed(file: SlotFile) -> SlotFile:
        opened, before = vault.opened, standing(file)
        sealed = seal_to_recovery(file, made, opened.data_keys, vault.random)
        sealed = seal_person(file, sealed, opened.slot, opened.secret, vault.random)
        others = tuple(one for one in file.recovery if one != before)
        return with_recovery(file, (*others, sealed))

    if standing(vault.slots) is None:
        put_slots(vault, changed(vault.slots), beside)
    else:
        put_slots_and_change_key(vault, changed, beside)


@dataclass(frozen=True, slots=True)
class Locked:
    """A vault that nobody opened, and what of its slots anybody can read."""

    folder: Path
    state_dir: Path
    clock: Callable[[], float] = time.time
    ran: Callable[[], float] = time.monotonic
    random: Random = token_bytes

    @property
    def file(self) -> SlotFile:
        """Return its slots; of several that were found the first that has sheets, an intact one before others."""
        found = sorted(slots_at(self.folder, self.state_dir), key=lambda one: not one.intact)
        return next((one.file for one in found if one.file.recovery), found[0].file)


def locked_at(folder: Path, state_dir: Path | None = None) -> Locked:
    """Return the vault in *folder* as it lies there."""
    return Locked(folder, state_dir or paths.state_folder())


def slot_for(file: SlotFile, *, by_country: bool = False) -> RecoverySlot:
    """Return the slot that sheets are to open; raises NoSheetsError or NoEscrowError."""
    slot = escrow_of(file) if by_country else recovery_of(file)
    if slot is None:
        raise NoEscrowError if by_country else NoSheetsError
    return slot


def sheet_known(locked: Locked, words: Sheet) -> int:
    """Return which sheet this is, from 1, of those that open the vault; one that is none counts as a wrong try."""
    file = locked.file
    slot = slot_for(file)
    tries = Tries(locked.state_dir / f"{file.vault}.tries")
    tries.check(locked.clock(), locked.ran())
    number = sheet_number(file.vault, slot, words)
    if not number:
        count = tries.add(locked.clock(), locked.ran())
        if is_former(file.vault, slot, words):
            raise SheetFormerError(tries=count)
        raise SheetNotOfVaultError(tries=count)
    return number


def people_by(locked: Locked, sheets: tuple[Sheet, ...], *, by_country: bool = False) -> dict[str, Person]:
    """Return whom the *sheets* can let in again, by slot; nothing is changed, and nothing else is read."""
    file = locked.file
    known = {one.slot for one in slot_for(file, by_country=by_country).people}
    first = next((slot.id for slot in file.slots if slot.id in known), None)
    if first is None:
        raise NobodyByTheseSheetsError
    vault = open_by_sheets(locked, first, sheets, by_country=by_country)
    try:
        connection = vault.reader()
        try:
            found = {slot: account_of_slot(connection, slot) for slot in known}
        finally:
            connection.close()
    finally:
        vault.close()
    return {slot: person for slot, person in found.items() if person is not None and person.active}


def open_by_sheets(
    locked: Locked, person: str, sheets: tuple[Sheet, ...], *, by_country: bool = False
) -> Vault:
    """Return the vault open in the name of whoever has the slot *person*; wrong sheets count as a wrong try."""

    def tried(read: ReadSlots, _first: str) -> Opened | None:
        slot = escrow_of(read.file) if by_country else recovery_of(read.file)
        try:
            return opened_by(read, slot, person, sheets) if slot else None
        except ReaderError as error:
            raise SheetsNotMadeError from error

    key = Key(tried, lambda count: SheetNotOfVaultError(tries=count))
    return open_with(
        locked.folder,
        key,
        state_dir=locked.state_dir,
        clock=locked.clock,
        ran=locked.ran,
        random=locked.random,
    )
