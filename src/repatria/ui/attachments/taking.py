"""What a file that comes from outside is, and how it goes into the vault: the one module that asks for both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from repatria.content.pictures import asking
from repatria.content.pictures.asking import Seen
from repatria.domain.attachments.attachment import Attachment
from repatria.domain.errors import FileRefusedError, StoppedError
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.durable import open_file, told_of
from repatria.services.attachments.adding import (
    NewAttachment,
    keep_attachment,
    need_may_add,
    seal_attachment,
)
from repatria.services.desk import Desk
from repatria.store.attachments.sealing import TakenIn

_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked at: its *size*, and what was *seen*; of one that is not read here, why not."""

    source: Path
    size: int
    seen: Seen | None = None
    unread: FileRefusedError | None = None

    @property
    def tells(self) -> bool:
        """Tell whether it tells anything besides what it shows."""
        return self.seen is not None and bool(self.seen.told)


def look_at(source: Path, progress: Progress, cancelled: Callable[[], bool]) -> Looked:
    """Return what the file at *source* is and what it tells besides; raises StorageError, and StoppedError."""
    with told_of(source):
        size = source.stat().st_size
    with open_file(source) as file:
        try:
            return Looked(source, size, asking.look(_pieces(file, source, size, progress, cancelled)))
        except FileRefusedError as error:
            return Looked(source, size, unread=error)


def may_add(desk: Desk, case_id: CaseId, wanted: NewAttachment) -> None:
    """Raise what stands against adding a file so."""
    need_may_add(desk, case_id, wanted)


def seal(
    desk: Desk,
    case_id: CaseId,
    level: str,
    looked: Looked,
    *,
    keep_told: bool,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> TakenIn:
    """Seal the file for a case, touching no store; ``keep`` follows.

    Raises FileRefusedError where what it tells besides shall go: nothing takes that out here yet.
    """
    if looked.tells and not keep_told:
        raise FileRefusedError
    return seal_attachment(desk, case_id, level, looked.source, progress=progress, cancelled=cancelled)


def keep(desk: Desk, case_id: CaseId, wanted: NewAttachment, taken: TakenIn) -> Attachment:
    """Let the case name the file that was sealed."""
    return keep_attachment(desk, case_id, wanted, taken)


def _pieces(
    file: BinaryIO, source: Path, size: int, progress: Progress, cancelled: Callable[[], bool]
) -> Iterator[bytes]:
    done = 0
    while True:
        if cancelled():
            raise StoppedError
        with told_of(source):
            piece = file.read(_PIECE)
        if not piece:
            return
        done += len(piece)
        progress(done, max(done, size))
        yield piece
