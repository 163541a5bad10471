"""Signatures of the people whose keys this vault knows: held against what they were made over.

Who is not known here is judged by the directory of persons, once there is one (docs/events.md, section 1).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from repatria.domain.errors import BadEventError
from repatria.domain.events.event import VERSION, Body, Envelope, WrittenEvent
from repatria.domain.events.fold import Placed
from repatria.domain.events.signed import signed_in
from repatria.domain.events.to_sign import joined_late, needs_signature
from repatria.domain.events.vouching import vouched_by
from repatria.signing import is_signed
from repatria.store.cipher import Connection
from repatria.store.log.marks import Marks
from repatria.store.rows import Names
from repatria.store.standing import read_some

_KEYS = "SELECT id, verify_key FROM account"
_RECORD = """
    SELECT part.key FROM device JOIN part ON part.name = 'record/' || device.id
"""


_UNSIGNING, _SIGNING, _MARKING = range(3)
"""How a log was begun here: before people signed, before marks were made, or since.

One that is unknown here counts as since.
"""


class Signatures:
    """The keys of everybody who has or had an account here, for one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._keys = {str(person): str(key) for person, key in connection.execute(_KEYS)}

    def check(self, written: WrittenEvent, envelope: Envelope, body: Body | None) -> None:
        """Raise BadEventError where a signature is there and is not of its author, whose key is known.

        Of another version nobody here knows what was signed.
        """
        if body is None or not body.sig or envelope.v != VERSION:
            return
        key = self._keys.get(envelope.author)
        if key is None:
            return
        found = signed_in(written, envelope, body)
        if found is None or not is_signed(key, "person", found.payload, found.signature):
            raise BadEventError(part=envelope.part, log=envelope.log, n=envelope.n, reason="signature")

    def check_arriving(self, written: WrittenEvent, envelope: Envelope, body: Body | None) -> None:
        """Raise BadEventError also where somebody of this vault neither signed nor this vault wrote it.

        What this vault wrote, or a copy of it, comes back as it was: it bears the vault's mark. What it wrote before
        it made marks, or before its people signed, is known by its log.
        """
        self.check(written, envelope, body)
        if envelope.author not in self._keys:
            self._check_foreign(envelope, body)
            return
        if body is None or body.sig or envelope.v != VERSION:
            return
        begun = self._begun.get(envelope.log, _MARKING)
        marked = begun < _MARKING or self._marks.is_on(written, envelope)
        needed = lacks_signature(envelope, body) and not (begun < _MARKING and joined_late(envelope, body))
        if not marked or (needed and begun > _UNSIGNING):
            raise BadEventError(part=envelope.part, log=envelope.log, n=envelope.n, reason="unsigned")

    def _check_foreign(self, envelope: Envelope, body: Body | None) -> None:
        """Raise BadEventError where others go on in a log of this vault, or in the name of its people.

        Only who unlocked this vault writes in its logs, and nobody here agrees to anything that somebody else writes
        down.
        """
        ours = envelope.log in self._begun
        if ours or (body is not None and not vouched_by(envelope, body).isdisjoint(self._keys)):
            raise BadEventError(part=envelope.part, log=envelope.log, n=envelope.n, reason="unsigned")

    @cached_property
    def _begun(self) -> Mapping[str, int]:
        """Return the logs that unlocks of this vault began, and how."""
        return {
            fact.event.envelope.log: (
                _MARKING if _said(fact, "marks") else _SIGNING if _said(fact, "key") else 0
            )
            for fact in self._told
        }

    @cached_property
    def _marks(self) -> Marks:
        return Marks(self._connection)

    @cached_property
    def _told(self) -> tuple[Placed, ...]:
        """Return what this device's record says of unlocks, read when first asked for."""
        found = self._connection.execute(_RECORD).fetchone()
        if found is None:
            return ()
        return read_some(self._connection, found[0], Names(self._connection), ("unlocked",), ()).facts


def _said(fact: Placed, name: str) -> Any:
    value = fact.event.body.value if fact.event.body else None
    return value.get(name) if isinstance(value, Mapping) else None


def lacks_signature(envelope: Envelope, body: Body | None) -> bool:
    """Tell whether the event should be signed and is not: from before persons signed, or by another program."""
    if body is None or body.sig or envelope.v != VERSION:
        return False
    return needs_signature(envelope, body)
