"""A post with a practice vault and a clock that tests move."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from repatria import paths
from repatria.content.library import Library, load_library
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, submit_form
from repatria.services.practice.stories import read_story, tell
from repatria.services.vaults import NewVault, leave, new_vault

FORMS = Path(__file__).parents[2] / "forms"
PASSPHRASE = "una frase larga de práctica"


F01: dict[str, object] = {
    "immediate_danger": "none",
    "first_contact_at": "2026-11-23T13:40:00-06:00",
    "found_in": "GTM",
    "language": "spa",
    "interpreter_needed": "no",
    "is_child": "yes",
}


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


@pytest.fixture
def other(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    """Another post of the same country."""
    wanted = NewVault(PASSPHRASE, "Eva R.", "Otro puesto", "GTM", practice=True)
    opened = new_vault(tmp_path / "other", wanted, library, clock=clock, state_dir=tmp_path / "other-state")
    yield opened
    leave(opened)


@pytest.fixture
def cleared(desk: Desk, clock: TestClock) -> CaseId:
    """A girl of whom the child authority has cleared the contact with her State and family."""

    def wait(span: timedelta) -> None:
        clock.moment += span

    return tell(desk, read_story(paths.resources("practice", "girl.toml")), wait, until="allowed").opened.id


@pytest.fixture
def girl(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "yes", nationality=("HND",), return_country="HND"))


def fill(desk: Desk, case: OpenedCase, form_id: str, answers: dict[str, object]) -> None:
    work = begin_form(desk, case.id, form_id)
    for name, value in answers.items():
        work.session.set_answer(name, value)
    submit_form(desk, work)
