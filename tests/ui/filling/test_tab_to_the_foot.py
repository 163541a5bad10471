"""Tab goes from the last question of every section to the way on, whenever it was built, and Shift+Tab back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.services.cases.opening import OpenedCase
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.form_view import FormView
from tests.services.homes import AS_CARDS, HOMES
from tests.ui.filling.conftest import Begin, Bring
from tests.ui.filling.hands import focus, go, is_growing

MOST = 400


@pytest.fixture
def role() -> Role:
    return "supervisor"


def view_of(page: FormPage) -> FormView:
    assert page.view is not None
    return page.view


def tab_to_the_foot(view: FormView) -> None:
    """Press Tab until the questions of the section are behind, and see where that leads."""
    pressed = 0
    while view._book.isAncestorOf(focus()):
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        pressed += 1
        assert pressed < MOST
    reached = focus()
    assert view._foot.isAncestorOf(reached), (
        view.current,
        reached.accessibleName() or getattr(reached, "text", str)(),
    )


def walk_every_section(view: FormView) -> None:
    for section in list(view._shown):
        view.show_section(section)
        view.focus_first()
        here = focus()
        tab_to_the_foot(view)
        if view._book.isAncestorOf(here):
            QTest.keyClick(focus(), Qt.Key.Key_Backtab)
            assert view._book.isAncestorOf(focus()), section


@pytest.mark.parametrize("form", ["F01", "F02", "F11"])
@pytest.mark.parametrize("at_once", [True, False])
def test_the_last_question_of_each_section_leads_on(
    qtbot: QtBot, begin: Begin, adult: OpenedCase, form: str, at_once: bool
) -> None:
    view = view_of(begin(adult, form))
    if not at_once:
        qtbot.waitUntil(lambda: not is_growing(view))
    walk_every_section(view)


def test_rows_that_are_added_stand_before_it(qtbot: QtBot, bring: Bring) -> None:
    page = bring(AS_CARDS)
    view, filled = view_of(page), page._filled
    assert filled is not None
    qtbot.waitUntil(lambda: not is_growing(view))
    row = ""
    for _ in range(2):
        home = filled.add_row(HOMES)
        row = filled.add_row(Place("x-homes-children", home))
    go(page, Place("x-homes-children-child", row))
    tab_to_the_foot(view)


def test_sections_turn_from_anywhere_in_the_window(qtbot: QtBot, begin: Begin, adult: OpenedCase) -> None:
    page = begin(adult, "F01")
    window, search = QWidget(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(search)
    column.addWidget(page)
    with qtbot.waitActive(window):
        window.show()
    view = view_of(page)
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert view.current == view._shown[1]
    assert view._book.isAncestorOf(focus())
    page.setParent(None)  # closed by who made it
