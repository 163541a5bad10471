"""What an auditor sees on opening: the record and the settings, no way to a case, and no door that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from repatria.services.cases.casefile import open_casefile
from repatria.services.cases.opening import Opening, open_case
from repatria.services.vaults import leave
from repatria.ui.contents import contents
from repatria.ui.frame.key_list import key_list
from repatria.ui.record.page import RecordOfActs
from repatria.ui.settings.doors import Door
from repatria.ui.settings.page import SettingsPage
from repatria.ui.theme import Theme, apply_theme, current_theme
from tests.posts import make_post, seat
from tests.ui.exchange import OURS, Counter

NAME = "Xochitl Canario"


@pytest.fixture
def counter(qtbot: QtBot, tmp_path: Path) -> Iterator[Counter]:
    work = make_post(tmp_path / "ours", OURS, person="Ana Morales")
    opened = open_case(work, Opening("host", "no", label=NAME))
    open_casefile(work, opened.id)
    seat(work, replace(work.person, role="auditor"))
    counter = Counter(qtbot, work, contents)
    yield counter
    counter.leave()
    leave(work)


def entries(counter: Counter) -> list[str]:
    shown = counter.sitting.window.navigation._buttons
    return [key for key in shown if key != "case"]  # that one is of the test


def test_it_opens_at_the_record_and_nothing_else_is_there_but_settings(counter: Counter) -> None:
    window = counter.sitting.window
    assert entries(counter) == ["record", "settings"]
    assert window.current() == "record"
    assert counter.told() == ""
    page = window.page("record")
    assert isinstance(page, RecordOfActs)
    counter.qtbot.waitUntil(lambda: page.list.rows.rowCount() > 0)
    assert not page.back.isVisible()
    assert page.court.isVisible()


def test_nothing_in_the_frame_finds_a_case_or_uncovers_a_name(counter: Counter) -> None:
    window = counter.sitting.window
    for key, modifier in ((Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_F8, None)):
        QTest.keyClick(window, key, modifier or Qt.KeyboardModifier.NoModifier)
        counter.settle()
    assert not window.header.search.isVisible()
    assert not window.navigation.names.isVisible()
    assert counter.sitting.calls.bar is not None
    assert not counter.sitting.calls.bar.isVisible()
    window.rebuild()
    counter.settle()
    assert not window.header.search.isVisible()
    assert not window.navigation.names.isVisible()
    assert {"Ctrl+K", "F8", "F4"}.isdisjoint(key for key, _ in key_list(with_cases=False))


def test_the_settings_have_no_door_to_a_page_that_is_not_there(counter: Counter) -> None:
    page = counter.page("settings")
    assert isinstance(page, SettingsPage)
    counter.qtbot.waitUntil(lambda: page.is_whole)
    counter.settle()
    assert page.findChildren(Door) == []
    assert counter.told() == ""


def test_a_colleague_who_works_has_every_page_again(qtbot: QtBot, counter: Counter) -> None:
    work = counter.work
    seat(work, replace(work.person, role="supervisor"))
    other = Counter(qtbot, work, contents)
    try:
        assert entries(other)[:4] == ["today", "cases", "print", "sending"]
        assert other.sitting.window.header.search.isVisible()
    finally:
        other.leave()


def test_at_large_text_no_entry_at_the_left_is_cut(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    apply_theme(qapp, Theme.named("light", 2.0))
    work = make_post(tmp_path / "large", OURS, person="Ana Morales")
    seat(work, replace(work.person, role="auditor"))
    counter = Counter(qtbot, work, contents)
    navigation = counter.sitting.window.navigation
    room = navigation._entries.viewport().width()
    light, heavy = current_theme().metrics(), current_theme().metrics(strong=True)
    for button in navigation._buttons.values():
        button.setChecked(False)
        around = QPushButton.sizeHint(button).width() - light.horizontalAdvance(button.text())
        assert heavy.horizontalAdvance(button.text()) + around <= min(button.width(), room)
    counter.leave()
    leave(work)
