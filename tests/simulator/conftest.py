"""What the tests of the simulator share: the countries in which its schedules begin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from repatria.hardening import MEMORY
from repatria.simulator.beginning import Shelf
from tests.posts import shipped
from tests.simulator.planting import violations

PLACE = MEMORY if MEMORY.is_dir() else None
MORE = range(1, 41)
"""In one of these, and mostly in the first, a planted fault shows."""


@pytest.fixture(scope="session")
def shelf() -> Iterator[Shelf]:
    with TemporaryDirectory(dir=PLACE) as folder:
        yield Shelf(Path(folder), shipped())


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """Return a folder in memory where there is any, as the command takes: a disk is waited for at each commit."""
    with TemporaryDirectory(dir=PLACE) as folder:
        yield Path(folder)


@pytest.fixture
def plain(tmp_path: Path, shelf: Shelf) -> Callable[[], Iterator[str]]:
    """Run schedules, one after the other as long as somebody asks for more violations."""
    return lambda: violations(tmp_path, shelf, MORE)
