"""Where an expression stands in a filled form, and what is around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from repatria.domain.expressions.functions import NoResultError
from repatria.domain.expressions.nodes import Node, place_of
from repatria.domain.expressions.steps import Steps
from repatria.domain.expressions.values import Value, letters_to_read
from repatria.domain.expressions.walked import Walked
from repatria.domain.reasons import Reason, because

MOST_LOOKED_AT = 300_000
"""Nodes that working out one expression may look at: a second or two on an old laptop."""


_LETTERS_A_LOOK = 100
"""Letters that are read in the time in which one node is looked at."""


def _no_chance(_count: int) -> bytes:
    raise NoResultError(because(Reason.NO_CHANCE_HERE))


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """One node of a filled form as the place from which an expression looks.

    *node* is where relative paths begin, *document* where absolute ones do, *lists* are the secondary instances by
    name, *chance* gives so many bytes that nobody can foresee.
    """

    document: Node
    node: Node
    at: datetime
    lists: Mapping[str, Node] = field(default_factory=dict)
    words: Callable[[str], str] = str
    choice_words: Callable[[str, str], str] = lambda choice, _question: choice
    chance: Callable[[int], bytes] = _no_chance
    whole: bool = False
    """Whether absolute paths mean all rows, also those beside the expression's own."""
    is_seen: Callable[[Node], bool] | None = None
    """Which nodes a path finds: in a filling those that are asked, as JavaRosa has it; without it all."""
    walked: Walked | None = None
    """What paths found before, where a filling remembers it."""
    steps: Steps = field(default_factory=lambda: Steps(MOST_LOOKED_AT), repr=False, compare=False)
    """What is left of what may be looked at, by one expression: each has its own."""

    @property
    def current(self) -> Node:
        """Return where the expression stands, also from within a predicate."""
        return self.node

    def spend(self, count: int) -> None:
        """Count *count* more nodes looked at; raises NoResultError when an expression looks at too many."""
        if not self.steps.take(count):
            raise NoResultError(because(Reason.LOOKS_TOO_LONG))

    def reads(self, value: Value) -> None:
        """Count what it takes to read *value* as text; raises NoResultError when that is too much."""
        if isinstance(value, str):
            self.spend(len(value) // _LETTERS_A_LOOK)
        elif isinstance(value, tuple):
            for item in value:
                for letters in letters_to_read(item):
                    self.spend(1 + letters // _LETTERS_A_LOOK)

    def value(self, name: str) -> str:
        """Return the text of the node for ``.``, nothing for any other name."""
        return self.node.text if name == "." else ""

    def today(self) -> date:
        """Return the date where the person is."""
        return self.at.date()

    def now(self) -> datetime:
        """Return the moment it is."""
        return self.at

    def position(self) -> int:
        """Return the place of the node among those of its name."""
        return place_of(self.node)

    def instance(self, name: str) -> Node | None:
        """Return the secondary instance called *name*, or nothing."""
        return self.lists.get(name)

    def itext(self, name: str) -> str:
        """Return the words that the form keeps under *name*."""
        return self.words(name)

    def choice_name(self, choice: str, question: str) -> str:
        """Return the words of a *choice* of the question at a path."""
        return self.choice_words(choice, question)
