"""Two spellings of what both sides read aloud before they trust: sixteen symbols, or eight words of a list."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from repatria.domain.ids import code_symbols, code_to_compare

WORDS: Final = 8
LISTED: Final = 2048
PREFIX: Final = 4
"""By its first four letters, without accents, each word of the list is told from all others."""

_BITS: Final = 11
_SYMBOLS: Final = 16


@dataclass(frozen=True, slots=True)
class ToCompare:
    """A *code* of sixteen symbols (79 bits) and eight *words* (88 bits) of the same bytes; either is enough."""

    code: str
    words: tuple[str, ...]

    def is_said(self, typed: str) -> bool:
        """Tell whether *typed* is this code or these words, each whole or by four letters or more."""
        if code_symbols(typed) == code_symbols(self.code):
            return True
        said = _split(typed)
        return len(said) == len(self.words) and all(map(_means, said, self.words))


def to_compare(data: bytes, listed: Sequence[str]) -> ToCompare:
    """Return what to read aloud of *data*: the words are the first 88 bits of its SHA-256, eleven bits each."""
    number = int.from_bytes(hashlib.sha256(data).digest()[: WORDS * _BITS // 8], "big")
    places = [number >> _BITS * (WORDS - 1 - place) & LISTED - 1 for place in range(WORDS)]
    return ToCompare(code_to_compare(data), tuple(listed[place] for place in places))


def is_whole(typed: str) -> bool:
    """Tell whether as much was *typed* as a code or the words have."""
    return len(code_symbols(typed)) == _SYMBOLS or len(_split(typed)) == WORDS


def _split(typed: str) -> list[str]:
    """Return what was typed word by word, in small letters without accents, whatever stands between."""
    letters = unicodedata.normalize("NFD", typed.casefold())
    plain = (one for one in letters if not unicodedata.combining(one))
    return "".join(one if one.isalpha() else " " for one in plain).split()


def _means(said: str, word: str) -> bool:
    (plain,) = _split(word)
    return said == plain or (len(said) >= PREFIX and plain.startswith(said))
