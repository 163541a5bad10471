"""Identifiers: random, meaningless, and for case codes easy to read aloud and hard to mistype."""

from __future__ import annotations

import hashlib
from typing import NewType

CaseId = NewType("CaseId", str)
PersonId = NewType("PersonId", str)
DeviceId = NewType("DeviceId", str)
LogId = NewType("LogId", str)
EventId = NewType("EventId", str)

ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
"""Lower-case base 32 (RFC 4648): an id is 26 of these, 128 random bits."""

CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRTVWXYZ"
"""31 symbols without I, L, O, S, U: a prime number, so one weighted sum finds every single slip and swap."""

CODE_LENGTH = 8
_LOOKALIKES = str.maketrans({"I": "1", "L": "1", "O": "0", "S": "5", "U": "V"})


def make_id(random: bytes) -> str:
    """Return a 26-letter id made of 16 *random* bytes."""
    if len(random) != 16:
        raise ValueError("an id takes 16 random bytes")
    number = int.from_bytes(random, "big")
    return "".join(ID_ALPHABET[(number >> shift) & 31] for shift in range(125, -1, -5))


def is_id(text: str) -> bool:
    """Tell whether *text* has the form of an id."""
    return len(text) == 26 and all(letter in ID_ALPHABET for letter in text)


def make_case_code(random: bytes) -> str:
    """Return a case code such as ``7F3K-92QD`` made of 16 *random* bytes; it carries nothing about anybody."""
    number = int.from_bytes(hashlib.sha256(random).digest(), "big")
    return code_of_number(number % len(CODE_ALPHABET) ** (CODE_LENGTH - 1))


def code_of_number(number: int) -> str:
    """Return the code that says *number*, which is below 31 to the seventh; a slip or swap in it is noticed."""
    symbols = []
    for _ in range(CODE_LENGTH - 1):
        number, index = divmod(number, len(CODE_ALPHABET))
        symbols.append(CODE_ALPHABET[index])
    if number:
        raise ValueError("too great for a code")
    body = "".join(symbols)
    return _grouped(body + _check_symbol(body))


def number_of_code(text: str) -> int | None:
    """Return the number that a code says; None when it has a slip."""
    code = read_case_code(text)
    if code is None:
        return None
    number = 0
    for symbol in reversed(code_symbols(code)[:-1]):
        number = number * len(CODE_ALPHABET) + CODE_ALPHABET.index(symbol)
    return number


def code_to_compare(data: bytes) -> str:
    """Return sixteen symbols to read aloud (79 bits): who sees the same holds the same *data*."""
    number = int.from_bytes(hashlib.sha256(data).digest(), "big")
    symbols = ""
    for _ in range(16):
        number, index = divmod(number, len(CODE_ALPHABET))
        symbols += CODE_ALPHABET[index]
    return " ".join(symbols[start : start + 4] for start in range(0, 16, 4))


def code_symbols(text: str) -> str:
    """Return the symbols of a code or a piece of one, forgiving case, spaces and look-alikes; '' if none."""
    symbols = "".join(c for c in text.upper().translate(_LOOKALIKES) if c.isalnum())
    return symbols if all(c in CODE_ALPHABET for c in symbols) else ""


def is_called(called: str, own: str, code: str) -> bool:
    """Tell whether *called* names what has the id *own* and this *code*: either, or four symbols of the code."""
    symbols = code_symbols(called)
    return called == own or (len(symbols) >= 4 and code_symbols(code).startswith(symbols))


def read_case_code(text: str) -> str | None:
    """Return the code as written officially, forgiving case, spaces and look-alikes; None when it has a slip."""
    symbols = code_symbols(text)
    if len(symbols) != CODE_LENGTH:
        return None
    if _check_symbol(symbols[:-1]) != symbols[-1]:
        return None
    return _grouped(symbols)


def _check_symbol(body: str) -> str:
    total = sum((place + 2) * CODE_ALPHABET.index(symbol) for place, symbol in enumerate(body))
    return CODE_ALPHABET[-total % len(CODE_ALPHABET)]


def _grouped(symbols: str) -> str:
    return f"{symbols[:4]}-{symbols[4:]}"
