"""Before files of others enter, the vault as it is stands a second time on its device (design 4.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from repatria.domain.progress import Progress
from repatria.services.desk import Desk
from repatria.services.exchange.previews import Preview
from repatria.store.backups import Copied

CopyTold = Copied | Literal[""]
"""What became of the copy; nothing where no file would have changed anything."""


def copy_before(
    desk: Desk,
    files: Iterable[Preview],
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> CopyTold:
    """Keep a copy of the vault before *files* enter; where there can be none they enter all the same, and it is told.

    Each enters whole or not at all by itself: no copy is a reason to say so, not to keep answers from a post whose
    disk is full. Raises StoppedError when it is *cancelled*: then nothing has entered.
    """
    desk.need("work")
    if all(one.already for one in files):
        return ""
    return desk.copy_vault(progress, cancelled)
