"""A post with a practice vault and a clock that tests move."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from repatria import paths
from repatria.content.library import Library
from repatria.domain.ids import CaseId
from repatria.domain.people import Role
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, submit_form
from repatria.services.practice.stories import read_story, tell
from repatria.services.vaults import leave
from tests.copied import SHELF
from tests.posts import TestClock, make_post, shipped

F01: dict[str, object] = {
    "immediate_danger": "none",
    "first_contact_at": "2026-11-23T13:40:00-06:00",
    "found_in": "GTM",
    "language": "spa",
    "interpreter_needed": "no",
    "access_needed": "no",
    "is_child": "yes",
}


@pytest.fixture(scope="session")
def library() -> Library:
    return shipped()


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def desk(
    tmp_path: Path, library: Library, clock: TestClock, request: pytest.FixtureRequest
) -> Iterator[Desk]:
    """The post; who is there is a coordinator, in tests that are marked so a supervisor."""
    role: Role = "supervisor" if request.node.get_closest_marker("supervised") else "coordinator"
    opened = make_post(tmp_path / "vault", library=library, clock=clock, state=tmp_path / "state", role=role)
    yield opened
    leave(opened)


@pytest.fixture
def other(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    """Another post of the same country."""
    opened = make_post(tmp_path / "other", "Otro puesto", person="Eva R.", library=library, clock=clock)
    yield opened
    leave(opened)


@pytest.fixture
def here(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    """One of two posts, each with a supervisor, that do not know each other yet."""
    opened = make_post(tmp_path / "here", "Aquí", library=library, clock=clock, role="supervisor")
    yield opened
    leave(opened)


@pytest.fixture
def there(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    """The other one."""
    opened = make_post(tmp_path / "there", "Allá", library=library, clock=clock, role="supervisor")
    yield opened
    leave(opened)


@pytest.fixture
def third(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    """A third one, with a coordinator."""
    opened = make_post(tmp_path / "third", "Tercero", person="Rosa T.", library=library, clock=clock)
    yield opened
    leave(opened)


@pytest.fixture
def cleared(desk: Desk, clock: TestClock) -> CaseId:
    """A girl of whom the child authority has cleared the contact with her State and family."""
    return SHELF.happen(clear, desk, clock)


def clear(desk: Desk, clock: TestClock) -> CaseId:
    def wait(span: timedelta) -> None:
        clock.moment += span

    return tell(desk, read_story(paths.resources("practice", "girl.toml")), wait, until="allowed").opened.id


@pytest.fixture
def case(desk: Desk) -> OpenedCase:
    """That of a woman of Honduras."""
    return open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))


@pytest.fixture
def girl(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "yes", nationality=("HND",), return_country="HND"))


def fill(desk: Desk, case: OpenedCase, form_id: str, answers: dict[str, object]) -> None:
    work = begin_form(desk, case.id, form_id)
    for name, value in answers.items():
        work.session.set_answer(name, value)
    submit_form(desk, work)
