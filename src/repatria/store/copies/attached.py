"""The sealed files of cases lie once at the second place for all copies, and come back from there with any of them.

Each has a key of its own that stands in an event, so no copy needs one of its own; it is known by the digest there.
What lies there is never replaced but by a whole one, and never removed: an older copy may name it.
One that was proven there bears one fixed time from then on, which tells nothing: whatever writes it anew gives it
another, and it is read again. What changed under that time a rehearsal finds, which reads all.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO, Final

from repatria.domain.attachments.attachment import SealedFile
from repatria.domain.errors import DiskFullError, ReadBackError, StoppedError, StorageError
from repatria.domain.progress import Progress
from repatria.durable import need_space, open_file, told_of, write_file
from repatria.store.attachments.folder import ids_here, make_room, sealed_path
from repatria.store.attachments.named import sealed_by_id
from repatria.store.attachments.opening import is_as_sealed
from repatria.store.cipher import open_connection
from repatria.store.copies.opening import OpenCopy
from repatria.store.keys.keychange import VAULT_NAME
from repatria.store.steps import Steps, nobody

_PIECE: Final = 1 << 20
_PROVEN_AT: Final = 946_684_800
"""The time that a proven file bears, in seconds of Unix: 2000-01-01, which every file system can keep exactly."""

Look = Callable[[], None]
"""Is asked at each piece; raises StoppedError where somebody stops it."""
Heard = Callable[[int], None]
"""Hears of so many bytes that were copied, of none where a piece was read only; raises what ``Look`` raises."""
Named = Mapping[str, SealedFile]
"""Of each id how its file was sealed."""


@dataclass(frozen=True, slots=True)
class NotBrought:
    """Files of cases that are not whole at the second place: how many, and how many bytes they take.

    They had no room, somebody stopped it, or they are damaged in the vault as well.
    """

    files: int = 0
    size: int = 0


ALL_BROUGHT: Final = NotBrought()


class _Far:
    """How far the bytes of *files* lie in their folder, as whoever watches is *told*."""

    def __init__(self, files: Collection[SealedFile], look: Look, told: Progress) -> None:
        self._look, self._steps = look, Steps(told, sum(one.size for one in files))
        self._reached = self._end = 0

    def begin(self, file: SealedFile) -> None:
        """Go on with the next *file*; the one before is done, whatever became of it."""
        self._reached = self._end
        self._steps.reach(self._reached)
        self._end += file.size

    def heard(self, size: int) -> None:
        """Hear of so many bytes more of the file."""
        self._look()
        self._reached = min(self._reached + size, self._end)
        self._steps.reach(self._reached)


def bring_files(named: Named, source: Path, target: Path, look: Look, told: Progress = nobody) -> None:
    """Let every file *named* that is whole in the folder *source* lie in *target*, proven there.

    Both are folders with sealed files as a vault has them. One that is whole in the target already stays, and one
    that is whole in neither is passed over. How many bytes of them lie there is *told*. Raises StorageError.
    """
    far = _Far(named.values(), look, told)
    for name, known in named.items():
        far.begin(known)
        _bring(name, known, source, target, far.heard, 0)


def bring_to_place(
    copy: OpenCopy, source: Path, spare: int, look: Look, told: Progress = nobody
) -> NotBrought:
    """Let every file that a *copy* names lie beside it, from the vault in *source*, and return what is not whole.

    One that was proven there before, and has its size and time still, is not read again. So many bytes stay *spare*:
    the next copy of the vault itself must not be hindered by them. How many bytes of new ones lie there is *told*.
    Stopped, all that were not proven count as left. Raises StorageError where the place fails otherwise than by being
    full.
    """
    target, left, stopped = copy.folder.parent, list[int](), False
    named = _named_by(copy).items()
    new = {name: known for name, known in named if not _is_proven(sealed_path(target, name), known)}
    far = _Far(new.values(), look, told)
    for name, known in new.items():
        here, there = sealed_path(source, name), sealed_path(target, name)
        far.begin(known)
        whole = False
        try:
            whole = not stopped and _bring(name, known, source, target, far.heard, spare)
        except StoppedError:
            stopped = True
        except DiskFullError:
            pass
        if whole:
            _note_proven(there)
        elif lying := [size for path in (here, there) if (size := _size(path)) is not None]:
            left.append(lying[0])
    return NotBrought(len(left), sum(left))


def _bring(name: str, known: SealedFile, source: Path, target: Path, heard: Heard, spare: int) -> bool:
    """Let a file lie whole in *target*, and tell whether it does: False where it is whole in neither."""
    there, here = sealed_path(target, name), sealed_path(source, name)
    if _is_whole(there, known, heard):
        return True
    if not _is_whole(here, known, heard):
        return False
    make_room(target)
    _copy(here, there, heard, spare)
    if not _is_whole(there, known, heard):
        raise ReadBackError(place=str(there))
    return True


def _is_proven(there: Path, known: SealedFile) -> bool:
    """Tell whether a file at the second place is as it was when it was proven there, by its size and time alone."""
    with suppress(OSError):
        found = there.lstat()
        is_as_left = S_ISREG(found.st_mode) and int(found.st_mtime) == _PROVEN_AT
        return is_as_left and known.size == found.st_size
    return False


def _note_proven(there: Path) -> None:
    """Let a file bear the time of what was proven; a place that keeps no times has it read each time."""
    with suppress(OSError):
        if not there.is_symlink():
            os.utime(there, (_PROVEN_AT, _PROVEN_AT))


def _size(path: Path) -> int | None:
    """Return how many bytes a file has, None where there is none."""
    with suppress(OSError):
        return path.stat().st_size
    return None


def _named_by(copy: OpenCopy) -> Named:
    key = copy.key(VAULT_NAME)
    with closing(open_connection(copy.folder / VAULT_NAME, key.key, key.salt, read_only=True)) as connection:
        return sealed_by_id(connection)


def bring_back(copy: OpenCopy, laid: Path, before: Path, look: Look, told: Progress = nobody) -> None:
    """Bring the files that *copy* names into the vault that was *laid* out of it: from beside it, else from *before*.

    That is the folder of the vault whose place it takes. Of its files those that the copy does not know yet come
    along, as far as the disk lets them be linked: what names them comes back with files of other posts. What is not
    there any more, or damaged, the check of the vault tells.
    """
    key = copy.key(VAULT_NAME)
    with closing(open_connection(laid / VAULT_NAME, key.key, key.salt, read_only=True)) as connection:
        named = sealed_by_id(connection)
    bring_files(named, copy.folder.parent, laid, look, told)
    bring_files(named, before, laid, look)
    for name in set(ids_here(before)) - set(named):
        with suppress(OSError, StorageError):
            os.link(sealed_path(before, name), sealed_path(make_room(laid).parent, name))


def _is_whole(path: Path, known: SealedFile, heard: Heard) -> bool:
    """Tell whether a file is as it was sealed; one of another size is not read."""

    def cancelled() -> bool:
        heard(0)
        return False

    return _size(path) == known.size and is_as_sealed(path, known, cancelled)


def _copy(source: Path, target: Path, heard: Heard, spare: int) -> None:
    with told_of(source):
        need_space(target.parent, source.stat().st_size + spare)
    with open_file(source) as file:
        write_file(target, _pieces(file, heard), read_back=True)


def _pieces(file: BinaryIO, heard: Heard) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        heard(len(piece))
        yield piece
