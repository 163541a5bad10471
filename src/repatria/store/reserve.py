"""Room on the disk that a vault keeps for itself: on a full one it opens all the same, and a case can be written.

The file says nothing and holds chance alone, so that no disk that packs its files gives the room away.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from repatria.domain.errors import StorageError
from repatria.durable import drop_link, told_of, write_file

NAME = "reserve"
SIZE = 8 << 20
"""Bytes: some thousand entries, with what the store needs to write them."""
_LEFT = 8 * SIZE
"""So much must be free before the vault takes any of it for itself."""
_CHUNK = 1 << 20


def keep_reserve(folder: Path, random: Callable[[int], bytes]) -> bool:
    """Tell whether the vault in *folder* has its room, taking it while the disk has plenty."""
    place = folder / NAME
    with suppress(StorageError), told_of(place):
        drop_link(place)
        if place.exists() and place.stat().st_size >= SIZE:
            return True
        if shutil.disk_usage(folder).free < _LEFT:
            return False
        write_file(place, (random(_CHUNK) for _ in range(SIZE // _CHUNK)))
        return True
    return False


def has_reserve(folder: Path) -> bool:
    """Tell whether the vault in *folder* keeps room for itself."""
    return (folder / NAME).is_file()


def give_up_reserve(folder: Path) -> bool:
    """Give the room back to the disk; tell whether there was any."""
    place = folder / NAME
    with suppress(StorageError), told_of(place):
        place.unlink()
        return True
    return False
