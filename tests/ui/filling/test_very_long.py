"""A page of hundreds of questions, most of which wait for one answer, comes and goes without holding anybody up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.beginning import Begun
from repatria.domain.forms.session import FormSession
from repatria.ui.filling.asked import Asked
from repatria.ui.filling.form_view import FormView
from repatria.ui.pages import Desk
from repatria.ui.settings.form_trial import _filled
from tests.domain.forms.making import NOW, ask, form
from tests.ui.turning import LONGEST, longest_turn

FIRST = Place("q0")
WAITING = [Place(f"q{n}") for n in range(20, 400)]


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> Iterator[FormView]:
    """A form of 400 questions on one page, 380 of which are asked once the first one has an answer."""
    rows = [ask(f"q{n}", relevant="${q0} != ''" if n >= 20 else "") for n in range(400)]
    owner = QWidget()
    qtbot.addWidget(owner)
    made = FormView(_filled(desk, Begun(FormSession(form(*rows), Answers(), {}, NOW)), owner))
    made.setParent(owner)
    owner.resize(1000, 600)
    made.resize(1000, 600)
    owner.show()
    for _ in made.growing("", None):
        pass
    made.go_to("", None)
    qtbot.wait(1)
    yield made
    qtbot.wait(1)


def asked_at(view: FormView, place: Place) -> Asked:
    found = view._pages[view.current].stack._asked[place]
    assert isinstance(found, Asked)
    return found


def shown(view: FormView) -> list[bool]:
    return [asked_at(view, place).isVisible() for place in WAITING]


def test_no_turn_of_the_window_waits_for_all_that_one_letter_brings(qtbot: QtBot, view: FormView) -> None:
    def come() -> None:
        view.filled.answer(FIRST, "a")
        qtbot.waitUntil(lambda: all(shown(view)))

    def go() -> None:
        view.filled.answer(FIRST, None)
        qtbot.waitUntil(lambda: not any(shown(view)))

    assert longest_turn(come, go) < LONGEST
    come()
    assert longest_turn(go, come) < LONGEST


def test_what_comes_stands_below_what_was_there_and_as_large(qtbot: QtBot, view: FormView) -> None:
    view.filled.answer(FIRST, "a")
    qtbot.waitUntil(lambda: all(shown(view)))
    qtbot.wait(1)
    tops = [asked_at(view, Place(f"q{n}")).y() for n in range(400)]
    heights = {asked_at(view, place).height() for place in (FIRST, *WAITING)}
    assert tops == sorted(set(tops))
    assert len(heights) == 1
    page = view._pages[view.current]
    assert page.verticalScrollBar().maximum() > tops[-1] - page.viewport().height()
