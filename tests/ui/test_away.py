from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from repatria.ui.away import Away
from repatria.ui.screen_lock import is_locked, lock_to_ask


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


class InputDesktop:
    """What Windows says of the desktop that has the keyboard: its number, 0 for one that is not ours to open."""

    def __init__(self, *desktops: int) -> None:
        self._desktops, self.open = iter(desktops), list[int]()

    def OpenInputDesktop(self, flags: int, inherit: int, asked: int) -> int:
        assert (flags, inherit, asked) == (0, 0, 0x0100)
        desktop = next(self._desktops)
        self.open += [desktop] if desktop else []
        return desktop

    def CloseDesktop(self, desktop: int) -> int:
        self.open.remove(desktop)
        return 1


def test_a_locked_screen_is_noticed_once_by_asking_where_nobody_tells(qtbot: QtBot) -> None:
    windows = InputDesktop(7, 7, 0, 0, 7, 0)
    away, noticed = Away(5, locked=partial(is_locked, windows)), list[int]()
    away.gone.connect(lambda: noticed.append(1))
    seen = []
    for _ in range(5):
        away.ask()
        seen.append(len(noticed))
    assert seen == [0, 1, 1, 1, 2]
    assert windows.open == [], "each desktop was given back"
    assert away._asking.isActive()
    away.stop()
    assert not away._asking.isActive()


def test_a_system_that_shows_no_desktop_at_all_locks_nothing(qtbot: QtBot) -> None:
    away, noticed = Away(5, locked=partial(is_locked, InputDesktop(0, 0, 0))), list[int]()
    away.gone.connect(lambda: noticed.append(1))
    away.ask()
    away.ask()
    assert noticed == []
    away.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="there it is asked")
def test_where_the_desktop_tells_by_itself_nobody_asks(away: Away) -> None:
    assert lock_to_ask() is None
    assert not away._asking.isActive()
