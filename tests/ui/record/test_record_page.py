"""The record on screen: read by who audits, searched by keyboard, paged, and checked; and that is in it, too."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from repatria.services.cases.casefile import open_casefile
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.record import reading
from repatria.store.state import load_part
from repatria.ui.pages import Desk
from repatria.ui.record.act_rows import note, title
from repatria.ui.record.page import RecordOfActs
from repatria.ui.widgets.text_line import TextLine
from tests.posts import seat
from tests.ui.desks import Told, clock, desk, library, told, work

__all__ = ["clock", "desk", "library", "told", "work"]

NAME = "Xochitl Canario"


@pytest.fixture
def case(work: Work) -> OpenedCase:
    opened = open_case(work, Opening("host", "no", label=NAME))
    open_casefile(work, opened.id)
    seat(work, replace(work.person, role="auditor"))
    return opened


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, case: OpenedCase) -> RecordOfActs:
    return shown(qtbot, desk)


def shown(qtbot: QtBot, desk: Desk) -> RecordOfActs:
    page = RecordOfActs(desk)
    qtbot.addWidget(page)
    page.resize(1130, 640)
    with qtbot.waitSignal(page.shown), qtbot.waitActive(page):
        page.show()
    return page


def titles(page: RecordOfActs) -> list[str]:
    rows = page.list.rows
    return [title(rows.row_at(rows.index(n))) for n in range(rows.rowCount())]


def looked_for(page: RecordOfActs, qtbot: QtBot, words: str) -> list[str]:
    assert page.filters is not None
    line = page.filters.words.findChild(TextLine)
    assert line is not None
    line.line.clear()
    with qtbot.waitSignal(page.shown):
        QTest.keyClicks(line.line, words)
        QTest.keyClick(line.line, Qt.Key.Key_Return)
    return titles(page)


def test_that_it_was_read_stands_in_what_is_read_next(page: RecordOfActs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.shown):
        page.search()
    assert titles(page)[0] == "Ana M. · leyó quién hizo qué"


def test_it_says_who_did_what_in_which_case_and_no_name_of_whom(page: RecordOfActs, case: OpenedCase) -> None:
    found = titles(page)
    assert not [one for one in found if "leyó" in one]
    assert f"Ana M. · vio un expediente · {case.code}" in found
    rows = page.list.rows
    said = [note(rows.row_at(rows.index(n))) for n in range(rows.rowCount())]
    assert all("2026-11-23 14:00:0" in one and "-06:00" in one for one in said)
    assert any("por qué: lo lleva" in one for one in said)
    assert NAME not in "".join([*found, *said])


def test_it_is_searched_with_enter_and_each_search_is_noted(
    page: RecordOfActs, qtbot: QtBot, work: Work, case: OpenedCase
) -> None:
    assert looked_for(page, qtbot, case.code.lower())
    assert all(case.code in one or "leyó" in one for one in titles(page))
    assert looked_for(page, qtbot, "nadie hizo esto") == []
    assert page.nothing.isVisible()
    noted = load_part(work.read(), work.record).of_type("record_read")
    assert [fact.value for fact in noted] == [{}, {"case": case.id}, {"words": "nadie hizo esto"}]
    assert page.filters is not None
    with qtbot.waitSignal(page.shown):
        QTest.keyClick(page.filters.clear, Qt.Key.Key_Space)
    assert not page.filters.narrows()
    assert page.list.isVisible()


def test_more_is_shown_below_and_the_place_stays(
    page: RecordOfActs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "PAGE", 2)
    with qtbot.waitSignal(page.shown):
        page.search()
    assert len(titles(page)) == 2
    page.list.setCurrentIndex(page.list.rows.index(1))
    with qtbot.waitSignal(page.shown):
        QTest.keyClick(page.more, Qt.Key.Key_Space)
    assert len(titles(page)) == 4
    assert page.list.currentIndex().row() == 1


def test_the_chains_are_checked_and_said_to_be_whole(page: RecordOfActs, qtbot: QtBot) -> None:
    QTest.keyClick(page.chains.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(page.chains.words()))
    assert "Nada falta" in page.chains.words()[0]


def test_who_does_not_audit_is_told_who_does(qtbot: QtBot, desk: Desk, work: Work, told: Told) -> None:
    page = RecordOfActs(desk)
    qtbot.addWidget(page)
    page.show()
    assert page.barred.isVisible()
    assert not page.chains.isVisible()
    assert load_part(work.read(), work.record).of_type("record_read") == ()
    QTest.keyClick(page.back, Qt.Key.Key_Space)
    assert told.gone == [("settings", None)]
