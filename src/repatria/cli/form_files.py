"""Files that forms are read from and written to by the shell: bounded, and never into a vault."""

from __future__ import annotations

from pathlib import Path

from repatria.content.tables import read_bytes
from repatria.content.xforms.xml import LARGEST
from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Reason, because
from repatria.durable import atomic_write
from repatria.store.keys.slotfile import refuse_inside_vault


def read_file(path: Path) -> bytes:
    """Return what a file holds; a larger one than a form may be is refused."""
    return read_bytes(path, path.name, LARGEST)


def read_text(path: Path) -> str:
    """Return the text of a file; what is no UTF-8 is refused."""
    try:
        return read_file(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DefinitionFileError(path.name, because(Reason.NOT_UTF8)) from error


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    refuse_inside_vault(path)
    atomic_write(path, data)
