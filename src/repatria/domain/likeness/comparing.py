"""Compare what two cases say of their person: what agrees, what does not, and whether they may be one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Literal, get_args

from repatria.domain.likeness.names import NAME_SIGNS, best_names
from repatria.domain.likeness.person import Born, Described

Sign = Literal[
    "document",
    "name_same",
    "name_sounds",
    "name_part",
    "name_slip",
    "birth_same",
    "age_near",
    "incident",
    "nationality",
    "language",
    "age_apart",
    "sex_differs",
    "nationality_differs",
]
SIGNS: tuple[Sign, ...] = get_args(Sign)
"""Why two cases may be of one person, and what speaks against it; in the order in which they are told."""
AGAINST: frozenset[Sign] = frozenset({"age_apart", "sex_differs", "nationality_differs"})

Suspicion = Literal["likely", "possible"]

NEAR, APART = 24, 60
"""Months between two births: up to the first they may be one (ages are guessed), beyond the second hardly."""

_SEXES = frozenset({"Feminine", "Masculine"})
_WHOLE_DAY = 10
_MANY_WORDS = 3


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that agrees or differs, and what each of the two cases says of it."""

    sign: Sign
    mine: str
    theirs: str

    @property
    def speaks_for(self) -> bool:
        """Tell whether it speaks for one person."""
        return self.sign not in AGAINST


@dataclass(frozen=True, slots=True)
class Likeness:
    """That two cases may be of one person, and why."""

    suspicion: Suspicion
    reasons: tuple[Reason, ...]


def compare(mine: Described, theirs: Described) -> Likeness | None:
    """Return why two cases may be of one person; None when nothing suggests it. The same from either side."""
    words, named = 0, best_names(mine.names, theirs.names)
    if named is None and not {*mine.documents} & {*theirs.documents}:
        return None
    found = list(_facts(mine, theirs))
    if named is not None:
        sign, words, names = named
        found.append(Reason(sign, *names))
    found.sort(key=lambda reason: SIGNS.index(reason.sign))
    suspicion = _suspicion({reason.sign for reason in found}, words)
    return None if suspicion is None else Likeness(suspicion, tuple(found))


def _suspicion(signs: set[Sign], words: int) -> Suspicion | None:
    """A document decides; a name does not without more, unless it is long, and *against* weighs more than *for*."""
    if "document" in signs:
        return "likely"
    if not signs.intersection(NAME_SIGNS):
        return None
    against = len(signs & AGAINST)
    aged = bool(signs & {"birth_same", "age_near"})
    whole = bool(signs & {"name_same", "name_sounds"})
    together = "incident" in signs
    if words == 1:
        return "possible" if aged and together and not against else None
    if whole and not against and ("birth_same" in signs or (aged and (together or words >= _MANY_WORDS))):
        return "likely"
    if whole and words >= _MANY_WORDS and against <= 1:
        return "possible"
    return "possible" if (aged or together) and not against else None


def _facts(mine: Described, theirs: Described) -> Iterator[Reason]:
    for number in sorted({*mine.documents} & {*theirs.documents}):
        yield Reason("document", number, number)
    born = _ages(mine.born, theirs.born)
    if born is not None:
        yield born
    if mine.incident and mine.incident == theirs.incident:
        yield Reason("incident", "", "")
    sexes = [tuple(sorted({*one.sex} & _SEXES)) for one in (mine, theirs)]
    if all(sexes) and not {*sexes[0]} & {*sexes[1]}:
        yield Reason("sex_differs", sexes[0][0], sexes[1][0])
    yield from _shared("nationality", mine.nationality, theirs.nationality)
    if mine.nationality and theirs.nationality and not {*mine.nationality} & {*theirs.nationality}:
        yield Reason("nationality_differs", *(" ".join(sorted(one.nationality)) for one in (mine, theirs)))
    yield from _shared("language", mine.languages, theirs.languages)


def _shared(sign: Sign, mine: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[Reason]:
    both = " ".join(sorted({*mine} & {*theirs}))
    if both:
        yield Reason(sign, both, both)


def _ages(mine: tuple[Born, ...], theirs: tuple[Born, ...]) -> Reason | None:
    """Return what the two births nearest to each other say; between near and apart they say nothing."""
    pairs = [(_gap(one, other), one.said, other.said) for one, other in product(mine, theirs)]
    if not pairs:
        return None
    days = sorted((one, other) for _, one, other in pairs if one == other and len(one) == _WHOLE_DAY)
    if days:
        return Reason("birth_same", *days[0])
    gap, one, other = min(pairs, key=lambda pair: (pair[0], sorted(pair[1:]), pair[1:]))
    if gap <= NEAR:
        return Reason("age_near", one, other)
    return Reason("age_apart", one, other) if gap > APART else None


def _gap(one: Born, other: Born) -> int:
    return max(0, one.earliest - other.latest, other.earliest - one.latest)
