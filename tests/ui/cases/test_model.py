from __future__ import annotations

from collections.abc import Iterator

import pytest
from benchmarks.data import fill_cases
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from repatria.services.cases.joining import join_cases
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.store.lists.cases import CaseFilter
from repatria.store.lists.stale_lines import set_case_summary
from repatria.ui.cases.blocks import BLOCK, HELD
from repatria.ui.cases.columns import COLUMNS, Sayer
from repatria.ui.cases.filters import Filters
from repatria.ui.cases.model import CaseTable
from repatria.ui.pages import Desk

EVERY = CaseFilter(practice=True, is_open=None)


def fill(work: Work, count: int) -> None:
    """Put invented lines of open cases into the list, without events behind them."""
    connection = work.vault.writer()
    fill_cases(connection, count, names=False)
    connection.execute("UPDATE case_row SET practice = 1, open = 1, next_due = printf('%08d', key)")
    connection.close()


@pytest.fixture
def model(desk: Desk, work: Work) -> Iterator[CaseTable]:
    table = CaseTable(desk, Sayer(work, work.now))
    yield table
    table.deleteLater()


@pytest.fixture
def checked(model: CaseTable) -> Iterator[CaseTable]:
    """Have Qt check every change; it reads all there is by itself."""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield model
    tester.deleteLater()


def show(qtbot: QtBot, model: CaseTable) -> None:
    with qtbot.waitSignals([model.loaded, model.counted]):
        model.show_cases(EVERY, "due")


def read_on(qtbot: QtBot, model: CaseTable) -> None:
    with qtbot.waitSignal(model.loaded):
        model.fetchMore()


def codes(model: CaseTable) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_rows_come_block_by_block_until_there_are_no_more(qtbot: QtBot, model: CaseTable, work: Work) -> None:
    fill(work, 2 * BLOCK + 30)
    show(qtbot, model)
    assert model.rowCount() == BLOCK
    read_on(qtbot, model)
    read_on(qtbot, model)
    assert model.rowCount() == 2 * BLOCK + 30
    assert not model.canFetchMore()
    assert len(set(codes(model))) == 2 * BLOCK + 30


def test_qt_finds_no_fault_while_it_reads_everything(qtbot: QtBot, checked: CaseTable, work: Work) -> None:
    fill(work, 3 * BLOCK + 1)
    show(qtbot, checked)
    while checked.canFetchMore():
        read_on(qtbot, checked)
    assert checked.rowCount() == 3 * BLOCK + 1


def test_an_empty_list_takes_what_comes_later(qtbot: QtBot, checked: CaseTable, work: Work) -> None:
    show(qtbot, checked)
    assert checked.rowCount() == 0
    case = open_case(work, Opening("host", "yes"))
    with qtbot.waitSignal(checked.loaded):
        checked.refresh()
    assert codes(checked) == [case.code]


def test_a_refresh_moves_only_what_moved(qtbot: QtBot, checked: CaseTable, work: Work) -> None:
    cases = [open_case(work, Opening("host", "no")) for _ in range(6)]
    for number, case in enumerate(cases):
        due(work, case.id, f"2026-12-0{number + 1}")
    show(qtbot, checked)
    assert codes(checked) == [case.code for case in cases]
    resets, removed, inserted = [], [], []
    checked.modelReset.connect(lambda: resets.append(1))
    checked.rowsRemoved.connect(lambda _, first, last: removed.append((first, last)))
    checked.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
    due(work, cases[4].id, "2026-11-24")
    with qtbot.waitSignal(checked.loaded):
        checked.refresh()
    assert codes(checked) == [cases[n].code for n in (4, 0, 1, 2, 3, 5)]
    assert (resets, removed, inserted) == ([], [(4, 4)], [(0, 0)])


def test_a_row_let_go_is_read_again_when_somebody_looks(qtbot: QtBot, model: CaseTable, work: Work) -> None:
    fill(work, (HELD + 3) * BLOCK)
    show(qtbot, model)
    first = model.index(0, 0).data()
    for _ in range(HELD + 2):
        read_on(qtbot, model)
    assert model.index(0, 0).data() == "…"
    qtbot.waitUntil(lambda: model.index(0, 0).data() == first)


def test_a_hundred_thousand_cases_are_walked_through_and_never_held_whole(
    qtbot: QtBot, model: CaseTable, work: Work
) -> None:
    fill(work, 100_000)
    show(qtbot, model)
    for _ in range(40):
        read_on(qtbot, model)
        model.index(model.rowCount() - 1, 0).data()
    assert model.rowCount() == 41 * BLOCK
    held = sum(model.line_at(model.index(row, 0)) is not None for row in range(0, model.rowCount(), BLOCK))
    assert held <= HELD


def test_more_cases_than_a_block_can_take_are_all_shown(qtbot: QtBot, checked: CaseTable, work: Work) -> None:
    fill(work, BLOCK + 10)
    show(qtbot, checked)
    read_on(qtbot, checked)
    connection = work.vault.writer()
    fill_cases(connection, 5 * BLOCK, seed=7, names=False)
    connection.execute("UPDATE case_row SET practice = 1, open = 1, next_due = printf('%08d', key % 100)")
    connection.close()
    checked.refresh()
    qtbot.waitUntil(lambda: checked.rowCount() == 6 * BLOCK + 10)
    assert len(set(codes(checked))) == 6 * BLOCK + 10


def test_cells_are_read_aloud_with_their_column(qtbot: QtBot, checked: CaseTable, work: Work) -> None:
    case = open_case(work, Opening("host", "yes", label="blusa azul"))
    show(qtbot, checked)
    said = [
        checked.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for column in range(checked.columnCount())
    ]
    assert said[0].startswith(f"{case.code}. blusa azul · NNA. ")
    assert said[1] == "Quién: blusa azul · NNA"


def due(work: Work, case_id: str, date: str) -> None:
    with work.writing() as connection:
        set_case_summary(connection, case_id, next_due=date)


def test_cases_of_one_person_are_one_row_with_the_code_of_the_other(
    qtbot: QtBot, model: CaseTable, work: Work
) -> None:
    one, other = (open_case(work, Opening("host", "no")) for _ in range(2))
    join_cases(work, one.id, other.id, "El mismo pasaporte")
    with qtbot.waitSignals([model.loaded, model.counted]):
        model.show_cases(Filters(work.person.id, practice=True).wanted(), "code")
    first, second = sorted((one.code, other.code))
    assert codes(model) == [first]
    beware = COLUMNS.index("beware")
    assert f"misma persona: {second}" in model.index(0, beware).data()
