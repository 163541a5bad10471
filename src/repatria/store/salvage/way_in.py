"""Who may salvage a vault: whoever's passphrase gives a key under which pages of it prove themselves."""

from __future__ import annotations

import hmac
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from repatria.domain.errors import (
    KdfCostRefusedError,
    KeySlotsDamagedError,
    VaultError,
    WrongPassphraseError,
)
from repatria.durable import open_file
from repatria.store.cipher import SALT_LENGTH
from repatria.store.keys.keychange import VAULT_NAME, FileKey, file_key, not_opened
from repatria.store.keys.keyslots import Opened, try_slots
from repatria.store.keys.slotfile import FILE_NAME, ReadSlots, anchor_of, subkey
from repatria.store.keys.slotscopy import copies_of
from repatria.store.keys.tries import Tries
from repatria.store.keys.unlocking import slots_at
from repatria.store.salvage.proven import PageKey, page_keys, proven_pages

_ENOUGH = 1000
"""So many proven pages say under which key the vault stands: it is changed whole."""


@dataclass(frozen=True, slots=True, repr=False)
class WayIn:
    """The slots file that opened, what the passphrase gave, and the keys of pages; *made_in* is the one in use.

    *vouched* tells whether this machine remembers slots that the key in use proves: whoever can write the slots file
    can give a key of their own to everybody in it.
    """

    slots: ReadSlots
    opened: Opened
    keys: list[PageKey]
    made_in: int
    vouched: bool

    @property
    def file_key(self) -> FileKey:
        """Return the key under which the vault stands."""
        return file_key(self.slots.file, self.opened.data_keys[self.made_in], VAULT_NAME)

    def is_root(self, root: bytes) -> bool:
        """Tell whether *root* is the secret by which this vault is known to whoever may open it."""
        return hmac.compare_digest(anchor_of(root, self.slots.file.vault), self.opened.secret.anchor)


def find_way_in(
    sources: Sequence[Path],
    passphrase: str,
    state_dir: Path,
    clock: Callable[[], float],
    ran: Callable[[], float] = time.monotonic,
) -> WayIn:
    """Return how *passphrase* opens the damaged vault of which *sources* are what is left; a wrong one is counted.

    The first of them is its ``vault.db``, which may be gone; copies follow.
    """
    found = slots_at(sources[0].parent, state_dir)
    tries = Tries(state_dir / f"{found[0].file.vault}.tries")
    tries.check(clock(), ran())
    fault: VaultError | None = None
    for read in found:
        try:
            opened = try_slots(read.file, passphrase, first=tries.read().slot)
        except KdfCostRefusedError as error:
            fault = fault or error
            continue
        if opened is not None:
            way = _way(sources, read, opened, found, copies_of(state_dir, {read.file.salt}))
            if way is not None:
                return way
            fault = fault or not_opened(sources[0], read.file)
    if fault is not None:
        raise fault
    count = tries.add(clock(), ran())
    if not any(read.intact for read in found):
        raise KeySlotsDamagedError(file=FILE_NAME, reason="changed")
    raise WrongPassphraseError(tries=count)


def _way(
    sources: Sequence[Path],
    read: ReadSlots,
    opened: Opened,
    found: Sequence[ReadSlots],
    remembered: Sequence[ReadSlots],
) -> WayIn | None:
    """Return the way in by the keys of a slot, None where nothing of the vault stands under any of them."""
    file = read.file
    vault_keys = {made_in: subkey(key, file.vault, VAULT_NAME) for made_in, key in opened.data_keys.items()}
    for path in sources:
        keys = page_keys(vault_keys, (file.salt, _first_bytes(path)))
        made_in = _in_use(path, keys)
        if made_in is not None:
            data_key = opened.data_keys[made_in]
            proved = [
                one
                for one in (*found, *remembered)
                if one.file.vault == file.vault and one.proved_by(data_key)
            ]
            latest = max(proved, key=lambda one: one.file.revision, default=read)
            vouched = any(one.data == memory.data for one in proved for memory in remembered)
            return WayIn(latest, opened, keys, made_in, vouched)
    return None


def _first_bytes(path: Path) -> bytes:
    if not path.is_file():
        return bytes(SALT_LENGTH)
    with open_file(path) as file:
        return file.read(SALT_LENGTH).ljust(SALT_LENGTH, b"\0")


def _in_use(path: Path, keys: list[PageKey]) -> int | None:
    """Return of which generation the key is under which most pages stand; None where no page proves itself."""
    if not path.is_file():
        return None
    with proven_pages(path, keys) as pages:
        for number in range(1, pages.count + 1):
            pages.get(number)
            if sum(pages.used.values()) >= _ENOUGH:
                break
        return max(pages.used, key=lambda made_in: pages.used[made_in], default=None)
