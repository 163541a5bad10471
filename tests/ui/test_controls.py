from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons, yes_no_unknown
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.date_time import DateTime, TimeLine
from repatria.ui.widgets.day_picker import DayPicker
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.multi_choice import MultiChoice
from repatria.ui.widgets.number import NumberLine
from repatria.ui.widgets.partial_date import PartialDate
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.shelf import fold
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import SecretLine, TextLine

PLACES = [Choice(f"p{n}", f"San José {n}") for n in range(998)]
PLACES += [Choice("peten", "Petén"), Choice("xela", "Quetzaltenango")]

CONTROLS: list[tuple[Callable[[], Control], object]] = [
    (TextLine, "Xochitl Ixchelʼ"),
    (TextArea, "una línea\notra"),
    (SecretLine, "  with blanks "),
    (NumberLine, 15),
    (lambda: NumberLine(decimals=True), 12.5),
    (lambda: ChoiceButtons(yes_no_unknown()), "no"),
    (lambda: SearchableChoice(PLACES), "peten"),
    (lambda: MultiChoice([Choice("a", "A"), Choice("b", "B")]), ["a", "b"]),
    (PartialDate, "2011-05"),
    (PartialDate, "2011"),
    (lambda: PartialDate(whole=True), "2011-05-09"),
    (lambda: PartialDate(unasked=1), "2011-05"),
    (TimeLine, "09:30"),
    (DateTime, "2026-03-25T14:00"),
]
every_control = pytest.mark.parametrize(
    ("make", "answer"), CONTROLS, ids=[f"{n}-{answer}" for n, (_, answer) in enumerate(CONTROLS)]
)


@every_control
def test_an_answer_goes_in_and_comes_out_and_nobody_is_told(
    qtbot: QtBot, make: Callable[[], Control], answer: object
) -> None:
    control = make()
    qtbot.addWidget(control)
    with qtbot.assertNotEmitted(control.value_changed):
        control.set_value(answer)
        assert control.value() == answer
        control.set_value(None)
        assert control.value() is None
    assert control.complaint() == ""


@every_control
def test_the_screen_reader_knows_what_is_asked(
    qtbot: QtBot, make: Callable[[], Control], answer: object
) -> None:
    field = Field("Pregunta", make(), "Una pista")
    qtbot.addWidget(field)
    inside = field.control.focusProxy()
    while inside is not None and inside.focusProxy() is not None:
        inside = inside.focusProxy()
    assert inside is not None
    assert inside.accessibleName().startswith("Pregunta")
    assert "Una pista" in inside.accessibleDescription()


def test_every_keystroke_is_told(qtbot: QtBot) -> None:
    line = TextLine()
    told: list[Any] = []
    qtbot.addWidget(line)
    line.value_changed.connect(told.append)
    qtbot.keyClicks(line.line, "Ana")
    assert told == ["A", "An", "Ana"]


def test_pasted_text_of_several_lines_stays_as_written(qtbot: QtBot) -> None:
    area = TextArea()
    told: list[Any] = []
    qtbot.addWidget(area)
    area.value_changed.connect(told.append)
    qtbot.keyClicks(area.edit, "ab")
    assert told == ["a", "ab"]


def test_tab_leaves_the_text_area(qtbot: QtBot) -> None:
    area = TextArea()
    qtbot.addWidget(area)
    qtbot.keyClick(area.edit, Qt.Key.Key_Tab)
    assert area.value() is None


@pytest.mark.parametrize(
    ("typed", "value"),
    [("12", 12), ("12,5", 12.5), ("12.5", 12.5), ("-3", -3), ("doce", None), ("1.000,5", None)],
)
def test_numbers_are_read_with_comma_or_point(qtbot: QtBot, typed: str, value: float | None) -> None:
    number = NumberLine(decimals=True)
    qtbot.addWidget(number)
    qtbot.keyClicks(number.line, typed)
    assert number.value() == value
    assert bool(number.complaint()) == (value is None)


def test_a_whole_number_has_no_decimals(qtbot: QtBot) -> None:
    number = NumberLine()
    qtbot.addWidget(number)
    qtbot.keyClicks(number.line, "12,5")
    assert number.value() is None
    assert "entero" in number.complaint()


def test_a_choice_is_taken_back_by_pressing_it_again(qtbot: QtBot) -> None:
    buttons = ChoiceButtons(yes_no_unknown())
    told: list[Any] = []
    qtbot.addWidget(buttons)
    buttons.value_changed.connect(told.append)
    for _ in range(2):
        qtbot.mouseClick(buttons._buttons["no"], Qt.MouseButton.LeftButton)
    assert told == ["no", None]


def test_where_one_is_needed_pressing_the_chosen_one_keeps_it(qtbot: QtBot) -> None:
    """Found by two new users: who pressed the stick that was chosen already read «choose a stick»."""
    buttons = ChoiceButtons(yes_no_unknown(), needed=True)
    qtbot.addWidget(buttons)
    buttons.set_value("no")
    qtbot.mouseClick(buttons._buttons["no"], Qt.MouseButton.LeftButton)
    assert buttons.value() == "no"
    assert buttons._buttons["no"].isChecked()
    buttons.shut(["no"], "cerrado")
    assert buttons.value() is None


def test_arrows_walk_among_the_choices_and_space_chooses(qtbot: QtBot) -> None:
    buttons = ChoiceButtons(yes_no_unknown())
    qtbot.addWidget(buttons)
    with qtbot.waitActive(buttons):
        buttons.show()
    buttons.setFocus()
    qtbot.keyClick(buttons._buttons["yes"], Qt.Key.Key_Right)
    assert buttons._buttons["no"].hasFocus()
    qtbot.keyClick(buttons._buttons["no"], Qt.Key.Key_Space)
    assert buttons.value() == "no"


def test_a_thousand_places_are_found_without_accents(qtbot: QtBot) -> None:
    choice = SearchableChoice(PLACES)
    told: list[Any] = []
    qtbot.addWidget(choice)
    choice.show()
    choice.value_changed.connect(told.append)
    qtbot.keyClicks(choice.line, "peten")
    assert choice.completer.completionCount() == 1
    assert told == ["peten"]
    choice.popup.hide()


def test_part_of_a_name_narrows_and_the_arrows_take(qtbot: QtBot) -> None:
    choice = SearchableChoice(PLACES)
    qtbot.addWidget(choice)
    with qtbot.waitActive(choice):
        choice.show()
    choice.line.setFocus()
    qtbot.keyClicks(choice.line, "tenan")
    qtbot.waitUntil(choice.popup.isVisible)
    qtbot.keyClick(choice.popup, Qt.Key.Key_Down)
    qtbot.keyClick(choice.popup, Qt.Key.Key_Return)
    assert choice.value() == "xela"
    assert choice.line.text() == "Quetzaltenango"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_enter_and_tab_take_the_first_that_begins_as_typed(qtbot: QtBot, key: Qt.Key) -> None:
    choice = SearchableChoice([Choice("DMA", "Dominica"), Choice("NIC", "Nicaragua"), Choice("NIU", "Niue")])
    after = QLineEdit(choice)
    qtbot.addWidget(choice)
    with qtbot.waitExposed(choice):
        choice.show()
    choice.line.setFocus()
    qtbot.keyClicks(choice.line, "ni")
    qtbot.waitUntil(choice.popup.isVisible)
    qtbot.keyClick(choice.popup, key)
    assert choice.value() == "NIC"
    assert choice.line.text() == "Nicaragua"
    assert not choice.popup.isVisible()
    assert choice.line.hasFocus() == (key != Qt.Key.Key_Tab)
    after.deleteLater()


def test_the_only_choice_that_fits_is_taken_on_moving_on(qtbot: QtBot) -> None:
    choice = SearchableChoice(PLACES)
    qtbot.addWidget(choice)
    with qtbot.waitExposed(choice):
        choice.show()
    choice.line.setFocus()
    qtbot.keyClicks(choice.line, "quetz")
    choice.popup.hide()
    qtbot.keyClick(choice.line, Qt.Key.Key_Return)
    assert choice.value() == "xela"
    assert choice.complaint() == ""


def test_of_several_that_fit_none_is_taken_unseen(qtbot: QtBot) -> None:
    choice = SearchableChoice(PLACES)
    qtbot.addWidget(choice)
    qtbot.keyClicks(choice.line, "San")
    choice.popup.hide()
    choice.line.editingFinished.emit()
    assert choice.value() is None
    assert choice.complaint()


def test_a_complaint_goes_once_somebody_answers(qtbot: QtBot) -> None:
    field = Field("Nombre", TextLine())
    qtbot.addWidget(field)
    field.show()
    field.set_message("Escriba su nombre.")
    assert field.message()
    line = field.control.focusProxy()
    assert line is not None
    qtbot.keyClicks(line, "A")
    assert field.message() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_as_by_space(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("Guardar", "primary")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_enter_answers_no_choice(qtbot: QtBot) -> None:
    buttons = ChoiceButtons(yes_no_unknown())
    qtbot.addWidget(buttons)
    qtbot.keyClick(buttons._buttons["no"], Qt.Key.Key_Return)
    assert buttons.value() is None


def test_words_that_are_no_choice_are_no_answer(qtbot: QtBot) -> None:
    choice = SearchableChoice(PLACES)
    qtbot.addWidget(choice)
    choice.set_value("peten")
    choice.line.clear()
    qtbot.keyClicks(choice.line, "Atlantis")
    assert choice.value() is None
    assert "lista" in choice.complaint()


def test_a_key_that_the_list_does_not_know_is_kept(qtbot: QtBot) -> None:
    choice = SearchableChoice(PLACES)
    qtbot.addWidget(choice)
    choice.set_value("of-a-newer-list")
    assert choice.value() == "of-a-newer-list"


def test_folding_forgets_accents_and_capitals() -> None:
    assert fold(" Petén ÑAÑA ") == "peten nana"


def test_none_stands_alone(qtbot: QtBot) -> None:
    choice = MultiChoice([Choice("a", "A"), Choice("b", "B"), Choice("none", "Nada")], exclusive={"none"})
    qtbot.addWidget(choice)
    for key, value in (("a", ["a"]), ("none", ["none"]), ("b", ["b"])):
        choice._boxes[key].click()
        assert choice.value() == value


def test_a_date_asks_for_no_day_where_its_form_does_not(qtbot: QtBot) -> None:
    control = PartialDate(unasked=1, today=lambda: date(2026, 3, 25))
    qtbot.addWidget(control)
    control.show()
    assert (control.day.isVisible(), control.month.isVisible(), control.year.isVisible()) == (
        False,
        True,
        True,
    )
    assert control.findChildren(Button) == []
    assert control.focusProxy() is control.month
    qtbot.keyClicks(control.month, "05")
    qtbot.keyClicks(control.year, "1990")
    assert control.value() == "1990-05"


def test_a_day_that_was_answered_before_stays_in_sight(qtbot: QtBot) -> None:
    control = PartialDate(unasked=2)
    qtbot.addWidget(control)
    control.show()
    assert not control.month.isVisible()
    control.set_value("1990-05-12")
    assert control.day.isVisible()
    assert control.value() == "1990-05-12"
    control.set_value(None)
    assert not control.day.isVisible()


@pytest.mark.parametrize(
    ("day", "month", "year", "value"),
    [
        ("", "", "2011", "2011"),
        ("", "5", "2011", "2011-05"),
        ("9", "5", "2011", "2011-05-09"),
        ("29", "2", "2024", "2024-02-29"),
        ("29", "2", "2023", None),
        ("9", "", "2011", None),
        ("", "13", "2011", None),
        ("", "", "11", None),
        ("", "", "0000", None),
        ("0", "5", "2011", None),
    ],
)
def test_dates_are_kept_as_far_as_they_are_known(
    qtbot: QtBot, day: str, month: str, year: str, value: str | None
) -> None:
    control = PartialDate()
    qtbot.addWidget(control)
    for box, words in ((control.day, day), (control.month, month), (control.year, year)):
        qtbot.keyClicks(box, words)
    assert control.value() == value
    assert bool(control.complaint()) == (value is None)


def test_a_whole_date_needs_its_day(qtbot: QtBot) -> None:
    control = PartialDate(whole=True, today=lambda: date(2026, 3, 25))
    qtbot.addWidget(control)
    control.set_value("2026-03")
    assert control.value() is None
    control._buttons[1].click()
    assert control.value() == "2026-03-25"


def test_a_day_is_picked_from_a_calendar_by_the_keyboard(qtbot: QtBot) -> None:
    control = PartialDate(today=lambda: date(2026, 3, 25))
    qtbot.addWidget(control)
    with qtbot.waitActive(control):
        control.show()
    control.set_names("¿Cuándo?")
    assert control._buttons[0].accessibleName() == "¿Cuándo?: Elegir…"
    told: list[object] = []
    control.value_changed.connect(told.append)
    control.pick()
    (picker,) = control.findChildren(DayPicker)
    assert picker.month.selectedDate() == QDate(2026, 3, 25)
    days = picker.focusProxy()
    assert isinstance(days, QWidget)
    qtbot.keyClick(days, Qt.Key.Key_PageUp)
    qtbot.keyClick(days, Qt.Key.Key_Up)
    qtbot.keyClick(days, Qt.Key.Key_Return)
    assert control.value() == "2026-02-18"
    assert told == ["2026-02-18"]
    assert not picker.isVisible()


def test_a_calendar_that_is_closed_changes_nothing(qtbot: QtBot) -> None:
    control = PartialDate()
    qtbot.addWidget(control)
    with qtbot.waitActive(control):
        control.show()
    control.set_value("2011-05")
    control.pick()
    (picker,) = control.findChildren(DayPicker)
    assert picker.month.selectedDate() == QDate(2011, 5, 1), "as far as the day is known"
    days = picker.focusProxy()
    assert isinstance(days, QWidget)
    qtbot.keyClick(days, Qt.Key.Key_Escape)
    assert not picker.isVisible()
    assert control.value() == "2011-05"


def test_a_full_box_moves_on_to_the_next(qtbot: QtBot) -> None:
    control = PartialDate()
    qtbot.addWidget(control)
    with qtbot.waitActive(control):
        control.show()
    control.day.setFocus()
    for letter in "09052011":
        box = control.focusWidget()
        assert isinstance(box, QLineEdit)
        qtbot.keyClicks(box, letter)
    assert control.value() == "2011-05-09"


@pytest.mark.parametrize(
    ("typed", "value"),
    [("930", "09:30"), ("9.30", "09:30"), ("23:59", "23:59"), ("24:00", None), ("9:75", None)],
)
def test_times_are_read_as_people_write_them(qtbot: QtBot, typed: str, value: str | None) -> None:
    control = TimeLine()
    qtbot.addWidget(control)
    qtbot.keyClicks(control.line, typed)
    assert control.value() == value


def test_a_moment_needs_day_and_time(qtbot: QtBot) -> None:
    moment = DateTime(lambda: datetime(2026, 3, 25, 14, 5))  # noqa: DTZ001
    qtbot.addWidget(moment)
    moment.day.set_value("2026-03-25")
    assert "hora" in moment.complaint()
    with qtbot.waitSignal(moment.value_changed):
        moment._button.click()
    assert moment.value() == "2026-03-25T14:05"


def test_the_field_complains_when_the_person_moves_on_and_not_before(qtbot: QtBot) -> None:
    line = NumberLine()
    field = Field("Edad", line)
    qtbot.addWidget(field)
    qtbot.keyClicks(line.line, "x")
    assert field.message() == ""
    line.left.emit()
    assert "número" in field.message()
    assert "número" in line.line.accessibleDescription()
    assert line.line.property("trouble") is True
    line.line.clear()
    qtbot.keyClicks(line.line, "15")
    assert field.message() == ""
    assert line.line.property("trouble") is False


def test_what_was_said_comes_back_when_the_complaint_is_gone(qtbot: QtBot) -> None:
    field = Field("Edad", NumberLine())
    qtbot.addWidget(field)
    field.set_message("En duda.", "warning")
    field.set_value(15)
    assert field.message() == "En duda."
    assert field.control.complaint() == ""


def test_read_only_can_be_reached_and_not_changed(qtbot: QtBot) -> None:
    line = TextLine()
    qtbot.addWidget(line)
    line.set_value("Ana")
    line.set_read_only(read_only=True)
    qtbot.keyClicks(line.line, "x")
    assert line.value() == "Ana"


def test_a_passphrase_is_covered_until_asked_for(qtbot: QtBot) -> None:
    line = SecretLine()
    qtbot.addWidget(line)
    assert line.line.echoMode() == QLineEdit.EchoMode.Password
    line._show.click()
    assert line.line.echoMode() == QLineEdit.EchoMode.Normal
    line.clear()
    assert line.value() is None
    assert line.line.echoMode() == QLineEdit.EchoMode.Password


def test_an_answer_longer_than_anybody_may_type_is_not_cut(qtbot: QtBot) -> None:
    line = TextLine(limit=10)
    qtbot.addWidget(line)
    kept = "🜁" + "x" * 25
    line.set_value(kept)
    assert line.value() == kept
    qtbot.keyClicks(line.line, "a")
    qtbot.keyClick(line.line, Qt.Key.Key_Backspace)
    assert line.value() == kept[:-1]
    line.write_over(kept + "y")
    assert line.value() == kept + "y"


def test_a_choice_pressed_twice_quickly_stays_chosen(qtbot: QtBot) -> None:
    control = ChoiceButtons(yes_no_unknown())
    qtbot.addWidget(control)
    button = control._buttons["yes"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)  # the second press alone
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert control.value() == "yes"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert control.value() is None


def test_a_choice_at_the_keyboard_looks_no_more_chosen_than_another(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    control = ChoiceButtons(yes_no_unknown())
    column.addWidget(control)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    button = control._buttons["yes"]
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    ringed = button.grab().toImage()
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)
    assert button.hasFocus()
    assert window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    assert button.grab().toImage() == ringed


@pytest.mark.parametrize("text", ["ayer por la tarde", "MMXI", "²⁰¹¹", "True"])
def test_a_text_that_is_no_date_is_said_whole_and_kept(qtbot: QtBot, text: str) -> None:
    date_boxes = PartialDate()
    qtbot.addWidget(date_boxes)
    date_boxes.set_value(text)
    assert text in date_boxes.complaint()
    assert date_boxes.value() is None
    assert date_boxes.year.text() == ""
    qtbot.keyClicks(date_boxes.year, "2011")
    assert date_boxes.value() == "2011"


def test_a_locked_date_looks_as_locked_as_a_text(qtbot: QtBot) -> None:
    date_boxes, line = PartialDate(), TextLine()
    for one in (date_boxes, line):
        qtbot.addWidget(one)
        one.resize(400, 60)
        one.set_read_only(True)
    dated, written = date_boxes.year.grab().toImage(), line.line.grab().toImage()
    assert dated.pixelColor(8, 8) == written.pixelColor(8, 8)
