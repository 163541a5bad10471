from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.codes import reserve_codes
from repatria.services.desk import Desk as Work
from repatria.services.today import case_page
from repatria.store.lists.cases import CaseFilter
from repatria.ui.opening.cell_search import CellSearch
from repatria.ui.opening.group_model import COLUMNS, MOST
from repatria.ui.opening.page import OpeningPage
from repatria.ui.pages import Desk
from repatria.ui.theme import Theme, apply_theme
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.shelf import fold
from tests.ui.desks import Told

KEYS = Qt.Key
CODE = COLUMNS.index("code")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> OpeningPage:
    page = OpeningPage(desk)
    qtbot.addWidget(page)
    page.resize(1140, 620)
    with qtbot.waitSignal(page.shown):
        page.show()
    page.show_way("group")
    return page


def type_in(qtbot: QtBot, page: OpeningPage, keys: str) -> None:
    """Type into the table; ``>`` is the arrow right and ``v`` the arrow down."""
    for key in keys:
        arrow = {">": KEYS.Key_Right, "v": KEYS.Key_Down}.get(key)
        if arrow is not None:
            qtbot.keyClick(page.group.table, arrow)
        else:
            qtbot.keyClicks(page.group.table, key)


def test_letters_choose_and_arrows_add_people(qtbot: QtBot, page: OpeningPage) -> None:
    tester = QAbstractItemModelTester(page.group.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.group.fields["language"].set_value("spa")
    page.group.model.set_language("spa")
    type_in(qtbot, page, "pm>>>nm>a>hh")
    people = page.group.model.people()
    assert people[0] == {"letter": "A", "child_or_doubt": "no", "sex": "Feminine", "language": "spa"}
    assert people[1] == {
        "letter": "B",
        "child_or_doubt": "yes",
        "sex": "Feminine",
        "language": "spa",
        "travels_with": "A",
    }
    tester.deleteLater()


def test_a_group_is_opened_whole_and_linked(qtbot: QtBot, page: OpeningPage, work: Work, told: Told) -> None:
    page.group.fields["nationality"].set_value("HND")
    page.group.fields["vehicle"].set_value("microbús blanco")
    page.group.fields["brought_by"].set_value("el conductor, presunto")
    type_in(qtbot, page, "pm>>>nm>a")
    with qtbot.waitSignal(page.opened):
        page.act.click()
    lines = case_page(work, CaseFilter(practice=True), "code")
    assert sorted(line.child for line in lines) == ["no", "yes"]
    assert len({line.incident for line in lines}) == 1
    case = load_casefile(work, work.read(), CaseId(lines[0].id))
    assert case.value("nationality") == ["HND"]
    assert page.result.isVisible()
    assert page.result.title.text() == "Se abrieron 2 expedientes"
    page.result.first.click()
    key, place = told.gone[-1]
    assert key == "case"
    assert place is not None
    assert place["case"] in {line.id for line in lines}


def test_twelve_people_are_as_many_cases(qtbot: QtBot, page: OpeningPage, work: Work) -> None:
    type_in(qtbot, page, "nh" + "v".join(["nh"] * 12)[2:])
    with qtbot.waitSignal(page.opened):
        page.act.click()
    assert len(case_page(work, CaseFilter(practice=True))) == 12


def test_a_person_without_an_age_is_asked_for_and_nothing_is_opened(
    qtbot: QtBot, page: OpeningPage, work: Work
) -> None:
    type_in(qtbot, page, "nv")
    page.act.click()
    assert page.group.table.currentIndex().row() == 1
    assert page.group._message.isVisible()
    assert case_page(work, CaseFilter(practice=True)) == []
    type_in(qtbot, page, "n")
    assert not page.group._message.isVisible()


def test_a_row_taken_away_moves_letters_and_companions(qtbot: QtBot, page: OpeningPage) -> None:
    people = [
        {"child_or_doubt": "no"},
        {"child_or_doubt": "yes", "travels_with": "A"},
        {"child_or_doubt": "doubt", "travels_with": "B"},
    ]
    page.group.model.set_people(people)
    page.group.table.setCurrentIndex(page.group.model.index(0, 1))
    page.group.table.remove()
    rows = page.group.model.people()
    assert [(row["letter"], row.get("travels_with")) for row in rows] == [("A", None), ("B", "A")]


def test_cells_are_chosen_from_a_menu_too(qtbot: QtBot, page: OpeningPage) -> None:
    table = page.group.table
    table.setCurrentIndex(page.group.model.index(0, 5))
    qtbot.keyClick(table, KEYS.Key_Return)
    menu = next(child for child in table.children() if child.inherits("QMenu"))
    menu.actions()[0].trigger()  # type: ignore[attr-defined]
    menu.actions()[2].trigger()  # type: ignore[attr-defined]
    menu.close()  # type: ignore[attr-defined]
    assert page.group.model.people()[0]["urgent"] == ["medical", "injury"]
    qtbot.keyClick(table, KEYS.Key_Delete)
    assert "urgent" not in page.group.model.people()[0]


def test_a_table_holds_as_many_as_there_are_letters(page: OpeningPage) -> None:
    for _ in range(MOST + 3):
        page.group.table.add()
    assert page.group.model.rowCount() == MOST


def test_every_cell_is_read_aloud_with_its_person(page: OpeningPage) -> None:
    said = page.group.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "A, ¿Es NNA? (necesario): sin elegir"


def test_the_page_follows_to_the_person_that_is_written(qtbot: QtBot, page: OpeningPage) -> None:
    for _ in range(11):
        qtbot.keyClick(page.group.table, KEYS.Key_Down)
    table = page.group.table

    def seen() -> bool:
        cell = table.visualRect(table.currentIndex())
        return table.viewport().visibleRegion().contains(cell.center())

    assert table.currentIndex().row() == 11
    qtbot.waitUntil(seen)
    for _ in range(11):
        qtbot.keyClick(table, KEYS.Key_Up)
    qtbot.waitUntil(seen)


def test_a_language_is_found_by_typing_and_the_usual_stand_first(qtbot: QtBot, page: OpeningPage) -> None:
    table = page.group.table
    cell = page.group.model.index(0, 3)
    assert page.group.model.choices(cell)[0].key == "spa"
    names = [fold(one.words) for one in page.group.model.choices(cell)[1:]]
    assert names == sorted(names)
    table.setCurrentIndex(cell)
    qtbot.keyClicks(table, "q")
    search = table.findChild(CellSearch)
    assert search is not None
    qtbot.keyClicks(search.line, "eqchi")
    qtbot.waitUntil(search.popup.isVisible)
    qtbot.keyClick(search.popup, KEYS.Key_Return)
    assert page.group.model.people()[0]["language"] == "kek"
    assert table.currentIndex().column() == 4
    assert table.hasFocus()


def test_esc_leaves_the_language_as_it_was(qtbot: QtBot, page: OpeningPage) -> None:
    table = page.group.table
    table.setCurrentIndex(page.group.model.index(0, 3))
    qtbot.keyClicks(table, "z")
    search = table.findChild(CellSearch)
    assert search is not None
    search.popup.hide()
    qtbot.keyClick(search.line, KEYS.Key_Escape)
    assert "language" not in page.group.model.people()[0]
    assert table.currentIndex().column() == 3


def test_the_letter_stays_to_tell_people_of_a_group_apart(
    qtbot: QtBot, page: OpeningPage, work: Work
) -> None:
    type_in(qtbot, page, "pvn")
    with qtbot.waitSignal(page.opened):
        page.act.click()
    assert sorted(line.label for line in case_page(work, CaseFilter(practice=True))) == ["A", "B"]


def test_what_is_shared_folds_away_by_keyboard_says_what_it_holds_and_stays_so(
    qtbot: QtBot, page: OpeningPage, desk: Desk
) -> None:
    shared, country = page.group.shared, page.group.fields["nationality"]
    country.set_value("HND")
    page.group.fields["brought_by"].set_value("Don Chepe")
    shared.button.setFocus()
    qtbot.keyClick(shared.button, KEYS.Key_Return)
    assert not country.isVisible()
    assert "Honduras" in shared._holds.text()
    assert "Chepe" not in shared._holds.text(), "what was written may name a person"
    assert shared.button.accessibleDescription() == "Mostrar estas preguntas"
    assert desk.preferences().group_shared == "folded"
    again = OpeningPage(desk)
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.shown):
        again.show()
    again.show_way("group")
    assert again.group.shared.is_folded()
    qtbot.keyClick(shared.button, KEYS.Key_Space)
    assert country.isVisible()
    assert desk.preferences().group_shared == "shown"


def test_a_shared_answer_that_is_missing_unfolds_the_card(
    qtbot: QtBot, page: OpeningPage, desk: Desk
) -> None:
    page.group.fields["side"].set_value(None)
    page.group.shared.fold(True)
    page.open()
    assert page.group.fields["side"].isVisible()
    assert desk.preferences().group_shared == "shown", "only what the person folds is remembered"


def test_with_the_card_folded_the_keyboard_begins_among_the_people(qtbot: QtBot, page: OpeningPage) -> None:
    page.group.shared.fold(True)
    page.show_way("person")
    page.show_way("group")
    assert page.focusWidget() is page.group.table


@pytest.mark.parametrize(("percent", "width"), [(100, 1130), (125, 780), (200, 1000)])
@pytest.mark.parametrize("with_sheets", [False, True], ids=["", "sheets"])
def test_the_titles_of_the_table_are_whole_and_the_questions_have_room(
    qtbot: QtBot, qapp: QApplication, desk: Desk, percent: int, width: int, with_sheets: bool
) -> None:
    apply_theme(qapp, Theme.named("light", percent / 100))
    page = OpeningPage(desk)
    qtbot.addWidget(page)
    page.resize(width, 620)
    with qtbot.waitSignal(page.shown):
        page.show()
    page.show_way("group")
    heads, model = page.group.table.horizontalHeader(), page.group.model
    model.set_sheets(["K7QM-4T9X"] if with_sheets else [])
    for place in range(model.columnCount()):
        if page.group.table.isColumnHidden(place):
            continue
        title = str(model.headerData(place, Qt.Orientation.Horizontal))
        longest = max(heads.fontMetrics().horizontalAdvance(word) for word in title.split())
        assert longest < heads.sectionSize(place), title
        lines = heads.fontMetrics().boundingRect(
            QRect(0, 0, heads.sectionSize(place), 1000), Qt.TextFlag.TextWordWrap.value, title
        )
        assert lines.height() <= heads.height(), title
    happens = page.group.fields["side"].control
    assert isinstance(happens, SearchableChoice)
    needed = happens.line.fontMetrics().horizontalAdvance(happens.line.text())
    assert needed < happens.line.width(), "what was chosen is read whole"


def test_the_first_person_of_the_group_is_in_sight_on_a_small_screen(qtbot: QtBot, page: OpeningPage) -> None:
    page.resize(1150, 595)  # what 1366×768 leaves below the bar of practice
    page.show_way("group")
    table = page.group.table

    def seen() -> bool:
        row = table.visualRect(page.group.model.index(0, 1))
        return table.viewport().visibleRegion().contains(row)

    qtbot.waitUntil(seen)


def test_a_group_that_was_written_on_pads_takes_over_the_codes_of_its_sheets(
    qtbot: QtBot, page: OpeningPage, work: Work
) -> None:
    first, second, unprinted = reserve_codes(work, 3)
    work.append([work.note("printed", {"document": "pad", "code": code}) for code in (first, second)])
    page.show_way("group")
    table, model = page.group.table, page.group.model
    qtbot.waitUntil(lambda: not table.isColumnHidden(CODE))
    assert [choice.key for choice in model.choices(model.index(0, CODE))] == [first, second]
    assert unprinted not in model.sheets
    type_in(qtbot, page, "p>>>>")
    qtbot.keyClicks(table, second[0])
    search = table.findChild(CellSearch)
    assert search is not None
    qtbot.keyClicks(search.line, second[1:])
    qtbot.waitUntil(search.popup.isVisible)
    qtbot.keyClick(search.popup, KEYS.Key_Return)
    qtbot.keyClick(table, KEYS.Key_Right)
    assert table.currentIndex() == model.index(1, 1)
    assert [choice.key for choice in model.choices(model.index(1, CODE))] == [first]
    type_in(qtbot, page, "p")
    with qtbot.waitSignal(page.opened):
        page.open()
    codes = [line.code for line in case_page(work, CaseFilter(practice=True), "code")]
    assert second in codes
    assert first not in codes


def test_without_pads_nobody_is_asked_for_the_code_of_a_sheet(qtbot: QtBot, page: OpeningPage) -> None:
    page.show_way("group")
    with qtbot.waitSignal(page.group.model.sheets_found):
        page.show_way("group")
    assert page.group.table.isColumnHidden(CODE)
    type_in(qtbot, page, "p>>>>")
    assert page.group.table.currentIndex() == page.group.model.index(1, 1)
