r"""What a pattern is made of; jumps are relative, so that parts can be copied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Test = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter that passes a test; *cost* says how many questions the test asks."""

    test: Test
    cost: int = 1


@dataclass(frozen=True, slots=True)
class Split:
    """Go on at either of two parts."""

    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Jump:
    """Go on elsewhere."""

    to: int


@dataclass(frozen=True, slots=True)
class Edge:
    r"""A place between letters: ``^``, ``$``, ``\b``, ``\B``."""

    kind: str


@dataclass(frozen=True, slots=True)
class Look:
    """Another pattern that must (or must not) begin here."""

    program: tuple[Part, ...]
    wanted: bool


@dataclass(frozen=True, slots=True)
class End:
    """The pattern is fulfilled."""


Part = Letter | Split | Jump | Edge | Look | End
