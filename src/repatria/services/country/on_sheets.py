"""What people do with the sheets of a root, at a terminal and in the window: prove a copy, and give sheets back."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Final

from repatria.domain.errors import SheetWordError
from repatria.store.keys.sheets import WORDS, Sheet, word_of

PROVEN: Final = 4
"""Words of each sheet that are typed back before the root counts."""


def places_to_prove() -> tuple[int, ...]:
    """Return the places (from 0) of the words that are asked back from a copy, drawn anew each time, in order."""
    places: set[int] = set()
    while len(places) < PROVEN:
        places.add(secrets.randbelow(WORDS))
    return tuple(sorted(places))


def is_copied(sheet: Sheet, typed: Mapping[int, str]) -> bool:
    """Tell whether each word *typed* for a place (from 0) is the one that stands there."""
    return all(word_of(words) == sheet[place] for place, words in typed.items())


def words_typed(text: str) -> Sheet:
    """Return the words that are meant: whole, begun or numbered. Raises SheetWordError for the first that is none."""
    words = []
    for place, typed in enumerate(text.split(), 1):
        word = word_of(typed)
        if word is None:
            raise SheetWordError(place=place)
        words.append(word)
    return tuple(words)
