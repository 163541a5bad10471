"""Who signs at a device, as the device itself says it, byte for byte: its roster (docs/directory.md, section 6).

No name stands in it and no role: ids and keys only. A roster is JSON with one possible spelling, ``sig`` last;
several of them are a list with one spelling too, in the order of their devices.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from repatria.domain.directory.form import Key, Name, Number, Signature

PERSONS_FORMAT: Final = "repatria-persons/1"

LARGEST: Final = 16 << 20
"""No reader holds a longer list of rosters; a bundle carries none."""

SIGNS_NOTHING, SIGNS_SOME, SIGNS_ALL = range(3)
"""What is signed in a log: nothing; what was asked before vaults mark what they write; all that is asked since."""


class Signer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who has or had an account at the device, and the key they sign with, which never changes."""

    person: Name
    key: Key
    left: bool


class FormerLog(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A log of the device whose name does not say so, and how much is signed in it."""

    log: Name
    signs: Annotated[int, Meta(ge=SIGNS_NOTHING, le=SIGNS_ALL)]


class Roster(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The persons of a *device*, by their ids, and its *logs* of before a log said whose it is, as it signed them."""

    format: Literal["repatria-persons/1"]
    device: Name
    version: Number
    persons: Annotated[tuple[Signer, ...], Meta(max_length=5_000)]
    logs: Annotated[tuple[FormerLog, ...], Meta(max_length=50_000)]
    sig: Signature = ""


def roster_payload(roster: Roster) -> bytes:
    """Return the bytes that the signature is made over."""
    return msgspec.json.encode(msgspec.structs.replace(roster, sig=""))


def written_rosters(rosters: Iterable[Roster]) -> bytes:
    """Return the bytes of several rosters, of which there is one spelling."""
    return msgspec.json.encode(sorted(rosters, key=lambda one: one.device))


def read_rosters(data: bytes) -> tuple[Roster, ...] | None:
    """Return the rosters in *data*; nothing when it is no list of them, is too long, or is spelled in another way."""
    if len(data) > LARGEST:
        return None
    try:
        found = msgspec.json.decode(data, type=tuple[Roster, ...])
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
    sound = written_rosters(found) == data and all(_in_order(one) for one in found)
    return found if sound and _rises([one.device for one in found]) else None


def _in_order(roster: Roster) -> bool:
    """Tell whether each person and each log stands once, by their letters, and no key is two people's."""
    keys = {one.key for one in roster.persons}
    rises = _rises([one.person for one in roster.persons]) and _rises([one.log for one in roster.logs])
    return rises and len(keys) == len(roster.persons)


def _rises(names: list[str]) -> bool:
    return all(one < other for one, other in pairwise(names))
