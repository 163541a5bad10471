"""What posts decided of whose person somebody is: each says it of its own, others relay it, and nobody follows it."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from repatria.domain.directory.decided import (
    DECIDED_FORMAT,
    KNOWS,
    Decided,
    DecidedPerson,
    decided_payload,
    written_persons,
)
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.services.desk import Desk
from repatria.services.exchange.posts import revoked_devices
from repatria.signing import sign
from repatria.store.cipher import Connection
from repatria.store.log.person_decisions import STATED, decisions, stated
from repatria.store.log.rosters import devices_decided, kept_rosters


def say_decided(desk: Desk, connection: Connection) -> list[Deed]:
    """Return the deed that says anew what people here decided and holds, where that is not what was said last.

    For a revoked device none does.
    """
    own = desk.vault.device.id
    before = stated(connection).get(own)
    holds, lost = devices_decided(connection, kept_rosters(connection)), revoked_devices(desk)
    now = tuple(
        DecidedPerson(person, one.device, one.key)
        for person, one in sorted(decisions(connection).items())
        if person in holds and one.device not in lost
    )
    if now == (before.persons if before else ()):
        return []
    version = max(int(desk.now().timestamp()), before.version + 1 if before else 0)
    made = Decided(DECIDED_FORMAT, own, version, now)
    signature = sign(desk.vault.device.signing_seed, "persons", decided_payload(made))
    return [keeping_decided(desk, msgspec.structs.replace(made, sig=signature.hex()))]


def keeping_decided(desk: Desk, one: Decided) -> Deed:
    """Return the deed that keeps a statement in place of the one that was kept of its device."""
    return desk.value(DIRECTORY_PART, STATED + one.device, msgspec.to_builtins(one))


def decided_told(connection: Connection) -> dict[str, int]:
    """Return, for receipts, that statements are read here, and which are here."""
    return {KNOWS: 1} | {f"{KNOWS}-{device}": one.version for device, one in stated(connection).items()}


def decided_going(desk: Desk, has: Mapping[str, int], lost: set[str], room: int) -> list[Decided]:
    """Return the statements that somebody lacks who has *has*, of *lost* devices none, within *room* bytes.

    That of this very device goes first, others in an order drawn anew for each file: none that is asked for with each
    file keeps another waiting for ever.
    """
    found: list[Decided] = []
    if KNOWS not in has:
        return found
    own = desk.vault.device.id
    lacking = [
        one
        for device, one in stated(desk.read()).items()
        if device not in lost and one.version > has.get(f"{KNOWS}-{device}", 0)
    ]
    for one in sorted(lacking, key=lambda each: (each.device != own, desk.vault.random(8))):
        size = len(written_persons((), [one]))
        if size <= room:
            found.append(one)
            room -= size
    return found
