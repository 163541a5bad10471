"""Much goes in several files: none holds more runs or events than whoever reads it bears, not even of one case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple, TypeVar

RUNS: Final = 10_000
"""So many runs of cases go with one file; it may hold 20,000, with what their groups share and what was erased."""
EVENTS: Final = 100_000
"""So many events go with one file: some 150 MB as they are, of the 1 GiB that it may be."""
FULL: Final = 15_000
"""With more runs than this a file is split by its logs, also within one case; what was erased still fits beside."""
RUN: Final = 1_000
"""So many events are closed as one run."""

_T = TypeVar("_T")


class Load(NamedTuple):
    """How much of a case goes: so many *runs* of so many *events*."""

    runs: int = 0
    events: int = 0


def load_beyond(held: Mapping[str, int], given: Mapping[str, int]) -> Load:
    """Return how much of a part goes of whose logs so much is *held*, to whoever is *given* so much of them."""
    lacking = [n - given.get(log, 0) for log, n in held.items() if n > given.get(log, 0)]
    return Load(sum(1 + n // RUN for n in lacking), sum(lacking))


def lots_for(loads: Iterable[tuple[int, int]]) -> int:
    """Return in how many lots all of so many runs and events go; asked with each mark among many."""
    lots = runs = events = 0
    for more_runs, more_events in loads:
        runs += more_runs
        events += more_events
        if not lots or runs > RUNS or events > EVENTS:
            lots, runs, events = lots + 1, more_runs, more_events
            if runs > FULL:  # of one case alone: it goes in several
                lots += (runs - 1) // RUNS
                runs = (runs - 1) % RUNS + 1
    return lots


def load_of(events: int) -> Load:
    """Return how much goes with so many *events* of one log."""
    return Load(1 + events // RUN, events)


def in_lots(loads: Iterable[tuple[_T, Load]]) -> tuple[tuple[_T, ...], ...]:
    """Return all in as few lots as their order allows; what is too large for any is one by itself."""
    lots: list[list[_T]] = []
    room = Load()
    for one, load in loads:
        room = Load(room.runs - load.runs, room.events - load.events)
        if not lots or room.runs < 0 or room.events < 0:
            lots.append([])
            room = Load(RUNS - load.runs, EVENTS - load.events)
        lots[-1].append(one)
    return tuple(map(tuple, lots))
