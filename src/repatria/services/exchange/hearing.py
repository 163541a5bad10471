"""What the receipts of a file say is heard as it enters: what its sender has, and what it heard of this device."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from repatria.domain.attachments.travelling import said_of
from repatria.services.exchange.apart_there import ASIDE
from repatria.services.exchange.files_told import parts_of_files
from repatria.services.exchange.receipts import Receipts
from repatria.services.exchange.room import of_what_is_here, protected_with_room
from repatria.services.exchange.telling import HEARD, SINCE
from repatria.store.cipher import Connection
from repatria.store.log.events import last_event
from repatria.store.said_there import (
    beside_what_is_here,
    forget_heard,
    forget_unsaid,
    hear,
    heard_at,
    note_heard,
)
from repatria.store.shared_parts import share
from repatria.store.told_there import hears_no_more, take_as_heard, tell_again
from repatria.sync.reading import VerifiedBundle

_BESIDE: Final = 500
"""Of so many protected parts whose case is not here it is kept that a device has them: it may say anything."""


def hear_receipts(connection: Connection, verified: VerifiedBundle) -> None:
    """Keep what came, what the sender of a file says it has, and what it heard of what it was told here.

    By what it says the next file for it is made: after a loss it says less, and is sent that again. Gates go by the
    most it ever said of protected answers: files come in any order, and what an older one does not know is not gone.
    """
    said, device, bundle = verified.receipts, verified.manifest.sender.device, verified.manifest.bundle
    came = dict.fromkeys(segment.part for segment in verified.manifest.segments)
    files = {part for part in parts_of_files(verified.manifest, said).values() if part}
    share(connection, device, came)
    if said is None:
        return
    now = last_event(connection)[0]
    kept = of_what_is_here(connection, said)
    _forget_what_is_not_known(connection, device, said, bundle, now)
    protected = protected_of(said)
    room = max(0, _BESIDE - beside_what_is_here(connection, device)) if protected else 0
    most = protected_with_room(connection, protected, room)
    if most != protected:
        forget_heard(
            connection, device
        )  # it says that again: a gate may go by it once more of its case is here
    hear(connection, device, {part: kept.get(part, {}) for part in said}, most, now)
    _take_what_it_heard(connection, device, said)
    # what it sends it does not know to be here, whatever it was told
    tell_again(connection, device, [*came, *(ASIDE + part for part in came), *map(said_of, files)])


def _forget_what_is_not_known(
    connection: Connection, device: str, said: Mapping[str, Mapping[str, int]], bundle: str, now: int
) -> None:
    """Forget what *said* does not name, but for what stands since the file it names was heard, and note this one.

    Where that one was never heard here, its sender is asked for all again: ``heard_here`` names no file then.
    """
    before = _one(said.get(SINCE))
    at = heard_at(connection, device, before) if before else None
    forget_unsaid(connection, device, said, since=-1 if at is None else at)
    if at is None:
        forget_heard(connection, device)
    if at is not None or SINCE not in said:
        note_heard(connection, device, bundle, now)


def _take_what_it_heard(connection: Connection, device: str, said: Mapping[str, Mapping[str, int]]) -> None:
    if HEARD in said:
        take_as_heard(connection, device, _one(said[HEARD]))
    else:
        hears_no_more(connection, device)


def _one(names: Mapping[str, int] | None) -> str:
    """Return the one file that is named; nothing where none is, or several."""
    return next(iter(names)) if names is not None and len(names) == 1 else ""


def protected_of(said: Mapping[str, Mapping[str, int]]) -> Receipts:
    """Return what is said of protected parts; what was set aside there its sender does not have."""
    return {
        part: dict(logs)
        for part, logs in said.items()
        if part.endswith("/protected") and not part.startswith(ASIDE)
    }
