"""The second place: a folder on a stick or a share, known again by its mark, and never taken for another one.

All that is ours lies in one folder there whose names say nothing of a post. A stick that was swapped, a share that is
not connected and so shows an empty folder, and the place of another vault are told apart before anything is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

from repatria.domain.errors import (
    CopiesPlaceBeforeError,
    CopiesPlaceEmptyError,
    CopiesPlaceError,
    CopiesPlaceGoneError,
    CopiesPlaceOtherError,
    CopiesPlaceStrangeError,
)
from repatria.domain.ids import is_id
from repatria.durable import atomic_write, open_file, sync_folder, told_of

PlaceState = Literal["ours", "empty", "strange", "other", "gone"]
"""*empty*: no copies were ever there; *strange*: something that no copy explains; *other*: it has another mark."""

FOLDER: Final = "copies"
MARK: Final = "mark"
FAULTS: Final[Mapping[str, type[CopiesPlaceError]]] = MappingProxyType(
    {
        "gone": CopiesPlaceGoneError,
        "empty": CopiesPlaceEmptyError,
        "strange": CopiesPlaceStrangeError,
        "other": CopiesPlaceOtherError,
        "own_before": CopiesPlaceBeforeError,
    }
)
"""What is told of a place that is not as it should be."""
_FORMAT: Final = "repatria-copies/1\n"
_LONGEST: Final = 256


def copies_folder(place: Path) -> Path:
    """Return the folder at *place* in which the copies lie."""
    return place / FOLDER


def place_state(place: Path, mark: str) -> PlaceState:
    """Tell what lies at *place*, of whoever made it with *mark*; StorageError where the disk does not say."""
    with told_of(place):
        if not place.is_dir():
            return "gone"
        folder = copies_folder(place)
        if folder.is_symlink():
            return "strange"
        if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
            return "empty"
    found = mark_at(place)
    if found is None:
        return "strange"
    return "ours" if mark and found == mark else "other"


def mark_at(place: Path) -> str | None:
    """Return the mark of the copies at *place*, None where there is none that can be read."""
    path = copies_folder(place) / MARK
    with told_of(path):
        if not path.is_file():
            return None
    with open_file(path) as file:
        text = file.read(_LONGEST).decode("ascii", "replace")
    mark = text.removeprefix(_FORMAT).removesuffix("\n")
    return mark if text == f"{_FORMAT}{mark}\n" and is_id(mark) else None


def begin_place(place: Path, mark: str) -> None:
    """Make *place*, where no copies were ever, the place of *mark*; refuse any other."""
    need_state(place, mark, "empty")
    folder = copies_folder(place)
    with told_of(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    atomic_write(folder / MARK, f"{_FORMAT}{mark}\n".encode("ascii"))
    with told_of(folder):
        sync_folder(place)


def need_state(place: Path, mark: str, wanted: PlaceState = "ours") -> Path:
    """Return the folder of the copies at *place* where it is as *wanted*; raise CopiesPlaceError otherwise."""
    state = place_state(place, mark)
    if state != wanted:
        raise FAULTS.get(state, CopiesPlaceError)(place=str(place))
    return copies_folder(place)
