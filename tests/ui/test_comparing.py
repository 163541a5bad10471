from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.errors import VaultDamagedError
from repatria.services.cases.opening import Opening, open_case
from repatria.services.checking_vaults import compare_some
from repatria.services.desk import Desk
from repatria.services.vaults import leave
from repatria.ui.comparing import Comparer
from repatria.ui.tasks import Tasks
from repatria.ui.window import MainWindow
from tests.posts import make_post


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = make_post(tmp_path / "vault", state=tmp_path / "state")
    open_case(opened, Opening("host", "no", label="gorra"))
    yield opened
    leave(opened)


def test_what_follows_from_the_events_is_not_spoken_of(desk: Desk) -> None:
    assert compare_some(desk, 30) == 0


def test_a_table_that_says_something_else_than_the_events_is_told(qtbot: QtBot, desk: Desk) -> None:
    with desk.writing() as connection:
        connection.execute("DELETE FROM standing")
    window, tasks = MainWindow(()), Tasks()
    qtbot.addWidget(window)
    comparer = Comparer(window, desk, tasks)

    def told() -> bool:
        comparer.compare()
        return bool(window.notices.words())

    qtbot.waitUntil(told, timeout=10_000)
    tasks.read(tasks, desk.close_thread, lambda _: None, lambda _: None)
    tasks.close()


def test_what_can_not_be_compared_because_it_is_damaged_is_told(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_: Desk) -> int:
        raise VaultDamagedError(file="vault.db", reason="malformed")

    monkeypatch.setattr("repatria.ui.comparing.compare_some", damaged)
    window, tasks = MainWindow(()), Tasks()
    qtbot.addWidget(window)
    Comparer(window, desk, tasks).compare()
    qtbot.waitUntil(lambda: bool(window.notices.words()), timeout=10_000)
    tasks.close()
