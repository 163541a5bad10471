"""The file in which a court is given acts: its lines, each of one spelling (docs/record-format.md).

First a head, who signs and what vouches for the device, then the events as they were written, last what closes it:
how many there are, the digest of all before, and the signature of the device.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any, Final

import msgspec

from repatria.domain.events.event import WrittenEvent

FORMAT: Final = "repatria-record/1"
SUFFIX: Final = ".jsonl"
VOUCHING: Final = ("root", "certificate", "directory", "roster")
"""The lines that hold something signed by others, in the order in which they stand."""

SIGNED: Final = re.compile(rb',"sig":"([0-9a-f]{128})"}\Z')
"""The end of what somebody signed; it was signed with ``UNSIGNED_END`` in its place."""
UNSIGNED_END: Final = b',"sig":""}'

Holds = Callable[[str, Any, bytes, bytes], bool]
"""Tells whether the holder of a key signed a payload for a context: ``signing.is_signed``, given from outside."""

_HEX: Final = "0123456789abcdef"


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file is of: the *device* with its public *key*, who wrote it, why, and what it *holds*.

    *case* is a code and *case_id* its id; *since* and *until* are UTC; empty is any.
    """

    format: str
    country: str
    post: str
    device: str
    key: str
    practice: bool
    made: str
    by: str
    recipient: str
    reason: str
    approved_by: str
    case: str
    case_id: str
    since: str
    until: str
    holds: str


class Signer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An account of the post that stands as author in the file, and the public *key* it signs with."""

    person: str
    name: str
    role: str
    key: str


class End(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What closes the file: how many events, the SHA-256 of all lines before, over both the signature."""

    events: int
    sha256: str
    sig: str = ""


def line(said: Head | Signer | End | Mapping[str, str]) -> bytes:
    """Return the bytes of a line, of which there is one spelling."""
    return msgspec.json.encode(said) + b"\n"


def event_line(written: WrittenEvent, *, told: bool) -> bytes:
    """Return the line of an event; unless it is *told*, its body and the salt stay, and its hash goes alone."""
    kept = told and bool(written.body)
    said = {
        "envelope": written.envelope.decode("utf-8"),
        "salt": written.salt.hex() if kept else "",
        "body": written.body.decode("utf-8") if kept else "",
    }
    return line(said)


def closing(events: int, before: bytes, sign: Any) -> bytes:
    """Return the last line; *before* is the digest of all before it, *sign* signs for the context ``record``."""
    unsigned = End(events, before.hex())
    return line(msgspec.structs.replace(unsigned, sig=sign("record", msgspec.json.encode(unsigned)).hex()))


def fingerprint(key: str) -> str:
    """Return of a public key what is compared by eye: the first 16 hex letters of its SHA-256, by fours."""
    found = sha256(bytes.fromhex(key)).hexdigest()[:16]
    return " ".join(found[start : start + 4] for start in range(0, 16, 4))


def is_hex(text: object, length: int) -> bool:
    """Tell whether *text* is so many small hex letters."""
    return isinstance(text, str) and len(text) == length and all(one in _HEX for one in text)


def _no_fraction(text: str) -> float:
    raise ValueError(text)


_decode = msgspec.json.Decoder(float_hook=_no_fraction).decode


def read_line(data: bytes) -> dict[str, Any] | None:
    """Return the object in a line that is spelled in the one way there is; None where it is none."""
    if not data.endswith(b"\n"):
        return None
    try:
        found = _decode(data[:-1])
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
    return found if isinstance(found, dict) and msgspec.json.encode(found) + b"\n" == data else None
