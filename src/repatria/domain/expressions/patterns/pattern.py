"""A pattern made ready, and kept ready for the next time it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from repatria.domain.expressions.functions import NoResultError
from repatria.domain.expressions.patterns.parts import End, Part
from repatria.domain.expressions.patterns.reading import Reader
from repatria.domain.expressions.patterns.walking import A_STEP, Walk
from repatria.domain.reasons import Reason, because

LONGEST_PATTERN: Final = 2_000
LONGEST_TEXT: Final = 10_000


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern made ready."""

    _program: tuple[Part, ...]

    def matches(self, text: str, spend: Callable[[int], object] = int) -> bool:
        """Tell whether the whole of *text* is as the pattern says; raises NoResultError when that takes too long.

        *spend* hears of all that was looked at, and of what it took to read the pattern.
        """
        if len(text) > LONGEST_TEXT:
            raise NoResultError(because(Reason.PATTERN_TEXT_TOO_LONG, most=LONGEST_TEXT))
        spend(len(self._program) // A_STEP)
        return any(end == len(text) for end in Walk(text, spend).ends(self._program, 0))


@lru_cache(maxsize=256)
def read_pattern(source: str) -> Pattern:
    """Return *source* made ready; raises NoResultError."""
    if len(source) > LONGEST_PATTERN:
        raise NoResultError(because(Reason.PATTERN_TOO_LONG, most=LONGEST_PATTERN))
    return Pattern((*Reader(source).whole(), End()))
