"""What is large is built a little at a time; no page holds up a key while it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from repatria.ui.answers_out.page import AnswersPage
from repatria.ui.opening.page import OpeningPage
from repatria.ui.pages import Desk
from repatria.ui.printing.print_page import PrintPage
from repatria.ui.settings.page import SettingsPage
from repatria.ui.turns import Turns, is_building
from tests.ui.desks import clock, desk, library, told, work
from tests.ui.turning import LONGEST, longest_turn

__all__ = ["clock", "desk", "library", "told", "work"]

PAGES: dict[str, tuple[Callable[[Desk], QWidget], Callable[..., bool]]] = {
    "answers": (AnswersPage, lambda page: page.compose.form is not None and page.compose.is_whole),
    "opening": (OpeningPage, lambda page: page._ready),
    "print": (PrintPage, lambda page: page.blank_list.rows.rowCount() > 0),
    "settings": (SettingsPage, lambda page: page.is_whole),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_is_first_shown_holds_up_no_key(qtbot: QtBot, desk: Desk, name: str) -> None:
    build, is_ready = PAGES[name]
    shown: list[QWidget] = []

    def show() -> None:
        page = build(desk)
        qtbot.addWidget(page)
        page.resize(1140, 640)
        page.show()
        shown.append(page)
        qtbot.waitUntil(lambda: is_ready(page))
        qtbot.wait(1)

    assert longest_turn(show, lambda: shown.pop().close()) < LONGEST


def test_each_step_has_a_turn_of_its_own_and_none_comes_after_the_owner(qtbot: QtBot) -> None:
    owner, done = QObject(), list[int]()

    def steps() -> Iterator[None]:
        while True:
            done.append(len(done))
            yield

    turns = Turns(owner, steps())
    assert done == [], "nothing is done before the person's turn"
    qtbot.waitUntil(lambda: len(done) > 2)
    owner.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(turns))
    so_far = len(done)
    qtbot.wait(5)
    assert len(done) == so_far


def test_what_is_done_leaves_nothing_behind(qtbot: QtBot) -> None:
    owner, done = QObject(), list[int]()

    def steps() -> Iterator[None]:
        done.append(1)
        yield
        done.append(2)

    with qtbot.waitSignal(Turns(owner, steps()).destroyed):
        pass
    assert done == [1, 2]
    owner.deleteLater()


def test_whoever_waits_for_a_window_hears_until_when_it_is_built(qtbot: QtBot) -> None:
    window, going = QWidget(), [True]
    qtbot.addWidget(window)

    def steps() -> Iterator[None]:
        while going:
            yield

    assert not is_building()
    Turns(QObject(window), steps())
    assert is_building()
    going.clear()
    qtbot.waitUntil(lambda: not is_building())
