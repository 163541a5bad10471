"""Words of others are shown whole, however long one of them is and however large the text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.ui.theme import Theme, apply_theme
from repatria.ui.widgets.label import Label

NARROW = 400
"""Pixels that questions have at twice the text in a window of 960, in a form that is tried."""


@pytest.fixture(autouse=True)
def double(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, Theme.named("light", 2.0))
    yield
    apply_theme(qapp, Theme())


@pytest.mark.parametrize(
    "words",
    ["ex:change.uw.android.BREATHCOUNT(value)", "https://www.example.org/formularios/registro-de-personas"],
)
def test_an_address_ends_a_line_where_there_is_no_room_for_it(qtbot: QtBot, words: str) -> None:
    label = Label(words)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() <= NARROW
    assert label.text() == words
