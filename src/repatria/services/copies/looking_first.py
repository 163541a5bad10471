"""Look into a copy before it takes any place: laid out in a room, proven, told in numbers, and taken away again.

No vault has to open for it: it is for whoever stands before one that does not, or on a new machine. Of its cases
nothing is listed; whoever knows the code of one may ask whether it is there, and hears when it was changed last.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from secrets import token_bytes
from typing import Final

from repatria import paths
from repatria.domain.errors import (
    CodeUnreadableError,
    KeySlotsDamagedError,
    VaultMissingError,
    WrongPassphraseError,
)
from repatria.domain.ids import read_case_code
from repatria.domain.may import role_may
from repatria.domain.progress import Progress
from repatria.services.copies.erased_here import erased_anywhere
from repatria.services.copies.restoring import opened_of
from repatria.store.cipher import Connection
from repatria.store.copies.opening import copies_in
from repatria.store.copies.proving import prove_copy
from repatria.store.copies.rooms import cases_in, copies_at, lay_out, open_room
from repatria.store.erased_file import PURPOSE
from repatria.store.findings import Finding
from repatria.store.headfile import HeadFile, head_of
from repatria.store.keys.keychange import VAULT_NAME
from repatria.store.keys.keyslots import try_slots
from repatria.store.keys.slotfile import FILE_NAME, load_slots
from repatria.store.lists.cases import CaseFilter, page
from repatria.store.lockfile import VaultLock
from repatria.store.swapping import LAID_OUT, clear_room
from repatria.store.vault import Vault

_AT_ONCE: Final = 1000


@dataclass(frozen=True, slots=True)
class FoundCopy:
    """A proven copy in *folder*: when it was *made* (UTC, ISO), how much it has, and the *target* it belongs to.

    *beyond* counts the entries by which this machine remembers that vault to be longer, None where it remembers none.
    *replaces* tells that something stands in the target, which will be put aside. *changed* says of each case that
    whoever opened it may see, by its code, when it was changed last (UTC, ISO).
    """

    folder: Path
    made: str
    events: int
    cases: int
    beyond: int | None
    target: Path
    replaces: bool
    changed: Mapping[str, str] = field(default_factory=dict, repr=False)

    def changed_last(self, code: str) -> str:
        """Return when the case with this *code*, however it is typed, was changed last; "" where it is not there.

        Nor is one there that whoever opened the copy may not see, or that was erased by rule since. Raises
        CodeUnreadableError for a code with a slip.
        """
        read = read_case_code(code)
        if read is None:
            raise CodeUnreadableError(text=code)
        return self.changed.get(read, "")


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
    held = VaultLock(target) if (target / FILE_NAME).exists() or (target / VAULT_NAME).exists() else None
    try:
        room = lay_out(chosen.folder, target, progress, cancelled)
        opened = try_slots(load_slots(room / LAID_OUT / FILE_NAME).file, passphrase)
        if opened is None:
            raise WrongPassphraseError(tries=1)
        prove_copy(room / LAID_OUT, opened)
        vault = open_room(room, opened, token_bytes)
        try:
            with closing(vault.reader()) as reader:
                cases, changed = cases_in(reader), _changed(vault, reader, (target, chosen.folder))
                beyond = _beyond(vault, head_of(reader).count, state_dir or paths.state_folder())
        finally:
            vault.close()
    finally:
        clear_room(target)
        if held is not None:
            held.release()
    facts = chosen.facts
    found = FoundCopy(chosen.folder, facts.made, facts.held.events, cases, beyond, target, target.exists())
    return replace(found, changed=changed)


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


def _changed(vault: Vault, reader: Connection, at_hand: tuple[Path, Path]) -> Mapping[str, str]:
    """Return of each case by its code when it was changed last, but of none that was erased *at_hand* since.

    That is in the vault whose place the copy would take, and in the copies beside it.
    """
    person = vault.person
    if not role_may(person.role, "see", practice=vault.practice):
        return {}
    target, copy = at_hand
    gone = erased_anywhere((target, *copies_in(copy.parent)), vault.key_for(PURPOSE))
    wanted, found = CaseFilter(practice=vault.practice, is_open=None), dict[str, str]()
    lines = page(reader, wanted, "changed", limit=_AT_ONCE, person=person.id)
    while lines:
        for line in lines:
            if line.id not in gone:
                found.setdefault(line.code, line.changed_at)
        lines = page(reader, wanted, "changed", after=lines[-1], limit=_AT_ONCE, person=person.id)
    return found
