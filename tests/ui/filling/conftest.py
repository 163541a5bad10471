"""A form page over a real practice vault and the shipped forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.content.library import Library, load_library
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.vaults import NewVault, leave, new_vault
from repatria.ui.ask import Asker
from repatria.ui.clipboard import Clipboard
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.filling.form_page import FormPage
from repatria.ui.pages import Desk
from repatria.ui.pages import Place as PagePlace
from repatria.ui.preferences import Preferences
from repatria.ui.tasks import Tasks
from repatria.ui.widgets.notice_bar import Notice
from tests.services.conftest import FORMS, PASSPHRASE, TestClock


@dataclass
class Told:
    """What the frame was told."""

    notices: list[Notice] = field(default_factory=list)
    gone: list[tuple[str, PagePlace | None]] = field(default_factory=list)
    preferences: Preferences = field(default_factory=Preferences)

    def go(self, key: str, place: PagePlace | None = None) -> None:
        self.gone.append((key, place))

    def prefer(self, preferences: Preferences) -> None:
        self.preferences = preferences


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(FORMS)


@pytest.fixture
def work(tmp_path: Path, library: Library) -> Iterator[Work]:
    wanted = NewVault(PASSPHRASE, "Ana M.", "Puesto de práctica", "GTM", practice=True)
    opened = new_vault(tmp_path / "vault", wanted, library, clock=TestClock(), state_dir=tmp_path / "state")
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
        lambda: told.preferences,
        told.prefer,
    )
    lane_of(tasks).close(work.close_thread)
    tasks.run(tasks, work.close_thread, lambda _: None, crashes.append)
    tasks.read(tasks, work.close_thread, lambda _: None, crashes.append)
    tasks.close()
    assert crashes == []


@pytest.fixture
def girl(work: Work) -> OpenedCase:
    return open_case(work, Opening("host", "yes", nationality=("HND",), return_country="HND"))


@pytest.fixture
def adult(work: Work) -> OpenedCase:
    return open_case(work, Opening("host", "no", nationality=("HND",), return_country="HND"))


Begin = Callable[..., FormPage]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> FormPage:
    shown = FormPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1130, 640)
    with qtbot.waitActive(shown):
        shown.show()
    return shown


@pytest.fixture
def begin(qtbot: QtBot, page: FormPage) -> Begin:
    def begin(case: OpenedCase, form_id: str) -> FormPage:
        with qtbot.waitSignal(page.opened):
            page.begin(case.id, form_id)
        return page

    return begin
