"""The inbox of a vault: a sealed file is copied there before it is read, and nothing stays when the work ends."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from repatria.domain.errors import StoppedError
from repatria.domain.progress import Progress
from repatria.durable import drop_link, need_space, open_file, told_of
from repatria.services.desk import Desk
from repatria.sync.limits import STANDARD, need

INBOX = "inbox"
FETCHED = ".fetched"
_KEPT_FOR = 30 * 24 * 3600.0
_PIECE = 1 << 20


def fetched_digest(path: Path) -> str:
    """Return the SHA-256 of a file fetched from a place, as its name in the inbox says; nothing of any other file."""
    return path.name.split(".")[1] if path.name.endswith(FETCHED) and path.name.count(".") == 2 else ""


def take_in(
    desk: Desk,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Path:
    """Copy the sealed file at *path* into the inbox, for its owner only, and return where it stands.

    It touches no store. What fails says whether it was the file's device or the vault's.
    """
    held = desk.vault.folder / INBOX / f"{desk.new_id()}.repatria"
    with open_file(path) as source:
        size = os.fstat(source.fileno()).st_size
        need("sealed file", size, STANDARD.sealed)
        try:
            with told_of(desk.vault.folder):
                drop_link(held.parent)
                held.parent.mkdir(mode=0o700, exist_ok=True)
                need_space(held.parent, size)
                with open(held, "xb", opener=_for_owner_only) as target:
                    for piece in _pieces(source, path, size, progress, cancelled):
                        target.write(piece)
        except BaseException:
            drop(held)
            raise
    return held


def drop(held: Path) -> None:
    """Remove a file of the inbox; one that another program holds open goes when the vault is opened next."""
    with suppress(OSError):
        held.unlink(missing_ok=True)


def _pieces(
    source: BinaryIO,
    path: Path,
    size: int,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> Iterator[bytes]:
    """Yield the file piece by piece, no more than a sealed file may have: it may grow while it is read.

    What hinders reading is told of its own device.
    """
    done = 0
    while True:
        if cancelled is not None and cancelled():
            raise StoppedError
        with told_of(path):
            piece = source.read(_PIECE)
        if not piece:
            return
        done += len(piece)
        need("sealed file", done, STANDARD.sealed)
        yield piece
        if progress is not None:
            progress(done, size)


def sweep_inbox(folder: Path) -> None:
    """Remove what a crash left in the inbox of the vault in *folder*; the files it was copied from still stand.

    What was fetched over a line, whole or in part, is kept for a month, so that it need not come again.
    """
    with suppress(OSError):
        drop_link(folder / INBOX)
        for left in (folder / INBOX).glob("*.repatria"):
            drop(left)
        for fetched in (folder / INBOX).glob(f"*{FETCHED}*"):
            if time.time() - fetched.stat().st_mtime > _KEPT_FOR:
                drop(fetched)


def _for_owner_only(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)
