"""Text of twice the size in a window narrower than 1,000 pixels: nothing of the settings is cut at the right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.ui.settings.form_trial import FormTrial
from repatria.ui.theme import Theme, apply_theme
from tests.ui.filling.hands import is_growing
from tests.ui.settings.rooms import Room

pytestmark = pytest.mark.supervised

SHEET = """
| survey |
| | type | name | label::Español (es) | label::English (en) |
| | text | who | ¿Quién? | Who? |
| | date | since | ¿Desde cuándo? | Since when? |
"""


@pytest.fixture(autouse=True)
def double(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, Theme.named("light", 2.0))
    yield
    apply_theme(qapp, Theme())


def tried(qtbot: QtBot, room: Room, tmp_path: Path, *size: int) -> FormTrial:
    path = tmp_path / "dos.md"
    path.write_text(SHEET, "utf-8")
    window = room.sitting.window
    window.resize(*size)
    with qtbot.waitActive(window):
        window.show()
    page = room.page
    page.forms.check(path)
    qtbot.waitUntil(lambda: page.forms.report is not None, timeout=30_000)
    assert page.forms.report is not None
    page.forms.report.attempt.click()
    qtbot.waitUntil(
        lambda: page.forms.trial is not None and bool(page.forms.trial.view.current), timeout=30_000
    )
    trial = page.forms.trial
    assert trial is not None
    qtbot.waitUntil(lambda: not is_growing(trial.view), timeout=30_000)
    qtbot.wait(50)
    return trial


def test_a_form_is_looked_at_and_tried_with_nothing_cut(qtbot: QtBot, room: Room, tmp_path: Path) -> None:
    trial, page = tried(qtbot, room, tmp_path, 960, 768), room.page
    top = trial.mapTo(page.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < 40, "it is shown from its top"
    inside = page.widget()
    assert inside is not None
    assert inside.width() <= page.viewport().width()
    foot = trial.view._foot
    assert foot.height() >= foot.heightForWidth(foot.width())


@pytest.mark.parametrize("size", [(1024, 600), (960, 768), (1366, 768)])
def test_a_form_that_is_tried_leaves_its_questions_a_third_of_the_page(
    qtbot: QtBot, room: Room, tmp_path: Path, size: tuple[int, int]
) -> None:
    trial, page = tried(qtbot, room, tmp_path, *size), room.page
    assert trial.view._book.height() >= page.viewport().height() // 3
    assert trial.told.words() == "Prueba: nada se guarda."
    top = trial.mapTo(page.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < 40, "it is shown from its top"
