"""Who signs at other devices, as a received file tells it: taken before its events, so that they are judged by it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from repatria.domain.directory.decided import Decided, decided_fault, read_persons
from repatria.domain.directory.form import Directory, read_as
from repatria.domain.directory.persons import Roster, roster_payload
from repatria.domain.directory.rosters import HIGHEST, RosterFault, clashing, roster_fault
from repatria.services.desk import Desk
from repatria.services.exchange.decided_elsewhere import keeping_decided
from repatria.services.exchange.persons import keeping, say_with_heard
from repatria.services.exchange.posts import known_posts, revoked_devices
from repatria.services.exchange.trust import trust_here
from repatria.signing import is_signed
from repatria.store.cipher import Connection
from repatria.store.log.person_decisions import stated
from repatria.store.log.rosters import KeptRoster, devices_decided, kept_rosters
from repatria.store.people import accounts
from repatria.sync.reading import VerifiedBundle

NotTaken = RosterFault | Literal["unreadable"]
_SILENT = ("older", "same")


@dataclass(frozen=True, slots=True)
class PersonsCame:
    """What is news of who signs where: posts of which it is *first* known, of which it was *refused*, and why.

    *clashing* are posts that name somebody who is *known_of* another post, and counts for that one alone. For those
    of *taking* people count from now on who counted for a device that is revoked; of those *ended*, which are revoked
    now too, such people count for the device of before again. *heard* says that this device learned who signed here
    before its vault was put back from a copy. At posts of *decided* it was decided anew whose somebody is.
    Of posts of *undecided*, which are revoked, somebody was decided here to be: they count for nobody until a person
    decides anew, also not for those of *named_by*, which only say that they are theirs.
    """

    first: tuple[str, ...] = ()
    refused: tuple[tuple[str, NotTaken], ...] = ()
    clashing: tuple[str, ...] = ()
    heard: bool = False
    taking: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    known_of: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()
    named_by: tuple[str, ...] = ()


def enter_persons(desk: Desk, connection: Connection, verified: VerifiedBundle) -> PersonsCame | None:
    """Keep what a proven file brings of who signs at devices, as far as it counts; return what of it is news.

    Of a device that nobody here knows, of another country or revoked, nothing is kept.
    """
    came = _Taking(desk, connection, verified.directory)
    came.give_back()
    read = read_persons(verified.persons) if verified.persons is not None else ((), ())
    if read is None:
        came.refuse(verified.manifest.sender.post)
    rosters, decided = read or ((), ())
    for roster in rosters:
        came.take(roster)
    for one in decided:
        came.hear_decided(one)
    came.end_decisions()
    return came.news()


class _Taking:
    """The rosters of one file, taken one after another."""

    def __init__(self, desk: Desk, connection: Connection, directory: bytes | None) -> None:
        self._desk, self._connection = desk, connection
        self._own = desk.vault.device
        self._keys, self._names, lost = _learned(desk, directory)
        self._revoked = revoked_devices(desk) | lost
        for post in known_posts(desk):
            self._names[post.device] = post.post
            if post.country == desk.country_code and post.device not in self._revoked:
                self._keys[post.device] = post.verify_key
        self._people = {one.id for one in accounts(connection)}
        self._kept = kept_rosters(connection)
        self._decided_here = devices_decided(connection, self._kept)
        self._first: list[str] = []
        self._refused: list[tuple[str, NotTaken]] = []
        self._clashing: list[str] = []
        self._known_of: list[str] = []
        self._taking: list[str] = []
        self._ended: list[str] = []
        self._heard = False
        self._decided: list[str] = []
        self._undecided: list[str] = []
        self._named_by: list[str] = []

    def give_back(self) -> None:
        """Let whom a device took from a revoked one count for that again, once the taker is revoked itself."""
        for lost in sorted(self._revoked & self._kept.keys()):
            for taker in sorted(self._revoked & self._kept.keys() - {lost}):
                before, one = self._kept[lost], self._kept[taker]
                if back := one.counting.intersection(before.yielded).difference(self._decided_here):
                    clashing = tuple(sorted({*one.clashing, *back}))
                    self._keep([before.with_back(back), replace(one, clashing=clashing)])
                    self._ended.append(self._names.get(taker, taker))

    def refuse(self, post: str) -> None:
        """Note that what *post* brought is no list of rosters."""
        self._refused.append((post, "unreadable"))

    def take(self, roster: Roster) -> None:
        """Keep one, where it counts."""
        if roster.device == self._own.id:
            self._hear(roster)
        elif roster.device in self._keys:
            self._judge(roster)

    def hear_decided(self, one: Decided) -> None:
        """Keep what people of a trusted device decided; it changes nothing here, and is told."""
        if one.device == self._own.id or one.device not in self._keys:
            return
        before, name = stated(self._connection).get(one.device), self._names[one.device]
        fault = decided_fault(one, before, self._keys[one.device], is_signed)
        if fault is not None:
            self._refused += [(name, fault)] if fault not in _SILENT else []
            return
        self._desk.append_in(self._connection, [keeping_decided(self._desk, one)])
        self._decided += [name] if one.persons != (before.persons if before else ()) else []

    def end_decisions(self) -> None:
        """Note once of whom it was decided that they are of a device that is revoked, and that others name."""
        for person, lost in self._decided_here.items():
            named = [device for device, one in self._kept.items() if one.key_of(person) is not None]
            naming = [device for device in named if device not in {*self._revoked, self._own.id}]
            if lost in self._revoked and naming and person not in self._kept[lost].yielded:
                self._keep([self._kept[lost].ending([person])])
                self._undecided.append(self._names.get(lost, lost))
                self._named_by += sorted(self._names.get(device, device) for device in naming)

    def news(self) -> PersonsCame | None:
        """Return what is to be told, if anything."""
        said = PersonsCame(
            tuple(self._first),
            tuple(self._refused),
            tuple(self._clashing),
            self._heard,
            tuple(dict.fromkeys(self._taking)),
            tuple(dict.fromkeys(self._ended)),
            tuple(dict.fromkeys(self._known_of)),
            tuple(self._decided),
            tuple(dict.fromkeys(self._undecided)),
            tuple(dict.fromkeys(self._named_by)),
        )
        return None if said == PersonsCame() else said

    def _judge(self, roster: Roster) -> None:
        kept, name = self._kept.get(roster.device), self._names[roster.device]
        fault = roster_fault(roster, kept.roster if kept else None, self._keys[roster.device], is_signed)
        if fault is not None and not (fault == "same" and kept is not None and kept.clashing):
            self._refused += [(name, fault)] if fault not in _SILENT else []
            return
        clashes, firm = self._clashes(roster, kept)
        disputed = kept.disputed if kept else ()
        late = tuple(one for one in clashes if one not in firm and one not in disputed)
        after = KeptRoster(roster, clashes, late)
        if after == kept:
            return
        self._first += [name] if kept is None else []
        if clashes and (kept is None or clashes != kept.clashing):
            self._clashing.append(name)
            self._known_of += self._posts_of(clashes)
        yielding = list(self._yielding(after))
        self._taking += [name] if yielding else []
        self._keep([after, *yielding])

    def _clashes(self, roster: Roster, kept: KeptRoster | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return whom it names of others, and those of them who count for a device that is trusted, or here.

        Whoever was revoked keeps from nobody else whom both named before that, but for whom a person here decided: to
        name them is less than a code. A device that names their people only afterwards gets nobody: it knew of the
        loss, and the true events of those people may still be on their way.
        """
        others = {device: one.counting for device, one in self._kept.items() if device != self._own.id}
        trusted = {device: people for device, people in others.items() if device not in self._revoked}
        disputed = kept.disputed.difference(self._decided_here) if kept else frozenset()
        lost = {device: people - disputed for device, people in others.items() if device in self._revoked}
        return clashing(roster, self._people, trusted | lost), clashing(roster, self._people, trusted)

    def _posts_of(self, people: Iterable[str]) -> list[str]:
        """Return the posts for which these people count, this one among them."""
        named = set(people)
        found = [self._desk.post] if named & self._people else []
        others = (
            device for device, one in self._kept.items() if device != self._own.id and named & one.counting
        )
        return found + sorted(self._names.get(device, device) for device in others)

    def _yielding(self, after: KeptRoster) -> Iterable[KeptRoster]:
        """Yield what revoked devices say, without those who count for another device from now on."""
        for device in sorted(self._revoked & self._kept.keys() - {after.roster.device}):
            one = self._kept[device]
            if taken := one.counting & after.counting:
                yield one.without(taken)

    def _hear(self, roster: Roster) -> None:
        signature = bytes.fromhex(roster.sig)
        signed = is_signed(self._own.verify_key, "persons", roster_payload(roster), signature)
        if not signed or roster.version > HIGHEST:
            return
        said = say_with_heard(self._desk, self._connection, roster)
        if said is not None:
            kept = self._kept.get(self._own.id)
            known = self._people.union(one.person for one in kept.roster.persons) if kept else self._people
            self._heard = any(one.person not in known for one in roster.persons)
            self._keep([KeptRoster(said)])

    def _keep(self, rosters: Iterable[KeptRoster]) -> None:
        for one in rosters:
            self._desk.append_in(self._connection, [keeping(self._connection, one)])
            self._kept[one.roster.device] = one


def _learned(desk: Desk, directory: bytes | None) -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    """Return keys and names of the devices that a *directory* in the same file makes known, and whom it revokes.

    Only where it counts. What it revokes is revoked for the events of its file too: they enter before it does.
    """
    if directory is None:
        return {}, {}, frozenset()
    trust, read = trust_here(desk), read_as(Directory, directory)
    keys = trust.learn(directory)
    named = {one.device: one.post for one in read.devices} if read is not None else {}
    return keys, {device: named[device] for device in keys}, trust.revoked_by(directory)
