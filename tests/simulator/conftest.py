"""What the tests of the simulator share: the countries in which its schedules begin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from repatria.simulator.beginning import Shelf
from tests.posts import shipped
from tests.simulator.planting import violations

MORE = range(1, 41)
"""In one of these, and mostly in the first, a planted fault shows."""


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    return Shelf(tmp_path_factory.mktemp("begun"), shipped())


@pytest.fixture
def plain(tmp_path: Path, shelf: Shelf) -> Callable[[], Iterator[str]]:
    """Run schedules, one after the other as long as somebody asks for more violations."""
    return lambda: violations(tmp_path, shelf, MORE)
