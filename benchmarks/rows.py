"""One measured row, as ``build/bench.json`` keeps it, and how two things are measured in turns."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """*value* in *unit*; *ratio* to the neighbour named in *beside*, None where there is none or it is missing.

    *met* tells whether it is within *budget*, None where the design sets none or this is not its size.
    """

    name: str
    value: float
    unit: str
    beside: str
    ratio: float | None
    budget: str
    met: bool | None


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much of everything a scale measures; *grown* is the larger of the two posts that growth compares."""

    name: str
    cases: int
    events: int
    grown: int
    megabytes: int
    rounds: int


SIZES = {
    "tiny": Sizes("tiny", 300, 500, 1_500, 1, 1),
    "small": Sizes("small", 10_000, 20_000, 100_000, 20, 5),
    "full": Sizes("full", 100_000, 100_000, 1_000_000, 100, 5),
}

FEW = 1_000
"""Of how many cases growth begins."""


def seconds(work: Callable[[], object]) -> float:
    """Return how long *work* takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turns(
    ours: Callable[[], object],
    other: Callable[[], object],
    rounds: int,
    before: Callable[[], None] = lambda: None,
) -> tuple[float, float]:
    """Return the medians of both, taken A B A B after one of each that does not count.

    So a busy moment meets both, and neither pays for what is read for the first time. *before* each, and outside
    of what is measured, comes what makes them alike.
    """
    ours(), other()

    def measured(work: Callable[[], object]) -> float:
        before()
        return seconds(work)

    pairs = [(measured(ours), measured(other)) for _ in range(rounds)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def percentile(times: list[float], share: float) -> float:
    """Return the time that *share* of *times* do not exceed."""
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]
