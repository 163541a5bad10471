"""The kinds of letters that a pattern can name, as Java names them."""

from __future__ import annotations

from repatria.domain.expressions.patterns.parts import Test


def is_word(letter: str) -> bool:
    """Tell whether *letter* is one of a word: ASCII letters, digits and the low line."""
    return letter == "_" or (letter.isascii() and letter.isalnum())


def is_digit(letter: str) -> bool:
    """Tell whether *letter* is an ASCII digit."""
    return letter in "0123456789"


def is_space(letter: str) -> bool:
    """Tell whether *letter* is white space."""
    return letter in " \t\n\x0b\f\r"


def negated(test: Test) -> Test:
    """Return the test for every other letter."""
    return lambda letter: not test(letter)


CLASSES: dict[str, Test] = {
    "d": is_digit,
    "D": negated(is_digit),
    "w": is_word,
    "W": negated(is_word),
    "s": is_space,
    "S": negated(is_space),
}
PROPERTIES: dict[str, Test] = {
    "L": str.isalpha,
    "IsAlphabetic": str.isalpha,
    "Alpha": lambda letter: letter.isascii() and letter.isalpha(),
    "Lu": str.isupper,
    "Upper": lambda letter: letter.isascii() and letter.isupper(),
    "Ll": str.islower,
    "Lower": lambda letter: letter.isascii() and letter.islower(),
    "N": str.isnumeric,
    "Nd": str.isdecimal,
    "Digit": is_digit,
    "Alnum": lambda letter: letter.isascii() and letter.isalnum(),
    "Punct": lambda letter: letter in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    "Space": is_space,
}
SIGNS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f"}
