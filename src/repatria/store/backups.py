"""Copies of the vault, kept in it before anything of others enters: under its own key, whole and proven.

A copy gets its name only once it was read back from the device, opened, and found to hold the events of the vault;
whatever stops it before, what stood there stays. Only then do older ones go.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Literal

from repatria.domain.errors import DiskFullError, StoppedError, StorageError, VaultBusyError, VaultError
from repatria.domain.progress import Progress
from repatria.durable import drop_link, need_space, sync_folder, told_of, write_file
from repatria.store.cipher import Connection
from repatria.store.headfile import Head, head_of
from repatria.store.integrity import damaged_pages
from repatria.store.keys.keychange import BACKUPS_NAME, VAULT_NAME
from repatria.store.reserve import SIZE as RESERVE
from repatria.store.transactions import snapshot

Copied = Literal["kept", "same", "no_room", "too_large", "too_long", "failed"]
"""*kept*; *same*: of the vault as it is there was one already. Of the others there is none, and why."""
Opens = Callable[[Path], Connection]
"""Opens a copy under the vault's own key, for reading."""

KEPT: Final = 3
LARGEST: Final = (4 << 30) - 1
"""Bytes: the largest file that a stick with FAT takes, where some vaults live."""
LONGEST: Final = 600.0
"""Seconds that a copy may take; receiving does not wait longer for a slow device."""
_PIECE: Final = 1 << 20
_NAME: Final = "before-receiving-{count:015d}.db"
_COPIES: Final = "before-receiving-*.db"
_UNPROVEN: Final = ".unproven"
_JOURNALS: Final = ("-wal", "-shm")
"""What opening a copy leaves beside it."""


class _TooLongError(Exception):
    """A copy takes longer than receiving waits for it."""


def copy_vault(
    folder: Path,
    writer: Connection,
    opens: Opens,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    ran: Callable[[], float] = time.monotonic,
) -> Copied:
    """Keep a proven copy of the vault in *folder* as *writer* sees it, and tell whether there is one.

    Raises StoppedError when it is *cancelled*; then, as after any fault, the older copies stand as they did.
    """
    try:
        return _copy(folder, writer, opens, _Pace(progress, cancelled, ran))
    except StoppedError:
        raise
    except _TooLongError:
        return "too_long"
    except DiskFullError:
        return "no_room"
    except (StorageError, VaultError):
        return "failed"


def copies(folder: Path) -> list[Path]:
    """Return the proven copies of the vault in *folder*, the latest first."""
    return sorted((folder / BACKUPS_NAME).glob(_COPIES), reverse=True)


class _Pace:
    """Tells how far a copy is, and ends one that is cancelled or takes too long."""

    def __init__(
        self,
        progress: Progress | None,
        cancelled: Callable[[], bool],
        ran: Callable[[], float],
    ) -> None:
        self._progress, self._cancelled, self._ran, self._began = progress, cancelled, ran, ran()

    def look(self) -> None:
        """Go on, or end the copy."""
        if self._cancelled():
            raise StoppedError
        if self._ran() - self._began > LONGEST:
            raise _TooLongError

    def pieces(self, file: BinaryIO, size: int) -> Iterator[bytes]:
        """Yield the file piece by piece."""
        done = 0
        while piece := file.read(_PIECE):
            self.look()
            yield piece
            done += len(piece)
            if self._progress is not None:
                self._progress(min(done, size), size)


def _copy(folder: Path, writer: Connection, opens: Opens, pace: _Pace) -> Copied:
    place, source = folder / BACKUPS_NAME, folder / VAULT_NAME
    with told_of(place):
        drop_link(place)
        place.mkdir(mode=0o700, exist_ok=True)
        for left in place.glob(f"{_COPIES}{_UNPROVEN}*"):  # of a program that was killed
            left.unlink()
    head = head_of(writer)
    target = place / _NAME.format(count=head.count)
    if _proven(target, opens, head):
        return "same"
    unproven = target.with_name(target.name + _UNPROVEN)
    try:
        with _settled(writer, source), told_of(source), source.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > LARGEST:
                return "too_large"
            need_space(place, size + RESERVE)
            write_file(unproven, pace.pieces(file, size), read_back=True)
        pace.look()
        if not _proven(unproven, opens, head, every_page=True):
            return "failed"
        with told_of(place):
            unproven.replace(target)
            sync_folder(place)
    finally:
        _sweep(unproven)
    for old in copies(folder)[KEPT:]:
        _sweep(old)
    return "kept"


@contextmanager
def _settled(writer: Connection, source: Path) -> Iterator[None]:
    """Let the block read *source* while nothing of it stands in the journal, and nothing is written into it."""
    writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    with snapshot(writer):
        journal = source.with_name(source.name + "-wal")
        if journal.exists() and journal.stat().st_size:
            raise VaultBusyError(place=str(source))
        yield


def _proven(copy: Path, opens: Opens, head: Head, *, every_page: bool = False) -> bool:
    """Tell whether *copy* opens under the vault's key and ends where the vault does."""
    if not copy.is_file():
        return False
    try:
        with closing(opens(copy)) as connection:
            return head_of(connection) == head and not (every_page and damaged_pages(connection))
    except (VaultError, StorageError):
        return False
    finally:
        _sweep(copy, _JOURNALS)


def _sweep(copy: Path, endings: Iterable[str] = ("", *_JOURNALS)) -> None:
    with told_of(copy):
        for ending in endings:
            copy.with_name(copy.name + ending).unlink(missing_ok=True)
