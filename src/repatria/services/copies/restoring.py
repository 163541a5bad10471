"""Restore a copy in earnest: proven in a room, what was erased since erased again, only then in the vault's place.

What stood in the place is put aside whole and never removed. What it had beyond the copy comes back from other posts
and stands in what was put aside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_bytes
from typing import Final

from repatria import paths
from repatria.content.library import Library
from repatria.domain.errors import (
    KeySlotsDamagedError,
    OtherVaultError,
    StoppedError,
    VaultExistsError,
    VaultMissingError,
    WrongPassphraseError,
)
from repatria.domain.progress import Progress, after
from repatria.durable import told_of
from repatria.services.copies.erased_here import join_erased
from repatria.services.desk import Clock
from repatria.services.vaults import leave, system_clock, unlock
from repatria.store.copies.attached import bring_back
from repatria.store.copies.making import size_of
from repatria.store.copies.opening import OpenCopy, copies_in, may_open
from repatria.store.copies.proving import prove_copy
from repatria.store.copies.rooms import STATE, copies_at, lay_out, open_room
from repatria.store.erased_file import PURPOSE
from repatria.store.keys.keychange import VAULT_NAME
from repatria.store.keys.keyslots import try_slots
from repatria.store.keys.slotfile import FILE_NAME, load_slots, refuse_inside_vault
from repatria.store.lockfile import VaultLock
from repatria.store.swapping import LAID_OUT, clear_room, finish_restoring, take_place
from repatria.store.wiping import finish_wiping

_RESTORED: Final = "copies/restored"


@dataclass(frozen=True, slots=True)
class Restored:
    """What took the place: the copy, when it was *made*, its *events*, and where what stood there is now."""

    id: str
    made: str
    events: int
    aside: Path | None


def restore_copy(
    place: Path,
    folder: Path,
    passphrase: str,
    library: Library,
    *,
    clock: Clock = system_clock,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Restored:
    """Let a copy take the place of the vault in *folder*, and return what did: the last at *place*, or the one there.

    Whoever's *passphrase* it is answers for the post (RoleMayNotError). Raises NoCopyError, WrongPassphraseError,
    OtherVaultError and VaultExistsError for what a vault does not replace, VaultBusyError while the vault is open,
    StorageError, StoppedError: then what stood in the place stands there.
    """
    folder = folder.absolute()
    finish_restoring(folder)
    finish_wiping(folder, paths.state_folder())
    copies = copies_at(place)
    chosen = opened_of(copies, passphrase)
    held = _held_place(chosen.slots.file.vault, folder)
    try:
        room = lay_out(chosen.folder, folder, progress, cancelled)
        _prepare(room, (folder, *copies_in(chosen.folder.parent)), passphrase)
        told = after(size_of(room / LAID_OUT), progress)
        bring_back(chosen, room / LAID_OUT, folder, lambda: _go_on(cancelled), told)
        _note(room, chosen, passphrase, library, clock)
        _give_back(held)
        aside = take_place(folder)
    except BaseException:
        clear_room(folder)
        raise
    finally:
        _give_back(held)
    return Restored(chosen.folder.name, chosen.facts.made, chosen.facts.held.events, aside)


def opened_of(copies: list[Path], passphrase: str) -> OpenCopy:
    """Return of the *copies* that *passphrase* opens the one that was made last."""
    for copy in copies:
        opened = try_slots(load_slots(copy / FILE_NAME).file, passphrase)
        if opened is not None:
            mine = [found for one in copies if (found := may_open(one, opened)) is not None]
            return max(mine, key=lambda one: one.facts.made)
    raise WrongPassphraseError(tries=1)


def _held_place(vault: str, folder: Path) -> VaultLock | None:
    """Return the right to the vault in *folder*, None where nothing stands; refuse what no copy of *vault* replaces.

    Nobody opens the vault while a copy is laid out beside it: what they wrote would go aside unseen.
    """
    refuse_inside_vault(folder)
    with told_of(folder):
        if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
            return None
    if not any((folder / name).is_file() for name in (FILE_NAME, VAULT_NAME)):
        raise VaultExistsError(place=str(folder))
    with suppress(KeySlotsDamagedError, VaultMissingError):
        if load_slots(folder / FILE_NAME).file.vault != vault:
            raise OtherVaultError(place=str(folder))
    return VaultLock(folder)


def _give_back(held: VaultLock | None) -> None:
    """Release the folder: no system lets one be renamed that is held."""
    if held is not None:
        held.release()


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise StoppedError


def _prepare(room: Path, others: Iterable[Path], passphrase: str) -> None:
    """Prove what was laid out, and let it know what was erased in the *others*: the vault and the copies beside."""
    laid = room / LAID_OUT
    opened = try_slots(load_slots(laid / FILE_NAME).file, passphrase)
    if opened is None:
        raise WrongPassphraseError(tries=1)
    prove_copy(laid, opened)
    vault = open_room(room, opened, token_bytes)
    try:
        join_erased(laid, others, vault.key_for(PURPOSE), vault.random)
    finally:
        vault.close()


def _note(room: Path, copy: OpenCopy, passphrase: str, library: Library, clock: Clock) -> None:
    """Unlock what was laid out, which erases again what was erased, and keep in its record that it was restored."""
    desk = unlock(room / LAID_OUT, passphrase, library, clock=clock, state_dir=room / STATE)
    try:
        desk.need("answer")
        kept = {"copy": copy.folder.name, "made": copy.facts.made, "at": desk.now().isoformat()}
        desk.append([desk.value(desk.record, _RESTORED, kept)])
    finally:
        leave(desk)
