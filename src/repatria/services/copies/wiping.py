"""Destroy the copies of one vault at its second place, each with its key slots first, as its post is closed down."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from repatria.domain.errors import RepatriaError, StorageError
from repatria.domain.progress import Progress
from repatria.store.building import ATTACHMENTS_NAME
from repatria.store.copies.making import unfinished_in
from repatria.store.copies.opening import copies_in
from repatria.store.copies.place import need_state
from repatria.store.keys.slotfile import FILE_NAME, load_slots
from repatria.store.wiping import wipe_copy


def copies_of(vault: str, place: Path, mark: str) -> list[Path] | None:
    """Return the copies of the *vault* of that id at *place*, None where that cannot be reached now."""
    try:
        lying = copies_in(need_state(place, mark))
    except RepatriaError:
        return None
    return [one for one in lying if is_of(one, vault)]


def is_of(folder: Path, vault: str) -> bool:
    """Tell whether the key slots in *folder* are of the *vault* of that id."""
    try:
        return load_slots(folder / FILE_NAME).file.vault == vault
    except RepatriaError:
        return False


def wipe_copies(lying: list[Path], progress: Progress | None, cancelled: Callable[[], bool]) -> int:
    """Destroy copies and return how many went: one that its device does not let go stays, and is told."""
    gone = 0
    for folder in {copy.parent for copy in lying}:
        with suppress(StorageError):
            for half in unfinished_in(folder):
                wipe_copy(half)
    for done, copy in enumerate(lying, 1):
        if cancelled():
            break
        with suppress(StorageError):
            wipe_copy(copy)
            gone += 1
        if progress is not None:
            progress(done, len(lying))
    for folder in {copy.parent for copy in lying}:
        with suppress(StorageError):
            if not copies_in(folder):  # the files of cases lie once for all copies
                wipe_copy(folder / ATTACHMENTS_NAME)
    return gone
