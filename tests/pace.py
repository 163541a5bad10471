"""How fast this computer is just now, so that a bound on work means the same on every one.

A bound in seconds says nothing on a computer that is twice as slow, or slow for a while because others share
it. What is measured is told in seconds of the computer on which the figures of ``docs/`` were measured; the
figures themselves are measured by ``./scripts/bench``.
"""

from __future__ import annotations

import time
from collections.abc import Callable

_REFERENCE = 0.0049
"""Seconds of processor that the piece of work takes on the computer of the figures."""


def slowness() -> float:
    """Return how many times slower this computer is just now than the one of the figures; at least 1."""
    return max(1.0, min(spent(piece) for _ in range(2)) / _REFERENCE)


def spent(act: Callable[[], object]) -> float:
    """Return the processor time of *act* in this thread, in seconds: what other programs take does not count."""
    began = time.thread_time()
    act()
    return time.thread_time() - began


def measured(act: Callable[[], object]) -> float:
    """Return the processor time of *act* in seconds of the computer of the figures."""
    before, took = slowness(), spent(act)
    return took / max(before, slowness())


def piece() -> dict[str, str]:
    """Do the piece of work."""
    kept: dict[str, str] = {}
    for number in range(20_000):
        kept[f"{number % 500}"] = str(number).join(("a", "b"))
    return kept
