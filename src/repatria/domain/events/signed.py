"""A person's signature is made over one event as it stands, and holds for no other (docs/events.md, section 1).

What is signed is the envelope that the same event would have with an empty ``sig``: by its ``body_hash`` it binds the
salt and every letter of the body too. The signature itself stands in the body and is erased with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from repatria.domain.events.event import (
    Body,
    Envelope,
    Event,
    WrittenEvent,
    digest,
    write_envelope,
    write_event,
)

Sign = Callable[[bytes], bytes]
"""Returns a person's signature of these bytes, made for the context ``person``."""

_SIGNATURE = re.compile(r"[0-9a-f]{128}\Z", re.ASCII)
_UNSIGNED_END = b',"sig":""}'


@dataclass(frozen=True, slots=True)
class Signed:
    """What was signed and the signature that is said to be of it."""

    payload: bytes
    signature: bytes


def sign_event(written: WrittenEvent, event: Event, sign: Sign) -> tuple[WrittenEvent, Event]:
    """Return an unsigned event as its author signs it: at the same place, with the same salt."""
    assert event.body is not None
    said, at = event.body, event.envelope
    return write_event(
        type=at.type,
        part=at.part,
        log=at.log,
        n=at.n,
        prev=at.prev,
        author=at.author,
        wall=at.wall,
        body=Body(said.path, said.value, sign(written.envelope).hex()),
        salt=written.salt,
        replaces=at.replaces,
    )


def signed_in(written: WrittenEvent, envelope: Envelope, body: Body) -> Signed | None:
    """Return what the signature of a body in hand must have been made over, None where it is written as none is.

    The letters are taken from the body's own bytes and not written anew: so one signature fits one spelling.
    """
    end = f',"sig":"{body.sig}"}}'
    if not _SIGNATURE.match(body.sig) or not written.body.endswith(end.encode("ascii")):
        return None
    unsigned = written.body[: -len(end)] + _UNSIGNED_END
    twin = msgspec.structs.replace(envelope, body_hash=digest(written.salt + unsigned))
    return Signed(write_envelope(twin), bytes.fromhex(body.sig))
