"""A case page over a real practice vault and the shipped protocol."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.content.library import Library, load_library
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk as Work
from repatria.services.vaults import NewVault, leave, new_vault
from repatria.ui.ask import Asker
from repatria.ui.case.page import CasePage
from repatria.ui.clipboard import Clipboard
from repatria.ui.pages import Desk, Place
from repatria.ui.preferences import Preferences
from repatria.ui.tasks import Tasks
from repatria.ui.widgets.notice_bar import Notice
from tests.services.conftest import FORMS, PASSPHRASE, TestClock
from tests.ui.case.rich import girl_on_her_second_day


@dataclass
class Told:
    """What the frame was told."""

    notices: list[Notice] = field(default_factory=list)
    gone: list[tuple[str, Place | None]] = field(default_factory=list)

    def go(self, key: str, place: Place | None = None) -> None:
        self.gone.append((key, place))


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(FORMS)


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def work(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Work]:
    wanted = NewVault(PASSPHRASE, "Ana M.", "Puesto de práctica", "GTM", practice=True)
    opened = new_vault(tmp_path / "vault", wanted, library, clock=clock, state_dir=tmp_path / "state")
    yield opened
    leave(opened)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def desk(qapp: QApplication, work: Work, told: Told) -> Iterator[Desk]:
    tasks = Tasks()
    crashes: list[Any] = []
    tasks.crashed.connect(crashes.append)
    yield Desk(
        work,
        tasks,
        Asker(),
        Clipboard(),
        work.now,
        told.notices.append,
        told.go,
        Preferences,
        lambda _: None,
    )
    tasks.run(tasks, work.close_thread, lambda _: None, crashes.append)
    tasks.close()
    assert crashes == []


@pytest.fixture
def rich(work: Work, clock: TestClock) -> CaseId:
    return girl_on_her_second_day(work, clock)


Show = Callable[[CaseId], CasePage]


@pytest.fixture
def show(qtbot: QtBot, desk: Desk) -> Show:
    def show(case: CaseId) -> CasePage:
        page = CasePage(desk, case)
        qtbot.addWidget(page)
        page.resize(1150, 660)
        with qtbot.waitSignal(page.shown):
            page.show()
        return page

    return show


@pytest.fixture
def page(show: Show, rich: CaseId) -> CasePage:
    return show(rich)


def settle(qtbot: QtBot, page: CasePage, act: Callable[[], object]) -> None:
    """Do *act* and wait until the case was read anew."""
    with qtbot.waitSignal(page.shown):
        act()
