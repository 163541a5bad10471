"""A file is sealed into the vault piece by piece under its own key, and counts once it was read back and opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from repatria.domain.attachments.attachment import TOGETHER, SealedFile, id_while_sealed
from repatria.domain.attachments.kinds import LOOKED_AT, kind_of
from repatria.domain.errors import (
    AttachmentDamagedError,
    AttachmentEmptyError,
    AttachmentsFullError,
    ReadBackError,
    StoppedError,
)
from repatria.durable import Placed, need_space, place_file
from repatria.sealing import new_identity, recipient_of, seal
from repatria.store.attachments.coming import need_not_larger
from repatria.store.attachments.folder import doubt, drop, give_id, make_room, sealed_path, weight
from repatria.store.attachments.landing import waiting_files
from repatria.store.attachments.opening import Whole, prove_whole

_AROUND: Final = 1 << 20
"""Bytes that sealing adds at most, beside one in 4,096."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A sealed file that lies in the vault, proven, and that no event names yet: it is in doubt until one does."""

    id: str
    kind: str
    whole: Whole = field(repr=False)
    placed: Placed


def need_room(folder: Path, size: int) -> None:
    """Raise AttachmentsFullError or DiskFullError where *size* bytes more have no room in the vault in *folder*."""
    _need_not_too_much(_held(folder), size)
    need_space(make_room(folder), size + size // 4096 + _AROUND)


def take_in(
    folder: Path,
    pieces: Iterable[bytes],
    called: Callable[[str, SealedFile], str],
    cancelled: Callable[[], bool] = lambda: False,
) -> TakenIn:
    """Seal the plain bytes in *pieces* into the vault in *folder* under a new key; by both the file is *called*.

    It touches no store, and nothing is written before the first piece has come. What fails, and what *pieces* raises,
    leaves nothing: AttachmentTooLargeError, AttachmentsFullError, AttachmentEmptyError, StorageError, and when
    *cancelled* StoppedError.
    """
    identity, plain = new_identity(), _Plain(pieces, _held(folder), cancelled)
    kind = plain.begin()
    begun, name = id_while_sealed(identity), ""
    doubt(folder, [begun])
    try:
        place = sealed_path(folder, begun)
        placed = place_file(place, lambda target: seal(plain.rest(), target, [recipient_of(identity)]))
        whole = Whole(identity, plain.done, plain.digest.hexdigest())
        _prove(place, whole, cancelled)
        name = called(identity, SealedFile(placed.size, placed.sha256))
        give_id(folder, begun, name)
    except BaseException:
        for one in filter(None, (begun, name)):
            drop(folder, one)
        raise
    return TakenIn(name, kind, whole, replace(placed, path=sealed_path(folder, name)))


def _held(folder: Path) -> int:
    """Return how many bytes the vault holds of sealed files, with those that wait for the event that names them."""
    return weight(folder) + sum(one.size for one in waiting_files(folder))


def _need_not_too_much(held: int, size: int) -> None:
    if held + size > TOGETHER:
        raise AttachmentsFullError(held=held, size=size, most=TOGETHER)


def _prove(place: Path, whole: Whole, cancelled: Callable[[], bool]) -> None:
    """Open what was written as whoever looks at it will: that its bytes are on the device says not that it opens."""
    try:
        prove_whole(place, whole, cancelled)
    except AttachmentDamagedError as error:
        raise ReadBackError(place=str(place)) from error


class _Plain:
    """The plain bytes as they are sealed, counted and hashed; a file may grow while it is read, and while cleaned."""

    def __init__(self, pieces: Iterable[bytes], held: int, cancelled: Callable[[], bool]) -> None:
        self._pieces, self._held, self._cancelled = iter(pieces), held, cancelled
        self._first = b""
        self.done, self.digest = 0, sha256()

    def begin(self) -> str:
        """Wait for how it begins, and return what kind that is; raises AttachmentEmptyError where nothing comes."""
        while len(self._first) < LOOKED_AT and (piece := next(self._pieces, b"")):
            self._first += piece
        if not self._first:
            raise AttachmentEmptyError
        return kind_of(self._first)

    def rest(self) -> Iterator[bytes]:
        """Yield all of it."""
        yield self._counted(self._first)
        for piece in self._pieces:
            if self._cancelled():
                raise StoppedError
            yield self._counted(piece)

    def _counted(self, piece: bytes) -> bytes:
        self.done += len(piece)
        need_not_larger(self.done)
        _need_not_too_much(self._held, self.done)
        self.digest.update(piece)
        return piece
