from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.today import count_cases
from repatria.store.lists.cases import CaseFilter
from repatria.store.lists.search_index import FoundBy, index_names
from repatria.store.lists.stale_lines import set_case_summary
from repatria.ui.cases.case_rows import CaseRow
from repatria.ui.cases.page import CasesPage
from repatria.ui.pages import Desk
from repatria.ui.sitting import Sitting
from tests.ui.desks import Told


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> CasesPage:
    return CasesPage(desk)


def show(qtbot: QtBot, page: CasesPage) -> CasesPage:
    qtbot.addWidget(page)
    page.resize(1140, 600)
    # What the page asked for when it was made must not be taken for what it asks when it is shown.
    qtbot.waitUntil(lambda: bool(page.about.text()) and not page.model._fetching)
    with qtbot.waitSignals([page.model.loaded, page.model.counted]):
        page.show()
    work = page._desk.work
    expected = count_cases(work, CaseFilter(practice=True))
    qtbot.waitUntil(lambda: page.model.rowCount() == expected and not page.model._fetching)
    return page


def search(qtbot: QtBot, page: CasesPage, words: str) -> list[CaseRow]:
    with qtbot.waitSignal(page.searched):
        page.go_to({"search": words})
    model = page.found.rows
    return [model.row_at(model.index(place)) for place in range(model.rowCount())]


def named(work: Work, name: str, kind: str = "used", label: str = "") -> OpenedCase:
    case = open_case(work, Opening("host", "no", label=label))
    with work.writing() as connection:
        key = connection.execute("SELECT key FROM case_row WHERE id = ?", (case.id,)).fetchone()[0]
        connection.execute("UPDATE case_row SET name = ? WHERE key = ?", (name, key))
        index_names(connection, {key: FoundBy(frozenset({(kind, name)}), frozenset({case.code}))})
    return case


def codes(page: CasesPage) -> list[str]:
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def test_a_post_without_cases_is_taught_what_will_stand_here(
    qtbot: QtBot, page: CasesPage, told: Told
) -> None:
    show(qtbot, page)
    page.nothing["yet"].act_asked.emit()
    assert told.gone == [("opening", {"way": "person"})]


def test_enter_opens_the_chosen_case_at_what_comes_next(
    qtbot: QtBot, page: CasesPage, work: Work, told: Told
) -> None:
    case = open_case(work, Opening("host", "yes"))
    show(qtbot, page)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert [(key, place["case"]) for key, place in told.gone if place] == [("case", case.id)]
    assert told.gone[0][1]["step"].startswith("step/P")  # type: ignore[index]


def test_filters_narrow_and_say_when_nothing_is_left(qtbot: QtBot, page: CasesPage, work: Work) -> None:
    child = open_case(work, Opening("host", "yes"))
    abroad = open_case(work, Opening("origin", "no", country="HND"))
    show(qtbot, page)
    assert set(codes(page)) == {child.code, abroad.code}
    page.filters.menus["side"].set_value("origin")
    with qtbot.waitSignals([page.model.loaded, page.model.counted]):
        page.filters.changed.emit()
    assert codes(page) == [abroad.code]
    assert page.about.text() == "1 expediente"
    page.filters.menus["child"].set_value("doubt")
    with qtbot.waitSignals([page.model.loaded, page.model.counted]):
        page.filters.changed.emit()
    assert page.nothing["left"].isVisible()
    page.nothing["left"].act_asked.emit()
    qtbot.waitUntil(lambda: len(codes(page)) == 2)


def test_the_chosen_case_stays_chosen_while_others_come(qtbot: QtBot, page: CasesPage, work: Work) -> None:
    cases = [open_case(work, Opening("host", "no")) for _ in range(4)]
    for number, case in enumerate(cases):
        due(work, case, f"2026-12-0{number + 1}")
    show(qtbot, page)
    page.table.choose(2)
    due(work, open_case(work, Opening("host", "yes")), "0000")
    with qtbot.waitSignal(page.model.loaded):
        page.refresh()
    qtbot.waitUntil(lambda: page.model.rowCount() == 5)
    assert page.model.line_at(page.table.currentIndex()).id == cases[2].id  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("words", "kind", "reason"),
    [
        ("maris", "used", "por el nombre que usa"),
        ("maris", "alias", "por otro nombre suyo"),
        ("marisol xoi", "used", "por el nombre que usa, que se parece"),
    ],
)
def test_what_is_found_says_why_and_covers_the_name(
    qtbot: QtBot, page: CasesPage, work: Work, words: str, kind: str, reason: str
) -> None:
    case = named(work, "Marisol Xoy", kind, "blusa azul")
    show(qtbot, page)
    row = search(qtbot, page, words)[0]
    assert (row.case, row.title) == (case.id, reason)
    said = page.found.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Marisol" not in said
    page.set_names_shown(True)
    assert "Marisol Xoy" in page.found.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_piece_of_a_code_finds_its_case(qtbot: QtBot, page: CasesPage, work: Work) -> None:
    case = named(work, "Ana Caal")
    show(qtbot, page)
    assert [row.title for row in search(qtbot, page, case.code[:6])] == [f"por su código: {case.code}"]


def test_asked_again_for_the_same_words_the_keyboard_goes_to_what_was_found(
    qtbot: QtBot, page: CasesPage, work: Work, told: Told
) -> None:
    case = named(work, "Ana Caal")
    show(qtbot, page)
    search(qtbot, page, "caal")
    page.go_to({"search": "caal"})
    qtbot.keyClick(page.found, Qt.Key.Key_Return)
    assert told.gone == [("case", {"case": case.id})]


def test_nothing_found_says_what_to_try_and_goes_back(qtbot: QtBot, page: CasesPage, work: Work) -> None:
    named(work, "Ana Caal")
    show(qtbot, page)
    assert search(qtbot, page, "zzzzzz") == []
    assert page.nothing["found"].isVisible()
    page.nothing["found"].act_asked.emit()
    assert page.stack.currentWidget() is page.table


def test_place_and_filters_come_back(qtbot: QtBot, page: CasesPage, desk: Desk, work: Work) -> None:
    cases = [open_case(work, Opening("host", "yes")) for _ in range(3)]
    show(qtbot, page)
    page.filters.menus["order"].set_value("code")
    page.filters.changed.emit()
    qtbot.waitUntil(lambda: codes(page) == sorted(case.code for case in cases))
    page.table.choose(2)
    fresh = CasesPage(desk)
    show(qtbot, fresh)
    fresh.go_to(page.place())
    qtbot.waitUntil(lambda: fresh.table.currentIndex().row() == 2)
    assert fresh.filters.order() == "code"


def test_typing_in_the_header_searches_from_any_page(qtbot: QtBot, work: Work, desk: Desk) -> None:
    case = named(work, "Ana Caal")
    sitting = Sitting(work, desk.tasks, desk.asker, desk.preferences, desk.prefer)
    sitting.away.stop()
    window = sitting.window
    qtbot.addWidget(window)
    window.show()
    window.go("settings")
    qtbot.keyClicks(window.header.search, "caal")
    page = window.page("cases")
    assert isinstance(page, CasesPage)
    qtbot.waitUntil(lambda: page.found.rows.rowCount() == 1)
    assert page.found.rows.row_at(page.found.rows.index(0)).case == case.id
    assert window.current() == "cases"


def due(work: Work, case: OpenedCase, date: str) -> None:
    with work.writing() as connection:
        set_case_summary(connection, case.id, next_due=date)
