"""Keep beside the vault what a change of its tables, or a file that cannot be read, would otherwise lose."""

from __future__ import annotations

from pathlib import Path

from repatria.durable import copy_durably, drop_link, told_of
from repatria.store.cipher import Connection
from repatria.store.keys.keychange import BACKUPS_NAME, VAULT_NAME


def copy_before(folder: Path, connection: Connection, version: int) -> None:
    """Copy the vault, with nothing left in its journal, before its tables change from *version*."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    copies = folder / BACKUPS_NAME
    with told_of(copies):
        drop_link(copies)
        copies.mkdir(mode=0o700, exist_ok=True)
    copy_durably(folder / VAULT_NAME, copies / f"before-{version + 1}.db")


def move_away(path: Path) -> str:
    """Keep what cannot be read as drafts, in case somebody can, with its journal; return its new name.

    The journal holds the last keystrokes. What was set aside before stays beside it.
    """
    endings = ("", "-wal", "-shm")
    number = 1
    while any(path.with_name(f"{path.name}.unreadable-{number}{ending}").exists() for ending in endings):
        number += 1
    kept = ""
    with told_of(path):
        for ending in endings:
            left = path.with_name(path.name + ending)
            if left.exists():
                left.replace(path.with_name(f"{path.name}.unreadable-{number}{ending}"))
                kept = kept or f"{path.name}.unreadable-{number}{ending}"
    return kept
