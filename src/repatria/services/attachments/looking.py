"""Look at a file before it is added to a case: what it is, and what it tells besides what it shows or sounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from repatria.content.pictures import asking
from repatria.content.pictures.acts import Size
from repatria.content.pictures.told import Told
from repatria.domain.errors import FileKindUnknownError
from repatria.domain.progress import Progress
from repatria.services.desk import Desk
from repatria.store.attachments.coming import coming_from


@dataclass(frozen=True, slots=True)
class Seen:
    """A file outside the vault: its *kind* as a case would say it, and how large each page is in pixels.

    *told* is what it tells besides. One that *is_foreign* can only be kept as it is: what it tells nobody here knows.
    """

    kind: str
    pages: tuple[Size, ...] = ()
    told: tuple[Told, ...] = ()
    is_foreign: bool = False


def look_at_file(
    desk: Desk,
    source: Path,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Seen:
    """Return what the file at *source* is, read by a process apart; nothing is kept, and no store is touched.

    Raises RoleMayNotError, AttachmentEmptyError and AttachmentTooLargeError, FileRefusedError where it is damaged,
    locked or too much, StorageError and StoppedError.
    """
    desk.need("work")
    with coming_from(source, progress, cancelled) as coming:
        try:
            seen = asking.look(coming.pieces, cancelled=cancelled)
        except FileKindUnknownError:
            return Seen(coming.kind, is_foreign=True)
    return Seen(coming.kind, seen.pages, seen.told)
