"""What is half typed in a list that is searched outlives a lock and a crash, and is gone on with where it was."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.services.post.unsaved import unsaved
from repatria.services.today import case_page
from repatria.store.lists.cases import CaseFilter
from repatria.ui.filling.many_of_many import ManyOfMany
from repatria.ui.opening.cell_search import CellSearch
from repatria.ui.opening.group_model import COLUMNS
from repatria.ui.opening.page import OpeningPage
from repatria.ui.pages import Desk, Place
from repatria.ui.widgets.searchable_choice import SearchableChoice


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> OpeningPage:
    return shown(qtbot, desk, {})


def shown(qtbot: QtBot, desk: Desk, place: Place) -> OpeningPage:
    """Return the page as a process shows it that begins at *place*."""
    page = OpeningPage(desk)
    qtbot.addWidget(page)
    page.resize(1140, 620)
    page.go_to(place)
    with qtbot.waitSignal(page.shown):
        page.show()
    return page


def finder(page: OpeningPage, way: str, name: str) -> SearchableChoice:
    forms: dict[str, Any] = page._forms()
    control = forms[way].fields[name].control
    found = control.finder if isinstance(control, ManyOfMany) else control
    assert isinstance(found, SearchableChoice)
    return found


def type_in(found: SearchableChoice, words: str) -> None:
    found.setFocus()
    QTest.keyClicks(found.line, words)
    found.popup.hide()


SEARCHED = [
    ("person", "language"),
    ("person", "nationality"),
    ("group", "language"),
    ("group", "nationality"),
]


@pytest.mark.parametrize(("way", "name"), SEARCHED)
def test_half_a_word_is_on_the_disk_at_once_and_shown_again_with_the_caret_behind_it(
    qtbot: QtBot, page: OpeningPage, desk: Desk, work: Work, way: str, name: str
) -> None:
    page.show_way(way)
    if way == "person":
        page.person.set_answers({**page.person.answers(), "side": "host"})
    type_in(finder(page, way, name), "zzq")
    at = page.place()
    assert at == {"way": way, "field": name}
    qtbot.waitUntil(lambda: bool(unsaved(work, f"opening/{way}")), timeout=1000)
    again = shown(qtbot, desk, at)
    if way == "person":
        again.person.set_answers({**again.person.kept(), "side": "host"})
    found = finder(again, way, name)
    assert (found.line.text(), found.value()) == ("zzq", None)
    assert found.line.cursorPosition() == 3
    assert again.place() == at


def test_what_is_chosen_stays_beside_the_word_for_another(
    page: OpeningPage, qtbot: QtBot, desk: Desk
) -> None:
    page.person.set_answers({**page.person.answers(), "side": "host", "nationality": ["HND"]})
    type_in(finder(page, "person", "nationality"), "zzq")
    page.keep()
    again = shown(qtbot, desk, {})
    assert again.person.answers()["nationality"] == ["HND"]
    assert finder(again, "person", "nationality").line.text() == "zzq"


def test_half_a_word_is_no_answer_and_opens_no_case(page: OpeningPage, work: Work) -> None:
    page.person.set_answers({**page.person.answers(), "side": "host", "child_or_doubt": "no"})
    type_in(finder(page, "person", "language"), "zzq")
    assert "language" not in page.person.answers()
    page.open()
    assert page.person.fields["language"].message()
    assert case_page(work, CaseFilter(practice=True)) == []


def test_half_a_word_for_the_language_of_all_is_the_language_of_nobody(
    page: OpeningPage, qtbot: QtBot, desk: Desk
) -> None:
    page.show_way("group")
    type_in(finder(page, "group", "language"), "zzq")
    page.keep()
    again = shown(qtbot, desk, {"way": "group"})
    again.group.table.add()
    assert [person.get("language") for person in again.group.model.people()] == [None, None]


def search(page: OpeningPage, words: str) -> CellSearch:
    """Type in the cell for the language of the first person."""
    table = page.group.table
    table.setFocus()
    table.setCurrentIndex(page.group.model.index(0, COLUMNS.index("language")))
    QTest.keyClicks(table, words[0])
    found = table.findChild(CellSearch)
    assert found is not None
    QTest.keyClicks(found.line, words[1:])
    found.popup.hide()
    return found


def test_half_a_word_in_a_cell_is_gone_on_with_in_that_cell(
    page: OpeningPage, qtbot: QtBot, desk: Desk, work: Work
) -> None:
    page.show_way("group")
    search(page, "zzq")
    qtbot.waitUntil(lambda: bool(unsaved(work, "opening/group")), timeout=1000)
    again = shown(qtbot, desk, page.place())
    found = again.group.table.findChild(CellSearch)
    assert found is not None
    assert (found.line.text(), found.line.cursorPosition()) == ("zzq", 3)
    assert again.group.table.currentIndex().column() == COLUMNS.index("language")
    assert found.geometry() == again.group.table.visualRect(again.group.table.currentIndex())
    QTest.keyClick(found.line, Qt.Key.Key_Escape)
    again.keep()
    assert "looking" not in unsaved(work, "opening/group")["opening/group"].values


def test_a_cover_over_the_page_takes_no_word_away(qtbot: QtBot, page: OpeningPage, desk: Desk) -> None:
    layers, cover = QStackedWidget(), QLineEdit()
    qtbot.addWidget(layers)
    layers.addWidget(page)
    layers.addWidget(cover)
    with qtbot.waitActive(layers):
        layers.show()
        layers.activateWindow()
    page.show_way("group")
    found = search(page, "zzq")
    layers.activateWindow()
    found.line.setFocus()
    layers.setCurrentWidget(cover)
    cover.setFocus()
    assert QApplication.focusWidget() is cover
    page.keep()
    assert page.group.table.findChild(CellSearch) is found
    again = shown(qtbot, desk, page.place())
    other = again.group.table.findChild(CellSearch)
    assert other is not None
    assert other.line.text() == "zzq"
    layers.removeWidget(page)
    page.setParent(None)


def test_going_on_to_another_cell_leaves_this_one_as_it_was(qtbot: QtBot, page: OpeningPage) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.show_way("group")
    search(page, "zzq")
    page.activateWindow()
    page.group.fields["route"].setFocus()
    assert page.group.table.looking() == {}
