"""A vault with a second place for its copies."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from repatria.store.copies.making import make_copy
from repatria.store.copies.opening import OpenCopy
from repatria.store.copies.place import begin_place, copies_folder
from repatria.store.vault import Vault

MARK = "a" * 26
BEGAN = datetime(2026, 11, 23, 12, tzinfo=UTC)


def new_place(folder: Path) -> Path:
    """Return a folder ready to take copies."""
    folder.mkdir()
    begin_place(folder, MARK)
    return folder


def copy_of(vault: Vault, place: Path, days: float = 0) -> OpenCopy:
    """Return a copy made so many days after the first."""
    return make_copy(vault, copies_folder(place), (BEGAN + timedelta(days=days)).isoformat())


def lying(place: Path) -> list[str]:
    """Return everything that lies at the place, by its path."""
    return sorted(str(path.relative_to(place)) for path in place.rglob("*"))
