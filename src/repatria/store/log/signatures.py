"""Signatures of the people whose keys this vault knows: held against what they were made over.

Of people of other posts ``signatures_elsewhere`` judges, by what their devices say of who signs there.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from repatria.domain.directory.persons import SIGNS_ALL, SIGNS_NOTHING, SIGNS_SOME
from repatria.domain.errors import BadEventError
from repatria.domain.events.event import VERSION, Body, Envelope, WrittenEvent
from repatria.domain.events.fold import Placed
from repatria.domain.events.signed import signed_in
from repatria.domain.events.to_sign import joined_late, needs_signature
from repatria.domain.events.vouching import VOUCHING, vouched_by
from repatria.signing import is_signed
from repatria.store.cipher import Connection
from repatria.store.log.marks import Marks
from repatria.store.rows import Names
from repatria.store.standing import read_some

_KEYS = "SELECT id, verify_key FROM account"
_RECORD = """
    SELECT part.key FROM device JOIN part ON part.name = 'record/' || device.id
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

    def concern(self, envelope: Envelope) -> bool:
        """Tell whether ``check_arriving`` may find anything wrong with an event: of most that come it cannot."""
        return envelope.author in self._keys or envelope.log in self._begun or envelope.type in VOUCHING

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
        begun = self._begun.get(envelope.log, SIGNS_ALL)
        marked = begun < SIGNS_ALL or self._marks.is_on(written, envelope)
        needed = lacks_signature(envelope, body) and not (begun < SIGNS_ALL and joined_late(envelope, body))
        if not marked or (needed and begun > SIGNS_NOTHING):
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
        return logs_begun(self._connection)

    @cached_property
    def _marks(self) -> Marks:
        return Marks(self._connection)


def logs_begun(connection: Connection) -> dict[str, int]:
    """Return the logs that unlocks of this vault began by its record, and how much was signed in them.

    One that is not among them is taken for one in which all is signed that is asked now.
    """
    found = connection.execute(_RECORD).fetchone()
    told = read_some(connection, found[0], Names(connection), ("unlocked",), ()).facts if found else ()
    return {fact.event.envelope.log: _signs(fact) for fact in told}


def _signs(fact: Placed) -> int:
    if _said(fact, "marks"):
        return SIGNS_ALL
    return SIGNS_SOME if _said(fact, "key") else SIGNS_NOTHING


def _said(fact: Placed, name: str) -> Any:
    value = fact.event.body.value if fact.event.body else None
    return value.get(name) if isinstance(value, Mapping) else None


def lacks_signature(envelope: Envelope, body: Body | None) -> bool:
    """Tell whether the event should be signed and is not: from before persons signed, or by another program."""
    if body is None or body.sig or envelope.v != VERSION:
        return False
    return needs_signature(envelope, body)
