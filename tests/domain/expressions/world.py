"""A context with given names, at a given moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

Given = str | float | bool | Sequence[str]


@dataclass
class World:
    values: Mapping[str, Given] = field(default_factory=dict)
    at: datetime = datetime(2026, 3, 5, 10, 30, tzinfo=UTC)

    def value(self, name: str) -> Given:
        return self.values.get(name, "")

    def today(self) -> date:
        return self.at.date()

    def now(self) -> datetime:
        return self.at
