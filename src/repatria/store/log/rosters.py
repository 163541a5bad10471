"""The rosters of other devices that this vault keeps: whose signature is whose, and in which logs they sign.

They stand in the directory, one value a device, each with the persons in it who do not count (docs/directory.md,
section 6).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from repatria.domain.directory.persons import SIGNS_ALL, Roster
from repatria.domain.directory.revoking import device_of_log
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.store.cipher import Connection
from repatria.store.log.person_decisions import decisions
from repatria.store.rows import Names
from repatria.store.standing import paths_below, read_some

BELOW: Final = "persons/"


class KeptRoster(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A roster that was taken, and which persons in it are *clashing*: known of another device before, or our own.

    Of those it named the *late* ones only once the device that they count for was revoked. The *yielded* ones counted
    for it, which is revoked, and do for another device now; or for none, where people here had decided for it.
    """

    roster: Roster
    clashing: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    yielded: tuple[str, ...] = ()

    @property
    def counting(self) -> frozenset[str]:
        """Return the persons who count for this device."""
        return frozenset(one.person for one in self.roster.persons).difference(self.clashing)

    @property
    def disputed(self) -> frozenset[str]:
        """Return whom it named, and another did too, while both devices were trusted."""
        return frozenset(self.clashing).difference(self.late)

    def key_of(self, person: str) -> str | None:
        """Return with which key *person* signs at this device, as it says; None where it does not name them."""
        return next((one.key for one in self.roster.persons if one.person == person), None)

    def without(self, taken: Collection[str]) -> KeptRoster:
        """Return it once *taken* count for another device, since this one is revoked."""
        return msgspec.structs.replace(
            self, clashing=_joined(self.clashing, taken), yielded=_joined(self.yielded, taken)
        )

    def ending(self, decided: Collection[str]) -> KeptRoster:
        """Return it once it was told that those *decided* for it count for nobody, since it is revoked."""
        return msgspec.structs.replace(self, yielded=_joined(self.yielded, decided))

    def with_back(self, back: Collection[str]) -> KeptRoster:
        """Return it once whom it yielded came *back*."""
        return msgspec.structs.replace(
            self,
            clashing=tuple(one for one in self.clashing if one not in back),
            yielded=tuple(one for one in self.yielded if one not in back),
        )


@dataclass(frozen=True, slots=True)
class SignerElsewhere:
    """Somebody of another post: the device they sign at, their key, and its logs that do not say whose they are."""

    device: str
    key: str
    logs: Mapping[str, int]

    def signs_in(self, log: str) -> int | None:
        """Return how much is signed in *log*; None when it is no log of their device."""
        if device_of_log(log) == self.device:
            return SIGNS_ALL
        return self.logs.get(log)


def kept_rosters(connection: Connection) -> dict[str, KeptRoster]:
    """Return the rosters that are kept, this device's own among them, by device."""
    return {path.removeprefix(BELOW): kept for path, kept in _kept(connection)}


def signers_elsewhere(connection: Connection) -> dict[str, SignerElsewhere]:
    """Return who signs at other devices, by their ids; our own people are none of them.

    Of several devices that name somebody the one counts that a person here decided for; else the one that was first.
    Also a revoked one: without any nobody would ask for their signatures, and what it signed before may still come.
    """
    query = "SELECT id FROM device UNION SELECT id FROM account"
    own = {str(name) for (name,) in connection.execute(query)}
    kept = {device: one for device, one in kept_rosters(connection).items() if device not in own}
    decided = devices_decided(connection, kept)
    found: dict[str, SignerElsewhere] = {}
    for device, each in kept.items():
        logs, counting = {one.log: one.signs for one in each.roster.logs}, each.counting - own
        for one in each.roster.persons:
            if decided.get(one.person) == device or (one.person in counting and one.person not in decided):
                found.setdefault(one.person, SignerElsewhere(device, one.key, logs))
    return {person: one for person, one in found.items() if person not in own}


def devices_decided(connection: Connection, kept: Mapping[str, KeptRoster]) -> dict[str, str]:
    """Return for which device of those *kept* a person here decided, by person, as long as its roster says that key.

    A revoked one gives them to nobody else: what others merely say of them is less than a code that was read aloud.
    """
    found = {}
    for person, one in decisions(connection).items():
        said = kept.get(one.device)
        if said is not None and said.key_of(person) == one.key:
            found[person] = one.device
    return found


def heads_of_roster(connection: Connection, device: str) -> tuple[str, ...]:
    """Return the ids of what stands where the roster of *device* does: whoever writes there replaces them."""
    names = Names(connection)
    key = names.find("part", DIRECTORY_PART)
    if key is None:
        return ()
    standing = read_some(connection, key, names, (), (BELOW + device,)).heads
    return tuple(head.event.id for head in standing.get(BELOW + device, ()))


def _joined(one: Collection[str], other: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted({*one, *other}))


def _kept(connection: Connection) -> Iterator[tuple[str, KeptRoster]]:
    names = Names(connection)
    key = names.find("part", DIRECTORY_PART)
    if key is None:
        return
    paths = paths_below(connection, key, (BELOW,))
    for path, heads in read_some(connection, key, names, (), paths).heads.items():
        found = (kept for head in heads if head.event.body and (kept := _as_kept(head.event.body.value)))
        # of several, as two copies of a vault may have written, the one that says most
        best = max(found, key=lambda kept: kept.roster.version, default=None)
        if best is not None:
            yield path, best


def _as_kept(value: Any) -> KeptRoster | None:
    try:
        return msgspec.convert(value, KeptRoster)
    except msgspec.ValidationError:
        return None
