"""The register on screen: a sheet is found, what became of it is said by keyboard, and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.services.paper.leaving import note_printed
from repatria.services.paper.printing import blank_sheet
from repatria.services.paper.register import PAGE, sheet_of
from repatria.ui.pages import Desk
from repatria.ui.sheets import SheetsPage
from tests.ui.desks import Told


@pytest.fixture
def numbers(work: Work) -> list[str]:
    sheets = [blank_sheet(work, form) for form in ("F01", "F02", "F11")]
    for sheet in sheets:
        note_printed(work, sheet)
    return [sheet.number for sheet in sheets]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, numbers: list[str]) -> SheetsPage:
    return shown(qtbot, desk)


def shown(qtbot: QtBot, desk: Desk) -> SheetsPage:
    page = SheetsPage(desk)
    qtbot.addWidget(page)
    page.resize(1130, 640)
    with qtbot.waitSignal(page.shown), qtbot.waitActive(page):
        page.show()
    return page


def titles(page: SheetsPage) -> list[str]:
    rows = page.list.rows
    return [rows.row_at(rows.index(n)).title for n in range(rows.rowCount())]


def notes(page: SheetsPage) -> list[str]:
    rows = page.list.rows
    return [rows.row_at(rows.index(n)).note for n in range(rows.rowCount())]


def find(qtbot: QtBot, page: SheetsPage, text: str) -> None:
    with qtbot.waitSignal(page.shown):
        page.search.set_value(text)
        page.search.value_changed.emit(text)


def test_sheets_stand_with_number_and_title_and_where_they_are(page: SheetsPage, numbers: list[str]) -> None:
    assert [title[:6] for title in titles(page)] == numbers[::-1]
    assert "F11 · " in titles(page)[0]
    assert notes(page)[0] == "Impresa hoy, 14:00"


def test_the_page_begins_where_a_scanner_may_write(qtbot: QtBot, page: SheetsPage) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.search.isAncestorOf(focus)


def test_a_sheet_is_found_by_number_or_scanner_and_said_back_by_keyboard(
    qtbot: QtBot, page: SheetsPage, work: Work, numbers: list[str]
) -> None:
    find(qtbot, page, f"REPATRIA/1 F02 1.0 - {numbers[1]} 1/4")
    assert [title[:6] for title in titles(page)] == [numbers[1]]
    back = page.acts.buttons["back"]
    back.setFocus()
    with qtbot.waitSignal(page.shown):
        QTest.keyClick(back, Qt.Key.Key_Space)
    assert sheet_of(work, numbers[1]).state == "back"
    assert notes(page)[0].startswith("De vuelta (anotado hoy, 14:00)")
    assert back.hasFocus()


def test_a_sheet_that_went_out_is_with_somebody_and_a_slip_is_taken_back(
    qtbot: QtBot, page: SheetsPage, work: Work, numbers: list[str], told: Told
) -> None:
    page.list.choose(numbers[0])
    page.acts.buttons["out"].click()
    assert page.acts.holder.isVisible()
    page.acts.buttons["out"].click()
    assert page.acts.holder.message() == "Escriba quién la tiene."
    page.acts.holder.set_value("Lic. Reyes")
    with qtbot.waitSignal(page.shown):
        page.acts.buttons["out"].click()
    assert sheet_of(work, numbers[0]).holder == "Lic. Reyes"
    with qtbot.waitSignal(page.shown):
        page.acts.buttons["destroyed"].click()
    with qtbot.waitSignal(page.shown):
        QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    line = sheet_of(work, numbers[0])
    assert (line.state, line.holder) == ("out", "Lic. Reyes")
    assert "está otra vez como antes: Afuera" in told.notices[-1].happened
    assert not page.acts.undo.isEnabled()


def test_the_list_is_narrowed_to_a_state_and_teaches_when_it_is_empty(
    qtbot: QtBot, page: SheetsPage, numbers: list[str]
) -> None:
    page.list.choose(numbers[2])
    with qtbot.waitSignal(page.shown):
        page.acts.buttons["missing"].click()
    with qtbot.waitSignal(page.shown):
        page.go_to({"state": "missing"})
    assert [title[:6] for title in titles(page)] == [numbers[2]]
    with qtbot.waitSignal(page.shown):
        page.go_to({"state": "signed"})
    assert page.nothing.isVisible()
    assert not page.acts.isVisible()


def test_more_sheets_come_when_they_are_asked_for(qtbot: QtBot, desk: Desk, work: Work) -> None:
    said = {"document": "F01", "case": "", "for": "file", "name": ""}
    work.append([work.note("printed", {**said, "sheet": f"{n:06}"}) for n in range(PAGE + 5)])
    page = shown(qtbot, desk)
    assert (len(titles(page)), page.more.isVisible()) == (PAGE, True)
    with qtbot.waitSignal(page.shown):
        page.more.click()
    assert (len(set(titles(page))), page.more.isVisible()) == (PAGE + 5, False)


def test_nothing_of_a_search_is_kept_as_the_place(qtbot: QtBot, page: SheetsPage, numbers: list[str]) -> None:
    find(qtbot, page, numbers[0])
    assert page.place() == {"number": numbers[0], "state": ""}
