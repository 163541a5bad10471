"""A file is sealed into the vault piece by piece under its own key, and counts once it was read back and opened."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final

from repatria.domain.attachments.attachment import LARGEST, TOGETHER
from repatria.domain.attachments.kinds import LOOKED_AT, kind_of
from repatria.domain.errors import (
    AttachmentDamagedError,
    AttachmentEmptyError,
    AttachmentsFullError,
    AttachmentTooLargeError,
    ReadBackError,
    StoppedError,
)
from repatria.domain.progress import Progress
from repatria.durable import Placed, need_space, open_file, place_file, told_of
from repatria.sealing import new_identity, recipient_of, seal
from repatria.store.attachments.folder import doubt, drop, make_room, sealed_path, weight
from repatria.store.attachments.opening import Whole, prove_whole

_PIECE: Final = 1 << 20
_AROUND: Final = 1 << 20
"""Bytes that sealing adds at most, beside one in 4,096."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A sealed file that lies in the vault, proven, and that no event names yet: it is in doubt until one does."""

    id: str
    kind: str
    whole: Whole = field(repr=False)
    placed: Placed


def take_in(
    folder: Path,
    source: Path,
    called: Callable[[str], str],
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> TakenIn:
    """Seal the file at *source* into the vault in *folder* under a new key, by which it is *called*.

    It touches no store. What fails leaves nothing and says whether it was the file's device or the vault's.
    AttachmentTooLargeError, AttachmentsFullError and AttachmentEmptyError come before anything is written,
    StoppedError when *cancelled*.
    """
    with open_file(source) as file:
        size = os.fstat(file.fileno()).st_size
        _need_within_limits(folder, size)
        with told_of(source):
            kind = kind_of(file.read(LOOKED_AT))
            file.seek(0)
        identity, read = new_identity(), _Reading(file, source, size, progress, cancelled)
        attachment_id = called(identity)
        doubt(folder, [attachment_id])
        try:
            place = sealed_path(folder, attachment_id)
            placed = place_file(place, lambda target: seal(read.pieces(), target, [recipient_of(identity)]))
            whole = Whole(identity, read.done, read.digest.hexdigest())
            _prove(place, whole, cancelled)
        except BaseException:
            drop(folder, attachment_id)
            raise
    return TakenIn(attachment_id, kind, whole, placed)


def _need_within_limits(folder: Path, size: int) -> None:
    if size == 0:
        raise AttachmentEmptyError
    _need_not_larger(size)
    held = weight(folder)
    if held + size > TOGETHER:
        raise AttachmentsFullError(held=held, size=size, most=TOGETHER)
    need_space(make_room(folder), size + size // 4096 + _AROUND)


def _need_not_larger(size: int) -> None:
    if size > LARGEST:
        raise AttachmentTooLargeError(size=size, most=LARGEST)


def _prove(place: Path, whole: Whole, cancelled: Callable[[], bool]) -> None:
    """Open what was written as whoever looks at it will: that its bytes are on the device says not that it opens."""
    try:
        prove_whole(place, whole, cancelled)
    except AttachmentDamagedError as error:
        raise ReadBackError(place=str(place)) from error


class _Reading:
    """The plain bytes as they are sealed, counted and hashed; a file may grow while it is read."""

    def __init__(
        self,
        file: BinaryIO,
        source: Path,
        size: int,
        progress: Progress | None,
        cancelled: Callable[[], bool],
    ) -> None:
        self._file, self._source, self._size = file, source, size
        self._progress, self._cancelled = progress, cancelled
        self.done, self.digest = 0, sha256()

    def pieces(self) -> Iterator[bytes]:
        """Yield the file a megabyte at a time."""
        while True:
            if self._cancelled():
                raise StoppedError
            with told_of(self._source):
                piece = self._file.read(_PIECE)
            if not piece:
                return
            self.done += len(piece)
            _need_not_larger(self.done)
            self.digest.update(piece)
            yield piece
            if self._progress is not None:
                self._progress(self.done, max(self.done, self._size))
