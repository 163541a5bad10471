"""Whether the sealed files that the events of a vault name are there and as they were sealed; no key is needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from repatria.domain.attachments.attachment import SealedFile
from repatria.store.attachments.folder import ids_here, sealed_path
from repatria.store.attachments.named import NamedFile, named_files
from repatria.store.attachments.opening import is_as_sealed
from repatria.store.attachments.proving import is_found_whole
from repatria.store.cipher import Connection
from repatria.store.findings import Finding


def check_files(
    connection: Connection, folder: Path, device: str, go_on: Callable[[], bool], *, marks: bool = True
) -> list[Finding]:
    """Return how many sealed files are missing or damaged, or nothing where all are whole; none is named.

    One is missed where *device*, this one, added it: of another post it may never have come. Gigabytes take minutes;
    *go_on* is asked before each and says whether to. With *marks* what was found of each is kept beside it,
    which is for the vault itself and not for where its copies lie.
    """
    missing = damaged = 0
    named, here = _by_id(connection), set(ids_here(folder))
    for name, events in named.items():
        if not go_on():
            break
        if name not in here:
            missing += any(one.device == device for one in events)
        elif not _is_whole(folder, name, events[0].sealed, marks=marks):
            damaged += 1
    if not (missing or damaged):
        return []
    return [Finding("attachments_damaged", {"missing": missing, "damaged": damaged})]


def _is_whole(folder: Path, name: str, sealed: SealedFile, *, marks: bool) -> bool:
    return is_found_whole(folder, name, sealed) if marks else is_as_sealed(sealed_path(folder, name), sealed)


def _by_id(connection: Connection) -> dict[str, list[NamedFile]]:
    found: dict[str, list[NamedFile]] = {}
    for one in named_files(connection):
        found.setdefault(one.id, []).append(one)
    return found
