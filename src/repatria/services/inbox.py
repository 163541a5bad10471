"""The inbox of a vault: a sealed file is copied there before it is read, and nothing stays when the work ends."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from repatria.durable import need_space, open_file
from repatria.services.desk import Desk
from repatria.sync.limits import STANDARD, need

INBOX = "inbox"
_PIECE = 1 << 20


def take_in(desk: Desk, path: Path) -> Path:
    """Copy the sealed file at *path* into the inbox, for its owner only, and return where it stands."""
    held = desk.vault.folder / INBOX / f"{desk.new_id()}.repatria"
    with open_file(path) as source:
        size = os.fstat(source.fileno()).st_size
        need("sealed file", size, STANDARD.sealed)
        held.parent.mkdir(mode=0o700, exist_ok=True)
        need_space(held.parent, size)
        try:
            with open(held, "xb", opener=_for_owner_only) as target:
                _copy(source, target)
        except BaseException:
            held.unlink(missing_ok=True)
            raise
    return held


def _copy(source: BinaryIO, target: BinaryIO) -> None:
    """Copy no more than a sealed file may have: what is said to be small may grow while it is read."""
    copied = 0
    while piece := source.read(_PIECE):
        copied += len(piece)
        need("sealed file", copied, STANDARD.sealed)
        target.write(piece)


def sweep_inbox(folder: Path) -> None:
    """Remove what a crash left in the inbox of the vault in *folder*; the files it was copied from still stand."""
    for left in (folder / INBOX).glob("*.repatria"):
        with suppress(OSError):
            left.unlink()


def _for_owner_only(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)
