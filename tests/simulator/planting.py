"""Schedules in which a planted fault shows soon: little else is done in them than what the fault is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from repatria.simulator import schedule
from repatria.simulator.beginning import Shelf
from repatria.simulator.doings import Doing, opens, receives, sends, writes
from repatria.simulator.schedule import run

_EXCHANGED: tuple[tuple[int, Doing], ...] = ((2, opens), (4, writes), (8, sends), (16, receives))


def violations(folder: Path, shelf: Shelf, seeds: Iterable[int]) -> Iterator[str]:
    for seed in seeds:
        yield from run(seed, folder / str(seed), shelf, posts=4, turns=40).broken


def busy_with(monkeypatch: pytest.MonkeyPatch, *doings: tuple[int, Doing]) -> None:
    """Let little else be done, so that the fault shows soon."""
    monkeypatch.setattr(schedule, "DOINGS", (*_EXCHANGED, *doings))
