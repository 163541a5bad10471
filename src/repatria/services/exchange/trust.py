"""Whom this post trusts while sealed files are proven: the devices it knows, and those of a directory they bring."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from repatria.domain.directory.form import Directory, read_as
from repatria.domain.directory.judging import directory_fault
from repatria.services.countries import CountryKnown, countries_known, today
from repatria.services.desk import Desk
from repatria.services.exchange.posts import trusted_keys
from repatria.signing import is_signed


@dataclass(frozen=True, slots=True)
class Trust:
    """The verify keys of known devices, and by what a directory is judged on *day*: nothing without a pinned root."""

    keys: Mapping[str, str]
    known: CountryKnown | None
    day: date

    def learn(self, data: bytes) -> dict[str, str]:
        """Return the devices that a directory adds, with their keys: none when it does not count.

        Of a device that is known the known key stays, and a key that is known counts for no other device.
        """
        directory = self._counting(data)
        if directory is None:
            return {}
        held = set(self.keys.values())
        return {
            one.device: one.verify_key
            for one in directory.devices
            if one.device not in self.keys and one.verify_key not in held
        }

    def revoked_by(self, data: bytes) -> frozenset[str]:
        """Return the devices that a directory revokes: none when it does not count."""
        directory = self._counting(data)
        return frozenset(one.device for one in directory.revocations) if directory else frozenset()

    def _counting(self, data: bytes) -> Directory | None:
        directory = read_as(Directory, data)
        if directory is None or self.known is None:
            return None
        fault = directory_fault(directory, self.known.standing, self.day, is_signed)
        return directory if fault is None else None


def trust_here(desk: Desk) -> Trust:
    """Return whom this post trusts now."""
    return Trust(trusted_keys(desk), countries_known(desk).get(desk.country_code), today(desk))
