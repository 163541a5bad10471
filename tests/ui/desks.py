"""Desks over real practice vaults for tests of pages, with what the frame was told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from repatria.content.library import Library
from repatria.services.desk import Desk as Work
from repatria.services.vaults import leave
from repatria.ui.ask import Asker
from repatria.ui.clipboard import Clipboard
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.pages import Desk, Place
from repatria.ui.preferences import Preferences
from repatria.ui.tasks import Tasks
from repatria.ui.widgets.notice_bar import Notice
from tests.posts import TestClock, make_post, shipped


@dataclass
class Told:
    """What the frame was told."""

    notices: list[Notice] = field(default_factory=list)
    gone: list[tuple[str, Place | None]] = field(default_factory=list)
    preferences: Preferences = field(default_factory=Preferences)

    def settled(self, about: str) -> None:
        self.notices[:] = [notice for notice in self.notices if not about or notice.about != about]

    def go(self, key: str, place: Place | None = None) -> None:
        self.gone.append((key, place))

    def prefer(self, preferences: Preferences) -> None:
        self.preferences = preferences


@pytest.fixture(scope="session")
def library() -> Library:
    return shipped()


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def work(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Work]:
    opened = make_post(tmp_path / "vault", library=library, clock=clock, state=tmp_path / "state")
    yield opened
    leave(opened)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def desk(qapp: QApplication, work: Work, told: Told) -> Iterator[Desk]:
    with desk_of(work, told) as made:
        yield made


@contextmanager
def desk_of(work: Work, told: Told) -> Iterator[Desk]:
    """Yield what pages are handed; afterwards every thread has left the vault and nothing crashed."""
    tasks = Tasks()
    crashes: list[Any] = []
    tasks.crashed.connect(crashes.append)
    clipboard, asker = Clipboard(), Asker()
    yield Desk(
        work,
        tasks,
        asker,
        clipboard,
        work.now,
        told.notices.append,
        told.go,
        lambda: told.preferences,
        told.prefer,
        settled=told.settled,
    )
    lane_of(tasks).close(work.close_thread)
    tasks.run(tasks, work.close_thread, lambda _: None, crashes.append)
    tasks.read(tasks, work.close_thread, lambda _: None, crashes.append)
    tasks.close()
    QApplication.processEvents()
    assert crashes == []
