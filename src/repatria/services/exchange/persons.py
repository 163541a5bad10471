"""Who signs at this device, said by itself, and what goes of that and of other devices' to whoever is sent a file.

A roster goes only to a device that said which ones it has: an earlier program would refuse the file. It says so in
its receipts, as a part that no event can be of, ``persons``, with the version of each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

from repatria.domain.directory.decided import written_persons
from repatria.domain.directory.persons import (
    LARGEST,
    FormerLog,
    Roster,
    Signer,
    roster_payload,
    written_rosters,
)
from repatria.domain.directory.revoking import device_of_log
from repatria.domain.directory.rosters import says_now, says_the_same
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import DIRECTORY_PART, VALUE
from repatria.services.desk import Desk
from repatria.services.exchange.decided_elsewhere import decided_going, decided_told
from repatria.services.exchange.posts import revoked_devices
from repatria.services.exchange.receipts import Receipts
from repatria.signing import sign
from repatria.store.cipher import Connection
from repatria.store.log.rosters import BELOW, KeptRoster, heads_of_roster, kept_rosters
from repatria.store.log.signatures import logs_begun
from repatria.store.people import accounts
from repatria.store.state import load_some

PERSONS: Final = "persons"

ROOM: Final = LARGEST // 2
"""So many bytes of rosters go with one file. The longest that is read at all is shorter, so each has its turn."""


@dataclass(frozen=True, slots=True)
class WhoSigns:
    """How many people sign at a device, as it says itself, and how many did and have *left*."""

    here: int
    left: int


def who_signs(desk: Desk) -> dict[str, WhoSigns]:
    """Return it for this device and for those of which it is known, by device."""
    own, connection = desk.vault.device.id, desk.read()
    said = {device: kept.roster for device, kept in kept_rosters(connection).items()}
    said[own] = _now(desk, connection, said.get(own))
    return {device: _counted(roster) for device, roster in said.items()}


def say_persons(desk: Desk, connection: Connection) -> list[Deed]:
    """Return the deed that says anew who signs at this device, where that is not what was said last."""
    kept = kept_rosters(connection).get(desk.vault.device.id)
    before = kept.roster if kept else None
    now = _now(desk, connection, before)
    if before is not None and says_the_same(before, now):
        return []
    return [keeping(connection, KeptRoster(_signed(desk, now)))]


def say_with_heard(desk: Desk, connection: Connection, heard: Roster) -> Roster | None:
    """Return what this device says of who signs here once it *heard* what it said before; None where that is no news.

    A vault that was put back from a copy has forgotten some of it. Two copies of one vault come to say the same.
    """
    kept = kept_rosters(connection).get(desk.vault.device.id)
    before = kept.roster if kept else None
    now = _now(desk, connection, before, heard)
    if before is not None and says_the_same(now, before) and heard.version <= before.version:
        return None
    is_newest = before is None or heard.version >= before.version
    return heard if is_newest and says_the_same(now, heard) else _signed(desk, now)


def keeping(connection: Connection, kept: KeptRoster) -> Deed:
    """Return the deed that keeps a roster in place of the one that was kept of its device."""
    device = kept.roster.device
    heads = heads_of_roster(connection, device)
    return Deed(DIRECTORY_PART, VALUE, BELOW + device, msgspec.to_builtins(kept), heads)


def persons_told(desk: Desk) -> Receipts:
    """Return which rosters are here, as receipts tell it, and statements of what others decided.

    A roster in which somebody does not count is asked for again.
    """
    kept = kept_rosters(desk.read())
    rosters = {device: one.roster.version for device, one in kept.items() if not one.clashing}
    return {PERSONS: rosters | decided_told(desk.read())}


def persons_going(desk: Desk, device: str) -> bytes | None:
    """Return the rosters that a *device* lacks; None where it lacks none, or never said that it knows any.

    Its own goes back to it where it says another version: it may have forgotten what it said. What is more than
    ``ROOM`` goes with the next file: until it came, that device does not say that it has it.
    """
    has = _had_by(desk, device)
    if has is None:
        return None
    lost = revoked_devices(desk)
    held = [one.roster for name, one in kept_rosters(desk.read()).items() if name not in lost]
    going = [
        one
        for one in held
        if one.version > has.get(one.device, 0)
        or (one.device == device and one.version != has.get(one.device))
    ]
    fits = _that_fit(desk, going)
    decided = decided_going(desk, has, lost, LARGEST - ROOM)
    return written_persons(fits, decided) if fits or decided else None


def _that_fit(desk: Desk, going: list[Roster]) -> list[Roster]:
    """Return as many as one file carries: that of this very device, and others in an order drawn anew for each file.

    So none that is asked for with each file, as one in which somebody does not count, keeps another waiting for ever.
    """
    own, room, fits = desk.vault.device.id, ROOM, []
    for one in sorted(going, key=lambda each: (each.device != own, desk.vault.random(8))):
        size = len(written_rosters([one]))
        if size <= room:
            fits.append(one)
            room -= size
    return fits


def persons_had(
    desk: Desk, connection: Connection, device: str, receipts: Mapping[str, Mapping[str, int]] | None
) -> list[Deed]:
    """Return what the record says anew of which rosters a device says it has; of those that are here alone."""
    if receipts is None:
        return []
    said = receipts.get(PERSONS)
    here = {*kept_rosters(connection), *decided_told(connection)}
    has = None if said is None else {name: n for name, n in sorted(said.items()) if name in here}
    return [] if has == _had_by(desk, device) else [desk.value(desk.record, _path(device), has)]


def _had_by(desk: Desk, device: str) -> dict[str, int] | None:
    standing = load_some(desk.read(), desk.record, paths=(_path(device),)).values.get(_path(device))
    return standing.value if standing is not None and isinstance(standing.value, dict) else None


def _path(device: str) -> str:
    return f"peer/{device}/persons"


def _now(desk: Desk, connection: Connection, *before: Roster | None) -> Roster:
    """Return the unsigned roster of this device: its accounts, its logs of before, and all it said *before*."""
    here = [Signer(one.id, one.verify_key, not one.active) for one in accounts(connection) if one.verify_key]
    logs = [FormerLog(log, signs) for log, signs in logs_begun(connection).items() if not device_of_log(log)]
    people = {one.person for one in here}
    # an account that this vault does not have cannot be opened here: whoever had it has left, or the copy was older
    gone = [
        msgspec.structs.replace(roster, persons=tuple(_as_left(one, people) for one in roster.persons))
        for roster in before
        if roster is not None
    ]
    return says_now(desk.vault.device.id, here, logs, *gone, now=int(desk.now().timestamp()))


def _as_left(one: Signer, people: set[str]) -> Signer:
    return one if one.person in people else Signer(one.person, one.key, left=True)


def _signed(desk: Desk, roster: Roster) -> Roster:
    made = sign(desk.vault.device.signing_seed, "persons", roster_payload(roster))
    return msgspec.structs.replace(roster, sig=made.hex())


def _counted(roster: Roster) -> WhoSigns:
    left = sum(one.left for one in roster.persons)
    return WhoSigns(len(roster.persons) - left, left)
