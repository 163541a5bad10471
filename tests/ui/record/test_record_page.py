"""The record on screen: read by who audits, searched by keyboard, paged, and checked; and that is in it, too."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from repatria.domain.errors import VaultDamagedError
from repatria.services.cases.casefile import open_casefile
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.record import reading
from repatria.services.record.standing import RecordStanding
from repatria.store.log.missing import Missing
from repatria.store.state import load_part
from repatria.ui.pages import Desk
from repatria.ui.record import chains
from repatria.ui.record import page as record_page
from repatria.ui.record.act_rows import note, title
from repatria.ui.record.page import RecordOfActs
from repatria.ui.widgets.partial_date import PartialDate
from repatria.ui.widgets.progress_panel import ProgressPanel
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


def test_a_day_that_is_half_typed_is_said_and_nothing_is_looked_for(page: RecordOfActs, work: Work) -> None:
    assert page.filters is not None
    day = page.filters.since.findChild(PartialDate)
    assert day is not None
    QTest.keyClicks(day.year, "2026")
    QTest.keyClick(page.filters.search, Qt.Key.Key_Space)
    assert "hace falta el día" in page.filters.since.message()
    assert len(load_part(work.read(), work.record).of_type("record_read")) == 1


def test_while_more_is_unread_it_is_not_said_that_there_is_none(
    page: RecordOfActs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "SPAN", 1)
    assert looked_for(page, qtbot, "nadie hizo esto") == []
    assert page.not_yet.isVisible()
    assert page.more.isVisible()
    assert not page.nothing.isVisible()


def test_what_could_not_be_read_is_not_said_to_be_empty(
    page: RecordOfActs, qtbot: QtBot, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_for(page, qtbot, "nadie hizo esto")

    def fails(*_: object) -> None:
        raise VaultDamagedError(place="v", reason="x")

    monkeypatch.setattr(record_page, "open_record", fails)
    page.search()
    qtbot.waitUntil(lambda: bool(told.notices))
    assert page.unread.isVisible()


def test_a_check_of_the_chains_is_stopped_and_says_that_it_tells_nothing(
    page: RecordOfActs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(_: Work, progress: Callable[[int, int], bool]) -> RecordStanding:
        while progress(1, 2):
            time.sleep(0.01)
        raise AssertionError

    monkeypatch.setattr(chains, "record_standing", slow)
    QTest.keyClick(page.chains.button, Qt.Key.Key_Space)
    panel = page.chains.findChild(ProgressPanel)
    assert panel is not None
    panel.cancel_asked.emit()
    qtbot.waitUntil(lambda: bool(page.chains.words()))
    assert "no se sabe" in page.chains.words()[0]
    assert page.chains.button.isEnabled()


def test_of_many_lost_pieces_it_says_how_many_more(
    page: RecordOfActs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = tuple(Missing("record/d", f"log{n}", 1, 2) for n in range(8))
    monkeypatch.setattr(chains, "record_standing", lambda *_: RecordStanding(9, (), 0, lost, 0))
    QTest.keyClick(page.chains.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(page.chains.words()))
    assert "3 series más" in page.chains.words()[5]


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
