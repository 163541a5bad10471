"""What this vault knows of countries' roots: whose is pinned, which certificates came, and who is in office today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import msgspec

from repatria.domain.directory.form import OFFICES, Certificate, Office, Root
from repatria.domain.directory.offices import holds_on, is_of_root, office_fault, period
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.services.desk import Desk
from repatria.signing import is_signed
from repatria.store.state import load_some

_Kept = TypeVar("_Kept", Root, Certificate)
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
    """A country whose root is pinned here, with its certificates, which count together."""

    root: Root
    certificates: tuple[Certificate, ...]

    @property
    def country(self) -> str:
        """Return its code."""
        return self.root.country

    def in_office(self, day: date) -> list[InOffice]:
        """Return who holds office on *day*, the liaison first."""
        held = (one for one in self.certificates if holds_on(one, day, self.certificates))
        return [
            InOffice(one.office, one.post, one.device, *period(one, self.certificates))
            for one in sorted(held, key=lambda one: OFFICES.index(one.office))
        ]


def today(desk: Desk) -> date:
    """Return the day at the post."""
    return desk.calendar.local(desk.now()).date()


def countries_known(desk: Desk) -> dict[str, CountryKnown]:
    """Return the countries whose root is pinned here, by code."""
    kept = load_some(desk.read(), DIRECTORY_PART, below=(_BELOW,)).values
    values = {path: standing.value for path, standing in sorted(kept.items())}
    roots = (_as(Root, value) for path, value in values.items() if path.endswith("/root"))
    found: dict[str, CountryKnown] = {}
    for root in roots:
        if root is not None and is_of_root(root, root.root, is_signed):
            below = f"{_BELOW}{root.country}/certificate/"
            said = (_as(Certificate, value) for path, value in values.items() if path.startswith(below))
            found[root.country] = CountryKnown(root, _counting((one for one in said if one), root))
    return found


def kept_root(desk: Desk, root: Root) -> Deed:
    """Return the deed that pins *root*."""
    return desk.value(DIRECTORY_PART, f"{_BELOW}{root.country}/root", msgspec.to_builtins(root))


def kept_certificate(desk: Desk, one: Certificate) -> Deed:
    """Return the deed that keeps a certificate."""
    path = f"{_BELOW}{one.country}/certificate/{one.number}"
    return desk.value(DIRECTORY_PART, path, msgspec.to_builtins(one))


def _counting(said: Iterable[Certificate], root: Root) -> tuple[Certificate, ...]:
    """Return what counts together: nothing enters that does not, so a fault is damage, and then none counts."""
    certificates = tuple(sorted(said, key=lambda one: one.number))
    return () if office_fault(certificates, root, is_signed) else certificates


def _as(kind: type[_Kept], value: Any) -> _Kept | None:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return None
