"""Dates of a zone, which have two digits for the year: every day that they may be, and none that is no day."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from repatria.domain.mrz.digits import FILLER

_OLDEST: Final = 115
"""Years that somebody may be old: with more a birth is of the other century."""
_FAR: Final = 50
"""Years before and after today within which a document ends."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a date may be, the likeliest first, as far as it is known (YYYY, YYYY-MM, YYYY-MM-DD).

    It *is_date* where it can be one at all; wholly unknown it is, and says nothing.
    """

    readings: tuple[str, ...]
    is_date: bool


def birth_of(text: str, today: date) -> Read:
    """Return what a date of birth may be: never in the future, nor of anybody older than people get."""
    years = [year for year in _years(text) if today.year - _OLDEST <= year <= today.year]
    found = [one for year in sorted(years, reverse=True) for one in _written(text, year)]
    return Read(tuple(one for one in found if one <= today.isoformat()[: len(one)]), _is_date(text))


def expiry_of(text: str, today: date) -> Read:
    """Return when a document ends: in the century in which that is near."""
    years = [year for year in _years(text) if abs(year - today.year) <= _FAR]
    return Read(tuple(one for year in years for one in _written(text, year)), _is_date(text))


def _years(text: str) -> tuple[int, ...]:
    two = text[:2]
    return (1900 + int(two), 2000 + int(two)) if two.isdecimal() else ()


def _written(text: str, year: int) -> tuple[str, ...]:
    month, day = text[2:4], text[4:6]
    if month == 2 * FILLER:
        return (f"{year}",) if day == 2 * FILLER else ()
    if not (month.isdecimal() and 1 <= int(month) <= 12):
        return ()
    if day == 2 * FILLER:
        return (f"{year}-{month}",)
    last = monthrange(year, int(month))[1]
    return (f"{year}-{month}-{day}",) if day.isdecimal() and 1 <= int(day) <= last else ()


def _is_date(text: str) -> bool:
    return text == 6 * FILLER or any(_written(text, year) for year in _years(text))
