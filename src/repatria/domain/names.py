"""Names as they are looked for: without accents and apostrophes, and by how they sound in Spanish."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼʻ`´ʹꞌ", ""))
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")

_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph", "f"),
        (r"sch|sh|tch|ch", "C"),  # before h falls silent
        (r"hu(?=[aeio])", "w"),  # Huamán, Wamán
        (r"gu(?=a)", "w"),
        (r"h", ""),
        (r"qu(?=[ei])|q", "k"),
        (r"gu(?=[ei])", "G"),
        (r"[gjx](?=[ei])|j|x", "j"),  # Ximena, Jimena, Gimena
        (r"c(?=[eiy])|z|ts|tz", "s"),
        (r"ck|c", "k"),
        (r"v|w(?=[ei])", "b"),
        (r"ll", "y"),
        (r"y(?![aeiou])", "i"),
        (r"i(?=[aeou])", "y"),
        (r"G", "g"),
        (r"m(?=[pb])", "n"),
    )
)
_PARTICLES = frozenset(("da", "das", "de", "del", "do", "dos", "e", "el", "la", "las", "los", "von", "y"))
_DOUBLED = re.compile(r"(.)\1+")


def fold_name(text: str) -> str:
    """Return *text* in plain small letters, its words apart by one space; ``K’iche’`` becomes ``kiche``."""
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES).casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_A_LETTER.sub(" ", letters).strip()


def name_words(text: str) -> list[str]:
    """Return the folded words of *text*."""
    return fold_name(text).split()


def sound_of(word: str) -> str:
    """Return a folded word as it sounds: b and v, s, c and z, g, j and x, y and ll are one, h is silent."""
    sound = word
    for pattern, letter in _SOUNDS:
        sound = pattern.sub(letter, sound)
    return _DOUBLED.sub(r"\1", sound)


def may_name(words: str, name: str) -> bool:
    """Tell whether *words* may name the person called *name*: as it sounds, in any order, one part left out or more.

    One word alone (*Juan*) names only somebody of whom no more is known.
    """
    said, known = _sounds(words), _sounds(name)
    if not said or not known:  # letters of another script
        return words.strip().casefold() == name.strip().casefold()
    fewer, more = sorted((said, known), key=len)
    return fewer == more or (len(fewer) > 1 and fewer < more)


def may_be_same(one: str, other: str) -> bool:
    """Tell whether two names may be one person's: each word of the shorter sounds in the longer, or is its initial.

    Nothing names nobody. To be asked where two people are needed: in doubt both names are written whole.
    """
    fewer, more = sorted((name_words(one), name_words(other)), key=len)
    if not fewer:
        return bool(one.strip()) and one.strip().casefold() == other.strip().casefold()
    return all(any(_may_be_word(word, known) for known in more) for word in fewer)


def _may_be_word(one: str, other: str) -> bool:
    initial, word = sorted((one, other), key=len)
    return sound_of(one) == sound_of(other) or (len(initial) == 1 and word.startswith(initial))


def _sounds(text: str) -> frozenset[str]:
    words = name_words(text)
    return frozenset(sound_of(word) for word in words if word not in _PARTICLES or len(words) == 1)
