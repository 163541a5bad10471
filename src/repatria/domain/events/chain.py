"""An event enters only whole and in its place; what is out of place waits, and nothing is dropped.

In each (log, part) events are numbered from 1 without a gap and name the event before them. Two events with
one number are both kept: a *branch*, the mark of a vault that was copied or restored while a log was running.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

import msgspec

from repatria.domain.errors import BadEventError
from repatria.domain.events.event import (
    VERSION,
    Envelope,
    WrittenEvent,
    read_envelope,
    texts_of,
    write_envelope,
)
from repatria.domain.events.kinds import is_known

Place = Literal["next", "known", "branch", "waiting"]
"""``next``: continues what is held · ``known``: held already · ``branch``: enters beside another event of the
same number · ``waiting``: the event before it is not here yet."""

HIGHEST = 2**53


class _LaterEnvelope(Envelope, frozen=True, forbid_unknown_fields=False):
    """An envelope of a newer version: its known fields keep their meaning, new ones are passed over."""


_read_later = msgspec.json.Decoder(_LaterEnvelope).decode
_read_lines = msgspec.json.Decoder(Envelope).decode_lines
_write_lines = msgspec.json.Encoder(order="deterministic").encode_lines


class Checked(msgspec.Struct, frozen=True):
    """What was found right of an event: its envelope, and the hashes that were made of its bytes.

    *body_hash* is empty where the body is not here.
    """

    envelope: Envelope
    id: bytes
    body_hash: bytes


def check_event(written: WrittenEvent, part: str, log: str) -> Envelope:
    """Return the envelope of an event of *part* and *log*, or raise BadEventError with the reason."""
    [found] = check_events([written], part, log)
    if isinstance(found, BadEventError):
        raise found
    return found.envelope


def check_events(events: Sequence[WrittenEvent], part: str, log: str) -> Iterator[Checked | BadEventError]:
    """Yield of each event of *part* and *log* what was found right of it, or what is wrong with it.

    An empty body with an empty salt is an erased one; it cannot be compared with its hash.
    """
    ids = [sha256(one.envelope).digest() for one in events]
    hashes = [sha256(one.salt + one.body).digest() if one.body or one.salt else b"" for one in events]
    found = zip(events, _envelopes(events), ids, texts_of(ids), hashes, texts_of(hashes), strict=True)
    for written, envelope, data, name, hashed, body_hash in found:
        if envelope is None:
            yield BadEventError(part=part, log=log, n=0, reason="unreadable")
        elif name != written.id:
            yield BadEventError(part=part, log=log, n=envelope.n, reason="id")
        elif hashed and body_hash != envelope.body_hash:
            yield BadEventError(part=part, log=log, n=envelope.n, reason="body")
        elif envelope.part != part or envelope.log != log:
            yield BadEventError(part=part, log=log, n=envelope.n, reason="elsewhere")
        elif not 1 <= envelope.n <= HIGHEST or (envelope.n == 1) != (envelope.prev == ""):
            yield BadEventError(part=part, log=log, n=envelope.n, reason="number")
        else:
            yield Checked(envelope, data, hashed)


def _envelopes(events: Sequence[WrittenEvent]) -> Sequence[Envelope | None]:
    """Return the envelopes of *events*, None for one that cannot be read: at once where all are as we write them."""
    found = read_exact_envelopes(b"".join([one.envelope + b"\n" for one in events]))
    # more than events: there are line breaks within
    return found if found is not None and len(found) == len(events) else [_read(one) for one in events]


def _read(written: WrittenEvent) -> Envelope | None:
    try:
        return read_exact_envelope(written.envelope)
    except (msgspec.DecodeError, RecursionError):
        return None


def read_any_envelope(data: bytes) -> Envelope:
    """Return the envelope in these bytes, also of a newer version; raises msgspec.DecodeError when it is none."""
    try:
        return read_envelope(data)
    except msgspec.DecodeError:
        try:
            envelope = _read_later(data)
        except (UnicodeError, RecursionError) as error:
            raise msgspec.DecodeError(str(error)) from error
        if envelope.v <= VERSION:
            raise
        return envelope


def read_exact_envelope(data: bytes) -> Envelope:
    """Return the envelope in these bytes; with ours as version it must be written as we write it.

    Otherwise one event could be told in many bytes, and a word hidden from whoever looks for it.
    """
    envelope = read_any_envelope(data)
    if envelope.v == VERSION and write_envelope(envelope) != data:
        raise msgspec.DecodeError("written in another way")
    return envelope


def read_exact_envelopes(lines: bytes) -> list[Envelope] | None:
    """Return the envelopes in *lines* that all are as we write them, one a line; None where any is not.

    It is the same as ``read_exact_envelope`` of each, for a whole run at once.
    """
    try:
        found = _read_lines(lines)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
    # What we write holds no line break but the one after it: equal bytes are the same envelopes in the same lines.
    return found if _write_lines(found) == lines else None


def is_opaque(envelope: Envelope) -> bool:
    """Tell whether the event comes from a newer version: kept, counted and relayed, and not applied."""
    return envelope.v != VERSION or not is_known(envelope.type)


def place_event(
    event_id: str, n: int, prev: str, head: tuple[int, str], ids_at: Callable[[int], Collection[str]]
) -> Place:
    """Tell where an event belongs beside what is held of its (log, part).

    *head* is the number and id of the last event held, ``(0, "")`` for none; *ids_at* names the events held
    at a number, and is asked only when the event does not simply continue the head.
    """
    if n == head[0] + 1 and prev == head[1]:
        return "next"
    beside = ids_at(n)
    if event_id in beside:
        return "known"
    if n == 1 or prev in ids_at(n - 1):
        return "branch" if beside else "next"
    return "waiting"


@dataclass(slots=True)
class Chain:
    """One (log, part) held in memory; *take* sorts an arriving run into it."""

    part: str
    log: str
    held: dict[int, list[str]] = field(default_factory=dict)
    waiting: dict[str, tuple[WrittenEvent, Envelope]] = field(default_factory=dict)

    @property
    def head(self) -> tuple[int, str]:
        """Return the number and id of the last event held, ``(0, "")`` for none."""
        last = max(self.held, default=0)
        return (last, self.held[last][0]) if last else (0, "")

    def take(self, run: Iterable[WrittenEvent]) -> list[WrittenEvent]:
        """Return the events that enter now, each after its ``prev``; raise on a bad one."""
        for written in run:
            self.waiting[written.id] = (written, check_event(written, self.part, self.log))
        entered: list[WrittenEvent] = []
        while ready := self._ready():
            entered += ready
        return entered

    def _ready(self) -> list[WrittenEvent]:
        entered = []
        for written, envelope in sorted(self.waiting.values(), key=lambda pair: (pair[1].n, pair[0].id)):
            found = place_event(written.id, envelope.n, envelope.prev, self.head, self._ids_at)
            if found == "waiting":
                continue
            del self.waiting[written.id]
            if found != "known":
                self.held.setdefault(envelope.n, []).append(written.id)
                entered.append(written)
        return entered

    def _ids_at(self, n: int) -> list[str]:
        return self.held.get(n, [])
