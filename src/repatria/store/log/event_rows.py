"""The row of an event as its table holds it: what can be made exactly again from the others is not kept twice."""

from __future__ import annotations

from collections.abc import Sequence

from repatria.domain.events.chain import Checked
from repatria.domain.events.event import VERSION, WrittenEvent
from repatria.store.log.entering_parts import EnteringLog, EnteringPart
from repatria.store.rows import Names, encode_envelope, exact_id

_NOTHING = bytearray()
"""sqlcipher3 binds bytearray five times faster than bytes, and ten times faster than None."""

INSERT_EVENT = """
    INSERT INTO event
        (seq, part, log, n, fork, id, prev, type, author, wall, replaces, body_hash, raw, salt, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


class EventRows:
    """Makes rows; the numbers of types and authors are looked up once."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._types: dict[str, int] = {}
        self._authors: dict[str, int] = {}

    def row(
        self,
        seq: int,
        part: EnteringPart,
        log: EnteringLog,
        fork: int,
        data: bytearray,
        written: WrittenEvent,
        checked: Checked,
        *,
        usual: bool,
    ) -> tuple[object, ...]:
        """Return the row of an event before the head of its log moves on; *usual* says that it continues that."""
        envelope = checked.envelope
        keep = not part.erased and (written.body or written.salt)
        prev = log.id_bytes if usual else _exact([envelope.prev] if envelope.prev else [])
        replaces = _exact(envelope.replaces) if envelope.replaces else _NOTHING
        # the hash of a body that was checked is exact
        body_hash = bytearray(checked.body_hash) if keep else _exact([envelope.body_hash])
        exact = prev is not None and replaces is not None and body_hash is not None
        # of our version it was checked that it is written in the one way there is, or this program wrote it
        exact = exact and (envelope.v == VERSION or encode_envelope(envelope) == written.envelope)
        raw = _NOTHING if exact else written.envelope
        return (
            seq,
            part.key,
            log.key,
            envelope.n,
            fork,
            data,
            prev or _NOTHING,
            self._types.get(envelope.type) or self._type(envelope.type),
            self._authors.get(envelope.author) or self._author(envelope.author),
            envelope.wall,
            replaces or _NOTHING,
            body_hash or _NOTHING,
            raw,
            bytearray(written.salt) if keep else None,
            bytearray(written.body) if keep else None,
        )

    def _type(self, name: str) -> int:
        found = self._types[name] = self._names.key("event_type", name)
        return found

    def _author(self, name: str) -> int:
        found = self._authors[name] = self._names.key("author", name)
        return found


def _exact(ids: Sequence[str]) -> bytearray | None:
    """Return the bytes of *ids* in a row, None when one could not be made again from them."""
    found = [exact_id(name) for name in ids]
    return None if None in found else bytearray(b"".join(data for data in found if data))
