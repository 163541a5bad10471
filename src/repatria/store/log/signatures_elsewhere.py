"""Signatures of the people of other posts, held against the rosters that their devices signed.

What is asked is no more than the post of that person asks of what comes to it under their name (docs/events.md,
section 1), and less where only that post can know: what it wrote itself, and signed nobody, stands in its own logs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from repatria.domain.directory.persons import SIGNS_ALL, SIGNS_NOTHING
from repatria.domain.events.event import VERSION, Body, Envelope, WrittenEvent
from repatria.domain.events.signed import signed_in
from repatria.domain.events.to_sign import joined_late, needs_signature
from repatria.domain.events.vouching import VOUCHING, vouched_by
from repatria.signing import is_signed
from repatria.store.cipher import Connection
from repatria.store.log.rosters import SignerElsewhere, signers_elsewhere

Unproven = Literal["signature", "unsigned"]
"""A signature that is not of whom it names; or none, where whoever is named signs."""


class SignaturesElsewhere:
    """The keys of people of other posts, as far as rosters tell them, for one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._own = {str(person) for (person,) in connection.execute("SELECT id FROM account")}

    def fault(self, written: WrittenEvent, envelope: Envelope, body: Body | None) -> Unproven | None:
        """Return what is wrong with an event under the name of somebody of another post; None where nothing is known.

        Of another version nobody here knows what was signed. What our own people say is for ``Signatures`` to judge.
        """
        author = self._people.get(envelope.author)
        if author is None and envelope.type not in VOUCHING:
            return None
        if body is None or envelope.v != VERSION or envelope.author in self._own:
            return None
        if author is not None and body.sig:
            found = signed_in(written, envelope, body)
            if found is None or not is_signed(author.key, "person", found.payload, found.signature):
                return "signature"
        elif author is not None and not _may_be_unsigned(author, envelope, body):
            return "unsigned"
        return "unsigned" if self._names_others(author, envelope, body) else None

    def device_of(self, person: str) -> str:
        """Return the device whose roster says which key is this person's; empty where none does."""
        found = self._people.get(person)
        return found.device if found is not None else ""

    def _names_others(self, author: SignerElsewhere | None, envelope: Envelope, body: Body) -> bool:
        """Tell whether it names people of one post as answering for it, and comes neither from there nor by them."""
        at_home = author.device if author is not None else ""
        return any(
            one.device != at_home and one.signs_in(envelope.log) is None
            for name in vouched_by(envelope, body)
            if (one := self._people.get(name)) is not None
        )

    @cached_property
    def _people(self) -> Mapping[str, SignerElsewhere]:
        return signers_elsewhere(self._connection)


def _may_be_unsigned(author: SignerElsewhere, envelope: Envelope, body: Body) -> bool:
    """Tell whether their device wrote it and nothing asked for a signature there and then."""
    signs = author.signs_in(envelope.log)
    if signs is None:
        return False
    if signs == SIGNS_NOTHING or not needs_signature(envelope, body):
        return True
    return signs < SIGNS_ALL and joined_late(envelope, body)
