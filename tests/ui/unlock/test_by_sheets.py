"""When nobody can come in: sheets typed at the first window, each told at once, and one person let in again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk
from repatria.services.recovery.making import keep_sheets, prepare_sheets
from repatria.services.vaults import leave
from repatria.store.keys import recovery
from repatria.store.keys.recovery import reply
from repatria.store.keys.sheets import Sheet, split
from repatria.ui.ask import Asker
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.by_sheets import BySheetsScreen
from repatria.ui.unlock.opening import OpenScreen
from repatria.ui.unlock.window import Doors, UnlockWindow
from tests.posts import make_post

NEW = "cuatro palabras sin nada que ver"


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(recovery, "ask", lambda _, data: reply(data))
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path))


def post(tmp_path: Path, *, with_sheets: bool = True) -> tuple[Sheet, ...]:
    desk = make_post(tmp_path / "data" / "boveda", state=tmp_path / "state")
    sheets: tuple[Sheet, ...] = ()
    if with_sheets:
        made = prepare_sheets(desk, ("A", "B", "C"), 2)
        keep_sheets(desk, made, ("A", "B", "C"))
        sheets = made.sheets
    leave(desk)
    return sheets


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[UnlockWindow]:
    tasks = Tasks()
    window = UnlockWindow(tasks, Asker(), tmp_path / "data", "es", Doors(fill=None))
    qtbot.addWidget(window)
    window.show()
    yield window
    tasks.close()


def come_to_sheets(qtbot: QtBot, window: UnlockWindow) -> BySheetsScreen:
    window.begin()
    first = window.screens.currentWidget()
    assert isinstance(first, OpenScreen)
    first.sheets_asked.emit(first.folder())
    screen = window.screens.currentWidget()
    assert isinstance(screen, BySheetsScreen)
    return screen


def words_in(screen: BySheetsScreen) -> str:
    return " ".join(label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen))


def type_sheet(qtbot: QtBot, screen: BySheetsScreen, sheet: Sheet) -> None:
    qtbot.waitUntil(lambda: hasattr(screen.step, "control"), timeout=20_000)
    step: Any = screen.step
    for word in sheet:
        step.control.line.setText(word[:4])
        step.control.line.returnPressed.emit()
    qtbot.waitUntil(lambda: screen.step is not step, timeout=20_000)


def test_two_sheets_let_somebody_choose_a_passphrase_and_come_in(
    qtbot: QtBot, window: UnlockWindow, tmp_path: Path
) -> None:
    sheets = post(tmp_path)
    screen = come_to_sheets(qtbot, window)
    type_sheet(qtbot, screen, sheets[2])
    qtbot.waitUntil(lambda: "Hoja 3: es la que es." in words_in(screen), timeout=20_000)
    type_sheet(qtbot, screen, sheets[0])
    qtbot.waitUntil(lambda: hasattr(screen, "enter"), timeout=20_000)
    assert "Ana M." in words_in(screen) or screen.whom.value()
    for field in (screen.phrases.first, screen.phrases.again):
        field.set_value(NEW)
    with qtbot.waitSignal(window.opened, timeout=20_000) as told:
        screen.enter.click()
    (desk,) = told.args
    assert isinstance(desk, Desk)
    assert desk.person.name == "Ana M."
    leave(desk)


def test_a_sheet_that_is_none_is_told_and_another_is_asked_for(
    qtbot: QtBot, window: UnlockWindow, tmp_path: Path
) -> None:
    sheets = post(tmp_path)
    screen = come_to_sheets(qtbot, window)
    type_sheet(qtbot, screen, split(bytes(32))[0])
    qtbot.waitUntil(lambda: "no es de las hojas que abren" in words_in(screen), timeout=20_000)
    type_sheet(qtbot, screen, sheets[1])
    qtbot.waitUntil(lambda: "Hoja 2: es la que es." in words_in(screen), timeout=20_000)
    type_sheet(qtbot, screen, sheets[1])
    qtbot.waitUntil(lambda: "Esa es la hoja 2" in words_in(screen), timeout=20_000)


def test_a_vault_without_sheets_says_so_and_leads_back(
    qtbot: QtBot, window: UnlockWindow, tmp_path: Path
) -> None:
    post(tmp_path, with_sheets=False)
    screen = come_to_sheets(qtbot, window)
    qtbot.waitUntil(lambda: "no tiene hojas de recuperación" in words_in(screen), timeout=20_000)
    screen.back_asked.emit()
    assert isinstance(window.screens.currentWidget(), OpenScreen)


def test_whoever_leaves_leaves_no_word_behind(qtbot: QtBot, window: UnlockWindow, tmp_path: Path) -> None:
    sheets = post(tmp_path)
    screen = come_to_sheets(qtbot, window)
    type_sheet(qtbot, screen, sheets[0])
    qtbot.waitUntil(lambda: hasattr(screen.step, "control"), timeout=20_000)
    assert screen._gathered.sheets
    screen.back_asked.emit()
    assert screen._gathered is None
    assert screen.step is None
    clipboard = QApplication.clipboard().text()
    assert not [word for word in sheets[0] if len(word) > 6 and word in clipboard]
