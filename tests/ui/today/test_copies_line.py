"""Hoy says calmly that copies are missed, once days passed, and nothing before."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from repatria.services.copies.making import make_copy_now, note_copy
from repatria.services.copies.place import choose_place
from repatria.services.desk import Desk as Work
from repatria.ui.pages import Desk
from repatria.ui.today.page import TodayPage
from tests.posts import TestClock
from tests.ui.desks import Told


def test_hoy_says_it_after_days_and_goes_to_where_they_are_kept(
    qtbot: QtBot, desk: Desk, work: Work, told: Told, clock: TestClock, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    choose_place(work, stick, "USB")
    note_copy(work, make_copy_now(work))
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(1130, 640)
    page.show()
    clock.moment += timedelta(hours=47)
    with qtbot.waitSignal(page.shown):
        page.refresh()
    assert page.copies.isHidden()
    clock.moment += timedelta(hours=2)
    page.refresh()
    qtbot.waitUntil(page.copies.isVisible)
    assert page.copies.words.words() == "Sin copia desde hace 2 días en «USB»."
    page.copies.act.click()
    assert told.gone == [("settings", {"section": "copies"})]
