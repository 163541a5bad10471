"""What this vault wrote is known again when it comes back, also to an older copy of it: half of each salt is a mark.

Only the vault's root secret makes and finds it; to everybody else it is as good as chance, and proves nothing. The
other half is chance here too, so that nobody, with the secret either, finds out an erased body by trying.
"""

from __future__ import annotations

import hmac

from msgspec import structs

from repatria.domain.events.event import (
    SALT_LENGTH,
    Envelope,
    Event,
    WrittenEvent,
    digest,
    write_envelope,
)
from repatria.store.cipher import Connection
from repatria.store.device import ROOT_SECRET, secret

_CONTEXT = b"repatria/1/written here\0"
_CHANCE = SALT_LENGTH // 2


class Marks:
    """The marks of one vault; without a root secret (no vault has none) it makes and finds none."""

    def __init__(self, connection: Connection) -> None:
        root = secret(connection, ROOT_SECRET)
        self._key = hmac.digest(root, _CONTEXT, "sha256") if root else b""

    def put(self, written: WrittenEvent, event: Event) -> tuple[WrittenEvent, Event]:
        """Return an event of this vault as it is kept: at the same place, with the mark in its salt."""
        if not self._key:
            return written, event
        salt = self._salt(written, event.envelope)
        envelope = structs.replace(event.envelope, body_hash=digest(salt + written.body))
        data = write_envelope(envelope)
        marked = WrittenEvent(digest(data), data, salt, written.body)
        return marked, structs.replace(event, id=marked.id, envelope=envelope)

    def is_on(self, written: WrittenEvent, envelope: Envelope) -> bool:
        """Tell whether this vault, or a copy of it, wrote the event just so, and nobody signed it."""
        return bool(self._key) and hmac.compare_digest(self._salt(written, envelope), written.salt)

    def _salt(self, written: WrittenEvent, envelope: Envelope) -> bytes:
        """Return the salt whose second half marks the first, the body, and all else that the envelope says."""
        chance = written.salt[:_CHANCE]
        place = write_envelope(structs.replace(envelope, body_hash=""))
        mark = hmac.digest(self._key, place + chance + written.body, "sha256")
        return chance + mark[: SALT_LENGTH - _CHANCE]
