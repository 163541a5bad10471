"""Whose persons some are by the decision of a post, as it says itself: told to others, who decide for themselves.

It travels after the rosters (docs/directory.md, section 6), only to whoever said that they know such statements.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from repatria.domain.directory.form import Key, Name, Number, Signature
from repatria.domain.directory.persons import LARGEST, Roster, read_rosters, written_rosters

DECIDED_FORMAT: Final = "repatria-decided/1"

KNOWS: Final = "decided"
"""By this name among the rosters it has a device says that it reads statements of decisions."""

_LONGEST: Final = 64 - len(f"{KNOWS}-")
"""No statement is read of a device with a longer name: receipts that tell of it would be damaged for every reader."""

Holds = Callable[[str, Literal["persons"], bytes, bytes], bool]
DecidedFault = Literal["signature", "older", "same", "other"]


class DecidedPerson(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person who signs at *device* with *key*, of those whom several devices name."""

    person: Name
    device: Name
    key: Key


class Decided(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that people at *device* decided so far, as it signed it; no reason and no name stands in it."""

    format: Literal["repatria-decided/1"]
    device: Name
    version: Number
    persons: Annotated[tuple[DecidedPerson, ...], Meta(max_length=5_000)]
    sig: Signature = ""


def decided_payload(one: Decided) -> bytes:
    """Return the bytes that the signature is made over."""
    return msgspec.json.encode(msgspec.structs.replace(one, sig=""))


def decided_fault(come: Decided, held: Decided | None, key: str, holds: Holds) -> DecidedFault | None:
    """Return why *come* is not taken in place of what is *held*; the device signs with *key*."""
    if not holds(key, "persons", decided_payload(come), bytes.fromhex(come.sig)):
        return "signature"
    if held is None or come.version > held.version:
        return None
    if come.version < held.version:
        return "older"
    return "same" if come == held else "other"


def written_persons(rosters: Iterable[Roster], decided: Iterable[Decided]) -> bytes:
    """Return the bytes of rosters, and of statements after them, of which there is one spelling."""
    said = [msgspec.json.encode(one) for one in sorted(decided, key=lambda one: one.device)]
    before = written_rosters(rosters)[1:-1]
    return b"[" + b",".join([*([before] if before else []), *said]) + b"]"


def read_persons(data: bytes) -> tuple[tuple[Roster, ...], tuple[Decided, ...]] | None:
    """Return the rosters and statements in *data*; nothing when it is no such list, is too long or misspelled."""
    if len(data) > LARGEST:
        return None
    if DECIDED_FORMAT.encode() not in data:
        found = read_rosters(data)
        return None if found is None else (found, ())
    try:
        raw = msgspec.json.decode(data, type=list[msgspec.Raw])
        decided = tuple(msgspec.json.decode(one, type=Decided) for one in raw if _is_decided(one))
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
    rosters = read_rosters(b"[" + b",".join(bytes(one) for one in raw if not _is_decided(one)) + b"]")
    if rosters is None or written_persons(rosters, decided) != data:
        return None
    in_order = all(
        _rises([each.person for each in one.persons]) and len(one.device) <= _LONGEST for one in decided
    )
    return (rosters, decided) if in_order and _rises([one.device for one in decided]) else None


def _is_decided(raw: msgspec.Raw) -> bool:
    return bytes(raw).startswith(f'{{"format":"{DECIDED_FORMAT}"'.encode())


def _rises(names: Sequence[str]) -> bool:
    return all(one < other for one, other in pairwise(names))
