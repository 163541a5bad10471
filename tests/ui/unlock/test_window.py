from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from repatria import paths
from repatria.domain.errors import VanishedError
from repatria.domain.progress import Progress
from repatria.services.desk import Desk
from repatria.services.vaults import leave
from repatria.ui.ask import Asker
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.creating import NewVaultScreen
from repatria.ui.unlock.doors import PRACTICE_PASSPHRASE
from repatria.ui.unlock.opening import OpenScreen
from repatria.ui.unlock.practising import PracticeScreen
from repatria.ui.unlock.sheet import Sheet
from repatria.ui.unlock.start import StartScreen
from repatria.ui.unlock.window import Doors, UnlockWindow
from repatria.ui.widgets.buttons import Button
from tests.posts import make_closed_post


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path))
    return tmp_path


def make_window(
    qtbot: QtBot, tasks: Tasks, home: Path, asker: Asker | None = None, ways: Doors | None = None
) -> UnlockWindow:
    window = UnlockWindow(tasks, asker or Asker(), home / "data", "es", ways)
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_first_start_offers_a_vault_practice_and_one_from_elsewhere(
    qtbot: QtBot, tasks: Tasks, home: Path
) -> None:
    window = make_window(qtbot, tasks, home)
    assert isinstance(window.screens.currentWidget(), StartScreen)
    assert window.windowTitle() == "Repatria"


def test_a_vault_that_is_there_is_opened_at_once(qtbot: QtBot, tasks: Tasks, home: Path) -> None:
    folder = make_closed_post(home / "data" / "boveda", state=home / "state")
    window = make_window(qtbot, tasks, home)
    screen = window.screens.currentWidget()
    assert isinstance(screen, OpenScreen)
    assert screen.folder() == folder


def test_practice_is_one_press_and_is_filled_by_whoever_was_given(
    qtbot: QtBot, tasks: Tasks, home: Path
) -> None:
    filled: list[Desk] = []
    window = make_window(qtbot, tasks, home, ways=Doors(fill=lambda desk, told: filled.append(desk)))
    start = window.screens.currentWidget()
    assert isinstance(start, StartScreen)
    start.practice.click()
    screen = window.screens.currentWidget()
    assert isinstance(screen, PracticeScreen)
    qtbot.waitUntil(lambda: screen.currentIndex() == 1, timeout=20_000)
    with qtbot.waitSignal(window.opened) as opened:
        screen.enter.click()
    assert opened.args == filled
    assert filled[0].practice
    assert (home / "data" / "practica").is_dir()
    leave(filled[0])


@pytest.mark.parametrize("failure", [VanishedError(place="x"), ZeroDivisionError()], ids=["told", "bug"])
def test_practice_that_cannot_be_filled_leads_back_and_can_be_opened(
    qtbot: QtBot, tasks: Tasks, home: Path, failure: Exception
) -> None:
    def fill(desk: Desk, told: Progress) -> None:
        raise failure

    window = make_window(qtbot, tasks, home, ways=Doors(fill=fill))
    window.practise()
    qtbot.waitUntil(lambda: isinstance(window.screens.currentWidget(), OpenScreen), timeout=20_000)
    screen = window.screens.currentWidget()
    assert isinstance(screen, OpenScreen)
    screen.secret.line.setText(PRACTICE_PASSPHRASE)
    with qtbot.waitSignal(window.opened, timeout=20_000) as opened:
        screen.open()
    leave(opened.args[0])


def test_making_the_practice_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, tasks: Tasks, home: Path
) -> None:
    def fill(desk: Desk, told: Progress) -> None:
        while True:
            told(2, 7)
            Event().wait(0.01)

    window = make_window(qtbot, tasks, home, ways=Doors(fill=fill))
    window.practise()
    screen = window.screens.currentWidget()
    assert isinstance(screen, PracticeScreen)
    qtbot.waitUntil(lambda: screen.panel.count_words() == "2 de 7", timeout=20_000)
    [stop] = screen.panel.findChildren(Button)
    stop.click()
    # What was made by then is a practice vault that opens.
    qtbot.waitUntil(lambda: isinstance(window.screens.currentWidget(), OpenScreen), timeout=20_000)


def test_practice_that_is_there_is_opened_and_not_made_again(qtbot: QtBot, tasks: Tasks, home: Path) -> None:
    made = make_closed_post(home / "data" / "practica", state=home / "state")
    make_closed_post(home / "data" / "boveda", state=home / "state")
    window = make_window(qtbot, tasks, home)
    window.practise()
    screen = window.screens.currentWidget()
    assert isinstance(screen, OpenScreen)
    assert screen.folder() == made


def test_a_vault_from_elsewhere_is_offered_and_any_other_folder_is_told(
    qtbot: QtBot, tasks: Tasks, home: Path
) -> None:
    asker = Asker()
    window = make_window(qtbot, tasks, home, asker)
    asker.choose_next(None, home, make_closed_post(home / "stick" / "v", state=home / "state"))
    window.choose_other()
    window.choose_other()
    start = window.screens.currentWidget()
    assert isinstance(start, Sheet)
    assert "no hay ninguna bóveda" in start.notices.words()
    window.choose_other()
    screen = window.screens.currentWidget()
    assert isinstance(screen, OpenScreen)
    assert screen.folder() == home / "stick" / "v"


def test_a_new_vault_can_be_left_before_anything_is_made(qtbot: QtBot, tasks: Tasks, home: Path) -> None:
    window = make_window(qtbot, tasks, home)
    window.make_new()
    screen = window.screens.currentWidget()
    assert isinstance(screen, NewVaultScreen)
    screen.left.emit()
    assert isinstance(window.screens.currentWidget(), StartScreen)
    assert not (home / "data").exists()


def test_nothing_heavy_is_read_before_the_window_is_painted() -> None:
    script = (
        "import sys, repatria.app\n"
        "heavy = ['sqlcipher3', 'cryptography', 'argon2', 'pyrage', 'reportlab', 'zxcvbn', 'msgspec', 'tomllib',"
        " 'dataclasses', 'concurrent', 'repatria.store', 'repatria.services', 'repatria.content',"
        " 'repatria.ui.window']\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    known = {**os.environ, "PYTHONPATH": str(paths.bundled("src"))}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=known
    )
    assert done.stdout.strip() == "[]"
