from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatria.content.library import Library
from repatria.ui.ask import Asker
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.opening import OpenScreen
from repatria.ui.unlock.practising import PracticeScreen
from repatria.ui.unlock.training import TrainingScreen
from repatria.ui.unlock.window import Doors, UnlockWindow
from tests.posts import shipped
from tests.services.training import PHRASE, TRAINEE, real_vault_of_a_trainee


@pytest.fixture
def library() -> Library:
    return shipped()


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: Library
) -> Iterator[UnlockWindow]:
    """The way in to a real vault in which somebody in training has an account."""
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path))
    real_vault_of_a_trainee(tmp_path / "data" / "boveda", library, state=tmp_path / "state")
    tasks = Tasks()
    window = UnlockWindow(tasks, Asker(), tmp_path / "data", "es", Doors(fill=None))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    yield window
    tasks.close()


def come_in(qtbot: QtBot, window: UnlockWindow) -> TrainingScreen:
    screen = window.screens.currentWidget()
    assert isinstance(screen, OpenScreen)
    qtbot.keyClicks(screen.secret.line, PHRASE)
    qtbot.keyClick(screen.secret.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.screens.currentWidget(), TrainingScreen), timeout=20_000)
    shown = window.screens.currentWidget()
    assert isinstance(shown, TrainingScreen)
    return shown


def test_who_is_in_training_sees_their_name_and_the_way_to_practice_and_nothing_else(
    qtbot: QtBot, window: UnlockWindow
) -> None:
    with qtbot.assertNotEmitted(window.opened):
        screen = come_in(qtbot, window)
    words = " ".join(label.text() for label in screen.findChildren(QLabel))
    assert TRAINEE in words
    assert "rebozo" not in words
    assert "Puesto" not in words
    assert screen.focusProxy() is screen.practice


def test_the_way_to_practice_is_one_key(qtbot: QtBot, window: UnlockWindow) -> None:
    screen = come_in(qtbot, window)
    qtbot.keyClick(screen.practice, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(window.screens.currentWidget(), PracticeScreen), timeout=20_000)
    practice = window.screens.currentWidget()
    assert isinstance(practice, PracticeScreen)
    qtbot.waitUntil(lambda: practice.currentIndex() == 1, timeout=20_000)


def test_a_colleague_opens_the_vault_after_it(qtbot: QtBot, window: UnlockWindow) -> None:
    come_in(qtbot, window).back_asked.emit()
    again = window.screens.currentWidget()
    assert isinstance(again, OpenScreen)
    assert again.secret.line.text() == ""
