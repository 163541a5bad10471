"""A secret as sheets of words, of which some give it back (SLIP-39): of a country's root any two of three.

A word is typed whole, begun or numbered.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

import shamir_mnemonic
from shamir_mnemonic.share import Share
from shamir_mnemonic.wordlist import WORD_INDEX_MAP, WORDLIST

SHEETS: Final = 3
NEEDED: Final = 2
WORDS: Final = 33
"""Of a sheet that holds a share of 32 bytes."""
PREFIX: Final = 4
"""By its first four letters each word of the list is told from all others."""

_ITERATIONS: Final = 1

Sheet = tuple[str, ...]


class SheetsApartError(Exception):
    """These sheets do not give a secret: a word is wrong, or they are not two of one splitting."""


def split(secret: bytes, needed: int = NEEDED, count: int = SHEETS) -> tuple[Sheet, ...]:
    """Return *count* sheets of *secret*, proven: any *needed* of them give it back."""
    (made,) = shamir_mnemonic.generate_mnemonics(
        1, [(needed, count)], secret, extendable=True, iteration_exponent=_ITERATIONS
    )
    sheets = tuple(tuple(one.split()) for one in made)
    if any(join(some) != secret for some in combinations(sheets, needed)):
        raise SheetsApartError
    return sheets


def join(sheets: Sequence[Sheet]) -> bytes:
    """Return the secret of as many sheets as are needed; raises SheetsApartError."""
    try:
        secret: bytes = shamir_mnemonic.combine_mnemonics([" ".join(sheet) for sheet in sheets])
    except shamir_mnemonic.MnemonicError as error:
        raise SheetsApartError from error
    return secret


def is_sheet(words: Sequence[str]) -> bool:
    """Tell whether these words can be one sheet: there are enough of them, and their check holds."""
    try:
        Share.from_mnemonic(" ".join(words))
    except shamir_mnemonic.MnemonicError:
        return False
    return len(words) == WORDS


def word_of(typed: str) -> str | None:
    """Return the word that is meant: typed whole, by four letters or more, or by its number in the list."""
    text = typed.strip().lower()
    if text.isascii() and text.isdigit():
        number = int(text[:8])
        return WORDLIST[number - 1] if 1 <= number <= len(WORDLIST) else None
    if text in WORD_INDEX_MAP:
        return text
    found = [word for word in WORDLIST if len(text) >= PREFIX and word.startswith(text)]
    return found[0] if len(found) == 1 else None


def number_of(word: str) -> int:
    """Return the number by which *word* can be given, from 1."""
    return int(WORD_INDEX_MAP[word]) + 1
