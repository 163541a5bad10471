"""One event: an envelope that is hashed and kept for ever, and a body that may be erased by rule.

The bytes of both are kept exactly as first written; an event's id is the SHA-256 of its envelope's bytes.
"""

from __future__ import annotations

import hashlib
from binascii import b2a_base64
from collections.abc import Sequence
from math import isinf
from typing import Any

import msgspec

VERSION = 1
SALT_LENGTH = 16


class Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The part of an event that is hashed, chained and never erased.

    *n* counts from 1 and *prev* names the event before it, both gapless per (log, part). *replaces* are ids of
    value events in the same part. *wall* is the writer's clock as ``YYYY-MM-DDTHH:MM:SSZ``: evidence, never order.
    """

    v: int
    type: str
    part: str
    log: str
    n: int
    prev: str
    replaces: tuple[str, ...]
    author: str
    wall: str
    body_hash: str


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The erasable part: where it stands, what it says; *sig* is the person's signature where a rule asks for it.

    *sig* stands last for ever (``signed.py``).
    """

    path: str
    value: Any = None
    sig: str = ""


class Event(msgspec.Struct, frozen=True):
    """An event as read: its id, its envelope and its body (None when erased or withheld)."""

    id: str
    envelope: Envelope
    body: Body | None


class WrittenEvent(msgspec.Struct, frozen=True):
    """An event as stored and sent: the exact bytes of both parts."""

    id: str
    envelope: bytes
    salt: bytes
    body: bytes


def _finite(text: str) -> float:
    """Return the number in *text*; one that no float holds is none."""
    found = float(text)
    if isinf(found):
        raise ValueError("out of range")
    return found


_URL_SAFE = bytes.maketrans(b"+/", b"-_")
_encode = msgspec.json.Encoder(order="deterministic").encode
_read_envelope = msgspec.json.Decoder(Envelope).decode
# Left to itself msgspec takes a hundred times as long for 1e308 as for 1.5, which a stranger may write at every key.
_read_body = msgspec.json.Decoder(Body, float_hook=_finite).decode

_HOSTILE = (UnicodeError, RecursionError)
"""What broken letters and deep nests end in; msgspec does not call either a DecodeError."""


def digest(data: bytes) -> str:
    """Return the SHA-256 of *data* as 43 letters of unpadded base64url."""
    return b2a_base64(hashlib.sha256(data).digest(), newline=False)[:43].translate(_URL_SAFE).decode("ascii")


def texts_of(digests: Sequence[bytes]) -> list[str]:
    """Return each of *digests*, of 32 bytes, as ``digest`` writes it; anything for one that is empty."""
    # a byte of nothing after 32 makes 44 letters of which the first 43 are theirs
    data = b"".join([one.ljust(33, b"\0") for one in digests])
    letters = b2a_base64(data, newline=False).translate(_URL_SAFE).decode("ascii")
    return [letters[start : start + 43] for start in range(0, len(letters), 44)]


def write_event(
    *,
    type: str,  # noqa: A002 - the envelope's own word
    part: str,
    log: str,
    n: int,
    prev: str,
    author: str,
    wall: str,
    body: Body,
    salt: bytes,
    replaces: tuple[str, ...] = (),
) -> tuple[WrittenEvent, Event]:
    """Return a new event, as bytes to keep and as values to use."""
    body_bytes = _encode(body)
    envelope = Envelope(
        v=VERSION,
        type=type,
        part=part,
        log=log,
        n=n,
        prev=prev,
        replaces=tuple(sorted(replaces)),
        author=author,
        wall=wall,
        body_hash=digest(salt + body_bytes),
    )
    envelope_bytes = write_envelope(envelope)
    event_id = digest(envelope_bytes)
    written = WrittenEvent(id=event_id, envelope=envelope_bytes, salt=salt, body=body_bytes)
    return written, Event(id=event_id, envelope=envelope, body=body)


def write_envelope(envelope: Envelope) -> bytes:
    """Return the only bytes in which this envelope may stand (docs/events.md, section 1)."""
    return _encode(envelope)


def read_envelope(envelope: bytes) -> Envelope:
    """Return the envelope in these bytes; raises msgspec.DecodeError when they are not one."""
    try:
        return _read_envelope(envelope)
    except _HOSTILE as error:
        raise msgspec.DecodeError(str(error)) from error


def read_body(body: bytes) -> Body:
    """Return the body in these bytes; raises msgspec.DecodeError when they are not one."""
    try:
        return _read_body(body)
    except _HOSTILE as error:
        raise msgspec.DecodeError(str(error)) from error
