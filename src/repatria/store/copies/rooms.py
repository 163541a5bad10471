"""Lay a copy out beside the vault, to be looked into there: what lies at the second place is only read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from repatria.domain.errors import NoCopyError, StoppedError
from repatria.domain.progress import Progress
from repatria.durable import need_space, open_file, told_of, write_file
from repatria.store.building import ATTACHMENTS_NAME
from repatria.store.cipher import Connection
from repatria.store.copies.facts import NAME as FACTS_NAME
from repatria.store.copies.opening import copies_in, is_copy
from repatria.store.copies.place import copies_folder
from repatria.store.erased_file import NAME as ERASED_NAME
from repatria.store.keys.keychange import BACKUPS_NAME, DRAFTS_NAME, VAULT_NAME, settle
from repatria.store.keys.keyslots import Opened, Random, unseal_data_keys
from repatria.store.keys.slotfile import FILE_NAME, load_slots
from repatria.store.lockfile import VaultLock
from repatria.store.swapping import LAID_OUT, empty_room
from repatria.store.vault import Vault

STATE = "state"
"""What a machine would remember of the vault in a room: nothing of it reaches what it remembers of the real one."""
_NEEDED = (FILE_NAME, FACTS_NAME, VAULT_NAME, DRAFTS_NAME)
_MAY_LACK = f"{BACKUPS_NAME}/{ERASED_NAME}"
_PIECE = 1 << 20
_ENDS = (
    "SELECT part.name, log.name, max(event.n) FROM event JOIN part ON part.key = event.part "
    "JOIN log ON log.key = event.log GROUP BY event.part, event.log"
)


def copies_at(place: Path) -> list[Path]:
    """Return the copies that *place* names, the latest first: a chosen place, its folder, or one copy itself."""
    with told_of(place):
        if is_copy(place):
            return [place]
        for folder in (copies_folder(place), place):
            if folder.is_dir() and (found := copies_in(folder)):
                return found
    raise NoCopyError(place=str(place))


def lay_out(
    copy: Path,
    folder: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Return the room beside the vault in *folder* with *copy* in it, read back from the disk.

    Raises StorageError, and StoppedError when it is *cancelled*; the copy is only read.
    """
    with told_of(copy):
        names = [name for name in (*_NEEDED, _MAY_LACK) if name != _MAY_LACK or (copy / name).is_file()]
        size = sum((copy / name).stat().st_size for name in names)
    room = empty_room(folder)
    need_space(room, size)
    laid = room / LAID_OUT
    with told_of(room):
        for made in (laid, laid / ATTACHMENTS_NAME, laid / BACKUPS_NAME, room / STATE):
            made.mkdir(mode=0o700)
    done = 0
    for name in names:
        with open_file(copy / name) as file:
            pieces = _pieces(iter(lambda: file.read(_PIECE), b""), done, size, progress, cancelled)
            done += write_file(laid / name, pieces, read_back=True)
    return room


def _pieces(
    read: Iterator[bytes], done: int, size: int, progress: Progress | None, cancelled: Callable[[], bool]
) -> Iterator[bytes]:
    for piece in read:
        if cancelled():
            raise StoppedError
        yield piece
        done += len(piece)
        if progress is not None:
            progress(min(done, size), size)


def open_room(room: Path, opened: Opened, random: Random) -> Vault:
    """Return the vault in *room*, which was proven, opened as *opened* opens it: no passphrase is asked."""
    laid = room / LAID_OUT
    lock = VaultLock(laid)
    try:
        slots = load_slots(laid / FILE_NAME)
        own = next(slot for slot in slots.file.slots if slot.id == opened.slot)
        mine = Opened(opened.slot, opened.secret, unseal_data_keys(slots.file, own, opened.secret))
        return Vault(laid, room / STATE, lock, settle(laid, slots, mine, random), random)
    except BaseException:
        lock.release()
        raise


def logs_end(connection: Connection) -> Mapping[tuple[str, str], int]:
    """Return how far each log goes in each part, in the vault behind *connection*."""
    return {(part, log): n for part, log, n in connection.execute(_ENDS)}


def cases_in(connection: Connection) -> int:
    """Return how many cases stand in the vault behind *connection*, those that were erased left out."""
    query = "SELECT count(*) FROM part WHERE NOT erased AND name LIKE 'case/%/core'"
    return int(connection.execute(query).fetchone()[0])


def ends_of(vault: Vault) -> Mapping[tuple[str, str], int]:
    """Return how far each log goes in each part of *vault*."""
    with closing(vault.reader()) as reader:
        return logs_end(reader)
