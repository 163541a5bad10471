"""Widgets laid out like words on a line are measured and placed once, until something in them moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from repatria.ui.widgets.flow import FlowLayout


def test_what_stands_is_not_measured_again_and_what_moved_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page)
    buttons = [QPushButton(words) for words in ("Anterior", "Siguiente")]
    for button in buttons:
        flow.addWidget(button)
    page.resize(600, 100)
    page.show()
    low = flow.heightForWidth(400)
    calls: list[int] = []
    rows = FlowLayout._rows

    def measured(flow: FlowLayout, width: int) -> object:
        calls.append(width)
        return rows(flow, width)

    monkeypatch.setattr(FlowLayout, "_rows", measured)

    flow.setGeometry(QRect(0, 0, 400, 100))
    calls.clear()
    assert flow.heightForWidth(400) == low
    flow.setGeometry(QRect(0, 0, 400, 100))
    assert calls == []

    buttons[1].setText("Siguiente " * 20)
    assert flow.heightForWidth(400) > low
    flow.setGeometry(QRect(0, 0, 400, 100))
    assert buttons[1].y() > buttons[0].y()
    buttons[1].hide()
    assert flow.heightForWidth(400) == low
