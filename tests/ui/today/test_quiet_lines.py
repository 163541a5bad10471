"""However many quiet lines stand above the day, it is in sight and the window fits its screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.ui.pages import Desk
from repatria.ui.theme import Theme, apply_theme
from repatria.ui.today.page import TodayPage

WORDS = "Todavía no hay ninguna copia en «Bodega de la delegación», y hace 12 días que no se prueba."


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, desk: Desk, work: Work, percent: int) -> TodayPage:
    """Hoy with a case and all its lines, in the room that a window of 1366 × 768 leaves it at 200 %."""
    apply_theme(qapp, Theme.named("light", percent / 100))
    open_case(work, Opening("host", "no"))
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(976, 496)
    with qtbot.waitSignal(page.shown):
        page.show()
    qtbot.waitUntil(page.folder.isVisible)
    for line in (page.folder, page.erasing, page.recovery, page.copies):
        line.say("info", WORDS)
    page.clock_asked.show()
    qtbot.wait(50)
    return page


@pytest.mark.parametrize("percent", [200])
def test_at_large_text_the_page_does_not_grow_and_the_first_case_is_in_sight(page: TodayPage) -> None:
    assert (page.width(), page.height()) == (976, 496)
    first = page.list.visualRect(page.list.currentIndex())
    assert first.isValid()
    assert page.list.viewport().rect().intersected(first).height() >= first.height() // 2


@pytest.mark.parametrize("percent", [200])
def test_the_button_of_the_last_line_is_reached_with_the_keyboard(qtbot: QtBot, page: TodayPage) -> None:
    act = page.copies.act
    page.activateWindow()
    page.recovery.act.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.recovery.act, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: act.visibleRegion().boundingRect().height() == act.height())


@pytest.mark.parametrize("percent", [100])
def test_where_there_is_room_nothing_is_scrolled_and_nothing_is_empty(qtbot: QtBot, page: TodayPage) -> None:
    assert page.lines.verticalScrollBar().maximum() == 0
    for line in (page.folder, page.erasing, page.recovery, page.copies, page.clock_asked):
        line.hide()
    qtbot.waitUntil(lambda: page.lines.height() == 0)
