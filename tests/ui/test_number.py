"""The field for a number takes what is kept with all its digits, says how many these are, and writes them out."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.ui.widgets.number import NumberLine


def field(qtbot: QtBot, text: str, *, decimals: bool = True) -> NumberLine:
    line = NumberLine(decimals=decimals)
    qtbot.addWidget(line)
    line.line.setText(text)
    return line


@pytest.mark.parametrize("text", ["123456789,012345", "-0.1234567890123", "999999999999999"])
def test_fifteen_digits_are_a_number(qtbot: QtBot, text: str) -> None:
    line = field(qtbot, text)
    assert line.value() == float(text.replace(",", "."))
    assert line.complaint() == ""


@pytest.mark.parametrize("decimals", [True, False])
def test_more_are_none_and_it_is_said(qtbot: QtBot, decimals: bool) -> None:
    line = field(qtbot, "1234567890123456", decimals=decimals)
    assert line.value() is None
    assert "15" in line.complaint()


def test_a_small_number_is_written_out(qtbot: QtBot) -> None:
    line = field(qtbot, "")
    line.set_value(0.00001)
    assert line.line.text() == "0,00001"
    assert line.value() == 0.00001


def test_a_number_that_stood_stays_what_it_is_until_it_is_typed_over(qtbot: QtBot) -> None:
    line = field(qtbot, "")
    line.set_value(10 / 3)
    assert line.value() == 10 / 3
    assert line.complaint() == ""
