"""What the tests of the simulator share: the countries in which its schedules begin."""

from __future__ import annotations

import pytest

from repatria.simulator.beginning import Shelf
from tests.posts import shipped


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    return Shelf(tmp_path_factory.mktemp("begun"), shipped())
