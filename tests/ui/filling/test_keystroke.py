"""One key in a form of 600 questions, 420 of them asked by what others say, on the page itself."""

from __future__ import annotations

import pytest
from benchmarks.forms import large_form
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file
from repatria.ui.filling.form_page import FormPage
from tests.pace import spent
from tests.services.ministry import STEP, put_into_use
from tests.ui.filling.conftest import Begin
from tests.ui.filling.hands import go
from tests.ui.turning import LONGEST, Turning, longest_turn, slowness

LATE = 60_000
SETTLED = 0.016
"""Seconds from a key to a settled screen (issue 3)."""


@pytest.fixture
def role() -> Role:
    return "supervisor"


@pytest.fixture
def large(begin: Begin, work: Work, adult: OpenedCase) -> FormPage:
    put_into_use(work, check_file("form.xml", large_form()), [STEP])
    page = begin(adult, "x-large")
    settle()
    return page


def settle() -> None:
    for _ in range(60):
        QApplication.processEvents()


def typing(page: FormPage) -> QWidget:
    """Return the box of the first question, in which all but the last letter of *yes* stands."""
    asked = go(page, Place("x-q0"))
    settle()
    box = asked.field.control.focusProxy()
    assert box is not None
    return box


def test_a_key_that_shows_or_hides_a_question_is_settled_within_the_bound(
    qtbot: QtBot, large: FormPage
) -> None:
    box = typing(large)
    qtbot.keyClicks(box, "ye")
    settle()
    took = []
    for key in (Qt.Key.Key_S, Qt.Key.Key_Backspace) * 8:
        pace = slowness()

        def press(key: Qt.Key = key) -> None:
            qtbot.keyClick(box, key)
            QApplication.processEvents()

        took.append(spent(press) / pace)
        settle()
    assert sorted(took)[len(took) // 2] <= SETTLED, took


def test_hiding_two_hundred_takes_no_turn_too_long(qtbot: QtBot, large: FormPage) -> None:
    box = typing(large)
    assert large._filled is not None
    found = []
    qtbot.keyClicks(box, "ye")
    for _ in range(3):
        qtbot.keyClick(box, Qt.Key.Key_S)
        for number in range(1, 200):
            large._filled.answer(Place(f"x-q{number}"), "yes")
        settle()
        assert large._filled.session.is_relevant("x-q200")
        turning = Turning()
        qtbot.keyClick(box, Qt.Key.Key_Backspace)
        settle()
        found.append(turning.end())
        assert not large._filled.session.is_relevant("x-q200")
    assert min(found) < LONGEST, found


def test_opening_it_and_leaving_it_take_no_turn_too_long(
    qtbot: QtBot, large: FormPage, adult: OpenedCase
) -> None:
    def leave() -> None:
        with qtbot.waitSignal(large.left, timeout=LATE):
            large.put_away()
        qtbot.wait(300)  # what is thrown away goes in turns

    def open_it() -> None:
        with qtbot.waitSignal(large.opened, timeout=LATE):
            large.begin(adult.id, "x-large")
        qtbot.wait(1)

    assert longest_turn(leave, open_it) < LONGEST
    leave()
    assert longest_turn(open_it, leave) < LONGEST
