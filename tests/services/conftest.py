"""A post with a practice vault and a clock that tests move."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from repatria.content.library import Library, load_library
from repatria.services.desk import Desk
from repatria.services.vaults import NewVault, leave, new_vault

FORMS = Path(__file__).parents[2] / "forms"
PASSPHRASE = "una frase larga de práctica"


@dataclass
class TestClock:
    """A clock that stands still until a test moves it."""

    __test__ = False
    moment: datetime = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def pass_time(self, **amount: float) -> None:
        self.moment += timedelta(**amount)


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(FORMS)


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def desk(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    wanted = NewVault(PASSPHRASE, "Ana M.", "Puesto de práctica", "GTM", practice=True)
    opened = new_vault(tmp_path / "vault", wanted, library, clock=clock, state_dir=tmp_path / "state")
    yield opened
    leave(opened)
