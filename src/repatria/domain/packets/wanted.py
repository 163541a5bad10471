"""A packet as somebody asks for it: of which form, for whom, for what, and until when it counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from repatria.domain.cases.consenting import Telling
from repatria.domain.disclosure import Recipient, RecipientKind

_AS_SHOWN: dict[str, RecipientKind] = {"consulate": "consulate"}
"""Kinds that sheets of paper know beside *abroad*, which is any other of that country."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A packet asked for: which *form*, for whom (*kind*, *name*, *country*), for what *purpose*, *until* when."""

    form: str
    kind: str
    name: str
    country: str
    purpose: str
    until: date

    @property
    def telling(self) -> Telling:
        """Return what the person is asked about."""
        return Telling(self.kind, self.name, self.purpose, self.until)

    @property
    def recipient(self) -> Recipient:
        """Return whom paper would call the recipient: whatever they are, they are of the other country."""
        return Recipient(_AS_SHOWN.get(self.kind, "abroad"), self.name)
