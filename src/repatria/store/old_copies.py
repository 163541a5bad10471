"""Copies of the vault from before a change of its tables go once a case that stands in them was erased by rule.

They open with the passphrase of today, and nothing else renews them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import closing
from pathlib import Path
from typing import Final

from repatria.domain.errors import StorageError, VaultError
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.durable import told_of
from repatria.store.cipher import Connection
from repatria.store.faults import DatabaseError
from repatria.store.keys.keychange import BACKUPS_NAME
from repatria.store.rows import as_list

_COPIES: Final = "before-[0-9]*.db"
_JOURNALS: Final = ("-wal", "-shm")
_HELD: Final = (
    "SELECT EXISTS (SELECT 1 FROM part WHERE NOT erased AND name IN (SELECT value FROM json_each(?)))"
)


def sweep_old_copies(folder: Path, opens: Callable[[Path], Connection], erased: Collection[CaseId]) -> None:
    """Remove from the vault in *folder* each copy of before a change of its tables that holds any of the *erased*.

    One that does not open under the vault's key is left. Raises StorageError where the disk lets none go.
    """
    if not erased:
        return
    for copy in sorted((folder / BACKUPS_NAME).glob(_COPIES)):
        goes = _holds(copy, opens, erased)
        with told_of(copy):
            for ending in ("", *_JOURNALS) if goes else _JOURNALS:
                copy.with_name(copy.name + ending).unlink(missing_ok=True)


def unreadable_drafts(folder: Path) -> list[Path]:
    """Return the drafts that could not be read and were kept beside the vault, in case somebody can."""
    found = folder.glob("drafts.db.unreadable-*")
    return sorted(path for path in found if not path.name.endswith(_JOURNALS))


def _holds(copy: Path, opens: Callable[[Path], Connection], erased: Collection[CaseId]) -> bool:
    try:
        with closing(opens(copy)) as connection:
            parts = as_list(core_part(case) for case in erased)
            return bool(connection.execute(_HELD, (parts,)).fetchone()[0])
    except (VaultError, StorageError, DatabaseError):
        return False
