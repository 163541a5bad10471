"""A file outside the vault, looked at before it is added: what it is, what it tells, or why it is not read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from repatria.domain.errors import FileRefusedError
from repatria.domain.progress import Progress
from repatria.durable import told_of
from repatria.services.attachments.looking import Seen, look_at_file
from repatria.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Looked:
    """A file of *size* bytes, and what was *seen*; of one that is damaged, locked or too much, why it is *unread*."""

    source: Path
    size: int
    seen: Seen | None = None
    unread: FileRefusedError | None = None

    @property
    def tells(self) -> bool:
        """Tell whether it is known to tell anything besides what it shows."""
        return self.seen is not None and bool(self.seen.told)

    @property
    def is_kept_as_it_is(self) -> bool:
        """Tell whether nothing can be taken out of it, as nobody here reads it."""
        return self.seen is None or self.seen.is_foreign


def look_at(desk: Desk, source: Path, progress: Progress, cancelled: Callable[[], bool]) -> Looked:
    """Return what the file at *source* is; raises what ``look_at_file`` does but FileRefusedError."""
    with told_of(source):
        size = source.stat().st_size
    try:
        return Looked(source, size, look_at_file(desk, source, progress=progress, cancelled=cancelled))
    except FileRefusedError as error:
        return Looked(source, size, unread=error)
