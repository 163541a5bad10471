"""Names as they are looked for: without accents and apostrophes, and by how they sound in Spanish."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import pairwise

from repatria.domain.lookalikes import seen_words

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


def bare_words(text: str) -> list[str]:
    """Return the words of a name as they are seen, each once, without particles (*de la*) unless it has no others."""
    words = list(dict.fromkeys(seen_words(text)))
    return [word for word in words if word not in _PARTICLES] or words


def may_name(words: str, name: str) -> bool:
    """Tell whether *words* may name the person called *name*: as it sounds, in any order, one part left out or more.

    A letter alone is an initial, words may be written in one. One word alone (*Juan*) names only somebody of whom no
    more is known.
    """
    return _any_way(words, name, _is_named)


def may_be_same(one: str, other: str) -> bool:
    """Tell whether two names may be one person's: each word of the shorter sounds in the longer, or is its initial.

    Nothing names nobody. To be asked where two people are needed: in doubt both names are written whole.
    """
    return _any_way(one, other, lambda fewer, more: all(any(_is_word(a, b) for b in more) for a in fewer))


def _any_way(one: str, other: str, are_one: Callable[[list[str], list[str]], bool]) -> bool:
    """Tell whether two names are one in some reading of both, the shorter first; without words, if written alike."""
    ways = [
        sorted((_apart(mine, theirs), _apart(theirs, mine)), key=len)
        for mine in _readings(one)
        for theirs in _readings(other)
    ]
    if not all(fewer for fewer, _ in ways):
        return bool(one.strip()) and one.strip().casefold() == other.strip().casefold()
    return any(are_one(fewer, more) for fewer, more in ways)


def _is_named(fewer: list[str], more: list[str]) -> bool:
    """Tell whether all of *fewer* stand in *more*, one written whole; of two alike in number all may be initials."""
    if len(fewer) == 1:
        return len(more) == 1 and sound_of(fewer[0]) == sound_of(more[0])
    left, initials = list(more), []
    for word in fewer:
        same = next((one for one in left if sound_of(one) == sound_of(word)), None)
        initials += [] if same else [word]
        left = _without(left, same)
    for word in initials:
        same = next((one for one in left if _is_word(word, one)), None)
        if same is None:
            return False
        left = _without(left, same)
    return len(initials) < len(fewer) or len(fewer) == len(more)


def _without(words: list[str], word: str | None) -> list[str]:
    place = words.index(word) if word in words else len(words)
    return words[:place] + words[place + 1 :]


def _is_word(one: str, other: str) -> bool:
    """Tell whether two words sound alike, or one is the initial of the other."""
    if sound_of(one) == sound_of(other):
        return True
    initial, word = sorted((one, other), key=len)
    sound = sound_of(initial)
    return len(initial) == 1 and (
        word.startswith(initial) or (bool(sound) and sound_of(word).startswith(sound))
    )


def _readings(text: str) -> list[list[str]]:
    """Return the words of a name without its particles, and with those that may be initials (*E.*, *Y.*)."""
    words = list(dict.fromkeys(seen_words(text)))
    if len(words) == 1:
        return [words]
    bare = [word for word in words if word not in _PARTICLES]
    lettered = [word for word in words if word not in _PARTICLES or len(word) == 1]
    return [bare] if bare == lettered or not bare else [bare, lettered]


def _apart(words: list[str], other: list[str]) -> list[str]:
    """Return *words*, each that is several of the *other* written in one taken apart."""
    joined = {sound_of("".join(run)): run for run in _runs(other)}
    return [piece for word in words for piece in joined.get(sound_of(word), (word,))]


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield the ways in which neighbouring words are written in one: two either way round or by an initial, three."""
    for one, two in pairwise(words):
        yield from ((one[0], two), (two, one), (one, two))
    yield from zip(words, words[1:], words[2:], strict=False)
