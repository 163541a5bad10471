"""Half a letter, as a program can hold one and no file can, is replaced where text comes in; the rest is kept."""

from __future__ import annotations

from typing import Any, Final
from unicodedata import category

UNREADABLE: Final = "\ufffd"
_OBEYED: Final = ("Cc", "Cf", "Cs")
"""What a terminal obeys and what turns the order of letters round; of these the ones in ``_KEPT`` do neither."""
_KEPT: Final = "\n\t\u00ad\u200b\u200c\u200d"


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


def is_obeyed(sign: str) -> bool:
    """Tell whether a terminal or a page obeys a *sign* in place of showing it."""
    return sign not in _KEPT and category(sign) in _OBEYED


def harmless(text: str) -> str:
    """Return *text*, whoever wrote it, so that it changes nothing of what stands around it where it is shown."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(UNREADABLE if is_obeyed(sign) else sign for sign in text)
