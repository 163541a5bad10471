"""Signatures of the people whose keys this vault knows: held against what they were made over.

Who is not known here is judged by the directory of persons, once there is one (docs/events.md, section 1).
"""

from __future__ import annotations

from repatria.domain.errors import BadEventError
from repatria.domain.events.event import VERSION, Body, Envelope, WrittenEvent
from repatria.domain.events.signed import signed_in
from repatria.domain.events.to_sign import needs_signature
from repatria.signing import is_signed
from repatria.store.cipher import Connection

_KEYS = "SELECT id, verify_key FROM account"


class Signatures:
    """The keys of everybody who has or had an account here, for one transaction."""

    def __init__(self, connection: Connection) -> None:
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


def lacks_signature(envelope: Envelope, body: Body | None) -> bool:
    """Tell whether the event should be signed and is not: from before persons signed, or by another program."""
    if body is None or body.sig or envelope.v != VERSION:
        return False
    return needs_signature(envelope, body)
