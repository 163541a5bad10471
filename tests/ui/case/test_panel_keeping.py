from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.services.post.unsaved import unsaved
from repatria.store.drafts import Draft
from repatria.ui.case.page import CasePage
from repatria.ui.case.panels.panel import Asking, Panel
from repatria.ui.pages import Desk
from tests.ui.case.conftest import Show, settle


def panel_of(qtbot: QtBot, page: CasePage) -> Panel:
    qtbot.waitUntil(lambda: page.panel is not None)
    assert page.panel is not None
    return page.panel


def type_in(qtbot: QtBot, panel: Panel, key: str, words: str) -> None:
    qtbot.keyClicks(panel.fields[key].control.focusProxy(), words)


def kept(work: Work) -> list[Draft]:
    return [draft for draft in work.drafts().load("_unsaved") if "/panel/" in draft.path]


@pytest.mark.parametrize(("step", "key", "field"), [("", "call", "to"), ("step/P1.1", "done", "institution")])
def test_a_panel_is_open_again_after_a_lock_with_all_that_was_typed(
    qtbot: QtBot, show: Show, page: CasePage, step: str, key: str, field: str
) -> None:
    if step:
        page.content.choose(step)
        page.act_here(key)
    else:
        page.show_section("history")
        page.act(key)
    panel = panel_of(qtbot, page)
    type_in(qtbot, panel, field, "PGN, turno")
    page.keep()
    fresh = show(page.case_id)
    fresh.go_to(page.place())
    again = panel_of(qtbot, fresh)
    qtbot.waitUntil(lambda: again.value(field) == panel.value(field))
    assert str(again.value(field)).endswith("PGN, turno")
    assert fresh.place() == page.place()


def test_a_crash_loses_nothing_of_a_panel(qtbot: QtBot, page: CasePage, work: Work) -> None:
    page.act("call")
    type_in(qtbot, panel_of(qtbot, page), "to", "PGN")
    qtbot.waitUntil(lambda: [draft.value["values"] for draft in kept(work)] == [{"to": "PGN"}], timeout=1000)


def test_what_was_typed_a_moment_before_the_panel_asks_on_in_another_is_kept(
    qtbot: QtBot, page: CasePage, work: Work
) -> None:
    """Whoever types and presses at once is faster than the keeping: the panel is gone before it reads."""
    page.act("call")
    type_in(qtbot, panel_of(qtbot, page), "to", "PGN")
    page.stack.ask(Asking("¿Seguro?", "", "Sí"), lambda panel, given: None)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    page.keep()
    assert [draft.value["values"] for draft in kept(work)] == [{"to": "PGN"}]


@pytest.mark.parametrize("how", ["done", "left"])
def test_what_is_done_or_left_on_purpose_is_asked_anew(
    qtbot: QtBot, page: CasePage, work: Work, how: str
) -> None:
    page.act("call")
    panel = panel_of(qtbot, page)
    type_in(qtbot, panel, "to", "PGN")
    page.keep()
    assert kept(work)
    if how == "done":
        settle(qtbot, page, panel.press)
    else:
        panel.back.click()
    page.keep()
    assert kept(work) == []
    assert "asked" not in page.place()


def test_another_act_does_not_take_the_words_of_this_one(qtbot: QtBot, desk: Desk, page: CasePage) -> None:
    page.act("call")
    type_in(qtbot, panel_of(qtbot, page), "to", "PGN")
    page.keep()
    assert len(unsaved(desk.work)) == 0
    page.stack._drop(panel_of(qtbot, page))
    page.act("request")
    assert panel_of(qtbot, page).typed_values() == {}
