"""Tell how hard a passphrase is to guess, for people who write Spanish, English, or both."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from zxcvbn import zxcvbn

from repatria import paths
from repatria.domain.errors import EasyPassphraseError, WeakPassphraseError
from repatria.store.building import LEAST_LETTERS

LEAST_SCORE = 2
_LOOKED_AT = 72


@dataclass(frozen=True, slots=True)
class Strength:
    """*score* from 0 (guessed in seconds) to 4; *enough* for a vault that holds real cases."""

    score: int
    enough: bool
    short: bool


def strength(passphrase: str, known: Sequence[str] = ()) -> Strength:
    """Return how strong *passphrase* is to somebody who knows these words: the person's name, the post's."""
    short = len(passphrase) < LEAST_LETTERS
    if not passphrase:
        return Strength(0, enough=False, short=True)
    listed = [*{word for text in known for word in (fold(text), *fold(text).split())}, *_common()]
    # The plain letters too: an accent more does not help against somebody who tries both.
    tried = {passphrase[:_LOOKED_AT], fold(passphrase)[:_LOOKED_AT]}
    score = min(int(zxcvbn(each, user_inputs=listed)["score"]) for each in tried)
    return Strength(score, enough=score >= LEAST_SCORE and not short, short=short)


def need_strong(passphrase: str, known: Sequence[str] = ()) -> Strength:
    """Return how strong *passphrase* is, for whoever has no window that says it while they type.

    Raises WeakPassphraseError for one that is short, EasyPassphraseError for one that is soon guessed.
    """
    found = strength(passphrase, known)
    if found.short:
        raise WeakPassphraseError(least=LEAST_LETTERS)
    if not found.enough:
        raise EasyPassphraseError
    return found


def fold(text: str) -> str:
    """Return *text* in small letters without accents."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()


@cache
def _common() -> tuple[str, ...]:
    """Return the words people of the region choose most, the likeliest first."""
    lines = paths.resources("words", "common_es.txt").read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())
