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
from repatria.domain.events.to_sign import needs_signature
from repatria.signing import is_signed
from repatria.store.cipher import Connection
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

    def check_arriving(self, written: WrittenEvent, envelope: Envelope, body: Body | None) -> None:
        """Raise BadEventError also where somebody of this vault should have signed, signs, and did not.

        What this vault itself wrote before its people signed comes back as it was.
        """
        self.check(written, envelope, body)
        if envelope.author in self._keys and lacks_signature(envelope, body) and self._signs(envelope):
            raise BadEventError(part=envelope.part, log=envelope.log, n=envelope.n, reason="unsigned")

    def _signs(self, envelope: Envelope) -> bool:
        """Tell whether the log was begun here with a key, or elsewhere under the name of somebody who signs."""
        own = self._begun.get(envelope.log)
        return envelope.author in self._signers if own is None else own

    @cached_property
    def _begun(self) -> Mapping[str, bool]:
        """Return the logs that unlocks of this vault began, and whether with a key."""
        return {
            fact.event.envelope.log: bool(_said(fact, "key"))
            for fact in self._told
            if fact.event.envelope.type == "unlocked"
        }

    @cached_property
    def _signers(self) -> frozenset[str]:
        """Return who surely signs: who was added with a key, or unlocked with one."""
        return frozenset(
            str(
                fact.event.envelope.author
                if fact.event.envelope.type == "unlocked"
                else _said(fact, "person")
            )
            for fact in self._told
            if _said(fact, "key")
        )

    @cached_property
    def _told(self) -> tuple[Placed, ...]:
        """Return what this device's record says of accounts and unlocks, read when first asked for."""
        found = self._connection.execute(_RECORD).fetchone()
        if found is None:
            return ()
        kinds = ("unlocked", "person_changed")
        return read_some(self._connection, found[0], Names(self._connection), kinds, ()).facts


def _said(fact: Placed, name: str) -> Any:
    value = fact.event.body.value if fact.event.body else None
    return value.get(name) if isinstance(value, Mapping) else None


def lacks_signature(envelope: Envelope, body: Body | None) -> bool:
    """Tell whether the event should be signed and is not: from before persons signed, or by another program."""
    if body is None or body.sig or envelope.v != VERSION:
        return False
    return needs_signature(envelope, body)
