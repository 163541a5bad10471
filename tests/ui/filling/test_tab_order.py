"""Tab goes on in the order of reading through what was built later, and nothing else about a stop changes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from repatria.ui.filling.tab_order import come_after, come_before
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.text_line import TextLine


def field(name: str) -> Field:
    return Field(name, TextLine())


def row(*names: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    for name in names:
        column.addWidget(field(name))
    return made


def walked(window: QWidget, start: QWidget) -> str:
    with_keyboard = start.findChildren(QLineEdit)[0]
    with_keyboard.setFocus()
    found = ""
    while True:
        here = QApplication.focusWidget()
        assert here is not None
        if found and here is with_keyboard:
            return found
        found += here.accessibleName()
        QTest.keyClick(window, Qt.Key.Key_Tab)


def test_what_comes_later_is_reached_where_it_stands(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, last = row("a", "b"), row("y", "z")
    for one in (first, last):
        column.addWidget(one)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    between, end = row("m", "n"), field("o")
    column.insertWidget(1, between)
    column.insertWidget(2, end)
    come_after(between, first)
    come_before(end, last)
    for made in (between, end):
        made.show()
    assert walked(window, first) == "abmnoyz"
    come_after(last, first)
    assert walked(window, first) == "abyzmno"
    policies = {line.focusPolicy() for line in window.findChildren(QLineEdit)}
    assert policies == {Qt.FocusPolicy.StrongFocus}
    assert end.focusProxy() is end.control
    assert between.focusProxy() is None
    assert between.focusPolicy() is Qt.FocusPolicy.NoFocus
