"""Sealed files that came before the event that names them: they wait whole, are told, and enter by themselves.

One that no event names for ninety days since it was noted is told as such, and goes at an unlock: its receipt never
said that it is here, so it comes again once its sender has something to send. While the clock is not trusted no day
passes, and none goes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final, Literal

from repatria.domain.attachments.attachment import SealedFile
from repatria.domain.errors import StorageError, VaultError
from repatria.services.desk import Desk
from repatria.services.post.wrong_clock import clock_trusted
from repatria.store.attachments.landing import (
    drop_waiting,
    move_in,
    sweep_partial,
    waiting_files,
    waiting_path,
)
from repatria.store.attachments.named import said_of_each, sealed_by_id
from repatria.store.attachments.opening import seal_at
from repatria.store.cipher import Connection
from repatria.store.log.clocks import written_in_doubt
from repatria.store.log.withdrawing import is_erased
from repatria.store.state import load_some

ROOM: Final = 2_000_000_000
"""Bytes that all files have together which wait: an enrolled post that lies fills no vault."""
MOST: Final = 1_000
"""So many files wait at most, whatever they weigh."""
NAMED_WITHIN: Final = timedelta(days=90)

_EXCHANGED: Final = ("bundle_received", "bundle_sealed")

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
    noted = _noted(desk)
    late = _late(desk, noted)
    return tuple(
        Waits(
            one.id,
            one.size,
            str(noted.get(one.id, {}).get("post", "")),
            "never_named" if one.id in late else "not_yet_due",
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
    """Do after an unlock what ``enter_waiting`` does; what waits too long, or no note tells of (a crash), goes."""
    sweep_partial(desk.vault.folder)
    enter_waiting(desk)
    with suppress(StorageError, VaultError):
        here = waiting_files(desk.vault.folder)
        noted = _noted(desk) if here else {}
        late = _late(desk, noted)
        for one in here:
            if one.id not in noted or one.id in late:
                drop_waiting(desk.vault.folder, one.id)


def room_to_wait(desk: Desk, device: str) -> tuple[int, int]:
    """Return how many bytes, and how many files, of a device may wait beside those that do.

    One device fills no more than half of what there is, so that others find room.
    """
    here = waiting_files(desk.vault.folder)
    noted = _noted(desk) if here else {}
    own = [one.size for one in here if noted.get(one.id, {}).get("device") == device]
    size = min(ROOM - sum(one.size for one in here), ROOM // 2 - sum(own))
    return max(0, size), max(0, min(MOST - len(here), MOST // 2 - len(own)))


def _late(desk: Desk, noted: Mapping[str, Mapping[str, str]]) -> set[str]:
    """Return the files that were *noted* too long ago; none while the clock here lets no day pass."""
    if not (noted and clock_trusted(desk)):
        return set()
    now, read = desk.now(), desk.calendar.read
    times = {name: read(note["at"]) for name, note in noted.items()}
    return {name for name, at in times.items() if at is not None and now - at > NAMED_WITHIN}


def _enter(desk: Desk, connection: Connection, here: Collection[str]) -> int:
    noted = _noted(desk)
    parts = {one: str(noted.get(one, {}).get("part", "")) for one in here}
    named = sealed_by_id(connection, said_of_each(parts.values()))
    entered, folder = 0, desk.vault.folder
    gone = {one for one, part in parts.items() if one not in named and part and is_erased(connection, part)}
    for name in here:
        is_named = _is_named(folder, name, named[name]) if name in named else None
        if is_named:
            move_in(folder, name)
            entered += 1
        elif is_named is False or name in gone:  # of an erased case no event names a file any more
            drop_waiting(folder, name)
    return entered


def _is_named(folder: Path, name: str, sealed: SealedFile) -> bool | None:
    """Tell whether the event of that id means the file that waits; None where the disk does not give it now."""
    try:
        return seal_at(waiting_path(folder, name)) == sealed
    except StorageError:
        return None


def _noted(desk: Desk) -> dict[str, Mapping[str, str]]:
    """Return what was noted of the files that waited when they came: of which part, from which post and device, when.

    A note is no older than those before it, whatever a clock said that was found wrong since; the last one counts.
    """
    record = load_some(desk.read(), desk.record, types=_EXCHANGED).facts
    doubted = written_in_doubt(desk.read(), desk.record)
    found: dict[str, Mapping[str, str]] = {}
    at = ""
    for fact in record:
        at = at if fact.event_id in doubted else max(at, fact.wall)
        came = {
            "post": str(fact.value.get("post", "")),
            "device": str(fact.value.get("device", "")),
            "at": at,
        }
        waits = dict(fact.value.get("waits", {}))
        found |= {str(name): {**came, "part": str(part)} for name, part in waits.items()}
    return found
