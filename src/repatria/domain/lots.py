"""Much goes in several files: none holds more than whoever reads it bears, not even of one case, or of one log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple, TypeVar

RUNS: Final = 10_000
"""So many runs of cases go with one file; it may hold 20,000, with what their groups share and what was erased."""
EVENTS: Final = 100_000
"""So many events go with one file: some 150 MB as they are, of the 1 GiB that it may be."""
FULL: Final = 15_000
"""With more runs than this a file is split by its logs, also within one case; what was erased still fits beside."""
SIZE: Final = 256 << 20
"""So many bytes of events go with one file; even where they do not shrink at all it stays far below its 1 GiB."""
FULL_SIZE: Final = 512 << 20
"""With more bytes than this a file is split by its logs, and a log of more than ``SIZE`` between two events."""
RUN: Final = 1_000
"""So many events are closed as one run."""

_T = TypeVar("_T")


Place = tuple[int, int]
"""Where an event stands in its log here: its number, and which of those that have this number it is."""
_END: Final = (1 << 62, 0)


class Stretch(NamedTuple):
    """Of one log of a part what stands behind *after*, as far as *upto*: all of it where nothing else is said."""

    part: str
    log: str
    after: Place = (0, 0)
    upto: Place = _END


class Load(NamedTuple):
    """How much of a case goes: so many *runs* of so many *events*, in so many bytes as far as they were counted."""

    runs: int = 0
    events: int = 0
    size: int = 0


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


def load_of(events: int, size: int) -> Load:
    """Return how much goes with so many *events* of one log, of *size* bytes."""
    return Load(1 + events // RUN, events, size)


def together(loads: Iterable[Load]) -> Load:
    """Return how much goes with all *loads*."""
    every = tuple(loads)
    return Load(*(sum(one[place] for one in every) for place in range(3)))


def in_lots(loads: Iterable[tuple[_T, Load]]) -> tuple[tuple[_T, ...], ...]:
    """Return all in as few lots as their order allows; what is too large for any is one by itself."""
    lots: list[list[_T]] = []
    room = Load()
    for one, load in loads:
        room = _less(room, load)
        if not lots or min(room) < 0:
            lots.append([])
            room = _less(Load(RUNS, EVENTS, SIZE), load)
        lots[-1].append(one)
    return tuple(map(tuple, lots))


def _less(room: Load, load: Load) -> Load:
    return Load(room.runs - load.runs, room.events - load.events, room.size - load.size)
