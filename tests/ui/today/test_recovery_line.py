"""Hoy says that the sheets were not proven for long, and nothing while they were, or where there are none."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.services.recovery.making import keep_sheets, prepare_sheets
from repatria.services.recovery.rehearsing import note_rehearsal
from repatria.services.recovery.standing import OLD
from repatria.store.keys import recovery
from repatria.store.keys.recovery import reply
from repatria.ui.pages import Desk
from repatria.ui.today.page import TodayPage
from tests.posts import TestClock
from tests.ui.desks import Told


def test_hoy_reminds_of_the_drill_once_it_was_long_ago(
    qtbot: QtBot, desk: Desk, work: Work, told: Told, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovery, "ask", lambda _, data: reply(data))
    keepers = ("A", "B", "C")
    keep_sheets(work, prepare_sheets(work, keepers, 2), keepers)
    note_rehearsal(work, [1, 3])
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.folder.isVisible)
    assert page.recovery.isHidden()
    clock.moment += timedelta(days=OLD + 1)
    page.refresh()
    qtbot.waitUntil(page.recovery.isVisible)
    assert f"Recuperación probada hace {OLD + 1} días." in page.recovery.words.words()
    page.recovery.act.click()
    assert told.gone == [("recovery", None)]
    note_rehearsal(work, [2, 3])
    page.refresh()
    qtbot.waitUntil(page.recovery.isHidden)
