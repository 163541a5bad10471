"""A packet as somebody asks for it: of which form, for whom, for what, and until when it counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from repatria.domain.cases.consenting import Telling
from repatria.domain.disclosure import Recipient


def recipient_abroad(kind: str, name: str) -> Recipient:
    """Return whom paper would call the recipient of this *kind* and *name*: a consulate, else whoever is *abroad*."""
    return Recipient("consulate" if kind == "consulate" else "abroad", name)


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
        return recipient_abroad(self.kind, self.name)
