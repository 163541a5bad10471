"""Sealed files that came before the event that names them: they wait whole, are told, and enter by themselves.

One that no event names for ninety days is told as such. It stays: the event may be on its way still.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, Literal

from repatria.domain.errors import StorageError, VaultError
from repatria.services.desk import Desk
from repatria.store.attachments.landing import (
    drop_waiting,
    move_in,
    sweep_partial,
    waiting_files,
    waiting_path,
)
from repatria.store.attachments.named import named_files
from repatria.store.attachments.opening import is_as_sealed
from repatria.store.cipher import Connection
from repatria.store.log.withdrawing import is_erased
from repatria.store.state import load_some

ROOM: Final = 2_000_000_000
"""Bytes that all files have together which wait: an enrolled post that lies fills no vault."""
NAMED_WITHIN: Final = timedelta(days=90)

Why = Literal["not_yet_due", "never_named"]


@dataclass(frozen=True, slots=True)
class Waits:
    """A sealed file that waits for the event that names it: its *size* in bytes, from which *post*, and why."""

    id: str
    size: int
    post: str
    why: Why


def files_waiting(desk: Desk) -> tuple[Waits, ...]:
    """Return the sealed files that wait here, by their ids."""
    here = waiting_files(desk.vault.folder)
    if not here:
        return ()
    noted, now = _noted(desk), desk.now().timestamp()
    return tuple(
        Waits(
            one.id,
            one.size,
            str(noted.get(one.id, {}).get("post", "")),
            "never_named" if now - one.since > NAMED_WITHIN.total_seconds() else "not_yet_due",
        )
        for one in here
    )


def enter_waiting(desk: Desk) -> int:
    """Let the files that wait enter which an event names now, and return how many.

    Those go of which another is named by that id, and those whose case was erased. What the disk does not do now is
    done at the next unlock.
    """
    entered = 0
    with suppress(StorageError, VaultError):
        here = [one.id for one in waiting_files(desk.vault.folder)]
        if here:
            entered = _enter(desk, desk.read(), here)
    return entered


def settle_waiting(desk: Desk) -> None:
    """Do after an unlock what ``enter_waiting`` does, and let go of what a crash left: what no note tells of."""
    sweep_partial(desk.vault.folder)
    enter_waiting(desk)
    with suppress(StorageError, VaultError):
        here = [one.id for one in waiting_files(desk.vault.folder)]
        for name in set(here).difference(_noted(desk) if here else ()):
            drop_waiting(desk.vault.folder, name)


def _enter(desk: Desk, connection: Connection, here: Collection[str]) -> int:
    named: dict[str, list[Any]] = {one: [] for one in here}
    for found in named_files(connection):
        if found.id in named:
            named[found.id].append(found.sealed)
    entered, folder = 0, desk.vault.folder
    gone = _of_erased(desk, connection, [one for one, sealed in named.items() if not sealed])
    for name, sealed in named.items():
        path = waiting_path(folder, name)
        if any(is_as_sealed(path, one) for one in sealed):
            move_in(folder, name)
            entered += 1
        elif sealed or name in gone:
            drop_waiting(folder, name)
    return entered


def _of_erased(desk: Desk, connection: Connection, names: Collection[str]) -> set[str]:
    """Return those of the files whose case a rule erased here: no event names them any more."""
    if not names:
        return set()
    noted = _noted(desk)
    parts = {one: str(noted.get(one, {}).get("part", "")) for one in names}
    return {one for one, part in parts.items() if part and is_erased(connection, part)}


def _noted(desk: Desk) -> dict[str, Mapping[str, str]]:
    """Return what was noted of the files that waited when they came: of which part they are, and from which post."""
    received = load_some(desk.read(), desk.record, types=("bundle_received",)).facts
    return {
        str(name): {"part": str(part), "post": str(fact.value.get("post", ""))}
        for fact in received
        for name, part in dict(fact.value.get("waits", {})).items()
    }
