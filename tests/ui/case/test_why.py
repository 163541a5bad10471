"""A case that somebody else has opens once it was said why; by keyboard, and at once for whoever acts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from repatria.domain.ids import CaseId
from repatria.services.desk import Desk as Work
from repatria.services.post.people import let_in
from repatria.store.state import load_some
from repatria.ui.case.page import CasePage
from repatria.ui.pages import Desk
from repatria.ui.widgets.label import Label
from tests.posts import seat


@pytest.fixture
def asking(qtbot: QtBot, desk: Desk, work: Work, rich: CaseId) -> CasePage:
    """The page of Ana's case, as Beto opens it in a post of three."""
    beto = let_in(work, "Beto", "coordinator", "la frase larga de Beto")
    let_in(work, "Cira", "supervisor", "la frase larga de Cira")
    seat(work, beto)
    page = CasePage(desk, rich)
    qtbot.addWidget(page)
    page.resize(1150, 660)
    page.show()
    qtbot.waitUntil(lambda: page.why.is_asking)
    return page


def said(work: Work) -> list[dict[str, str]]:
    facts = load_some(work.read(), work.record, types=("case_viewed",)).facts
    return [{key: one for key, one in fact.value.items() if key != "case"} for fact in facts]


def choose(page: CasePage, why: str) -> None:
    assert page.panel is not None
    page.panel.fields["why"].set_value(why)


def test_nothing_of_the_case_but_its_code_is_shown_before(asking: CasePage, work: Work) -> None:
    assert asking.header.isHidden()
    assert asking.tabs.isHidden()
    shown = " ".join(label.text() for label in asking.findChildren(QLabel) if label.isVisibleTo(asking))
    assert "¿Por qué abre el expediente" in shown
    assert "guatemalteca" not in shown
    assert said(work) == []


def test_it_opens_by_keyboard_with_a_reason_and_words(qtbot: QtBot, asking: CasePage, work: Work) -> None:
    panel = asking.panel
    assert panel is not None
    qtbot.waitUntil(lambda: panel.isAncestorOf(panel.window().focusWidget()))
    first = panel.fields["why"].findChildren(QAbstractButton)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert panel.value("why") == "covers"
    [line] = panel.fields["said"].findChildren(QLineEdit)
    qtbot.keyClicks(line, "Ana salio con la nina")
    with qtbot.waitSignal(asking.shown):
        qtbot.keyClick(panel.act, Qt.Key.Key_Space)
    assert said(work) == [{"why": "covers", "said": "Ana salio con la nina"}, {"why": "covers"}]
    assert asking.header.isVisible()
    assert asking.panel is None


def test_what_says_nothing_is_told_in_the_panel_and_opens_nothing(asking: CasePage, work: Work) -> None:
    choose(asking, "asked")
    assert asking.panel is not None
    asking.panel.fields["said"].set_value("ya")
    asking.panel.press()
    words = " ".join(label.text() for label in asking.panel.findChildren(Label))
    assert "Eso no alcanza." in words
    assert said(work) == []
    assert asking.header.isHidden()


def test_whoever_acts_at_once_writes_nothing_and_is_asked_for_the_act(
    qtbot: QtBot, asking: CasePage, work: Work
) -> None:
    with qtbot.waitSignal(asking.shown):
        qtbot.keyClick(asking, Qt.Key.Key_F9)
    assert [one["why"] for one in said(work)] == ["now", "now"]
    assert asking.panel is not None
    assert "reason" in asking.panel.fields


def test_going_back_and_reading_anew_show_nothing(qtbot: QtBot, asking: CasePage, work: Work) -> None:
    asking.reload()
    qtbot.keyClick(asking, Qt.Key.Key_F5)
    assert asking.why.is_asking
    assert asking.panel is not None
    with qtbot.waitSignal(asking.closed):
        qtbot.keyClick(asking.panel, Qt.Key.Key_Escape)
    asking.reload()
    qtbot.waitUntil(lambda: asking.why.is_asking)
    assert said(work) == []
    assert asking.header.isHidden()
