"""The keyboard is always on something useful in a form, and the keys of the form are heard from everywhere in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatria.services.cases.opening import OpenedCase
from repatria.ui.filling.asked import asked_around
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.form_page import FormPage
from tests.ui.filling.conftest import Begin
from tests.ui.filling.hands import fill, focus

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_form_that_begins_with_a_note_has_the_keyboard_on_the_way_on(
    qtbot: QtBot, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, "F04")
    assert page.view is not None
    assert page.view.current == "caution"
    assert focus() is page.view.on
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    assert page.is_open()
    assert page.view.current == "person_again"
    assert isinstance(asked_around(focus()), QuestionView)


def test_a_key_pressed_while_a_form_is_being_opened_leaves_nothing(
    qtbot: QtBot, page: FormPage, adult: OpenedCase
) -> None:
    page.header.back.setFocus(Qt.FocusReason.TabFocusReason)
    left: list[object] = []
    page.left.connect(lambda: left.append(page))
    with qtbot.waitSignal(page.opened):
        page.begin(adult.id, "F04")
        qtbot.keyClick(focus(), Qt.Key.Key_Space)
    assert page.is_open()
    assert left == []


def test_the_page_keys_turn_sections_from_the_head_of_the_form(
    qtbot: QtBot, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, "F04")
    assert page.view is not None
    page.header.back.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(focus(), Qt.Key.Key_PageDown, CTRL)
    assert page.view.current == "person_again"
    page.header.print.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(focus(), Qt.Key.Key_PageUp, CTRL)
    assert page.view.current == "caution"
    assert focus() is page.view.on


def test_the_page_keys_turn_nothing_behind_what_terminar_asks(
    qtbot: QtBot, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    assert page.view is not None
    fill(page, {"immediate_danger": "none"})
    page.bench._ask_when(page._filled)  # type: ignore[arg-type]
    before = page.view.current
    qtbot.keyClick(focus(), Qt.Key.Key_PageDown, CTRL)
    assert page.view.current == before
    assert page.panel is not None


def test_a_form_that_is_only_read_has_the_keyboard_in_it(
    qtbot: QtBot, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, "F04")
    assert page.view is not None
    assert page._filled is not None
    page._filled.session.lock()
    for key in list(page.view._shown):
        page.view.show_section(key)
        page.header.back.setFocus(Qt.FocusReason.TabFocusReason)
        page.view.focus_first()
        assert page.view.isAncestorOf(focus()), key
