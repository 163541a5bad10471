"""From the first window a copy is looked into, and takes the vault's place only when somebody says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatria.domain.ids import make_case_code
from repatria.services.cases.opening import Opening, open_case
from repatria.services.copies.making import make_copy_now
from repatria.services.copies.place import choose_place
from repatria.services.vaults import leave
from repatria.ui.ask import Asker
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.opening import OpenScreen
from repatria.ui.unlock.places import known_places
from repatria.ui.unlock.restoring import RestoringScreen
from repatria.ui.unlock.start import StartScreen
from repatria.ui.unlock.window import UnlockWindow
from repatria.ui.widgets.text_line import TextLine
from tests.posts import PASSPHRASE, make_post


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with a vault, and a stick with a copy of it."""
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path))
    (tmp_path / "stick").mkdir()
    desk = make_post(tmp_path / "data" / "boveda", state=tmp_path / "state")
    choose_place(desk, tmp_path / "stick")
    (tmp_path / "code").write_text(open_case(desk, Opening("host", "no", label="Rosa")).code)
    make_copy_now(desk)
    desk.append([desk.note("case_viewed", {"case": "x"})])
    leave(desk)
    return tmp_path


@pytest.fixture
def window(qtbot: QtBot, tasks: Tasks, home: Path) -> UnlockWindow:
    asker = Asker()
    asker.choose_next(home / "stick")
    window = UnlockWindow(tasks, asker, home / "data", "es")
    qtbot.addWidget(window)
    window.show()
    return window


def looked(qtbot: QtBot, window: UnlockWindow) -> RestoringScreen:
    window.restore()
    screen = window.screens.currentWidget()
    assert isinstance(screen, RestoringScreen)
    screen.secret.line.setText(PASSPHRASE)
    screen.look()
    qtbot.waitUntil(lambda: screen.currentWidget() is screen.found, timeout=20_000)
    return screen


def test_it_is_looked_into_and_left_as_it_was(qtbot: QtBot, window: UnlockWindow, home: Path) -> None:
    screen = looked(qtbot, window)
    said = " ".join(screen.words())
    assert "Es una copia del " in said
    assert "que la copia no tiene" in said
    assert "se guarda entero" in said
    before = sorted(path.name for path in (home / "data").iterdir())
    screen.keep.click()
    assert isinstance(window.screens.currentWidget(), OpenScreen)
    assert before == ["boveda"]


def test_whether_a_case_is_in_it_is_answered_to_its_code_and_no_list_is_shown(
    qtbot: QtBot, window: UnlockWindow, home: Path
) -> None:
    code = (home / "code").read_text()
    screen = looked(qtbot, window)
    shown = " ".join(label.text() for label in screen.findChildren(QLabel))
    assert code not in shown
    assert "Rosa" not in shown
    line = screen.asked.control
    assert isinstance(line, TextLine)
    qtbot.keyClicks(line.line, code[:4])
    assert screen.asked.message() == "", "nobody is told of a slip while typing"
    qtbot.keyClicks(line.line, code[4:])
    assert "Está. Cambió por última vez el " in screen.asked.message()
    for typed, words in ((make_case_code(b"another chance x"), "No está en esta copia"), (code[:-1], "")):
        line.line.selectAll()
        qtbot.keyClick(line.line, Qt.Key.Key_Backspace)
        assert screen.asked.message() == ""
        qtbot.keyClicks(line.line, typed)
        assert words in screen.asked.message()
    line.left.emit()
    assert "falta un signo" in screen.asked.message()


def test_it_takes_the_place_when_somebody_says_so_and_is_offered(
    qtbot: QtBot, window: UnlockWindow, home: Path
) -> None:
    screen = looked(qtbot, window)
    screen.take.click()
    qtbot.waitUntil(lambda: isinstance(window.screens.currentWidget(), OpenScreen), timeout=20_000)
    opening = window.screens.currentWidget()
    assert isinstance(opening, OpenScreen)
    assert opening.folder() == home / "data" / "boveda"
    assert "La copia está en su lugar" in opening.notices.words()
    assert (home / "data" / "boveda.aside" / "1" / "vault.db").is_file()
    assert [place.folder.name for place in known_places(home / "data")] == ["boveda"]


def test_a_wrong_passphrase_is_told_and_can_be_typed_again(qtbot: QtBot, window: UnlockWindow) -> None:
    window.restore()
    screen = window.screens.currentWidget()
    assert isinstance(screen, RestoringScreen)
    screen.look()
    assert "Escriba" in screen.passphrase.message()
    screen.secret.line.setText("otra frase que no es")
    screen.look()
    qtbot.waitUntil(lambda: "no abre" in screen.passphrase.message(), timeout=20_000)
    assert screen.button.isEnabled()


def test_on_a_machine_without_a_vault_it_is_offered_too(
    qtbot: QtBot, tasks: Tasks, home: Path, tmp_path: Path
) -> None:
    asker = Asker()
    asker.choose_next(home / "stick")
    window = UnlockWindow(tasks, asker, tmp_path / "empty", "es")
    qtbot.addWidget(window)
    window.show()
    start = window.screens.currentWidget()
    assert isinstance(start, StartScreen)
    start.restore.click()
    assert isinstance(window.screens.currentWidget(), RestoringScreen)


def test_a_restoring_that_was_stopped_is_finished_before_vaults_are_listed(home: Path) -> None:
    data = home / "data"
    (data / "boveda.aside").mkdir()
    (data / ".boveda.restoring").write_bytes(b"1")
    (data / "boveda").rename(data / "boveda.aside" / "1")
    assert [place.folder.name for place in known_places(data)] == ["boveda"]
