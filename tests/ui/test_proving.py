from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk
from repatria.services.proving import is_proof_due
from repatria.services.vaults import leave
from repatria.store.findings import Finding
from repatria.ui.proving import PageProver
from repatria.ui.strip import StripKeeper, standing_of
from repatria.ui.tasks import Tasks
from repatria.ui.window import MainWindow
from tests.posts import make_post


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = make_post(tmp_path / "vault", state=tmp_path / "state")
    opened.vault.findings = ()
    yield opened
    leave(opened)


class Room:
    """A window whose prover begins when it is told to and then waits no more."""

    def __init__(self, qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("repatria.ui.proving.PAUSE_MS", 0)
        monkeypatch.setattr("repatria.services.proving.TURN", 20)
        self.window, self.tasks, self.told = MainWindow(()), Tasks(), 0
        qtbot.addWidget(self.window)
        self.prover = PageProver(self.window, desk, self.tasks, self._hear)
        self.desk = desk
        self.prover.go_on()

    def _hear(self) -> None:
        self.told += 1

    def close(self) -> None:
        self.tasks.read(self.tasks, self.desk.close_thread, lambda _: None, lambda _: None)
        self.tasks.close()


def test_a_whole_vault_is_proven_without_a_word(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Room(qtbot, desk, monkeypatch)
    qtbot.waitUntil(lambda: not is_proof_due(desk), timeout=20_000)
    assert not room.window.notices.words()
    assert room.told == 0
    room.close()


def test_a_damaged_page_is_told_where_people_look(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.vault.folder / "vault.db"
    data = bytearray(path.read_bytes())
    data[-3000] ^= 1
    path.write_bytes(data)
    room = Room(qtbot, desk, monkeypatch)
    qtbot.waitUntil(lambda: bool(room.window.notices.words()), timeout=20_000)
    assert "Una página de la bóveda está dañada." in room.window.notices.words()
    assert [one.kind for one in desk.vault.findings] == ["page_damaged"]
    assert room.told == 1
    room.close()


def test_the_strip_says_that_the_vault_is_damaged(qtbot: QtBot, desk: Desk) -> None:

    window, tasks = MainWindow(()), Tasks()
    qtbot.addWidget(window)
    keeper = StripKeeper(window, desk, tasks)
    assert "damaged" not in [one.key for one in keeper.words_of(standing_of(desk))]
    desk.vault.findings = (Finding("page_damaged", {"what": "vault.db: 4"}),)
    first = keeper.words_of(standing_of(desk))[0]
    assert (first.key, first.words, first.tone) == ("damaged", "Bóveda dañada: revísela en Ajustes", "danger")
    tasks.close()
