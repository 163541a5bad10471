"""Whether what a document says is what the person said: *consistente*, *no consistente* or *duda*, with the reasons.

Never *auténtico*; and a difference is a sign to look at with the person, no ground to refuse help (safeguard G13).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from repatria.domain.mrz.reading import Zone
from repatria.domain.names import may_be_same

Result = Literal["consistent", "not_consistent", "doubt"]
Agreement = Literal["same", "different", "perhaps", "unsaid"]
_SHORT = 3
"""Letters of a country's code."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the person said, "" what they did not: *birth* ISO 8601 as far as known, *nationality* by its code."""

    name: str = ""
    birth: str = ""
    nationality: str = ""
    sex: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """What a zone and the person come to together, and how each field stands."""

    result: Result
    fields: dict[str, Agreement]


def compare(zone: Zone, said: Said) -> Compared:
    """Return whether *zone* is what was *said*: one difference decides, as does a zone that is wrong in itself."""
    fields = dict(_fields(zone, said)) if zone.type else {}
    if not zone.type:
        return Compared("doubt", fields)
    if not zone.consistent or "different" in fields.values():
        return Compared("not_consistent", fields)
    told = [one for one in fields.values() if one != "unsaid"]
    return Compared("consistent" if told and "perhaps" not in told else "doubt", fields)


def _fields(zone: Zone, said: Said) -> Iterator[tuple[str, Agreement]]:
    found = zone.fields
    yield (
        "name",
        _names(f"{found['given']} {found['surnames']}".strip(), said.name, cut=bool(found["names_cut"])),
    )
    yield "birth", _dates((found["birth"], found["birth_or"]), said.birth)
    nationality = "DEU" if found["nationality"] == "D" else found["nationality"]
    yield "nationality", _plain(nationality, said.nationality)
    yield "sex", _plain(found["sex"], said.sex)
    yield "number", _plain(_tight(found["number"]), _tight(said.number))


def _names(there: str, said: str, *, cut: bool) -> Agreement:
    if not said.strip() or not there:
        return "unsaid"
    if may_be_same(there, said):
        return "same" if there.split() == said.upper().split() else "perhaps"
    return "perhaps" if cut else "different"


def _dates(there: tuple[str, str], said: str) -> Agreement:
    """Compare as far as both are known; the century that the zone leaves open is what was said."""
    if not said or not there[0]:
        return "unsaid"
    for one in filter(None, there):
        known = min(len(one), len(said))
        if one[:known] == said[:known]:
            return "same" if len(one) == len(said) else "perhaps"
    return "different"


def _plain(there: str, said: str) -> Agreement:
    if not said or not there:
        return "unsaid"
    return "same" if there == said.upper() else "different"


def _tight(text: str) -> str:
    return "".join(sign for sign in text.upper() if sign.isalnum())
