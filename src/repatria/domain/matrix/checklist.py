"""What a country fills before field use: what the program sees of it, and what a liaison said.

What the program sees to be missing stays open whatever anybody says; of what it cannot see, or only in part, a
person says that it is filled. TO ADD A WAY TO SEE: a name in ``definition.Sight`` and a function in ``_SEEING``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from repatria.domain.cases.given import entry, text_at
from repatria.domain.cases.state import Standing
from repatria.domain.countries import UNVERIFIED, Country, Institution
from repatria.domain.matrix.definition import Sight, ToFill
from repatria.domain.protocol.definition import WEAK

OWED: Final = "owed"
_OFFICES: Final = frozenset({"liaison", "alternate"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the program can look at on a *day*: the country's file, and what its directory and rules say.

    *offices* are those that somebody holds, *posts* how many the directory names (None: it is not here); *law_read*
    tells whether the country's law on sharing data was read.
    """

    country: Country
    day: date
    offices: frozenset[str] | None = None
    posts: int | None = None
    law_read: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """Who said that something is filled, when, and what they noted."""

    author: str
    wall: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """An *item* of a country: what the program *sees* of it (None: nothing, or not all), and what was *said*."""

    item: ToFill
    sees: bool | None
    said: Said | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to fill."""
        return self.sees is False or (self.sees is None and self.said is None)


def owed_path(item: str) -> str:
    """Return where a liaison says, in the part of the country, that *item* is filled."""
    return f"{OWED}/{item}"


def look_at(
    items: Iterable[ToFill], around: Surroundings, values: Mapping[str, Standing]
) -> tuple[Seen, ...]:
    """Return each of *items* that the country has to fill, as it stands."""
    return tuple(
        Seen(item, _sees(item.seen_by, around), _said(values.get(owed_path(item.id))))
        for item in items
        if item.is_of(around.country.code)
    )


def _said(standing: Standing | None) -> Said | None:
    """Return who said so; nobody as long as anybody says otherwise."""
    if standing is None or not all(entry(head.value, "filled") is True for head in standing.heads):
        return None
    head = standing.heads[0]
    return Said(head.author, head.wall, text_at(head.value, "note"))


def _sees(sight: Sight, around: Surroundings) -> bool | None:
    seeing = _SEEING.get(sight)
    return None if seeing is None else seeing(around)


def _reflection_length(around: Surroundings) -> bool | None:
    return _at_most_in_part(around.country.reflection.amount is not None)


def _office_holders(around: Surroundings) -> bool | None:
    held = around.offices is None or around.offices >= _OFFICES
    return _at_most_in_part(held and around.country.liaison.verified)


def _posts(around: Surroundings) -> bool | None:
    return _at_most_in_part(around.posts != 0)


def _sharing_law(around: Surroundings) -> bool | None:
    return _at_most_in_part(around.law_read)


def _asylum_office(around: Surroundings) -> bool | None:
    offices = around.country.by_role("asylum_auth", around.day)
    return _at_most_in_part(any(_is_read(one) and one.phone != UNVERIFIED for one in offices))


def _child_office(around: Surroundings) -> bool | None:
    return any(map(_is_read, around.country.by_role("child_auth", around.day)))


def _at_most_in_part(there: bool) -> bool | None:
    """Return that it is missing, or that a part of it may be: the rest nobody can see."""
    return None if there else False


def _is_read(office: Institution) -> bool:
    return office.verified and office.evidence not in WEAK


_SEEING: Final[Mapping[Sight, Callable[[Surroundings], bool | None]]] = {
    "reflection_length": _reflection_length,
    "offices": _office_holders,
    "posts": _posts,
    "sharing_law": _sharing_law,
    "asylum_office": _asylum_office,
    "child_office": _child_office,
}
