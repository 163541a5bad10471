"""What tells one person from another, as far as a case says it: all that anybody said, none chosen.

What is not known is not there: it agrees with nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d))?(?:-\d\d)?")
_NOT_A_SIGN = re.compile(r"[\W_]+")
_SHORTEST_NUMBER = 5
_OLDEST = 120


@dataclass(frozen=True, slots=True)
class Born:
    """When somebody was born, as it was *said* (a date, part of one, or an age in years), in months from year 0."""

    said: str
    earliest: int
    latest: int


@dataclass(frozen=True, slots=True)
class Described:
    """One person as a case describes them; *incident* links those who came together."""

    names: tuple[str, ...] = ()
    born: tuple[Born, ...] = ()
    documents: tuple[str, ...] = ()
    sex: tuple[str, ...] = ()
    nationality: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    incident: str = ""


def born_on(said: object) -> Born | None:
    """Return when somebody was born by a date of birth, whole or in part; None where it is none."""
    found = _PARTIAL.fullmatch(said) if isinstance(said, str) else None
    if found is None or not 1 <= int(found[2] or 1) <= 12:
        return None
    first = int(found[1]) * 12
    if found[2] is None:
        return Born(found[0], first, first + 11)
    month = first + int(found[2]) - 1
    return Born(found[0], month, month)


def born_by_age(age: object, stated: str) -> Born | None:
    """Return when somebody was born who gave an *age* in years at a *stated* time; None where either is none."""
    when = born_on(stated[:7])
    if when is None or type(age) is not int or not 0 <= age <= _OLDEST:
        return None
    return Born(str(age), when.earliest - 12 * age - 12, when.latest - 12 * age)


def document_number(said: object) -> str:
    """Return the number of a document as it is compared, without spaces and signs; '' where it is none.

    A number has a digit, five signs or more, and not one alone all along: *no tiene* or *00000* is nobody's.
    """
    signs = _NOT_A_SIGN.sub("", said).upper() if isinstance(said, str) else ""
    is_one = len(signs) >= _SHORTEST_NUMBER and len(set(signs)) > 1 and any(map(str.isdigit, signs))
    return signs if is_one else ""
