"""Files that forms are read from and written to by the shell: bounded, and never into a vault."""

from __future__ import annotations

from pathlib import Path

from repatria.content.tables import read_bytes
from repatria.content.xforms.xml import LARGEST
from repatria.durable import atomic_write
from repatria.store.keys.slotfile import refuse_inside_vault


def read_file(path: Path) -> bytes:
    """Return what a file holds; a larger one than a form may be is refused."""
    return read_bytes(path, path.name, LARGEST)


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    refuse_inside_vault(path)
    atomic_write(path, data)
