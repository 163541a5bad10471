"""Many schedules side by side, each in a folder of its own that is gone afterwards."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path

from repatria import paths
from repatria.content.library import Library, load_library
from repatria.simulator.schedule import Outcome, run


def run_many(first: int, schedules: int, *, posts: int, turns: int, workers: int = 0) -> Iterator[Outcome]:
    """Yield the outcomes of the seeds from *first*, in their order; *workers* at a time, as many as processors."""
    one = partial(_alone, posts=posts, turns=turns)
    seeds = range(first, first + schedules)
    at_once = min(workers or os.cpu_count() or 1, schedules)
    with ProcessPoolExecutor(at_once, mp_context=get_context("spawn")) as pool:
        yield from pool.map(one, seeds)


def _alone(seed: int, *, posts: int, turns: int) -> Outcome:
    folder = Path(tempfile.mkdtemp(prefix="repatria-simulate-"))
    try:
        return run(seed, folder, _library(), posts=posts, turns=turns)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@cache
def _library() -> Library:
    return load_library(paths.forms())
