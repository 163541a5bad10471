"""What can be seen of a vault from outside, without opening it: nothing of it is written or put right."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from repatria.domain.errors import (
    KeySlotsDamagedError,
    ReadOnlyError,
    VanishedError,
    VaultBusyError,
    VaultMissingError,
    VaultTooNewError,
)
from repatria.domain.progress import Progress
from repatria.durable import open_file, told_of
from repatria.store.cipher import PLAIN_HEADER, SALT_LENGTH
from repatria.store.keys.keychange import DRAFTS_NAME, VAULT_NAME
from repatria.store.keys.slotfile import FILE_NAME as SLOTS_NAME
from repatria.store.keys.slotfile import ReadSlots, load_slots
from repatria.store.keys.slotscopy import copies_of
from repatria.store.lockfile import FILE_NAME as LOCK_NAME
from repatria.store.lockfile import VaultLock
from repatria.store.pages import PAGE
from repatria.store.salvage.owners import PENDING
from repatria.store.salvage.proven import proven_pages
from repatria.store.salvage.way_in import WayIn
from repatria.store.steps import Steps, nobody
from repatria.store.swapping import is_restoring
from repatria.store.wipe_word import BEGUN_NAME

_PIECE: Final = 1 << 20


def seen_of(folder: Path, state_dir: Path, told: Progress = nobody) -> frozenset[str]:
    """Return what is seen of the vault in *folder*, in the words of ``shut_vault.SHUT``.

    Every byte of ``vault.db`` is read, which is *told*: a disk that refuses is noticed. Raises VaultMissingError
    where nothing of a vault is there.
    """
    if not any((folder / name).is_file() for name in (SLOTS_NAME, VAULT_NAME)):
        raise VaultMissingError(place=str(folder))
    slots, found = _slots(folder / SLOTS_NAME)
    found |= _vault(folder / VAULT_NAME, slots, told)
    if "disk_refuses" not in found and (slots is None or not slots.intact):
        salts = {_first(folder / VAULT_NAME), *([slots.file.salt] if slots else [])}
        found |= {"slots_remembered"} if copies_of(state_dir, salts) else set()
    found |= {"drafts_gone"} if not _is_whole(folder / DRAFTS_NAME) else set()
    found |= {"wiping"} if (folder / BEGUN_NAME).is_file() else set()
    found |= {"restoring"} if is_restoring(folder) else set()
    return frozenset(found | ({"in_use"} if _in_use(folder) else set()))


def pages_of(folder: Path) -> int:
    """Return how many pages ``vault.db`` in *folder* has, none where it is gone."""
    path = folder / VAULT_NAME
    with told_of(path):
        return -(-path.stat().st_size // PAGE) if path.is_file() else 0


def count_pages(folder: Path, way: WayIn, told: Progress = nobody) -> tuple[int, int]:
    """Return how many pages of ``vault.db`` in *folder* prove themselves by the keys of *way*, and how many do not.

    The journal beside stands for older pages.
    """
    path = folder / VAULT_NAME
    proven = damaged = 0
    with proven_pages(path, way.keys) as pages:
        steps = Steps(told, pages.count)
        for number in range(1, pages.count + 1):
            if number != PENDING:
                _, counts = pages.look(number)
                proven, damaged = proven + counts, damaged + (not counts)
            steps.step()
    return proven, damaged


def _slots(path: Path) -> tuple[ReadSlots | None, set[str]]:
    try:
        slots = load_slots(path)
    except VaultMissingError:
        return None, {"slots_missing"}
    except KeySlotsDamagedError:
        return None, {"slots_unreadable"}
    except VaultTooNewError:
        return None, {"slots_newer"}
    except VanishedError:
        return None, {"disk_refuses"}
    found = set() if slots.intact else {"slots_changed"}
    changing = slots.intact and any(len(slot.data_keys) > 1 for slot in slots.file.slots)
    return slots, found | ({"key_changing"} if changing else set())


def _vault(path: Path, slots: ReadSlots | None, told: Progress) -> set[str]:
    if not path.is_file():
        return {"vault_missing"}
    try:
        size = sum(_pieces(path, told))
        first = _first(path)
    except VanishedError:
        return {"disk_refuses"}
    found = {"vault_cut"} if not size or size % PAGE else set()
    if first == PLAIN_HEADER:
        return found | {"vault_plain"}
    is_other = slots is not None and slots.intact and len(first) == SALT_LENGTH and first != slots.file.salt
    return found | ({"vault_other"} if is_other else set())


def _pieces(path: Path, told: Progress) -> Iterator[int]:
    with open_file(path) as file:
        size = path.stat().st_size
        steps = Steps(told, size)
        while piece := file.read(_PIECE):
            yield len(piece)
            steps.reach(file.tell())


def _first(path: Path) -> bytes:
    with suppress(VanishedError), open_file(path) as file:
        return file.read(SALT_LENGTH)
    return b""


def _is_whole(path: Path) -> bool:
    with told_of(path):
        return path.is_file() and path.stat().st_size > 0 and path.stat().st_size % PAGE == 0


def _in_use(folder: Path) -> bool:
    """Tell whether a program has the vault open; where nobody ever had, no lock is made for asking."""
    if not (folder / LOCK_NAME).is_file():
        return False
    try:
        VaultLock(folder).release()
    except VaultBusyError:
        return True
    except ReadOnlyError:
        return False
    return False
