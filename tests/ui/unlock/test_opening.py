from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from repatria.domain.errors import (
    KeySlotsDamagedError,
    PlaintextStoreError,
    RepatriaError,
    TryLaterError,
    VaultBusyError,
    VaultDamagedError,
    VaultTooNewError,
    WrongKeyError,
)
from repatria.domain.shut_vault import Shut, read_shut_code
from repatria.services.vaults import leave
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.doors import PRACTICE_PASSPHRASE, open_vault
from repatria.ui.unlock.opening import OpenScreen
from repatria.ui.unlock.places import VaultPlace
from tests.posts import PASSPHRASE, make_closed_post


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path))
    return tmp_path


def make_screen(qtbot: QtBot, tasks: Tasks, *places: VaultPlace, door: Any = open_vault) -> OpenScreen:
    screen = OpenScreen(tasks, places, places[0].folder, door)
    qtbot.addWidget(screen)
    screen.show()
    return screen


def refusing(error: RepatriaError) -> Any:
    def door(folder: Path, passphrase: str) -> Any:
        raise error

    return door


def type_and_open(qtbot: QtBot, screen: OpenScreen, passphrase: str) -> None:
    qtbot.keyClicks(screen.secret.line, passphrase)
    qtbot.keyClick(screen.secret.line, Qt.Key.Key_Return)


def test_the_passphrase_opens_the_vault(qtbot: QtBot, tasks: Tasks, home: Path) -> None:
    folder = make_closed_post(home / "data" / "boveda", state=home / "state")
    screen = make_screen(qtbot, tasks, VaultPlace(folder))
    with qtbot.waitSignal(screen.opened, timeout=20_000) as opened:
        type_and_open(qtbot, screen, PASSPHRASE)
    desk = opened.args[0]
    assert desk.person.name == "Ana M."
    leave(desk)


def test_nothing_of_the_post_is_seen_before(qtbot: QtBot, tasks: Tasks, home: Path) -> None:
    folder = make_closed_post(home / "data" / "boveda", state=home / "state")
    screen = make_screen(qtbot, tasks, VaultPlace(folder))
    words = " ".join(label.text() for label in screen.findChildren(QLabel))
    assert "Bóveda de este equipo" in words
    assert "Puesto" not in words
    assert "Ana" not in words


def test_a_wrong_passphrase_says_what_to_do_and_may_be_mended(qtbot: QtBot, tasks: Tasks, home: Path) -> None:
    folder = make_closed_post(home / "data" / "boveda", state=home / "state")
    screen = make_screen(qtbot, tasks, VaultPlace(folder))
    type_and_open(qtbot, screen, "otra cosa")
    qtbot.waitUntil(lambda: "no abre esta bóveda" in screen.passphrase.message(), timeout=20_000)
    assert screen.button.isEnabled()
    assert screen.secret.line.selectedText()


def test_after_several_wrong_ones_it_counts_down_and_opens_again(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    door = refusing(TryLaterError(seconds=1.2))
    screen = make_screen(qtbot, tasks, VaultPlace(tmp_path), door=door)
    type_and_open(qtbot, screen, "otra cosa")
    qtbot.waitUntil(lambda: not screen.button.isEnabled() and "2" in screen.passphrase.message())
    qtbot.waitUntil(screen.button.isEnabled, timeout=5_000)
    assert "otra vez" in screen.passphrase.message()


@pytest.mark.parametrize(
    ("error", "happened"),
    [
        (VaultBusyError(place="x"), "ya está abierta en otra ventana"),
        (VaultDamagedError(file="vault.db", reason="x"), "está dañada: vault.db"),
        (KeySlotsDamagedError(file="keyslots.json", reason="x"), "llaves de la bóveda está dañado"),
        (WrongKeyError(file="vault.db"), "no abren este archivo: vault.db"),
        (PlaintextStoreError(file="vault.db"), "sin cifrar: vault.db"),
        (VaultTooNewError(file="vault.db", found=9, known=1), "versión más nueva"),
    ],
    ids=lambda each: type(each).__name__ if isinstance(each, Exception) else "",
)
def test_each_refusal_is_a_sentence_with_what_to_do(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path, error: RepatriaError, happened: str
) -> None:
    screen = make_screen(qtbot, tasks, VaultPlace(tmp_path), door=refusing(error))
    type_and_open(qtbot, screen, "una frase cualquiera")
    qtbot.waitUntil(lambda: happened in screen.notices.words())
    assert screen.button.isEnabled()


def test_one_that_does_not_open_gives_the_code_that_support_asks_for(
    qtbot: QtBot, tasks: Tasks, home: Path
) -> None:
    folder = make_closed_post(home / "data" / "boveda", state=home / "state")
    (folder / "vault.db").unlink()
    screen = make_screen(qtbot, tasks, VaultPlace(folder))
    type_and_open(qtbot, screen, PASSPHRASE)
    qtbot.waitUntil(lambda: "Código para quien da soporte: " in screen.notices.words(), timeout=20_000)
    code = re.search(r"RV-\w{4}-\w{4}", screen.notices.words())
    assert code is not None
    assert read_shut_code(code[0]) == Shut(frozenset({"vault_missing"}))
    assert "Falta el archivo con todo" in screen.notices.words()


def test_a_capitals_lock_is_noticed_and_the_notice_goes(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    screen = make_screen(qtbot, tasks, VaultPlace(tmp_path), door=refusing(VaultBusyError()))
    qtbot.keyClick(screen.secret.line, "A")
    assert "mayúsculas" in screen.passphrase.message()
    qtbot.keyClick(screen.secret.line, "b")
    assert screen.passphrase.message() == ""


def test_an_empty_line_is_told_and_nothing_is_tried(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    screen = make_screen(qtbot, tasks, VaultPlace(tmp_path), door=refusing(VaultBusyError()))
    screen.open()
    assert "Escriba" in screen.passphrase.message()
    assert screen.notices.words() == ""


def test_practice_shows_its_passphrase_and_a_post_does_not(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    post, practice = VaultPlace(tmp_path / "boveda"), VaultPlace(tmp_path / "practica", practice=True)
    screen = make_screen(qtbot, tasks, post, practice)

    def shown() -> str:
        return " ".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())

    assert PRACTICE_PASSPHRASE not in shown()
    screen.which.set_value(str(practice.folder))
    screen.which.value_changed.emit(str(practice.folder))
    assert screen.folder() == practice.folder
    assert PRACTICE_PASSPHRASE in shown()


def test_a_screen_reader_hears_nothing_of_a_covered_passphrase(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    screen = make_screen(qtbot, tasks, VaultPlace(tmp_path))
    qtbot.keyClicks(screen.secret.line, "secreto")
    heard = QAccessible.queryAccessibleInterface(screen.secret.line)
    assert heard.state().passwordEdit
    assert "secreto" not in heard.text(QAccessible.Text.Value)
    hints = screen.secret.line.inputMethodHints()
    for hint in (Qt.InputMethodHint.ImhSensitiveData, Qt.InputMethodHint.ImhNoPredictiveText):
        assert hints & hint
    assert screen.secret.line.echoMode() == QLineEdit.EchoMode.Password
