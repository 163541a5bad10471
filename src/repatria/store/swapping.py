"""Let a vault that was laid out beside take the place of the one that stands there, which is put aside whole.

Two names have to change, and a machine may stop between them: what is begun stands in a small file beside, and
whoever looks for the vault next finishes it. Nothing is ever removed but what was laid out. Few things are imported
here: the first window finishes what was begun.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from repatria.durable import atomic_write, sync_folder, told_of

LAID_OUT: Final = "vault"
"""The folder in a room that takes the place."""
_ROOM, _BEGUN, _ASIDE = ".room", ".restoring", ".aside"


def room_of(folder: Path) -> Path:
    """Return where a copy is laid out for the vault in *folder*: beside it, on its disk."""
    return folder.with_name(f".{folder.name}{_ROOM}")


def asides_of(folder: Path) -> Path:
    """Return where what stood in the place of *folder* is put aside."""
    return folder.with_name(f"{folder.name}{_ASIDE}")


def empty_room(folder: Path) -> Path:
    """Return the room of *folder*, made anew: whatever a stopped program left there goes."""
    room = room_of(folder)
    with told_of(room):
        if room.exists():
            shutil.rmtree(room)
        room.mkdir(parents=True, mode=0o700)
    return room


def clear_room(folder: Path) -> None:
    """Remove the room of *folder*, as far as the disk lets it go."""
    shutil.rmtree(room_of(folder), ignore_errors=True)


def take_place(folder: Path) -> Path | None:
    """Let the vault in the room of *folder* take its place; return where the one that stood there is now, if any did.

    Raises StorageError where the disk refuses: then what stood there stands there.
    """
    aside = _free_aside(folder)
    with told_of(folder):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
        if not folder.exists():
            (room_of(folder) / LAID_OUT).rename(folder)
            sync_folder(folder.parent)
            clear_room(folder)
            return None
        aside.parent.mkdir(mode=0o700, exist_ok=True)
    atomic_write(_begun(folder), aside.name.encode("ascii"))
    with told_of(folder):
        folder.rename(aside)
    finish_restoring(folder)
    return aside


def finish_restoring(folder: Path) -> None:
    """Finish what was begun at *folder* and stopped: the vault in its room is whole, or nothing has begun yet."""
    begun = _begun(folder)
    if not begun.is_file():
        return
    with told_of(folder):
        laid_out = room_of(folder) / LAID_OUT
        if not folder.exists() and laid_out.is_dir():
            laid_out.rename(folder)
        elif not folder.exists():
            (asides_of(folder) / begun.read_text("ascii", "replace")).rename(folder)
        sync_folder(folder.parent)
        clear_room(folder)
        begun.unlink()


def is_restoring(folder: Path) -> bool:
    """Tell whether something is about to take the place of *folder* and was stopped."""
    return _begun(folder).is_file()


def finish_all(data: Path) -> None:
    """Finish every restoring in the folder *data* that was stopped."""
    with told_of(data):
        for begun in sorted(data.glob(f".*{_BEGUN}")):
            finish_restoring(data / begun.name[1:].removesuffix(_BEGUN))


def _begun(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}{_BEGUN}")


def _free_aside(folder: Path) -> Path:
    number = 1
    while (place := asides_of(folder) / str(number)).exists():
        number += 1
    return place
