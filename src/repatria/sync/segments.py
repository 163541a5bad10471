"""A run of one (log, part), closed by a head that its device signed; it is forwarded whole and as it was written.

One file holds the envelopes, a line each, byte for byte; the other the salts and bodies, a line each: 32 hex
letters of salt and the body's bytes, nothing where it was erased. The head names the last event, and through
``prev`` every event before it.
"""

from __future__ import annotations

import binascii
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

import msgspec

from repatria.domain.errors import BadEventError, BundleDamagedError
from repatria.domain.events.chain import read_exact_envelope, read_exact_envelopes
from repatria.domain.events.event import SALT_LENGTH, Envelope, WrittenEvent, digest, read_envelope
from repatria.signing import Sign
from repatria.sync.limits import LINE_BYTES, SEGMENT_BYTES, SEGMENT_EVENTS, need
from repatria.sync.manifest import SegmentEntry

_SALT_LETTERS = 2 * SALT_LENGTH


@dataclass(frozen=True, slots=True)
class Segment:
    """Events *first* and following of one (log, part), and the signature of *device* over the last of them."""

    part: str
    log: str
    first: int
    events: Sequence[WrittenEvent]
    device: str
    signature: bytes


def head_payload(part: str, log: str, n: int, event_id: str, device: str) -> bytes:
    """Return the bytes that a device signs to say: this is the end of what I wrote here."""
    return "\n".join((part, log, str(n), event_id, device)).encode("ascii")


def close_run(
    part: str, log: str, first: int, events: Sequence[WrittenEvent], device: str, sign: Sign
) -> Iterator[Segment]:
    """Yield a run as signed segments: one, or several where it is longer than a segment may be.

    A segment is one chain: where the run branches (events.md, section 3) another one begins, at the number it has.
    """
    start = size = 0
    for place, event in enumerate(events):
        more = len(event.envelope) + len(event.body) + _SALT_LETTERS + 2
        branches = place > 0 and not _follows(event, events[place - 1])
        is_long = size + more > SEGMENT_BYTES or place - start == SEGMENT_EVENTS
        if place > start and (branches or is_long):
            yield _close(part, log, first + start, events[start:place], device, sign)
            start, size = place, 0
        if branches:
            first = read_envelope(event.envelope).n - place
        size += more
    if events:
        yield _close(part, log, first + start, events[start:], device, sign)


def _follows(event: WrittenEvent, before: WrittenEvent) -> bool:
    """Tell whether an event says that it comes after the one *before*; a text holds no bare quotation mark."""
    return b'"prev":"%s"' % before.id.encode("ascii") in event.envelope


def _close(
    part: str, log: str, first: int, events: Sequence[WrittenEvent], device: str, sign: Sign
) -> Segment:
    payload = head_payload(part, log, first + len(events) - 1, events[-1].id, device)
    return Segment(part, log, first, events, device, sign("head", payload))


def segment_files(segment: Segment) -> tuple[bytes, bytes]:
    """Return the bytes of a segment's two files."""
    envelopes = _lines([event.envelope for event in segment.events])
    bodies = _lines([_body_line(event) for event in segment.events])
    return envelopes, bodies


def segment_entry(segment: Segment, envelopes: bytes, bodies: bytes) -> SegmentEntry:
    """Return what the manifest says of a segment."""
    return SegmentEntry(
        part=segment.part,
        log=segment.log,
        first=segment.first,
        count=len(segment.events),
        head=segment.events[-1].id,
        device=segment.device,
        signature=segment.signature.hex(),
        size=len(envelopes),
        sha256=sha256(envelopes).hexdigest(),
        bodies_size=len(bodies),
        bodies_sha256=sha256(bodies).hexdigest(),
    )


def check_segment(entry: SegmentEntry, envelopes: bytes, bodies: bytes, line_limit: int = LINE_BYTES) -> int:
    """Prove every event of a segment and their chain up to the head; return how many bodies were erased."""
    part, log = entry.part, entry.log
    lines, body_lines = _split(envelopes, entry, line_limit), _split(bodies, entry, line_limit)
    n, prev = entry.first, None
    for envelope, line, body_line in zip(_envelopes(entry, envelopes, lines), lines, body_lines, strict=True):
        if envelope.n != n or envelope.log != log or envelope.part != part:
            raise BadEventError(part=part, log=log, n=n, reason="elsewhere")
        if body_line and _body_hash(body_line) != envelope.body_hash:
            raise BadEventError(part=part, log=log, n=n, reason="body")
        # The event before the first one is with the reader or not: the chain across segments is the store's.
        if envelope.prev != prev and (prev is not None or (n == 1) != (envelope.prev == "")):
            raise BadEventError(part=part, log=log, n=n, reason="chain")
        prev = digest(line)
        n += 1
    if prev != entry.head:
        raise BadEventError(part=part, log=log, n=n - 1, reason="head")
    return body_lines.count(b"")


def read_events(entry: SegmentEntry, envelopes: bytes, bodies: bytes) -> list[WrittenEvent]:
    """Return the events of a segment that was checked before."""
    lines, body_lines = _split(envelopes, entry, LINE_BYTES), _split(bodies, entry, LINE_BYTES)
    unhex = binascii.unhexlify
    return [
        WrittenEvent(digest(line), line, unhex(body[:_SALT_LETTERS]), body[_SALT_LETTERS:])
        for line, body in zip(lines, body_lines, strict=True)
    ]


def _envelopes(entry: SegmentEntry, envelopes: bytes, lines: Sequence[bytes]) -> Iterable[Envelope]:
    """Return the envelopes of a segment: at once where all are ours, else line by line up to the first bad one."""
    return read_exact_envelopes(envelopes) or _each_envelope(entry, lines)


def _each_envelope(entry: SegmentEntry, lines: Sequence[bytes]) -> Iterator[Envelope]:
    for n, line in enumerate(lines, entry.first):
        try:
            yield read_exact_envelope(line)
        except msgspec.DecodeError as error:
            raise BadEventError(part=entry.part, log=entry.log, n=n, reason="unreadable") from error


def _body_line(event: WrittenEvent) -> bytes:
    return binascii.hexlify(event.salt) + event.body


def _lines(lines: Iterable[bytes]) -> bytes:
    kept = list(lines)
    need("line", max(map(len, kept), default=0), LINE_BYTES)
    data = b"\n".join(kept) + b"\n"
    if data.count(b"\n") != len(kept):
        raise ValueError("an envelope or a body holds a line break")
    return data


def _split(data: bytes, entry: SegmentEntry, line_limit: int) -> list[bytes]:
    if data.count(b"\n") != entry.count or not data.endswith(b"\n"):
        raise BundleDamagedError(reason="count", where=entry.part)
    lines = data.split(b"\n")
    lines.pop()
    need("line", max(map(len, lines)), line_limit)
    return lines


def _body_hash(line: bytes) -> str | None:
    """Return the hash of the salt and body in a line, None where there are no two: no envelope says that."""
    if len(line) <= _SALT_LETTERS:
        return None
    try:
        return digest(binascii.unhexlify(line[:_SALT_LETTERS]) + line[_SALT_LETTERS:])
    except binascii.Error:
        return None
