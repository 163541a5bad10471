"""A sealed file that came from another post lies in the vault whole and as it was sealed, or not at all.

One that no event names yet waits in the inbox, whole as well, under its id; nothing reads it before one does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from repatria.domain.attachments.attachment import SealedFile
from repatria.domain.errors import AttachmentDamagedError
from repatria.domain.ids import is_id
from repatria.durable import drop_link, sync_folder, told_of, write_file
from repatria.store.attachments.folder import SUFFIX, doubt, make_room, mark_whole, sealed_path, trust

INBOX: Final = "inbox"


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A sealed file that no event names yet: its *id* and its *size* in bytes."""

    id: str
    size: int


def land(folder: Path, attachment_id: str, sealed: SealedFile, pieces: Iterable[bytes]) -> None:
    """Put a file that an event names into its place, once it was read back whole; what stood there goes then.

    Raises AttachmentDamagedError where *pieces* are not what was *sealed*, StorageError, and what *pieces* raise:
    then what stood there stands there still.
    """
    doubt(folder, [attachment_id])
    try:
        write_file(sealed_path(folder, attachment_id), _as_sealed(sealed, pieces), read_back=True)
    finally:
        trust(folder, attachment_id)
    mark_whole(folder, attachment_id)


def put_waiting(folder: Path, attachment_id: str, sealed: SealedFile, pieces: Iterable[bytes]) -> None:
    """Keep a file that no event names yet, as ``land`` does."""
    path = waiting_path(folder, attachment_id)
    with told_of(path.parent):
        drop_link(path.parent)
        path.parent.mkdir(mode=0o700, exist_ok=True)
    write_file(path, _as_sealed(sealed, pieces), read_back=True)


def move_in(folder: Path, attachment_id: str) -> None:
    """Put a file that waited into its place, where an event names it now; raises StorageError."""
    doubt(folder, [attachment_id])
    source, target = waiting_path(folder, attachment_id), sealed_path(folder, attachment_id)
    with told_of(target):
        source.replace(target)
        sync_folder(make_room(folder))
    trust(folder, attachment_id)
    mark_whole(folder, attachment_id)


def drop_waiting(folder: Path, attachment_id: str) -> None:
    """Let go of a file that waited; what the disk does not do now the next unlock does."""
    with suppress(OSError):
        waiting_path(folder, attachment_id).unlink(missing_ok=True)


def waiting_files(folder: Path) -> tuple[WaitingFile, ...]:
    """Return the files that wait, by their ids."""
    with told_of(folder / INBOX):
        return tuple(sorted(_waiting(folder), key=lambda one: one.id))


def sweep_partial(folder: Path) -> None:
    """Remove what a crash left half written of files that were to wait."""
    with suppress(OSError):
        for left in (folder / INBOX).glob(f".*{SUFFIX}.partial"):
            left.unlink(missing_ok=True)


def waiting_path(folder: Path, attachment_id: str) -> Path:
    """Return where a file waits; raises ValueError for what is no id."""
    if not is_id(attachment_id):
        raise ValueError("no id")
    return folder / INBOX / f"{attachment_id}{SUFFIX}"


def _waiting(folder: Path) -> Iterator[WaitingFile]:
    for path in (folder / INBOX).glob(f"*{SUFFIX}"):
        if is_id(path.stem):
            with suppress(FileNotFoundError):  # it entered, or went, since the folder was listed
                yield WaitingFile(path.stem, path.stat().st_size)


def _as_sealed(sealed: SealedFile, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield *pieces*; fail after the last, before they have a name, where they are not what was sealed."""
    digest, size = sha256(), 0
    for piece in pieces:
        digest.update(piece)
        size += len(piece)
        yield piece
    if (size, digest.hexdigest()) != (sealed.size, sealed.sha256):
        raise AttachmentDamagedError
