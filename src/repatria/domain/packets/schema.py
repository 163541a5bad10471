"""What a packet has places for: the fields of one form, each with its name in the packet and what agreeing to it is.

``forms/sharing/schemas/`` holds them as data (docs/packets.md). What a schema has no place for cannot cross a border.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from repatria.domain.disclosure import RECIPIENT_KINDS
from repatria.domain.forms.data_kinds import OFFICE

Record = Literal["prs", "cas", "org", "own"]
"""Where a field stands: in records of the HTCDS by their prefixes, or under a name of our own."""

AGREED: Final[tuple[str, ...]] = (OFFICE, "code_needs", "identity", "documents", "family", "travel")
"""What the person agrees to in F02, part C, as far as a packet has places for it.

Contact, health, facts and protection are not here: a packet to authorities of another State has no place for them.
"""

_NOBODYS_PACKET: Final = ("file", "person", "liaison", "abroad")
KINDS: Final[tuple[str, ...]] = (
    "national_liaison",
    *(kind for kind in RECIPIENT_KINDS if kind not in _NOBODYS_PACKET),
)
"""The kinds of recipients (field rules, section 8), as F02 calls them."""

PURPOSES: Final[tuple[str, ...]] = (
    "protect",
    "health",
    "lodging",
    "legal",
    "recognise",
    "asylum",
    "identity",
    "return",
    "justice",
    "family",
)
"""For what something is told, as F02 calls it."""


@dataclass(frozen=True, slots=True)
class Field:
    """A place in the packet: which *question* of the form fills *name* of a *record*, agreed to as *agreed*.

    *alpha2* writes countries in two letters, as the HTCDS does. Of a repeat *children* are the places in each row.
    """

    question: str
    record: Record
    name: str
    agreed: str
    alpha2: bool = False
    children: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Schema:
    """The packet made from one *form*: its *fields*, and those questions (*needs*) without which it says nothing."""

    form: str
    fields: tuple[Field, ...]
    needs: tuple[str, ...]
    to_country: str
    sources: tuple[str, ...]

    @property
    def askable(self) -> tuple[str, ...]:
        """Return the questions that an answer may ask for: what each packet has anyway, nobody lacks."""
        return tuple(one.question for one in self.fields if one.question not in self.needs)
