from __future__ import annotations

from pytestqt.qtbot import QtBot

from repatria.services.cases.night_cards import NightCard
from repatria.ui.today.night import card_notice, card_row


def test_a_card_that_cannot_be_read_never_says_that_no_place_was_noted(qtbot: QtBot) -> None:
    unread, empty = (NightCard("2V83-EG96", "", "", (("Ana M.", ""),), unread=one) for one in (True, False))
    row = card_row(unread, {})
    assert row.title != card_row(empty, {}).title
    assert row.title in card_notice(row).happened
    assert "Ana M." in row.clock
