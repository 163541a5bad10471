"""Many schedules side by side, each in a folder of its own that is gone afterwards; in memory (``hardening``)."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path

from repatria import paths
from repatria.content.library import Library, load_library
from repatria.simulator.beginning import Shelf
from repatria.simulator.border import run_border
from repatria.simulator.schedule import Outcome, run

_RARELY = 50_000
_BORDER_IN = 4
"""Beside one schedule of so many packets go across a border."""


def run_many(first: int, schedules: int, *, posts: int, turns: int, workers: int = 0) -> Iterator[Outcome]:
    """Yield the outcomes of the seeds from *first*, in their order; *workers* at a time, as many as processors."""
    seeds = range(first, first + schedules)
    at_once = min(workers or os.cpu_count() or 1, schedules)
    place = Path(tempfile.mkdtemp(prefix="simulate-"))
    try:
        with ProcessPoolExecutor(at_once, mp_context=get_context("spawn")) as pool:
            yield from pool.map(partial(_alone, place=place, posts=posts, turns=turns), seeds)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _alone(seed: int, *, place: Path, posts: int, turns: int) -> Outcome:
    folder = place / f"schedule-{seed}"
    try:
        outcome = run(seed, folder, _shelf(place), posts=posts, turns=turns)
        across = run_border(seed, folder / "border", _library()) if seed % _BORDER_IN == 0 else ()
        return replace(outcome, broken=(*outcome.broken, *across))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@cache
def _shelf(place: Path) -> Shelf:
    """Return the countries of this process, which looks less often for what stands in circles: it ends soon."""
    gc.set_threshold(_RARELY)
    return Shelf(place / f"begun-{os.getpid()}", _library())


@cache
def _library() -> Library:
    return load_library(paths.forms())
