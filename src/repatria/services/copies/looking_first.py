"""Look into a copy before it takes any place: laid out in a room, proven, told in numbers, and taken away again.

No vault has to open for it: it is for whoever stands before one that does not, or on a new machine.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from secrets import token_bytes

from repatria import paths
from repatria.domain.errors import KeySlotsDamagedError, VaultMissingError, WrongPassphraseError
from repatria.domain.progress import Progress
from repatria.services.copies.restoring import opened_of
from repatria.store.copies.proving import prove_copy
from repatria.store.copies.rooms import cases_in, copies_at, lay_out, open_room
from repatria.store.findings import Finding
from repatria.store.headfile import HeadFile, head_of
from repatria.store.keys.keyslots import try_slots
from repatria.store.keys.slotfile import FILE_NAME, load_slots
from repatria.store.lockfile import VaultLock
from repatria.store.swapping import LAID_OUT, clear_room
from repatria.store.vault import Vault


@dataclass(frozen=True, slots=True)
class FoundCopy:
    """A proven copy in *folder*: when it was *made* (UTC, ISO), how much it has, and the *target* it belongs to.

    *beyond* counts the entries by which this machine remembers that vault to be longer, None where it remembers none.
    *replaces* tells that something stands in the target, which will be put aside.
    """

    folder: Path
    made: str
    events: int
    cases: int
    beyond: int | None
    target: Path
    replaces: bool


def look_into_copy(
    place: Path,
    passphrase: str,
    known: Sequence[Path],
    fresh: Callable[[bool], Path],
    *,
    state_dir: Path | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> FoundCopy:
    """Return the last copy at *place* that *passphrase* opens, or the one there, proven; nothing is left of looking.

    It belongs to that of the *known* vaults that has its id, else to the first that lost its slots, else to a *fresh*
    folder (of a practice vault or not). Raises NoCopyError, WrongPassphraseError, StorageError, VaultError for a copy
    that is not whole, VaultBusyError while the vault is open, StoppedError.
    """
    chosen = opened_of(copies_at(place), passphrase)
    file = chosen.slots.file
    target = _belongs(file.vault, known) or fresh(file.practice)
    held = VaultLock(target) if target.exists() else None
    try:
        room = lay_out(chosen.folder, target, progress, cancelled)
        opened = try_slots(load_slots(room / LAID_OUT / FILE_NAME).file, passphrase)
        if opened is None:
            raise WrongPassphraseError(tries=1)
        prove_copy(room / LAID_OUT, opened)
        vault = open_room(room, opened, token_bytes)
        try:
            with closing(vault.reader()) as reader:
                cases = cases_in(reader)
                beyond = _beyond(vault, head_of(reader).count, state_dir or paths.state_folder())
        finally:
            vault.close()
    finally:
        clear_room(target)
        if held is not None:
            held.release()
    facts = chosen.facts
    return FoundCopy(chosen.folder, facts.made, facts.held.events, cases, beyond, target, target.exists())


def _belongs(vault: str, known: Sequence[Path]) -> Path | None:
    lost = []
    for folder in known:
        try:
            if load_slots(folder / FILE_NAME).file.vault == vault:
                return folder
        except (KeySlotsDamagedError, VaultMissingError):
            lost.append(folder)
    return lost[0] if lost else None


def _beyond(vault: Vault, count: int, state_dir: Path) -> int | None:
    """Return by how much this machine remembers the vault to be longer; only who holds its secret can read that."""
    remembered = HeadFile(state_dir / f"{vault.id}.head", vault.key_for("head")).read()
    return None if isinstance(remembered, Finding) else max(0, remembered.count - count)
