"""A case is opened once, by whoever gave it its random id; what says otherwise is refused with all that came with it.

Without this a file could give a known case another code, another protocol, or the mark of practice that takes it
out of every list. Here the file that brings a second opening is refused; one that waits until its file is long
forgotten is stopped where events enter (``store.entering``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from repatria.domain.errors import BundleForgedError, PracticeMixedError
from repatria.domain.events.chain import read_any_envelope
from repatria.domain.events.event import WrittenEvent, read_body
from repatria.domain.events.kinds import OPENED
from repatria.services.desk import Desk
from repatria.store.cipher import Connection
from repatria.store.state import load_some
from repatria.sync.manifest import Sender

_LETTERS = OPENED.encode("ascii")

Run = tuple[str, str, Sequence[WrittenEvent]]


class Openings:
    """The openings that a sealed file of *sender* brings, beside those that stand in what *connection* sees."""

    def __init__(self, desk: Desk, connection: Connection, sender: Sender) -> None:
        self._desk, self._connection, self._sender = desk, connection, sender
        self._known: dict[str, set[str]] = {}

    def watch(self, runs: Iterable[Run]) -> Iterator[Run]:
        """Pass *runs* on; raises BundleForgedError for a second opening of a case, PracticeMixedError for a mix."""
        for part, log, events in runs:
            for written in events:
                if _is_opening(written):
                    self._check(part, written)
            yield part, log, events

    def _check(self, part: str, written: WrittenEvent) -> None:
        if part not in self._known:
            held = load_some(self._connection, part, types=(OPENED,))
            self._known[part] = {fact.event_id for fact in held.facts}
        self._known[part].add(written.id)
        if len(self._known[part]) > 1:
            raise BundleForgedError(device=self._sender.device, what="opening")
        practice = _practice_of(written.body)
        if practice is not None and practice != self._desk.practice:
            raise PracticeMixedError(post=self._sender.post)


def _is_opening(written: WrittenEvent) -> bool:
    """Tell by what the envelope means: a type can be spelled in many ways, each but one with a backslash."""
    if _LETTERS not in written.envelope and b"\\" not in written.envelope:
        return False
    try:
        return read_any_envelope(written.envelope).type == OPENED
    except msgspec.DecodeError:
        return False  # it will not enter


def _practice_of(body: bytes) -> bool | None:
    """Return what an opening says of practice; None when it does not, or was erased."""
    try:
        value = read_body(body).value if body else None
    except msgspec.DecodeError:
        return None
    return bool(value["practice"]) if isinstance(value, dict) and "practice" in value else None
