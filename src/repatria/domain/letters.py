"""Half a letter, as a program can hold one and no file can, is replaced where text comes in; the rest is kept."""

from __future__ import annotations

from typing import Any


def whole_letters(value: Any) -> Any:
    """Return *value* with every half of a letter in its texts, alone, as the sign of what cannot be read (U+FFFD).

    Two halves that belong together become the letter that they are.
    """
    if isinstance(value, str):
        return value if value.isascii() else _whole(value)
    if isinstance(value, list):
        return [whole_letters(one) for one in value]
    if isinstance(value, tuple):
        return tuple(whole_letters(one) for one in value)
    if isinstance(value, dict):
        return {whole_letters(key): whole_letters(one) for key, one in value.items()}
    return value


def _whole(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
