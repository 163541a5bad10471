from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from repatria.ui.away import Away


@pytest.fixture
def away(qtbot: QtBot) -> Iterator[Away]:
    away = Away(5)
    yield away
    away.stop()


def test_nobody_there_for_as_long_as_preferred_is_noticed(qtbot: QtBot, away: Away) -> None:
    away._idle.setInterval(20)
    with qtbot.waitSignal(away.gone, timeout=2_000):
        away._idle.start()


def test_a_key_begins_the_waiting_anew(qtbot: QtBot, away: Away) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    away._watch(window.windowHandle())
    away._idle.stop()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert away._idle.isActive()
    assert away._idle.interval() == 5 * 60_000


def test_the_key_of_the_lock_goes_through_every_window(qtbot: QtBot, away: Away) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowModality(Qt.WindowModality.ApplicationModal)
    window.show()
    qtbot.waitExposed(window)
    away._watch(window.windowHandle())
    with qtbot.waitSignal(away.gone, timeout=2_000):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_a_machine_that_slept_is_noticed_and_a_busy_one_is_not(qtbot: QtBot) -> None:
    times = iter([0.0, 15.0, 50.0, 500.0])
    away = Away(5, lambda: next(times))
    noticed: list[int] = []
    away.gone.connect(lambda: noticed.append(1))
    away.tick()
    away.tick()
    assert noticed == []
    away.tick()
    assert noticed == [1]
    away.stop()
