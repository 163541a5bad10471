"""Say what is wrong with a vault that does not open: from outside, and with a passphrase how much of it is whole."""

from __future__ import annotations

import time
from pathlib import Path

from repatria import paths
from repatria.domain.errors import (
    KdfCostRefusedError,
    KeySlotsDamagedError,
    VaultDamagedError,
    VaultMissingError,
    WrongKeyError,
)
from repatria.domain.progress import Progress
from repatria.domain.shut_vault import Shut
from repatria.services.desk import Clock
from repatria.services.vaults import system_clock
from repatria.store.salvage.salvaging import sources_of
from repatria.store.salvage.way_in import find_way_in
from repatria.store.shut import count_pages, pages_of, seen_of
from repatria.store.steps import nobody


def look_from_outside(folder: Path, told: Progress = nobody, *, state_dir: Path | None = None) -> Shut:
    """Return what anybody can see of the vault in *folder* without opening it; nothing of it is changed.

    Raises VaultMissingError where nothing of a vault is there, StorageError, and what *told* raises.
    """
    return Shut(seen_of(folder, state_dir or paths.state_folder(), told))


def look_with_passphrase(
    folder: Path,
    passphrase: str,
    told: Progress = nobody,
    *,
    clock: Clock = system_clock,
    state_dir: Path | None = None,
) -> Shut:
    """Return also how many pages of a vault that did not open are whole, by whoever's *passphrase* this is.

    Nothing of it is changed. Raises what ``look_from_outside`` raises, and WrongPassphraseError and TryLaterError: a
    wrong one is counted.
    """
    state_dir = state_dir or paths.state_folder()
    kinds = seen_of(folder, state_dir)
    try:
        way = find_way_in(
            sources_of(folder), passphrase, state_dir, lambda: clock().timestamp(), time.monotonic
        )
    except (KeySlotsDamagedError, KdfCostRefusedError, VaultMissingError):
        return Shut(kinds)
    except (VaultDamagedError, WrongKeyError):
        return Shut(kinds, pages_of(folder))
    proven, damaged = count_pages(folder, way, told) if pages_of(folder) else (0, 0)
    return Shut(kinds, damaged, proven)
