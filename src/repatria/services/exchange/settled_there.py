"""Which differences another post settled that stood here, or that touch what was written here: told, never silent."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, partial
from typing import NamedTuple

from repatria.domain.cases.given import entry
from repatria.domain.directory.revoking import device_of_log
from repatria.domain.events.event import Event
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.store.cipher import Connection
from repatria.store.lists.cases import line
from repatria.store.log.settled_since import settled_since, written_by
from repatria.store.rows import exact_id


class SettledThere(NamedTuple):
    """One act by which another post settled a difference of a *case*: its *log*, when by its clock, and why."""

    case: CaseId
    log: str
    wall: str
    reason: str


def settled_there(
    desk: Desk, connection: Connection, since: int, before: Collection[tuple[str, str]]
) -> tuple[SettledThere, ...]:
    """Return what came settled after event number *since*, as far as this person may see the cases.

    Told is what was a difference here *before* (by part and path), and what replaced an answer of this device: that
    it came together with what it settles makes it no less. A case's value and the answer that gave it are one.
    """
    device = desk.vault.device.id
    ours = cache(partial(written_by, connection, device=device))
    told = (
        _act(one)
        for one in settled_since(connection, since)
        if device_of_log(one.envelope.log) != device
        and ((one.envelope.part, _path(one)) in before or not _heads(one).isdisjoint(ours(one.envelope.part)))
    )
    return tuple(
        one for one in dict.fromkeys(told) if line(connection, one.case, person=desk.person.id) is not None
    )


def _path(one: Event) -> str:
    return one.body.path if one.body is not None else ""


def _heads(one: Event) -> frozenset[bytes]:
    """Return the ids of the events that a settlement says it settles."""
    said = entry(one.body.value, "heads") if one.body is not None else ()
    ids = (exact_id(each) for each in said if isinstance(each, str)) if isinstance(said, list | tuple) else ()
    return frozenset(data for data in ids if data is not None)


def _act(one: Event) -> SettledThere:
    reason = entry(one.body.value, "reason") if one.body is not None else ""
    return SettledThere(
        CaseId(one.envelope.part.split("/")[1]), one.envelope.log, one.envelope.wall, str(reason or "")
    )
