"""The word of others in a file of acts: that a device's key is its own, and with which keys people elsewhere sign."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from repatria.domain.record.courtfile import SIGNED, UNSIGNED_END, Holds, is_hex


class Vouching:
    """The word of others that the device's key is its own: root, certificates, directory; and who signs elsewhere."""

    def __init__(self, holds: Holds) -> None:
        self._holds, self.root = holds, ""
        self._offices: dict[str, str] = {}
        self._devices: dict[str, str] = {}
        self._persons: dict[str, str] = {}
        self._revoked: set[str] = set()

    def take(self, kind: str, said: Mapping[str, Any], text: bytes) -> bool:
        """Take something signed; return whether it is signed by whom it must be."""
        found = SIGNED.search(text)
        if found is None:
            return False
        payload, sig = text[: found.start()] + UNSIGNED_END, bytes.fromhex(found[1].decode())
        try:
            return bool(getattr(self, f"_{kind}")(said, payload, sig))
        except (KeyError, TypeError, AttributeError):
            return False

    def vouches(self, device: str, key: str) -> bool:
        """Tell whether the root stands behind this key of this device."""
        return key == self._key_of_device(device)

    def key_of(self, person: str) -> str:
        """Return the key of somebody at another device, as that device says; nothing where none does."""
        return self._persons.get(person, "")

    def _key_of_device(self, device: str) -> str:
        """Return the key that the root's word gives a device; nothing where it gives none, or took it back."""
        if device in self._revoked:
            return ""
        return self._devices.get(device) or self._offices.get(device, "")

    def _root(self, said: Mapping[str, Any], payload: bytes, sig: bytes) -> bool:
        if self.root or not is_hex(said["root"], 64) or not self._holds(said["root"], "root", payload, sig):
            return False
        self.root = said["root"]
        return True

    def _certificate(self, said: Mapping[str, Any], payload: bytes, sig: bytes) -> bool:
        if not self.root or said["root"] != self.root or not is_hex(said["verify_key"], 64):
            return False
        if not self._holds(self.root, "root", payload, sig):
            return False
        self._offices[str(said["device"])] = said["verify_key"]
        return True

    def _directory(self, said: Mapping[str, Any], payload: bytes, sig: bytes) -> bool:
        key = self._offices.get(str(said["by"]), "")
        if not key or said["root"] != self.root or not self._holds(key, "directory", payload, sig):
            return False
        self._revoked = {str(one["device"]) for one in said["revocations"]}
        for one in said["devices"]:
            if is_hex(one["verify_key"], 64):
                self._devices[str(one["device"])] = one["verify_key"]
        return True

    def _roster(self, said: Mapping[str, Any], payload: bytes, sig: bytes) -> bool:
        key = self._key_of_device(str(said["device"]))
        if not key or not self._holds(key, "persons", payload, sig):
            return False
        for one in said["persons"]:
            if is_hex(one["key"], 64):
                self._persons.setdefault(str(one["person"]), one["key"])
        return True
