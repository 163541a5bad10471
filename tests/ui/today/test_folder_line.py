"""Hoy reminds of the emergency folder each week, and of nothing while it is fresh."""

from __future__ import annotations

from datetime import timedelta

from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.services.paper.emergency import emergency_folder
from repatria.services.paper.leaving import note_printed
from repatria.ui.pages import Desk
from repatria.ui.today.page import TodayPage
from repatria.ui.widgets.label import IconMark, Label
from tests.posts import TestClock
from tests.ui.desks import Told


def test_hoy_reminds_until_it_is_printed_and_again_after_a_week(
    qtbot: QtBot, desk: Desk, work: Work, told: Told, clock: TestClock
) -> None:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(1130, 640)
    page.show()
    qtbot.waitUntil(page.folder.isVisible)
    assert "no se ha impreso todavía" in page.folder.words.words()
    mark, line = page.folder.words.findChild(IconMark), page.folder.words.findChild(Label)
    assert mark is not None
    assert line is not None
    row = (mark, line, page.folder.act)

    def stand_on_one_line() -> bool:
        middles = [one.mapTo(page, one.rect().center()).y() for one in row]
        return max(middles) - min(middles) <= 1

    qtbot.waitUntil(stand_on_one_line)
    page.folder.act.click()
    assert told.gone == [("sheet", {"folder": True})]
    note_printed(work, emergency_folder(work))
    page.refresh()
    qtbot.waitUntil(page.folder.isHidden)
    clock.moment += timedelta(days=8)
    page.refresh()
    qtbot.waitUntil(page.folder.isVisible)
    assert "lun 23 nov: toca cada semana" in page.folder.words.words()
