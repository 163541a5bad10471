"""Make one copy of the vault at the second place: built aside, proven as a person would open it, and only then named.

Whatever stops it, the copies that lie there stay as they are; what was half built goes at the next try. Nobody waits:
it reads one moment of the vault while others write.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from repatria.domain.errors import StoppedError
from repatria.domain.ids import is_id, make_id
from repatria.domain.progress import Progress
from repatria.durable import atomic_write, copy_durably, need_space, sync_folder, told_of
from repatria.store.building import ATTACHMENTS_NAME
from repatria.store.cipher import SALT_LENGTH
from repatria.store.copies.facts import PURPOSE, CopyFacts, Held, held_in, write_facts
from repatria.store.copies.filling import fill, settle
from repatria.store.copies.opening import OpenCopy
from repatria.store.copies.proving import prove_copy
from repatria.store.erased_file import erased_file
from repatria.store.keys.keychange import BACKUPS_NAME, DRAFTS_NAME, VAULT_NAME, file_key
from repatria.store.keys.keyslots import seal_data_keys
from repatria.store.keys.mirror import keep_mirror
from repatria.store.keys.sealedkey import KEY_LENGTH
from repatria.store.keys.slotfile import FILE_NAME, SlotFile, subkey, write_slots
from repatria.store.transactions import snapshot
from repatria.store.vault import Vault

BUILT: Final = ".new"
GOING: Final = ".gone"
_SPARE: Final = 1 << 20
"""Bytes beside the two files: slots, the list of what was erased, names."""


@dataclass(frozen=True, slots=True, repr=False)
class _Ways:
    """The slots and the key of the copy that is being made."""

    file: SlotFile
    data_key: bytes
    data: bytes


class _Pace:
    """Tells how far the copy is, and ends one that is cancelled."""

    def __init__(self, progress: Progress | None, cancelled: Callable[[], bool]) -> None:
        self._progress, self._cancelled = progress, cancelled

    def look(self) -> None:
        """Go on, or end the copy."""
        if self._cancelled():
            raise StoppedError

    def told(self, done: int, every: int) -> None:
        """Hear of so many bytes."""
        self.look()
        if self._progress is not None:
            self._progress(done, every)


def make_copy(
    vault: Vault,
    folder: Path,
    made: str,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> OpenCopy:
    """Return a proven copy of *vault*, *made* at this moment (UTC, ISO), that now lies in *folder*.

    Files of cases lie beside it and come after it (``attached.bring_to_place``): none of them hinders it.
    It opens connections of its own, on the thread that calls. Raises StorageError or VaultError, and StoppedError
    when it is *cancelled*: then nothing new lies there.
    """
    sweep_unfinished(folder)
    need_space(folder, size_of(vault.folder))
    pace, ways, copy_id = _Pace(progress, cancelled), _new_ways(vault), make_id(vault.random(16))
    with _built(folder, copy_id) as building:
        held = _fill_both(vault, building, ways, pace)
        _copy_beside(vault.folder, building)
        atomic_write(building / FILE_NAME, ways.data)
        write_facts(building, _purpose(ways), vault.random, CopyFacts(made, held))
        _settle_all(building)
        pace.look()
        proven = prove_copy(building, vault.opened, held)
        pace.look()
    return OpenCopy(folder / copy_id, proven.slots, proven.data_key, proven.facts)


def size_of(folder: Path) -> int:
    """Return how many bytes a copy of the vault in *folder* takes, journals and all."""
    names = (VAULT_NAME, f"{VAULT_NAME}-wal", DRAFTS_NAME, f"{DRAFTS_NAME}-wal")
    with told_of(folder):
        paths = [folder / name for name in names]
        return _SPARE + sum(path.stat().st_size for path in paths if path.exists())


def sweep_unfinished(folder: Path) -> None:
    """Remove from *folder* what was half built or half removed when a program was stopped."""
    with told_of(folder):
        for left in unfinished_in(folder):
            shutil.rmtree(left)


def unfinished_in(folder: Path) -> list[Path]:
    """Return what in *folder* was half built or half removed when a program was stopped."""
    with told_of(folder):
        return [left for left in folder.iterdir() if _is_unfinished(left.name)]


def _is_unfinished(called: str) -> bool:
    name = called.removeprefix(".").removesuffix(BUILT).removesuffix(GOING)
    return called in (f".{name}{BUILT}", f".{name}{GOING}") and is_id(name)


def _new_ways(vault: Vault) -> _Ways:
    """Return slots for those who can open the vault now, with a new key and salt; no passphrase is needed."""
    now = vault.slots
    data_key, salt = vault.random(KEY_LENGTH), vault.random(SALT_LENGTH)
    file = msgspec.structs.replace(now, revision=now.revision + 1, cipher_salt=salt.hex(), slots=())
    slots = tuple(seal_data_keys(file, slot, {file.generation: data_key}, vault.random) for slot in now.slots)
    file = msgspec.structs.replace(file, slots=slots)
    return _Ways(file, data_key, write_slots(file, data_key))


def _purpose(ways: _Ways) -> bytes:
    return subkey(ways.data_key, ways.file.vault, PURPOSE)


@contextmanager
def _built(folder: Path, copy_id: str) -> Iterator[Path]:
    """Give a folder to build the copy in, and its name once the block is through; what fails there leaves nothing."""
    building = folder / f".{copy_id}{BUILT}"
    with told_of(folder):
        building.mkdir(mode=0o700)
        try:
            yield building
            for each in (building / BACKUPS_NAME, building):
                sync_folder(each)
            building.rename(folder / copy_id)
            sync_folder(folder)
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            raise


def _fill_both(vault: Vault, building: Path, ways: _Ways, pace: _Pace) -> Held:
    """Copy both encrypted files, each as one moment had it; return what the vault held then."""
    key = file_key(ways.file, ways.data_key, VAULT_NAME)
    with closing(vault.reader()) as reader, snapshot(reader):
        held = held_in(reader)
        fill(reader, building / VAULT_NAME, key, pace.told, lambda copy: keep_mirror(copy, ways.data))
    key = file_key(ways.file, ways.data_key, DRAFTS_NAME)
    with closing(vault.drafts_reader()) as reader, snapshot(reader):
        fill(reader, building / DRAFTS_NAME, key, lambda _, __: pace.look(), lambda _: None)
    return held


def _copy_beside(vault_folder: Path, building: Path) -> None:
    """Copy what stands beside the encrypted files: the list of what was erased; files of cases lie by the copies."""
    with told_of(building):
        for name in (ATTACHMENTS_NAME, BACKUPS_NAME):
            (building / name).mkdir(mode=0o700)
    if erased_file(vault_folder).is_file():
        copy_durably(erased_file(vault_folder), erased_file(building))


def _settle_all(building: Path) -> None:
    for folder in (building, building / BACKUPS_NAME):
        for path in folder.iterdir():
            if path.is_file():
                settle(path)
