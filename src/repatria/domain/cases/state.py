"""What stands of a case: the values at its paths and the facts of its history.

Folded from the events of the case's parts by ``domain.events.fold``; the store keeps the same as tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from repatria.domain.ids import CaseId, EventId


@dataclass(frozen=True, slots=True)
class Head:
    """One value that stands at a path: who wrote it, when by their clock, in which event of which part."""

    event_id: EventId
    value: Any
    author: str
    wall: str
    log: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """All heads of a path, the one to show first; more than one differing value is a disagreement."""

    heads: tuple[Head, ...]

    @property
    def value(self) -> Any:
        """Return the value to show; gates, clocks and filters take the protecting one instead."""
        return self.heads[0].value

    @property
    def disputed(self) -> bool:
        """Tell whether the heads say different things."""
        return any(head.value != self.heads[0].value for head in self.heads[1:])


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened and stays."""

    event_id: EventId
    type: str
    part: str
    path: str
    value: Any
    author: str
    wall: str


@dataclass(frozen=True, slots=True)
class CaseState:
    """One case as it stands; *values* by path over all parts held, *facts* in causal order.

    *withheld* names parts of the case this vault knows of and does not hold, or cannot read, *moved* the paths of
    what stood in the core and is protected now, where that is not here. *late* are values by path, and *late_facts*
    facts, that are here and do not stand: they wait for events before them, or were set
    aside. *unread* are the paths of what this program cannot read (of a newer version, or without its body), the
    empty one of what could stand anywhere. Nobody is shown them; gates and clocks hold because of them (field
    rules 2).
    """

    id: CaseId
    values: Mapping[str, Standing] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    withheld: tuple[str, ...] = ()
    moved: frozenset[str] = frozenset()
    late: Mapping[str, tuple[Any, ...]] = field(default_factory=dict, compare=False)
    late_facts: tuple[Fact, ...] = field(default=(), compare=False)
    unread: tuple[str, ...] = field(default=(), compare=False)

    def get(self, path: str, default: Any = None) -> Any:
        """Return the value shown at *path*, or *default*."""
        standing = self.values.get(path)
        return default if standing is None else standing.value

    def is_unread(self, path: str) -> bool:
        """Tell whether something is here that stands at *path*, or above it, and cannot be read."""
        return any(place and (path == place or path.startswith(f"{place}/")) for place in self.unread)

    @property
    def unsettled(self) -> bool:
        """Tell whether something is here that cannot be read and may say anything: then no gate opens."""
        return "" in self.unread

    def of_type(self, fact_type: str) -> tuple[Fact, ...]:
        """Return the facts of one type, in order."""
        return tuple(fact for fact in self.facts if fact.type == fact_type)
