"""Destroy a vault for good: what opens it first, then the rest; stopped anywhere it is whole, or is destroyed next.

One small file in the folder says that it is begun: before it is there nothing was touched, and from then on whoever
looks for the vault ends it, without a passphrase. Overwriting reaches what the device lets it reach
(docs/threat-model.md); what counts is that without its key slots nothing opens the rest.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from secrets import token_bytes
from typing import Final

from msgspec import structs

from repatria.domain.errors import DiskFullError
from repatria.durable import sync_folder, told_of
from repatria.store.building import ATTACHMENTS_NAME
from repatria.store.keys.keychange import BACKUPS_NAME, DRAFTS_NAME, VAULT_NAME
from repatria.store.keys.slotfile import FILE_NAME
from repatria.store.lockfile import FILE_NAME as LOCK_NAME
from repatria.store.lockfile import VaultLock
from repatria.store.reserve import NAME as RESERVE_NAME
from repatria.store.reserve import give_up_reserve
from repatria.store.swapping import asides_of, room_of
from repatria.store.wipe_word import (
    BEGUN_NAME,
    NONE_KNOWN,
    CopiesThere,
    Wipe,
    begun_at,
    forget,
    remember,
    say_begun,
    wipe_of,
)

_FOLDERS: Final = ("outbox", "inbox", BACKUPS_NAME, ATTACHMENTS_NAME)
_FILES: Final = (FILE_NAME, VAULT_NAME, DRAFTS_NAME, RESERVE_NAME)
_WHOLE: Final = 1 << 20
"""Bytes: files of key slots are overwritten whole, of others so much from the front: no page opens without it."""
_OVER: Final = os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def begin_wiping(folder: Path, state_dir: Path, vault: str, copies: CopiesThere = NONE_KNOWN) -> None:
    """Say for good that the vault in *folder*, of id *vault*, is destroyed: from here on it opens no more.

    *copies* say where copies lie, and whether they go, too. A full disk gets the room back that the vault kept for
    itself. Raises StorageError: then nothing was begun.
    """
    try:
        say_begun(folder, state_dir, vault, copies)
    except DiskFullError:
        if not give_up_reserve(folder):
            raise
        say_begun(folder, state_dir, vault, copies)


def wipe_ways_in(folder: Path, state_dir: Path, wipe: Wipe) -> None:
    """Destroy every file of key slots of the vault in *folder*, then what this machine remembers of it beside.

    That only where this machine began the wipe: a word alone takes no memory of a vault that may be sound elsewhere.
    It remembers then that this was done: copies go by nothing else.
    """
    for one in (folder, *_others(folder)):
        _destroy(_called(one, FILE_NAME))
    if wipe.here is None:
        return
    for kind in ("keyslots", "head", "tries"):
        _destroy(_called(state_dir, f"{wipe.vault}.{kind}"))
    remember(state_dir, structs.replace(wipe.here, gone=True))


def finish_wiping(folder: Path, state_dir: Path) -> bool:
    """End the wipe that was begun in *folder*; False where nothing was destroyed.

    Raises VaultBusyError while the program that began it still has the vault, StorageError where the disk refuses:
    the next start goes on with it.
    """
    wipe = wipe_of(folder, state_dir)
    if wipe is None:
        _end_of_end(folder, state_dir)
        return False
    there = wipe.here is not None or _holds_something(folder)
    lock = VaultLock(folder)
    try:
        end_wiping(folder, state_dir, wipe)
    finally:
        lock.release()
    _leave(folder)
    if wipe.here is not None and not wipe.here.copies.go:
        forget(state_dir, wipe.vault)
    return there


def end_wiping(folder: Path, state_dir: Path, wipe: Wipe) -> None:
    """Destroy all of the vault in *folder* but the word that it is begun; whoever calls has it for themselves."""
    wipe_ways_in(folder, state_dir, wipe)
    others = _others(folder)
    for one in (folder, *others):
        for name in _FILES:
            _destroy(_called(one, name))
        for name in _FOLDERS:
            _destroy_all(one / name)
    for one in others:
        _destroy_all(one)
    for one in (asides_of(folder), room_of(folder)):
        _destroy_all(one)


def wipe_copy(folder: Path) -> None:
    """Destroy one copy of a vault at its place: its slots first; a half destroyed one opens for nobody."""
    _destroy(_called(folder, FILE_NAME))
    _destroy_all(folder)


def _end_of_end(folder: Path, state_dir: Path) -> None:
    """Take away what a program left that was stopped at the first or at the last step, where no word counts.

    A word that was being overwritten goes where nothing else of a vault is left. A memory without a word is of a wipe
    that was ended, or that never began.
    """
    if (folder / BEGUN_NAME).is_file():
        if not _holds_something(folder):
            _leave(folder)
        return
    begun = begun_at(folder, state_dir)
    # Of a stick that is not here nobody knows how far it came.
    if begun is not None and not begun.copies.go and folder.absolute().parent.is_dir():
        forget(state_dir, begun.vault)


def _holds_something(folder: Path) -> bool:
    return any(_called(folder, name) for name in _FILES)


def _leave(folder: Path) -> None:
    _destroy([*_called(folder, LOCK_NAME), *_called(folder, BEGUN_NAME)])
    with suppress(OSError):
        folder.rmdir()


def _others(folder: Path) -> list[Path]:
    """Return the folders beside that hold the vault as it was before a restoring, or a copy of it laid out."""
    found = []
    for place in (asides_of(folder), room_of(folder)):
        if place.is_dir() and not place.is_symlink():
            found += sorted(one for one in place.iterdir() if one.is_dir() and not one.is_symlink())
    return found


def _called(folder: Path, name: str) -> list[Path]:
    """Return the file *name* of *folder* with what stands beside it: journals, what was kept of it, a half one."""
    if not folder.is_dir():
        return []
    beside = (f"{name}-", f"{name}.", f".{name}.")
    with told_of(folder):
        found = [one for one in folder.iterdir() if one.name == name or one.name.startswith(beside)]
    # The file itself first: it is what opens, or holds, the rest.
    return sorted(found, key=lambda one: (one.name != name, one.name))


def _destroy(paths: Iterable[Path]) -> None:
    """Overwrite and remove files, each gone from the device before the next."""
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            continue
        with told_of(path):
            if path.is_file() and not path.is_symlink():
                # A full or worn device may refuse to write: then the name goes all the same.
                with suppress(OSError):
                    _overwrite(path)
            path.unlink(missing_ok=True)
            sync_folder(path.parent)


def _overwrite(path: Path) -> None:
    with os.fdopen(os.open(path, _OVER), "wb", buffering=0) as file:
        left = min(os.fstat(file.fileno()).st_size, _WHOLE)
        while left > 0:
            left -= file.write(token_bytes(left))
        os.fsync(file.fileno())


def _destroy_all(folder: Path) -> None:
    """Destroy a folder with all in it; what a link in it leads to is not ours."""
    if folder.is_symlink() or not folder.is_dir():
        _destroy([folder] if folder.is_symlink() else [])
        return
    with told_of(folder):
        inside = sorted(folder.iterdir())
    for one in inside:
        if one.is_dir() and not one.is_symlink():
            _destroy_all(one)
        else:
            _destroy([one])
    with told_of(folder):
        folder.rmdir()


def not_ours(folder: Path) -> Iterator[str]:
    """Yield the names in *folder* that a wipe leaves: somebody keeps something else there."""
    ours = {path for name in (*_FILES, LOCK_NAME, BEGUN_NAME) for path in _called(folder, name)}
    for one in sorted(folder.iterdir()):
        if one not in ours and one.name not in _FOLDERS:
            yield one.name
