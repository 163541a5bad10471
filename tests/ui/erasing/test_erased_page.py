"""Of a case that was erased meanwhile nothing is shown again, whichever way one comes to it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.ids import CaseId
from repatria.services.desk import Desk as Work
from repatria.services.erasing import erase_case
from repatria.ui.case.page import CasePage
from repatria.ui.pages import Desk
from repatria.ui.rooms import CaseRoom
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.label import Label
from tests.services.erasing import CANARY, SECOND
from tests.ui.desks import Told


def room_of(qtbot: QtBot, desk: Desk, case: CaseId) -> CaseRoom:
    room = CaseRoom(desk)
    qtbot.addWidget(room)
    room.resize(1130, 720)
    room.show()
    room.go_to({"case": case})
    assert room.page is not None
    with qtbot.waitSignal(room.page.shown):
        pass
    return room


def words_of(room: CaseRoom) -> str:
    return "\n".join(label.text() for label in room.findChildren(Label))


@pytest.mark.parametrize("section", ["steps", "history"])
def test_coming_back_to_it_shows_only_that_it_was_erased(
    qtbot: QtBot, desk: Desk, work: Work, told: Told, due: CaseId, section: str
) -> None:
    room = room_of(qtbot, desk, due)
    assert room.page is not None
    code = room.page.view.case.code
    erase_case(work, due, "retention", SECOND)
    room.go_to({"case": due, "section": section})
    qtbot.waitUntil(lambda: isinstance(room.currentWidget(), EmptyState))
    qtbot.waitUntil(lambda: not room.findChildren(CasePage))
    room.set_names_shown(True)
    for said in (CANARY, code):
        assert said not in words_of(room)
    assert "se borró aquí por regla" in words_of(room)
    assert told.notices == []
    assert not room.findChildren(CasePage)
    assert room.count() == 1
    assert room.place() == {"case": due}
    room.findChildren(Button)[0].click()
    assert told.gone[-1][0] == "cases"


def test_an_act_on_it_says_the_same(qtbot: QtBot, desk: Desk, work: Work, due: CaseId) -> None:
    room = room_of(qtbot, desk, due)
    assert room.page is not None
    room.page.act("erase")
    qtbot.waitUntil(lambda: room.page is not None and room.page.panel is not None)
    erase_case(work, due, "retention", SECOND)
    room.page.reload()
    qtbot.waitUntil(lambda: isinstance(room.currentWidget(), EmptyState) and not room.findChildren(CasePage))
    assert room.findChildren(Button)[0].hasFocus()
