"""A choice says all of its words at any width: what is to be checked before it is chosen is never cut off."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from repatria.ui.widgets.choice_button import ChoiceButton
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons

LONG = "Enlace nacional · Enlace de Honduras · Preparar el regreso · hasta martes 1 de diciembre de 2026"


def shown(qtbot: QtBot, width: int, columns: int, *words: str) -> tuple[QWidget, list[ChoiceButton]]:
    page = QWidget()
    qtbot.addWidget(page)
    choices = ChoiceButtons([Choice(each, each) for each in words], columns=columns)
    QVBoxLayout(page).addWidget(choices)
    page.resize(width, 900)
    page.show()
    return page, choices.findChildren(ChoiceButton)


@pytest.mark.parametrize("columns", [0, 1])
def test_words_wider_than_the_row_go_on_below(qtbot: QtBot, columns: int) -> None:
    page, [button] = shown(qtbot, 420, columns, LONG)
    row = button.parentWidget()
    assert row is not None
    assert page.width() == 420
    assert button.geometry().right() < row.width() <= 420
    lines = button.lines(button.width())
    assert " ".join(lines) == LONG
    assert len(lines) > 1
    assert button.height() >= len(lines) * button.fontMetrics().lineSpacing()
    assert button.text() == LONG


def test_words_that_fit_stand_in_one_line_as_before(qtbot: QtBot) -> None:
    page, buttons = shown(qtbot, 900, 0, "Sí", "No", "No se sabe")
    assert {len(button.lines(button.width())) for button in buttons} == {1}, page.width()
    assert {button.height() for button in buttons} == {button.sizeHint().height() for button in buttons}
    assert len({button.y() for button in buttons}) == 1
