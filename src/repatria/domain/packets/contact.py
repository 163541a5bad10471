"""The name of whoever answers from another country, and nothing else: what comes from there may say anything."""

from __future__ import annotations

import unicodedata
from typing import Final

MOST: Final = 60
"""How many letters of a name go, and are shown."""

_BESIDE: Final = frozenset(" .'\u2019-")
"""What stands in names beside letters; everything else parts them."""


def name_alone(text: str) -> str:
    """Return the letters of a name, of any script, at most MOST: no digits, signs, controls or marks of direction.

    An account may be called anything (``let_in``); what is no letter of a name becomes a space. Where nothing is left
    it is empty.
    """
    said = "".join(one if _is_of_a_name(one) else " " for one in unicodedata.normalize("NFC", text))
    name = " ".join(said.split())[:MOST].strip(" -")
    return name if any(unicodedata.category(one)[0] == "L" for one in name) else ""


def _is_of_a_name(one: str) -> bool:
    return one in _BESIDE or unicodedata.category(one)[0] in "LM"
