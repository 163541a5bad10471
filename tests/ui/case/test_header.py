"""The head of a case keeps to the width there is."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from repatria.ui.case.header import CaseHeader


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
