"""A row of the matrix, and a thing that a country fills before the program is used, as ``forms/matrix/`` has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from repatria.domain.countries import NOTE_TOPICS
from repatria.domain.protocol.definition import Source
from repatria.domain.texts import Text

Group = Literal["instruments", "criminal", "procedure", "migration", "executive", "network"]
"""Which provisions a row compares; *network* is what the Network itself asked for."""

OFFICE: Final = "office:"
FIGURE: Final = "figure:"
FACTS: Final = (*NOTE_TOPICS, "reflection", "law", "liaison")
"""What a country's file says, by the kinds of ``country_facts``."""
KEPT: Final = ("training", "owed", "work_plan")
"""What the program keeps itself, beside figures."""

Sight = Literal["", "reflection_length", "offices", "posts", "sharing_law", "asylum_office", "child_office"]
"""How the program can see that something owed is filled; empty: only a person can."""
SIGHTS: Final[tuple[Sight, ...]] = get_args(Sight)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its *number* as people say it, what to *write* there, and of what the program can draft it.

    *drafted_from* names one of ``FACTS`` or ``KEPT``, ``office:`` and a role, or ``figure:`` and an indicator.
    """

    id: str
    number: int
    group: Group
    name: Text
    write: Text
    drafted_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows by id, in their order, and the texts that ask for them."""

    sources: tuple[Source, ...]
    by_id: Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class ToFill:
    """Something that *countries* (empty: each) fill before field use, about the *row* of the matrix.

    *seen_by* is how the program sees it; what of it stays *unseen* is said in words, and a liaison says it instead.
    """

    id: str
    row: str
    name: Text
    seen_by: Sight = ""
    countries: tuple[str, ...] = ()
    unseen: Text = field(default_factory=dict)

    def is_of(self, country: str) -> bool:
        """Tell whether *country* has it to fill."""
        return not self.countries or country in self.countries
