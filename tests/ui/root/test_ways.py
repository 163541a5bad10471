"""One comes to the root from Directorio and from Ajustes, and the window has the page."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from repatria.ui.contents import contents
from repatria.ui.directory.roots import CountryRoots
from repatria.ui.pages import Desk
from repatria.ui.root import KEY
from repatria.ui.settings.doors import root_door
from tests.ui.desks import Told, clock, desk, library, told

__all__ = ["clock", "desk", "library", "told"]


def test_both_ways_lead_to_the_page_and_it_is_in_the_window(qtbot: QtBot, desk: Desk, told: Told) -> None:
    door, roots = root_door(desk), CountryRoots(desk)
    for part in (door, roots):
        qtbot.addWidget(part)
        part.go.click()
    assert told.gone == [(KEY, None), (KEY, None)]
    page = next(one for one in contents(desk) if one.key == KEY)
    assert page.under == "directory"
