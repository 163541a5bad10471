from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.ui.calling import CallKeeper
from repatria.ui.frame.call_bar import CallBar
from tests.ui.around import Around, around, work

__all__ = ["around", "work"]
KEYS = Qt.Key


@pytest.fixture
def girl(work: Desk) -> OpenedCase:
    return open_case(work, Opening("host", "yes", return_country="HND", label="blusa azul"))


@pytest.fixture
def window(around: Around, work: Desk, girl: OpenedCase) -> Any:
    return around.sit_down(work).sitting.window


def bar_of(qtbot: QtBot, window: Any) -> CallBar:
    """Press F8 and return the line, once it knows the case."""
    qtbot.keyClick(window.focusWidget() or window, KEYS.Key_F8)
    (keeper,) = window.findChildren(CallKeeper)
    bar: CallBar = keeper.bar
    assert bar.isVisible()
    return bar


def calls(work: Desk, case: OpenedCase) -> list[Any]:
    return [fact.value for fact in case_of(work, case.id).state.of_type("call_logged")]


def test_in_a_case_the_call_is_one_key_and_one_line(
    qtbot: QtBot, window: Any, work: Desk, girl: OpenedCase
) -> None:
    window.go("case", {"case": girl.id})
    page = window.page("case").page
    qtbot.waitUntil(lambda: page.hands.loaded)
    bar = bar_of(qtbot, window)
    qtbot.waitUntil(lambda: bar.case.text() == girl.code)
    qtbot.keyClicks(bar.to, "PGN, turno")
    qtbot.keyClick(bar.to, KEYS.Key_Return)
    assert bar.said.hasFocus()
    qtbot.keyClicks(bar.said, "Llega hoy")
    with qtbot.waitSignal(page.shown):
        qtbot.keyClick(bar.said, KEYS.Key_Return)
        qtbot.waitUntil(bar.isHidden)
    assert [(call["to"], call["said"]) for call in calls(work, girl)] == [("PGN, turno", "Llega hoy")]
    assert girl.code in window.notices.words()


def test_anywhere_else_the_case_is_found_by_its_code(
    qtbot: QtBot, window: Any, work: Desk, girl: OpenedCase
) -> None:
    bar = bar_of(qtbot, window)
    qtbot.waitUntil(bar.case.hasFocus)
    qtbot.keyClicks(bar.case, girl.code.lower().replace("-", ""))
    qtbot.waitUntil(lambda: bar.case._offered.rowCount() == 1)
    assert bar.case._offered.item(0).text() == f"{girl.code} · blusa azul"
    bar.case._popup.hide()
    qtbot.keyClick(bar.case, KEYS.Key_Return)
    assert bar.case.text() == girl.code
    qtbot.keyClicks(bar.to, "Albergue")
    bar.keep.click()
    qtbot.waitUntil(lambda: len(calls(work, girl)) == 1)
    assert window.current() == "today"


def test_in_a_form_the_line_opens_over_the_form_and_keeps_it(
    qtbot: QtBot, window: Any, girl: OpenedCase
) -> None:
    window.go("form", {"case": girl.id, "form": "F01", "step": "P0.1"})
    qtbot.waitUntil(window.page("form").page.is_open)
    bar = bar_of(qtbot, window)
    qtbot.waitUntil(lambda: bar.case.text() == girl.code)
    assert window.page("form").isVisible()


def test_without_case_or_person_nothing_is_written(
    qtbot: QtBot, window: Any, work: Desk, girl: OpenedCase
) -> None:
    bar = bar_of(qtbot, window)
    qtbot.keyClicks(bar.to, "Albergue")
    bar.keep.click()
    assert "Elija de qué expediente" in bar._trouble.words()
    bar.case.set_case(girl.id, girl.code)
    bar.to.clear()
    bar.keep.click()
    assert "con quién" in bar._trouble.words()
    assert calls(work, girl) == []


def test_escape_leaves_the_line_and_not_the_words_and_the_next_one_covers(qtbot: QtBot, window: Any) -> None:
    bar = bar_of(qtbot, window)
    qtbot.keyClicks(bar.to, "Albergue")
    qtbot.keyClick(bar.to, KEYS.Key_Escape)
    assert bar.isHidden()
    assert not window.is_covered()
    assert bar_of(qtbot, window).to.text() == "Albergue"
    qtbot.keyClick(bar.to, KEYS.Key_Escape)
    qtbot.keyClick(window, KEYS.Key_Escape)
    assert window.is_covered()
    qtbot.keyClick(window, KEYS.Key_F8)
    assert not bar.isVisible(), "no key works behind the cover"


def test_half_a_call_outlives_a_larger_text_and_a_lock(
    qtbot: QtBot, around: Around, window: Any, work: Desk
) -> None:
    bar = bar_of(qtbot, window)
    qtbot.keyClicks(bar.to, "Albergue")
    window.rebuild()
    (keeper,) = window.findChildren(CallKeeper)
    assert keeper.bar is not bar
    assert keeper.bar.to.text() == "Albergue"
    qtbot.waitUntil(keeper.bar.isVisible)
    qtbot.keyClicks(keeper.bar.said, "Hay")
    around.programs[-1].lock()
    fresh = around.sit_down(work).sitting.window
    again = bar_of(qtbot, fresh)
    qtbot.waitUntil(lambda: again.values() == {"case": "", "code": "", "to": "Albergue", "said": "Hay"})
    QApplication.processEvents()
