"""A list of fifty thousand towns is opened, searched and cascaded without holding the window up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Answers
from repatria.domain.forms.definition import Choice, Form
from repatria.domain.forms.session import FormSession
from repatria.ui.filling.controls import Around, make_control
from repatria.ui.filling.long_lists import make_ready, shelf_of
from repatria.ui.filling.many_of_many import ManyOfMany
from repatria.ui.widgets.searchable_choice import MOST_SHOWN, SearchableChoice
from tests.domain.forms.making import NOW, ask
from tests.ui.turning import LONGEST, longest_turn

TOWNS = tuple(
    Choice(f"t{n}", {"es": f"San José {n}" if n % 3 else f"Malacatán {n}"}, {"state": f"s{n % 30}"})
    for n in range(50_000)
)


def session() -> FormSession:
    survey = (
        ask("state"),
        ask("town", "select_one", list_name="towns", choice_filter="state = ${state}"),
        ask("all", "select_one", list_name="towns"),
        ask("many", "select_multiple", list_name="towns"),
    )
    made = FormSession(Form("T", "1", {"es": "T"}, {}, ("es",), survey, {"towns": TOWNS}), Answers(), {}, NOW)
    make_ready(made, "es")  # as where a form is opened, off the interface thread
    return made


AROUND = Around("es", lambda: NOW)


def control_of(qtbot: QtBot, of: FormSession, name: str) -> SearchableChoice:
    control = make_control(of.plan.nodes[name].question, of.choices(name), AROUND)
    qtbot.addWidget(control)
    control.show()
    finder = control.finder if isinstance(control, ManyOfMany) else control
    assert isinstance(finder, SearchableChoice)
    return finder


@pytest.mark.parametrize("name", ["all", "many", "town"])
def test_no_turn_of_the_window_waits_for_fifty_thousand(qtbot: QtBot, name: str) -> None:
    of = session()
    of.set_answer("state", "s3")
    made: list[SearchableChoice] = []

    def find() -> None:
        finder = control_of(qtbot, of, name)
        made.append(finder)
        for letter in "malacatan 33":
            QTest.keyClicks(finder.line, letter)
            qtbot.wait(1)
        QTest.keyClick(finder.line, Qt.Key.Key_Backspace)
        qtbot.wait(1)
        finder.show_all()
        qtbot.wait(1)

    assert longest_turn(find, lambda: made[-1].popup.hide()) < LONGEST


def test_the_open_list_shows_what_anybody_would_read_and_says_that_there_is_more(qtbot: QtBot) -> None:
    finder = control_of(qtbot, session(), "all")
    finder.show_all()
    model = finder.completer.model()
    assert model.rowCount() == MOST_SHOWN + 1
    last = model.index(MOST_SHOWN, 0)
    assert "escriba" in last.data()
    assert not last.flags() & Qt.ItemFlag.ItemIsEnabled
    finder.popup.hide()
    finder.line.clear()
    QTest.keyClicks(finder.line, "malacatan 49998")
    assert finder.value() == "t49998"
    finder.popup.hide()


def test_a_shelf_is_made_once_for_a_list() -> None:
    of = session()
    assert shelf_of(of.choices("all"), "es") is shelf_of(of.choices("many"), "es")
    of.set_answer("state", "s3")
    assert len(shelf_of(of.choices("town"), "es").choices) == 1_667
