"""How alike two whole names are: their words in any order, as they sound in Spanish, one part left out or one slip.

A surname alone, or any single word of several, makes no two people one.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise, product
from typing import Literal

from repatria.domain.names import bare_words, sound_of

NameSign = Literal["name_same", "name_sounds", "name_part", "name_slip"]
NAME_SIGNS: tuple[NameSign, ...] = ("name_same", "name_sounds", "name_part", "name_slip")
"""From the surest: the same words; the same sounds; one has words more; one word is a slip or an initial."""

_SHORTEST_SLIP = 4


def names_alike(one: str, other: str) -> tuple[NameSign, int] | None:
    """Return how alike two names are and how many words both have; None when they are two people's."""
    mine, theirs = _words(one), _words(other)
    found = _alike(mine, theirs)
    apart = _apart(mine, _joined(other)), _apart(theirs, _joined(one))
    if apart == (mine, theirs):
        return found
    return min((each for each in (found, _alike(*apart)) if each), key=_surest, default=None)


def best_names(
    ones: tuple[str, ...], others: tuple[str, ...]
) -> tuple[NameSign, int, tuple[str, str]] | None:
    """Return how alike the two likest names of two people are, how many words both have, and these names."""
    found = [
        (*alike, (one, other)) for one, other in product(ones, others) if (alike := names_alike(one, other))
    ]
    return min(found, key=lambda each: (*_surest(each[:2]), sorted(each[2]), each[2]), default=None)


def sounds_of(name: str) -> list[str]:
    """Return the sounds of a name's words, without its initials."""
    return list(dict.fromkeys(_sound(word) for word in _words(name) if len(word) > 1))


def _surest(alike: tuple[NameSign, int]) -> tuple[int, int]:
    return NAME_SIGNS.index(alike[0]), -alike[1]


def _alike(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[NameSign, int] | None:
    fewer, more = (mine, theirs) if len(mine) <= len(theirs) else (theirs, mine)
    if not fewer or (len(fewer) == 1 and len(more) > 1):
        return None
    left, beside = _without(fewer, more), _without(more, fewer)
    if len(left) > 1 or (left and len(fewer) == 1):
        return None
    if left:
        near = any(_is_slip(left[0], word) for word in beside)
        return ("name_slip", len(fewer)) if near else None
    if beside:
        return "name_part", len(fewer)
    return ("name_same" if sorted(fewer) == sorted(more) else "name_sounds"), len(fewer)


def _without(words: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    """Return *words* without those that sound like one of the *others*, each of which takes one away."""
    sounds, left = [_sound(other) for other in others], []
    for word in words:
        sound = _sound(word)
        if sound in sounds:
            sounds.remove(sound)
        else:
            left.append(word)
    return left


def _apart(words: tuple[str, ...], joined: dict[str, tuple[str, str]]) -> tuple[str, ...]:
    """Return *words*, each that is two neighbours of another name written in one taken apart (*Marialuisa*)."""
    if not any(_sound(word) in joined for word in words):
        return words
    return tuple(piece for word in words for piece in joined.get(_sound(word), (word,)))


def _is_slip(one: str, other: str) -> bool:
    """Tell whether two words are one but for a letter, or one is the initial of the other.

    *Mario* and *María* are two.
    """
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    mine, theirs = _sound(one), _sound(other)
    if min(len(mine), len(theirs)) < _SHORTEST_SLIP or {one[-1], other[-1]} == {"a", "o"}:
        return False
    return _is_one_letter_off(mine, theirs)


def _is_one_letter_off(one: str, other: str) -> bool:
    """Tell whether one letter was written for another, left out, or changed places with its neighbour."""
    short, long = sorted((one, other), key=len)
    place = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    rest, beyond = short[place:], long[place:]
    if len(long) - len(short) == 1:
        return rest == beyond[1:]
    swapped = rest[:2] == beyond[:2][::-1] and rest[2:] == beyond[2:]
    return len(long) == len(short) and (rest[1:] == beyond[1:] or swapped)


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    return tuple(bare_words(name)[:8])


@lru_cache(maxsize=4096)
def _joined(name: str) -> dict[str, tuple[str, str]]:
    """Return what any two neighbours of a name would sound like in one, of two letters and more each."""
    pairs = pairwise(_words(name))
    return {_sound(one + two): (one, two) for one, two in pairs if min(len(one), len(two)) > 1}


@lru_cache(maxsize=16384)
def _sound(word: str) -> str:
    return sound_of(word) or word
