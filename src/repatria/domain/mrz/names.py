"""The names of a zone: first the primary ones (surnames), then the others, words parted by fillers."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.mrz.digits import FILLER


@dataclass(frozen=True, slots=True)
class Names:
    """*surnames* and *given* names as they stand; *cut* where there was no room for more."""

    surnames: str
    given: str
    cut: bool


def names_of(text: str) -> Names:
    """Return the names in the field *text*."""
    primary, _, secondary = text.partition(2 * FILLER)
    return Names(_words(primary), _words(secondary), not text.endswith(FILLER))


def _words(text: str) -> str:
    return " ".join(word for word in text.split(FILLER) if word)
