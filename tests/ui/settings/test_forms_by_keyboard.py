"""Whoever brings forms in by keyboard keeps it, and sees where it is, also with large letters."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file
from repatria.ui.settings.form_trial import FormTrial
from repatria.ui.settings.forms import FormsSection
from repatria.ui.theme import Theme, apply_theme
from tests.services.ministry import FIRST, put_into_use
from tests.ui.settings.rooms import Room

pytestmark = pytest.mark.supervised

STEP = "P1.1"


@pytest.fixture
def room(room: Room) -> Room:
    room.sitting.window.activateWindow()
    return room


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def looked_at(qtbot: QtBot, room: Room, path: Path) -> FormsSection:
    room.asker.choose_next(path)
    section = room.page.forms
    section.bring.setFocus()
    QTest.keyClick(section.bring, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: section.report is not None, timeout=10_000)
    return section


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "salud.md"
    path.write_text(FIRST, "utf-8")
    return path


def test_not_using_it_leaves_the_keyboard_where_another_is_brought_in(
    qtbot: QtBot, room: Room, file: Path
) -> None:
    section = looked_at(qtbot, room, file)
    assert section.report is not None
    section.report.left.emit()
    assert focused() is section.bring


def test_putting_it_into_use_does_too(qtbot: QtBot, room: Room, file: Path) -> None:
    section = looked_at(qtbot, room, file)
    assert section.report is not None
    section.report.choose([STEP], "L2")
    section.report.use.click()
    qtbot.waitUntil(lambda: section.report is None)
    assert focused() is section.bring


def test_so_does_a_file_that_is_refused(qtbot: QtBot, room: Room, tmp_path: Path) -> None:
    wrong = tmp_path / "mal.md"
    wrong.write_text(FIRST.replace("| text | where", "| texto | where"), "utf-8")
    room.asker.choose_next(wrong)
    section = room.page.forms
    section.bring.setFocus()
    section.bring.click()
    qtbot.waitUntil(lambda: section.waiting is None and section.bring.isEnabled())
    assert focused() is section.bring


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End])
def test_the_one_form_in_the_list_is_chosen_by_a_key(
    qtbot: QtBot, room: Room, work: Work, key: Qt.Key
) -> None:
    put_into_use(work, check_file("salud.md", FIRST.encode()), [STEP], "L2")
    section = room.page.forms
    section._read()
    qtbot.waitUntil(section.list.isVisible)
    section.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert not section.end.isEnabled()
    QTest.keyClick(section.list, key)
    assert section.end.isEnabled()


@pytest.mark.parametrize("percent", [100, 200])
def test_the_trial_is_seen_whole_and_closing_it_leads_back(
    qtbot: QtBot, qapp: QApplication, work: Work, file: Path, percent: int
) -> None:
    apply_theme(qapp, Theme.named("light", percent / 100))
    room = Room(work)
    qtbot.waitUntil(lambda: room.page.is_whole)
    room.sitting.window.activateWindow()
    section = looked_at(qtbot, room, file)
    assert section.report is not None
    section.report.attempt.click()
    qtbot.waitUntil(lambda: section.trial is not None and bool(section.trial.view.current))
    trial = section.trial
    assert isinstance(trial, FormTrial)
    qtbot.waitUntil(lambda: in_sight(room, trial))
    trial.leave.click()
    qtbot.waitUntil(lambda: in_sight(room, focused()))
    assert section.report is not None
    assert focused() is section.report.attempt
    room.leave()
    apply_theme(qapp, Theme.named("light", 1.0))


def in_sight(room: Room, widget: QWidget) -> bool:
    port = room.page.viewport()
    top = widget.mapTo(port, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= port.height()


@pytest.mark.parametrize("percent", [100, 200])
def test_the_trial_takes_the_height_there_is_and_its_warning_the_width(
    qtbot: QtBot, qapp: QApplication, work: Work, file: Path, percent: int
) -> None:
    apply_theme(qapp, Theme.named("light", percent / 100))
    room = Room(work)
    qtbot.waitUntil(lambda: room.page.is_whole)
    section = looked_at(qtbot, room, file)
    assert section.report is not None
    section.report.attempt.click()
    qtbot.waitUntil(lambda: section.trial is not None and bool(section.trial.view.current))
    trial = section.trial
    assert trial is not None
    qtbot.waitUntil(lambda: in_sight(room, trial))
    assert room.page.viewport().height() - trial.height() < 80
    assert trial.told.width() == trial.width()
    room.leave()
    apply_theme(qapp, Theme.named("light", 1.0))


@pytest.mark.parametrize("by", ["hand", "keyboard"])
def test_what_was_put_into_use_is_in_sight_where_the_person_looks(
    qtbot: QtBot, work: Work, room: Room, tmp_path: Path, by: str
) -> None:
    for number in range(4):
        own = FIRST.replace("| salud | Ficha de salud", f"| s{number} | Ficha {number}")
        put_into_use(work, check_file(f"{number}.md", own.encode()), [STEP], "L3")
    rows, shown = room.page.forms.list.rows, room.page.viewport()
    room.page.forms._read()
    qtbot.waitUntil(lambda: rows.rowCount() == 4)
    room.sitting.window.resize(1024, 600)
    path = tmp_path / "new.md"
    path.write_text(FIRST.replace("| salud | Ficha de salud", "| nueva | Nueva"), "utf-8")
    section = looked_at(qtbot, room, path)
    assert section.report is not None
    use = section.report.use
    section.report.choose([STEP], "L3")
    qtbot.wait(50)
    use.setFocus()
    inside = room.page.widget()
    assert inside is not None
    room.page.verticalScrollBar().setValue(section.bring.mapTo(inside, QPoint(0, 5)).y())
    if by == "hand":
        qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(use, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: section.report is None and rows.rowCount() == 5)
    qtbot.wait(50)
    [at] = [rows.index(row) for row in range(5) if rows.row_at(rows.index(row)).title == "Nueva"]
    area = section.list.visualRect(at)
    top = section.list.mapTo(shown, area.topLeft()).y()
    assert top >= 0
    assert top + area.height() <= shown.height()
