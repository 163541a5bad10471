"""Walk a text by a pattern, letter by letter; all that can be true at a place is looked at together, and once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from repatria.domain.expressions.functions import NoResultError
from repatria.domain.expressions.patterns.letters import is_word
from repatria.domain.expressions.patterns.parts import (
    Edge,
    End,
    Jump,
    Letter,
    Look,
    Part,
    Split,
)
from repatria.domain.reasons import Reason, because

MOST_STEPS: Final = 1_000_000
"""Parts that one question to a pattern may look at: about a second on an old laptop."""
A_STEP: Final = 4
"""So many parts are looked at in the time in which an expression looks at one entry of a list."""


class Walk:
    """One text walked by a pattern, letter by letter, with a bound on all that is looked at."""

    def __init__(self, text: str, spend: Callable[[int], object] = int) -> None:
        self._text, self._spend, self._steps = text, spend, 0

    def ends(self, program: tuple[Part, ...], start: int) -> Iterator[int]:
        """Yield where a match that begins at *start* can end."""
        now = {0}
        for place in range(start, len(self._text) + 1):
            reached = self._reached(program, now, place)
            if any(isinstance(program[part], End) for part in reached):
                yield place
            now = {part + 1 for part in reached if self._takes(program[part], self._text[place : place + 1])}
            if not now:
                return

    def _takes(self, part: Part, letter: str) -> bool:
        if not isinstance(part, Letter) or not letter:
            return False
        self._steps += part.cost
        return part.test(letter)

    def _reached(self, program: tuple[Part, ...], begun: set[int], place: int) -> set[int]:
        """Return all parts that can be come to without taking a letter."""
        reached: set[int] = set()
        waiting = list(begun)
        while waiting:
            at = waiting.pop()
            if at not in reached:
                reached.add(at)
                waiting += self._beyond(program[at], at, place)
        self._steps += len(reached)
        if self._steps > MOST_STEPS:
            raise NoResultError(because(Reason.PATTERN_TOO_SLOW))
        self._spend(len(reached) // A_STEP)
        return reached

    def _beyond(self, part: Part, at: int, place: int) -> tuple[int, ...]:
        match part:
            case Split(first, second):
                return (at + first, at + second)
            case Jump(to):
                return (at + to,)
            case Edge(kind):
                return (at + 1,) if _at_edge(kind, self._text, place) else ()
            case Look(inner, wanted):
                found = next(self.ends(inner, place), None) is not None
                return (at + 1,) if found is wanted else ()
        return ()


def _at_edge(kind: str, text: str, place: int) -> bool:
    if kind == "^":
        return place == 0
    if kind == "$":
        return place == len(text)
    before = place > 0 and is_word(text[place - 1])
    after = place < len(text) and is_word(text[place])
    return (before != after) is (kind == "b")
