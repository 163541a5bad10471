"""The word of others in a file of acts: that a device's key is its own, and with which keys people elsewhere sign.

It counts for the country of the file alone, for practice or not as the file is, and on the day on which it was made.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from repatria.domain.directory.revoking import device_of_log
from repatria.domain.record.courtfile import SIGNED, UNSIGNED_END, Head, Holds, is_hex

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LIAISON: Final = "liaison"


@dataclass(frozen=True, slots=True)
class _Roster:
    """The *keys* of whom a device names, and its *logs* of before, which do not say whose they are."""

    keys: Mapping[str, str]
    logs: frozenset[str]


class Vouching:
    """The word of others that the device's key is its own: root, certificates, directory; and who signs elsewhere."""

    def __init__(self, holds: Holds) -> None:
        self._holds, self.root = holds, ""
        self._country, self._practice, self._day = "", False, ""
        self._offices: list[Mapping[str, Any]] = []
        self._devices: dict[str, str] = {}
        self._version, self._expires = 0, ""
        self._rosters: dict[str, _Roster] = {}
        self._revoked: set[str] = set()

    def count_for(self, head: Head) -> None:
        """Let a word count that is of the country of *head*, for practice as it says, and on its day."""
        self._country, self._practice, self._day = head.country, head.practice, head.made[:10]

    def take(self, kind: str, said: Mapping[str, Any], text: bytes) -> bool:
        """Take something signed; return whether it is of this country and signed by whom it must be."""
        found = SIGNED.search(text)
        if found is None:
            return False
        payload, sig = text[: found.start()] + UNSIGNED_END, bytes.fromhex(found[1].decode())
        try:
            return bool(getattr(self, f"_{kind}")(said, payload, sig))
        except (KeyError, TypeError, AttributeError):
            return False

    def vouches(self, device: str, key: str) -> bool:
        """Tell whether the root stands behind this key of this device on the day of the file."""
        return key == self._key_of_device(device)

    def key_of(self, person: str, log: str) -> str:
        """Return with which key somebody signs in *log*, as the device says whose log it is; nothing where none does.

        A log of before names no device: there devices that claim it count, where they do not contradict each other.
        """
        device = device_of_log(log)
        if device:
            return self._rosters[device].keys.get(person, "") if device in self._rosters else ""
        found = {one.keys[person] for one in self._rosters.values() if log in one.logs and person in one.keys}
        return found.pop() if len(found) == 1 else ""

    def _key_of_device(self, device: str) -> str:
        """Return the key that the root's word gives a device; nothing where it gives none or took it back."""
        if device in self._revoked:
            return ""
        named = self._devices.get(device, "") if self._day <= self._expires else ""
        return named or self._in_office(device, self._day)

    def _in_office(self, device: str, day: str, office: str = "") -> str:
        """Return the key of a device that holds an office on *day*, of one that no later certificate replaced."""
        ended = {one["replaces"] for one in self._offices if one["since"] <= day}
        for one in self._offices:
            counts = one["since"] <= day <= one["until"] and one["number"] not in ended
            if counts and one["device"] == device and office in ("", one["office"]):
                return str(one["verify_key"])
        return ""

    def _is_of_here(self, said: Mapping[str, Any], form: str) -> bool:
        is_here = said["country"] == self._country and said["practice"] is self._practice
        return is_here and said["format"] == form

    def _root(self, said: Mapping[str, Any], payload: bytes, sig: bytes) -> bool:
        if self.root or not is_hex(said["root"], 64) or not self._is_of_here(said, "repatria-root/1"):
            return False
        if not self._holds(said["root"], "root", payload, sig):
            return False
        self.root = said["root"]
        return True

    def _certificate(self, said: Mapping[str, Any], payload: bytes, sig: bytes) -> bool:
        if not self.root or said["root"] != self.root or not self._is_of_here(said, "repatria-certificate/1"):
            return False
        numbers = type(said["number"]) is int and type(said["replaces"]) is int
        words = isinstance(said["device"], str) and isinstance(said["office"], str)
        days = _is_day(said["since"]) and _is_day(said["until"]) and is_hex(said["verify_key"], 64)
        if not numbers or not words or not days or not self._holds(self.root, "root", payload, sig):
            return False
        self._offices.append(said)
        return True

    def _directory(self, said: Mapping[str, Any], payload: bytes, sig: bytes) -> bool:
        if said["root"] != self.root or not self._is_of_here(said, "repatria-directory/1"):
            return False
        if not _is_day(said["issued"]) or not _is_day(said["expires"]) or type(said["version"]) is not int:
            return False
        key = self._in_office(said["by"], said["issued"], _LIAISON)
        if not key or not self._holds(key, "directory", payload, sig):
            return False
        # What one directory revoked no later one gives back.
        self._revoked |= {str(one["device"]) for one in said["revocations"]}
        if said["version"] > self._version:
            self._version, self._expires = said["version"], said["expires"]
            named = ((str(one["device"]), one["verify_key"]) for one in said["devices"])
            self._devices = {device: key for device, key in named if is_hex(key, 64)}
        return True

    def _roster(self, said: Mapping[str, Any], payload: bytes, sig: bytes) -> bool:
        key = self._key_of_device(str(said["device"]))
        if not key or said["format"] != "repatria-persons/1" or not self._holds(key, "persons", payload, sig):
            return False
        keys: dict[str, str] = {}
        for one in said["persons"]:
            if is_hex(one["key"], 64):
                keys.setdefault(str(one["person"]), one["key"])
        logs = frozenset(str(one["log"]) for one in said["logs"])
        self._rosters.setdefault(str(said["device"]), _Roster(keys, logs))
        return True


def _is_day(text: object) -> bool:
    return isinstance(text, str) and _DAY.fullmatch(text) is not None
