"""An order of choices is given by pressing them one after the other."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from repatria.ui.filling.in_order import InOrder
from repatria.ui.widgets.choice_buttons import Choice


def control(qtbot: QtBot) -> InOrder:
    made = InOrder([Choice("bed", "Cama"), Choice("food", "Comida"), Choice("call", "Llamar")])
    qtbot.addWidget(made)
    made.set_names("¿Qué primero?")
    return made


def texts(made: InOrder) -> list[str]:
    return [box.text() for box in made._boxes.values()]


def test_what_is_pressed_first_comes_first_and_who_leaves_lets_the_others_move_up(qtbot: QtBot) -> None:
    made = control(qtbot)
    told: list[object] = []
    made.value_changed.connect(told.append)
    for key in ("call", "bed", "food", "call"):
        made._boxes[key].click()
    assert told == [["call"], ["call", "bed"], ["call", "bed", "food"], ["bed", "food"]]
    assert texts(made) == ["1. Cama", "2. Comida", "Llamar"]
    assert made._boxes["food"].accessibleName() == "¿Qué primero?: 2. Comida"


def test_it_shows_what_it_is_given_in_its_order_and_in_other_words(qtbot: QtBot) -> None:
    made = control(qtbot)
    made.set_value(["food", "gone", "bed"])
    made.say_choices({"bed": "Bed", "food": "Food", "call": "Call"})
    assert made.value() == ["food", "bed"]
    assert texts(made) == ["2. Bed", "1. Food", "Call"]
    made.set_value(None)
    assert (made.value(), texts(made)) == (None, ["Bed", "Food", "Call"])
