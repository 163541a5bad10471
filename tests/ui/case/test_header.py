"""The head of a case keeps to the width there is."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.ui.case.header import CaseHeader
from repatria.ui.case.tabs import SectionTabs
from repatria.ui.case.telling.header_words import HeaderWords
from repatria.ui.frame.navigation import Navigation
from repatria.ui.theme import Theme, apply_theme


def test_where_room_is_scarce_its_acts_have_no_words_and_are_named_all_the_same(qtbot: QtBot) -> None:
    """Found by a new user: at 200 % a received case with differences was wider than the screen."""
    header = CaseHeader()
    qtbot.addWidget(header)
    wide = header._take.sizeHint().width()
    header.set_narrow(True)
    assert (header._take.text(), header._take.accessibleName()) == ("", "Llevarlo yo")
    assert "Llevarlo yo" in header._take.toolTip()
    words = header._take.fontMetrics().horizontalAdvance("Llevarlo yo")
    assert header._take.sizeHint().width() <= wide - words
    header.set_narrow(False)
    assert header._take.text() == "Llevarlo yo"


def test_at_large_text_its_acts_go_on_below_and_squeeze_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    """Found by a new coordinator: at 200 % the column at the left was squeezed until its words were cut."""
    apply_theme(qapp, Theme(scale=2.0))
    header, tabs = CaseHeader(), SectionTabs()
    qtbot.addWidget(header)
    header.set_words(HeaderWords("AYG8-DP7X", "", "", (), "", carried=False), ())
    header.hold(tabs)
    for part in (header, tabs):
        part.set_narrow(True)
    tabs.set_current("requests")
    tabs.set_counts({"requests": 1})
    navigation = Navigation([])
    qtbot.addWidget(navigation)
    room = 1366 - navigation.sizeHint().width() - 2 * 16
    assert header.minimumSizeHint().width() <= room
    header.resize(room, header.heightForWidth(room))
    header.show()
    assert header._more.mapTo(header, header._more.rect().topRight()).x() < room
