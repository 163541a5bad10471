"""Widgets laid out like words on a line are measured and placed once, until something in them moves."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
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


def gone() -> None:
    """Let what is to be deleted later be deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_an_item_outlives_what_stood_at_its_address(qtbot: QtBot) -> None:
    """A layout of Qt that was asked for its items leaves objects of Python behind, until its page goes."""
    lost = 0
    for _ in range(30):
        before = QWidget()
        column = QVBoxLayout(before)
        rows = [QLabel("fila") for _ in range(8)]
        for row in rows:
            column.addWidget(row)
        assert all(column.itemAt(index) for index in range(8))
        for row in rows:
            row.deleteLater()
        gone()
        page = QWidget()
        flow = FlowLayout(page)
        for _ in range(8):
            flow.addWidget(QLabel("estado"))
        before.deleteLater()
        gone()
        lost += sum(not shiboken6.isValid(flow.itemAt(index)) for index in range(8))
        page.deleteLater()
        gone()
    assert lost == 0


def test_a_widget_that_goes_takes_its_item_along(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page)
    first, second = QLabel("uno"), QLabel("dos")
    flow.addWidget(first)
    flow.addWidget(second)
    first.deleteLater()
    gone()
    assert flow.count() == 1
    item = flow.takeAt(0)
    assert item is not None
    assert item.widget() is second


def test_rows_at_the_end_stand_at_the_right_and_go_on_below(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, at_end=True)
    last = QPushButton("Más")
    flow.addWidget(last)
    first, second = QPushButton("Actuar ahora"), QPushButton("Pedidos y llamadas (1)")
    for button in (first, second):
        flow.insert_before(last, button)
    page.show()
    page.resize(flow.sizeHint().width() + 50, 100)
    assert (first.x(), last.geometry().right()) == (50, page.width() - 1)
    page.resize(flow.sizeHint().width() - 1, 100)
    assert last.y() > second.y() == first.y()
    assert second.geometry().right() == last.geometry().right() == page.width() - 1
