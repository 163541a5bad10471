"""Where the sealed files of a vault lie, and which of them are in doubt: begun, or about to go.

A file in doubt has a small mark beside it, made before anything that may be cut off. What stands in the events
decides when the vault is opened next: named there, it stays; else it goes. So no unlock has to look at every file.
One that was found damaged bears another mark, until it is found whole or a whole one comes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from repatria.domain.errors import StorageError
from repatria.domain.ids import is_id
from repatria.durable import drop_link, sync_folder, told_of
from repatria.store.building import ATTACHMENTS_NAME

SUFFIX: Final = ".age"
_DOUBT: Final = ".doubt"
_DAMAGED: Final = ".damaged"
_PARTIAL: Final = f"{SUFFIX}.partial"


def sealed_path(folder: Path, attachment_id: str) -> Path:
    """Return where the sealed file of that id lies in the vault in *folder*; raises ValueError for what is no id."""
    if not is_id(attachment_id):
        raise ValueError("no id")
    return folder / ATTACHMENTS_NAME / f"{attachment_id}{SUFFIX}"


def make_room(folder: Path) -> Path:
    """Return the folder of the sealed files of the vault in *folder*, which is its own and leads nowhere else."""
    place = folder / ATTACHMENTS_NAME
    with told_of(place):
        drop_link(place)
        place.mkdir(mode=0o700, exist_ok=True)
    return place


def ids_here(folder: Path) -> Iterator[str]:
    """Yield the ids of the sealed files that lie in the vault in *folder*."""
    for name in _names(folder):
        if name.endswith(SUFFIX) and is_id(name.removesuffix(SUFFIX)):
            yield name.removesuffix(SUFFIX)


def mark_damaged(folder: Path, attachment_id: str) -> None:
    """Mark a file as found damaged, on the disk when it returns; where the disk fails the next reading does it."""
    with suppress(OSError, StorageError):
        place = make_room(folder)
        _damaged_mark(place, attachment_id).touch(mode=0o600)
        sync_folder(place)


def mark_whole(folder: Path, attachment_id: str) -> None:
    """Take the mark of a damaged file away; what the disk does not do now the next reading does."""
    with suppress(OSError):
        _damaged_mark(folder / ATTACHMENTS_NAME, attachment_id).unlink(missing_ok=True)


def is_damaged(folder: Path, attachment_id: str) -> bool:
    """Tell whether a file lies here that was found damaged; it is not read."""
    path = sealed_path(folder, attachment_id)
    return path.is_file() and _damaged_mark(path.parent, attachment_id).is_file()


def ids_damaged(folder: Path) -> set[str]:
    """Return the ids of the sealed files that were found damaged; what lies there is not read."""
    names = (one for one in _names(folder) if one.startswith(".") and one.endswith(_DAMAGED))
    return {found for one in names if is_id(found := one[1:].removesuffix(_DAMAGED))}


def ids_held(folder: Path) -> set[str]:
    """Return the ids of the sealed files that lie here and of which nobody found that they are damaged."""
    return set(ids_here(folder)) - ids_damaged(folder)


def weight(folder: Path) -> int:
    """Return how many bytes the sealed files of the vault in *folder* have together."""
    place, found = folder / ATTACHMENTS_NAME, 0
    with told_of(place):
        for name in ids_here(folder):
            with suppress(FileNotFoundError):  # it went since the folder was listed
                found += (place / f"{name}{SUFFIX}").stat().st_size
    return found


def doubt(folder: Path, ids: Collection[str]) -> None:
    """Mark files as in doubt, on the disk when it returns; raises StorageError."""
    if not ids:
        return
    place = make_room(folder)
    with told_of(place):
        for name in ids:
            _mark(place, name).touch(mode=0o600)
        sync_folder(place)


def trust(folder: Path, attachment_id: str) -> None:
    """Take the mark away: an event names the file. What the disk does not do now the next unlock does."""
    with suppress(OSError):
        _mark(folder / ATTACHMENTS_NAME, attachment_id).unlink(missing_ok=True)


def give_id(folder: Path, before: str, attachment_id: str) -> None:
    """Let a file in doubt lie under another id, in doubt as well; cut off, it lies under one of both."""
    doubt(folder, [attachment_id])
    source = sealed_path(folder, before)
    with told_of(source):
        source.replace(sealed_path(folder, attachment_id))
        sync_folder(source.parent)
    trust(folder, before)


def drop(folder: Path, attachment_id: str) -> None:
    """Remove a file that no event names, and its mark last; what the disk does not do now the next unlock does."""
    path = sealed_path(folder, attachment_id)
    _drop_partial(folder, attachment_id)
    with suppress(OSError):
        path.unlink(missing_ok=True)
        _mark(path.parent, attachment_id).unlink(missing_ok=True)
    mark_whole(folder, attachment_id)


def sweep(
    folder: Path,
    named: Callable[[Collection[str]], Collection[str]],
    only: Collection[str] | None = None,
) -> int:
    """Remove the files in doubt that no event names and return how many; *named* says of some ids which are.

    Of some ids *only*, where they are given. Nothing is touched but in the vault's own folder: one that leads
    elsewhere is taken away, and nothing behind it.
    """
    place = folder / ATTACHMENTS_NAME
    with told_of(place):
        drop_link(place)
    ours = {one for one in _in_doubt(folder) if only is None or one in only}
    kept = ours.intersection(named(ours)) if ours else set()
    for one in ours - kept:
        drop(folder, one)
    for one in kept:
        _drop_partial(folder, one)
        trust(folder, one)
    return len(ours - kept)


def _drop_partial(folder: Path, attachment_id: str) -> None:
    with suppress(OSError):
        sealed_path(folder, attachment_id).with_name(f".{attachment_id}{_PARTIAL}").unlink(missing_ok=True)


def _in_doubt(folder: Path) -> set[str]:
    """Return the ids of files that have a mark, or were half written."""
    hidden = [name for name in _names(folder) if name.startswith(".")]
    marked = (
        name[1:].removesuffix(end) for name in hidden for end in (_DOUBT, _PARTIAL) if name.endswith(end)
    )
    return {one for one in marked if is_id(one)}


def _mark(place: Path, attachment_id: str) -> Path:
    return place / f".{attachment_id}{_DOUBT}"


def _damaged_mark(place: Path, attachment_id: str) -> Path:
    return place / f".{attachment_id}{_DAMAGED}"


def _names(folder: Path) -> list[str]:
    place = folder / ATTACHMENTS_NAME
    with told_of(place):
        return sorted(one.name for one in place.iterdir()) if place.is_dir() else []
