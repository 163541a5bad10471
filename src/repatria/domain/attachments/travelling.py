"""How receipts speak of the sealed files of a part: as a part that no event can be of, named as its own with an end.

There stands the id of each file that whoever says so has. A reader of before passes such a part over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from repatria.domain.attachments.attachment import SealedFile

KNOWS: Final = "files"
"""The part by which a device says that it takes sealed files in; one of before would leave them, and not say so."""
ERASED_THERE: Final = "erased"
"""What stands among the files of a part where a rule erased it: its files are not wanted any more."""
LOT: Final = 1_000_000_000
"""Bytes of sealed files that go in one bundle; a larger one goes alone."""
MOST: Final = 1_000
"""Files that go in one bundle."""

_END: Final = "-files"


@dataclass(frozen=True, slots=True)
class FileGoing:
    """A sealed file that goes to another post, by its *id*, and the *part* of the case that names it."""

    id: str
    part: str
    sealed: SealedFile


def said_of(part: str) -> str:
    """Return the part of receipts that speaks of the files of *part*."""
    return part + _END


def part_said(said: str) -> str:
    """Return the part of whose files a part of receipts speaks; nothing where it speaks of no file."""
    return said.removesuffix(_END) if said.endswith(_END) else ""


def in_bundles(files: tuple[FileGoing, ...]) -> list[tuple[FileGoing, ...]]:
    """Return *files* as they go, some in each bundle: the small ones first, so that few wait for a large one."""
    lots: list[list[FileGoing]] = []
    size = 0
    for one in sorted(files, key=lambda each: (each.sealed.size, each.id)):
        if not lots or size + one.sealed.size > LOT or len(lots[-1]) == MOST:
            lots.append([])
            size = 0
        lots[-1].append(one)
        size += one.sealed.size
    return [tuple(lot) for lot in lots]
