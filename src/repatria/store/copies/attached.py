"""The sealed files of cases lie once at the second place for all copies, and come back from there with any of them.

Each has a key of its own that stands in an event, so no copy needs one of its own; it is known by the digest there.
What lies there is never replaced but by a whole one, and never removed: an older copy may name it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, Final

from repatria.domain.attachments.attachment import SealedFile
from repatria.domain.errors import ReadBackError
from repatria.durable import need_space, open_file, told_of, write_file
from repatria.store.attachments.folder import make_room, sealed_path
from repatria.store.attachments.named import named_files
from repatria.store.attachments.opening import is_as_sealed
from repatria.store.cipher import Connection, open_connection
from repatria.store.copies.opening import OpenCopy
from repatria.store.keys.keychange import VAULT_NAME

_PIECE: Final = 1 << 20

Look = Callable[[], None]
"""Is asked at each piece; raises StoppedError where somebody stops it."""
Named = Mapping[str, tuple[SealedFile, ...]]
"""Of each id how its file may be known: events of two posts may name one."""


def files_named(connection: Connection) -> Named:
    """Return the sealed files that a vault names."""
    found: dict[str, tuple[SealedFile, ...]] = {}
    for one in named_files(connection):
        found[one.id] = (*found.get(one.id, ()), one.sealed)
    return found


def bring_files(named: Named, source: Path, target: Path, look: Look) -> None:
    """Let every file *named* that is whole in the folder *source* lie in *target*, proven there.

    Both are folders with sealed files as a vault has them. One that is whole in the target already stays, and one
    that is whole in neither is passed over. Raises StorageError.
    """
    for name, known in named.items():
        there, here = sealed_path(target, name), sealed_path(source, name)
        if not _is_whole(there, known, look) and _is_whole(here, known, look):
            make_room(target)
            _copy(here, there, look)
            if not _is_whole(there, known, look):
                raise ReadBackError(place=str(there))


def bring_back(copy: OpenCopy, laid: Path, look: Look) -> None:
    """Bring the files that *copy* names from beside it into the vault that was *laid* out of it.

    What is not there any more, or damaged, the check of the vault tells.
    """
    key = copy.key(VAULT_NAME)
    with closing(open_connection(laid / VAULT_NAME, key.key, key.salt, read_only=True)) as connection:
        named = files_named(connection)
    bring_files(named, copy.folder.parent, laid, look)


def _is_whole(path: Path, known: Iterable[SealedFile], look: Look) -> bool:
    def cancelled() -> bool:
        look()
        return False

    return path.is_file() and any(is_as_sealed(path, one, cancelled) for one in known)


def _copy(source: Path, target: Path, look: Look) -> None:
    with told_of(source):
        need_space(target.parent, source.stat().st_size)
    with open_file(source) as file:
        write_file(target, _pieces(file, look), read_back=True)


def _pieces(file: BinaryIO, look: Look) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        look()
        yield piece
