from __future__ import annotations

from itertools import combinations

import pytest
from shamir_mnemonic.wordlist import WORDLIST

from repatria.store.keys.sheets import (
    PREFIX,
    SHEETS,
    WORDS,
    SheetsApartError,
    join,
    number_of,
    split,
    word_of,
)

SECRET = bytes(range(32))


def test_any_two_of_three_sheets_give_the_secret_back_and_one_gives_nothing() -> None:
    sheets = split(SECRET)
    assert len(sheets) == SHEETS
    assert {len(sheet) for sheet in sheets} == {WORDS}
    for pair in combinations(sheets, 2):
        assert join(pair) == SECRET
    for short in (sheets[:1], (sheets[0], sheets[0]), ()):
        with pytest.raises(SheetsApartError):
            join(short)


def test_a_wrong_word_and_sheets_of_two_roots_are_found() -> None:
    first, second, _ = split(SECRET)
    wrong = "academic" if second[20] != "academic" else "zero"
    for pair in (
        (first, (*second[:20], wrong, *second[21:])),
        (first, split(SECRET)[1]),
        (first, second[:-1]),
    ):
        with pytest.raises(SheetsApartError):
            join(pair)


def test_every_word_is_known_by_itself_its_beginning_and_its_number() -> None:
    for number, word in enumerate(WORDLIST, 1):
        assert {word_of(word), word_of(f" {word[:PREFIX].upper()} "), word_of(str(number))} == {word}
        assert number_of(word) == number


@pytest.mark.parametrize("typed", ["", "a", "aca", "acadx", "0", "1025", "²", "-1", "9" * 5000, "palabra"])
def test_what_names_no_word_names_none(typed: str) -> None:
    assert word_of(typed) is None
