"""What was left of files when the program was stopped, or their case erased, goes: only what no event names."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import suppress

from repatria.domain.errors import StorageError, VaultError
from repatria.domain.events.kinds import case_parts
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.store.attachments.folder import doubt, sweep
from repatria.store.attachments.named import ids_named, named_files
from repatria.store.cipher import Connection


def doubt_attachments_of(desk: Desk, connection: Connection, cases: Iterable[CaseId]) -> frozenset[str]:
    """Mark the files of *cases* that are about to be erased, so that they go however this ends; return their ids.

    A disk that takes no mark hinders no erasing: without its key each file is noise.
    """
    found = frozenset[str]()
    with suppress(StorageError, VaultError):
        parts = [part for case in cases for part in case_parts(case)]
        found = frozenset(one.id for one in named_files(connection, parts))
        doubt(desk.vault.folder, found)
    return found


def sweep_attachments(desk: Desk, only: Collection[str] | None = None) -> None:
    """Remove the files in doubt that no event names, of some ids *only*; what cannot be read now stays.

    Without *only*, at an unlock and not later: what is just being taken in is in doubt, too.
    """
    if only is not None and not only:
        return

    def named(ids: Collection[str]) -> Collection[str]:
        return ids_named(desk.read(), ids)

    with suppress(StorageError, VaultError):
        sweep(desk.vault.folder, named, only)
