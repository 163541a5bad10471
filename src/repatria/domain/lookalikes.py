"""Words of a name as a person sees them: what is invisible is not there, and a letter is the one it looks like.

For comparing only. What is searched for is folded by ``names.fold_name``, as it stands in the index of every vault.
"""

from __future__ import annotations

import re
import unicodedata

_UPPER = str.maketrans(
    "АВЕЅІЈКМНОРСТУХҺԌԚԜӀ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "İ",
    "ABESIJKMHOPCTYXHGQWI" + "ABEZHIKMNOPTYX" + "I",
)
_LOWER = str.maketrans(
    "авеѕіјкмнорстухһԁԛԝӏ" + "αεικνοτρυχγω" + "ıɑɡ",
    "abesijkmhopctyxhdqwl" + "aeikvotpuxyw" + "iag",
)
"""Cyrillic, Greek and rare letters, and the plain ones they are taken for."""

_APOSTROPHES = frozenset("'’‘ʼʻ`´ʹꞌ")
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_WORD = re.compile(r"\w+")
_PLAIN = re.compile(r"[a-z0-9]+")


def seen_words(text: str) -> list[str]:
    """Return the words of *text*, in plain small letters where they look like plain letters."""
    shown = "".join(letter for letter in text if not _is_unseen(letter))
    return [_folded(word) for word in _WORD.findall(shown.replace("_", " "))]


def _is_unseen(letter: str) -> bool:
    """Tell whether nothing is seen of a character, or only an apostrophe within a word."""
    if letter in _APOSTROPHES or letter in _FILLERS:
        return True
    kind = unicodedata.category(letter)
    return (
        kind == "Cf"
        or (kind == "Mn" and not unicodedata.combining(letter))
        or (kind == "Cc" and not letter.isspace())
    )


def _folded(word: str) -> str:
    """Return a word in the letters it looks like; in its own where another script is more than a disguise."""
    own = _bare(word)
    plain = own
    if not _PLAIN.fullmatch(own):
        mixed = any("a" <= letter <= "z" for letter in own)
        plain = _bare((word if mixed else word.upper()).translate(_LOWER).translate(_UPPER))
    return plain if _PLAIN.fullmatch(plain) else own


def _bare(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
