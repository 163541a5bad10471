"""What this vault knows of countries: whose root is pinned, who is in office by it, and the directory in force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

import msgspec

from repatria.domain.directory.acts import joined
from repatria.domain.directory.form import (
    OFFICES,
    Certificate,
    Directory,
    Entry,
    Office,
    Revocation,
    Root,
)
from repatria.domain.directory.hearing import NOTHING_HEARD, Heard, believed
from repatria.domain.directory.judging import Standing, is_expired
from repatria.domain.directory.offices import holds_on, in_office, is_of_root, office_fault, period
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.domain.texts import Text
from repatria.services.desk import Desk
from repatria.signing import is_signed
from repatria.store.state import load_some

_Read = TypeVar("_Read", Root, Certificate, Directory, Entry, Heard)
_BELOW = "country/"


@dataclass(frozen=True, slots=True)
class InOffice:
    """Who holds *office* today by the root's word; *until* is the last day that counts."""

    office: Office
    post: str
    device: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class CountryKnown:
    """A country whose root is pinned here, with its certificates, which count together, and its directory.

    *former* are devices that a directory named once and the one in force does not. *heard* is what liaisons signed
    that the one in force forgot: it counts here, and in the next.
    """

    root: Root
    certificates: tuple[Certificate, ...]
    directory: Directory | None = None
    former: tuple[Entry, ...] = ()
    heard: Heard = NOTHING_HEARD

    @property
    def country(self) -> str:
        """Return its code."""
        return self.root.country

    @property
    def version(self) -> int:
        """Return the version of the directory in force; 0 for none."""
        return self.directory.version if self.directory else 0

    @property
    def highest(self) -> int:
        """Return the highest version that a liaison is known to have signed; 0 for none."""
        return max(self.version, self.heard.version)

    @property
    def revocations(self) -> tuple[Revocation, ...]:
        """Return all that counts here: of the directory in force, and what it forgot."""
        return joined(self.directory.revocations if self.directory else (), self.heard.revocations)

    @property
    def forgotten(self) -> tuple[Revocation, ...]:
        """Return the revocations that count here and that the directory in force does not say, or says with less."""
        said = self.directory.revocations if self.directory else ()
        return tuple(one for one in self.revocations if one not in said)

    @property
    def standing(self) -> Standing:
        """Return what a directory that comes is judged by."""
        lost = {one.device for one in self.revocations}
        left_out = tuple(one for one in self.former if one.device not in lost)
        revoked = tuple(one for one in self.former if one.device in lost)
        return Standing(self.root, self.certificates, self.directory, left_out, revoked)

    def in_office(self, day: date) -> list[InOffice]:
        """Return who holds office on *day*, the liaison first."""
        held = (one for one in self.certificates if holds_on(one, day, self.certificates))
        return [
            InOffice(one.office, one.post, one.device, *period(one, self.certificates))
            for one in sorted(held, key=lambda one: OFFICES.index(one.office))
        ]

    def revoked_liaison(self, day: date) -> str:
        """Return the post that the root certified as liaison on *day* and whose device is revoked here; else nothing.

        It can sign no directory that is taken here: no directory ever drops a revocation.
        """
        office = in_office(self.certificates, "liaison", day)
        lost = {one.device for one in self.revocations}
        return office.post if office is not None and office.device in lost else ""


def today(desk: Desk) -> date:
    """Return the day at the post."""
    return desk.calendar.local(desk.now()).date()


def named(desk: Desk, code: str) -> Text:
    """Return the name of a country in the languages of its file, or its code where no file names it."""
    country = desk.library.countries.get(code)
    return country.name if country is not None else {"es": code}


def directory_ended(desk: Desk) -> bool:
    """Tell whether the directory of the own country is past its last day: who was revoked since is not known here.

    Work, sending and receiving go on; whoever sends what is protected is told whom to ask (design, 4.4).
    """
    known = countries_known(desk).get(desk.country_code)
    return known is not None and known.directory is not None and is_expired(known.directory, today(desk))


def is_liaison(desk: Desk, known: CountryKnown, day: date) -> bool:
    """Tell whether this device holds the office of liaison of the country on *day*."""
    office = in_office(known.certificates, "liaison", day)
    return office is not None and is_own(desk, office)


def is_own(desk: Desk, office: Certificate) -> bool:
    """Tell whether *office* is held by this device, by its name and its key."""
    device = desk.vault.device
    return (office.device, office.verify_key) == (device.id, device.verify_key)


def countries_known(desk: Desk) -> dict[str, CountryKnown]:
    """Return the countries whose root is pinned here, by code."""
    kept = desk.once("countries", lambda: _kept(desk))
    day = today(desk)
    return {known.country: replace(known, heard=believed(known.heard, day)) for known in kept}


def _kept(desk: Desk) -> list[CountryKnown]:
    """Return what is kept of each country, with all that was heard of it, whatever day it is."""
    kept = load_some(desk.read(), DIRECTORY_PART, below=(_BELOW,)).values
    values = {path: standing.value for path, standing in sorted(kept.items())}
    roots = (_as(Root, value) for path, value in values.items() if path.endswith("/root"))
    return [
        _known(root, values) for root in roots if root is not None and is_of_root(root, root.root, is_signed)
    ]


def _known(root: Root, values: Mapping[str, Any]) -> CountryKnown:
    below = f"{_BELOW}{root.country}/"
    said = (
        _as(Certificate, value) for path, value in values.items() if path.startswith(f"{below}certificate/")
    )
    certificates = _counting((one for one in said if one), root)
    directory = _as(Directory, values.get(f"{below}directory"))
    former = tuple(one for each in values.get(f"{below}former") or () if (one := _as(Entry, each)))
    heard = _as(Heard, values.get(f"{below}heard")) or NOTHING_HEARD
    return CountryKnown(root, certificates, directory, former, heard)


def kept_root(desk: Desk, root: Root) -> Deed:
    """Return the deed that pins *root*."""
    return desk.value(DIRECTORY_PART, f"{_BELOW}{root.country}/root", msgspec.to_builtins(root))


def kept_certificate(desk: Desk, one: Certificate) -> Deed:
    """Return the deed that keeps a certificate."""
    path = f"{_BELOW}{one.country}/certificate/{one.number}"
    return desk.value(DIRECTORY_PART, path, msgspec.to_builtins(one))


def let_go_certificate(desk: Desk, one: Certificate) -> Deed:
    """Return the deed by which a certificate counts here no more: others have one that it does not count beside."""
    return desk.value(DIRECTORY_PART, f"{_BELOW}{one.country}/certificate/{one.number}", None)


def kept_standing(desk: Desk, known: CountryKnown, after: Standing) -> list[Deed]:
    """Return the deeds that put the directory of *after* into force: all of it is written, nothing taken away."""
    assert after.directory is not None
    below = f"{_BELOW}{known.country}"
    deeds = [kept_certificate(desk, one) for one in after.certificates if one not in known.certificates]
    deeds.append(desk.value(DIRECTORY_PART, f"{below}/directory", msgspec.to_builtins(after.directory)))
    former = (*after.left_out, *after.revoked)
    if set(former) != set(known.former):
        deeds.append(desk.value(DIRECTORY_PART, f"{below}/former", msgspec.to_builtins(former)))
    return deeds


def known_after(known: CountryKnown, after: Standing) -> CountryKnown:
    """Return what is known of the country once the directory of *after* is in force."""
    former = (*after.left_out, *after.revoked)
    return replace(known, certificates=after.certificates, directory=after.directory, former=former)


def kept_heard(desk: Desk, known: CountryKnown, heard: Heard) -> Deed:
    """Return the deed that keeps what was heard of directories that never were in force here."""
    return desk.value(DIRECTORY_PART, f"{_BELOW}{known.country}/heard", msgspec.to_builtins(heard))


def _counting(said: Iterable[Certificate], root: Root) -> tuple[Certificate, ...]:
    """Return what counts together: nothing enters that does not, so a fault is damage, and then none counts."""
    certificates = tuple(sorted(said, key=lambda one: one.number))
    return () if office_fault(certificates, root, is_signed) else certificates


def _as(kind: type[_Read], value: Any) -> _Read | None:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return None
