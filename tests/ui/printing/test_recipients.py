"""For whom a sheet is: of which country somebody abroad is, is asked where the code of a case there hangs on it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.disclosure import Recipient
from repatria.services.paper.for_whom import ForWhom, Named
from repatria.ui.printing.recipients import RecipientPanel
from tests.ui.exchange import words_in

NAMED = Recipient("abroad", "Enlace de Guatemala", "return")


def panel_for(qtbot: QtBot, offered: ForWhom) -> RecipientPanel:
    panel = RecipientPanel({"return": "retorno"}, {"GTM": "Guatemala"}.__getitem__)
    qtbot.addWidget(panel)
    panel.show()
    panel.offer(offered)
    return panel


def chosen(qtbot: QtBot, panel: RecipientPanel) -> Recipient:
    with qtbot.waitSignal(panel.chosen) as told:
        panel.ask()
    assert told.args is not None
    [recipient] = told.args
    assert isinstance(recipient, Recipient)
    return recipient


@pytest.mark.parametrize("asked", [True, False])
def test_only_whoever_says_that_it_is_the_country_that_sent_the_packet_gives_its_code(
    qtbot: QtBot, asked: bool
) -> None:
    named = (Named(NAMED, "2027-01-01"),) if asked else ()
    panel = panel_for(qtbot, ForWhom(frozenset(), frozenset({"abroad"} if asked else ()), named, "GTM"))
    panel.kind.set_value("abroad")
    panel.name.set_value(NAMED.name)
    assert chosen(qtbot, panel).country == "", "what is safe stands chosen"
    assert panel.from_sender is not None
    assert panel.from_sender.isVisible()
    assert "Guatemala" in words_in(panel.from_sender)
    panel.from_sender.set_value("sender")
    assert chosen(qtbot, panel).country == "GTM"
    panel.kind.set_value("consulate")
    panel.name.set_value("Consulado")
    assert chosen(qtbot, panel) == Recipient("consulate", "Consulado")
    assert not panel.from_sender.isVisible()


def test_where_no_packet_gave_a_code_no_country_is_asked(qtbot: QtBot) -> None:
    panel = panel_for(qtbot, ForWhom(frozenset(), frozenset(), ()))
    panel.kind.set_value("abroad")
    panel.name.set_value(NAMED.name)
    assert panel.from_sender is None
    assert chosen(qtbot, panel) == Recipient("abroad", NAMED.name)
