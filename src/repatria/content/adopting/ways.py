"""The way of a path through an XForm, told by the names here: rows and answers are its steps, groups are none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from repatria.domain.expressions.tree import Node, Step

_UP = ("..", "parent::node()", "parent::*")
_STAY = (".", "self::node()")


@dataclass(frozen=True, slots=True)
class Ground:
    """What stands in a form: *names* by path, which paths are *repeats*, and which hold an *answer*.

    *fixed* is what attributes of the first element say: it never changes.
    """

    names: Mapping[str, str]
    repeats: frozenset[str]
    answers: frozenset[str]
    fixed: Mapping[str, str] = field(default_factory=dict)

    def rows_around(self, path: str) -> list[str]:
        """Return the repeats in which *path* stands, the outermost first, itself last where it is one."""
        return sorted((one for one in self.repeats if f"{path}/".startswith(f"{one}/")), key=len)

    def is_told(self, path: str) -> bool:
        """Tell whether *path* is a step of its own: a row or an answer."""
        return path in self.repeats or path in self.answers


class Way:
    """Goes from the path *here* on; *is_whole*: it is told from the beginning of the form, not from *here*."""

    def __init__(self, ground: Ground, here: str, *, is_whole: bool) -> None:
        self._ground, self.here, self._is_whole = ground, here, is_whole
        self._around = ground.rows_around(here)
        self._steps: list[tuple[str, Step]] = []
        if is_whole:
            self._steps = [(row, Step(ground.names[row])) for row in self._around]

    def go(self, name: str) -> bool:
        """Take the step *name*; tells whether it leads anywhere."""
        if name in _UP:
            return self._climb()
        if name in _STAY:
            return bool(self.here)
        self.here = f"{self.here}/{name}"
        if self.here.count("/") == 1:  # the first element is where all answers stand
            return any(one.startswith(f"{self.here}/") for one in self._ground.names)
        if self.here not in self._ground.names:
            return False
        if self._ground.is_told(self.here):
            self._steps.append((self.here, Step(self._ground.names[self.here])))
        return True

    def is_testable(self) -> bool:
        """Tell whether there are several here, or an answer, of which something may be asked."""
        return bool(self._steps) and self._steps[-1][0] == self.here

    def ask(self, tests: tuple[Node, ...]) -> None:
        """Keep of what is here what *tests* leave."""
        if tests:
            path, step = self._steps.pop()
            self._steps.append((path, Step(step.name, step.predicates + tests)))

    def has_arrived(self) -> bool:
        """Tell whether a row or an answer is here."""
        return self._ground.is_told(self.here)

    def passes(self, path: str) -> bool:
        """Tell whether the way goes through one row of *path* without choosing it."""
        return any(one == path and not step.predicates for one, step in self._steps[:-1])

    def comes_back(self) -> bool:
        """Tell whether the way leaves the row that is looked at and enters its repeat again: engines differ."""
        return not self._is_whole and any(self.passes(one) for one in self._around)

    def steps(self) -> tuple[Step, ...]:
        """Return the way by names."""
        return tuple(step for _, step in self._steps) or (Step("."),)

    def _climb(self) -> bool:
        left, self.here = self.here, self.here.rpartition("/")[0]
        if self._ground.is_told(left):
            if self._steps and self._steps[-1][0] == left:
                self._steps.pop()
            elif not self._is_whole:
                self._steps.append(("", Step("..")))
        return bool(self.here)
