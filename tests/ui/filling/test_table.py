"""A repeat of short questions is a table where there is room: the same questions and drafts, another picture."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from repatria.domain.errors import TooManyRowsError
from repatria.domain.forms.answers import Place
from repatria.domain.forms.engine import FormEngine
from repatria.domain.people import Role
from repatria.services.forms.filling import resume_form
from repatria.ui.filling.cell import QuestionCell
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.repeat_view import RepeatView
from repatria.ui.filling.table_row import TableRow
from repatria.ui.messages import notice_of
from repatria.ui.theme import Theme, apply_theme
from repatria.ui.widgets.label import Label
from tests.services.family import FAMILY, SHEET
from tests.ui.desks import Told
from tests.ui.filling.conftest import Bring
from tests.ui.filling.hands import focus, go
from tests.ui.turning import LONGEST, longest_turn

ROWS = Place(FAMILY)
WIDE = (1150, 640)
"""What a window of 1366 x 768 leaves for a form."""


@pytest.fixture
def role() -> Role:
    return "supervisor"


@pytest.fixture
def family(bring: Bring) -> FormPage:
    page = bring(SHEET)
    page.resize(*WIDE)
    return page


@pytest.fixture
def double(qapp: QApplication) -> Iterator[None]:
    """Text of twice the size."""
    apply_theme(qapp, Theme.named("light", 2.0))
    yield
    apply_theme(qapp, Theme())


def filled_of(page: FormPage) -> Filled:
    assert page._filled is not None
    return page._filled


def shown(page: FormPage, name: str = FAMILY) -> RepeatView:
    assert page.view is not None
    page.view.show_section(name)
    found = page.view._pages[name].findChild(RepeatView)
    assert isinstance(found, RepeatView)
    while not found.is_whole():
        QApplication.processEvents()
    QApplication.processEvents()
    return found


def cell(page: FormPage, name: str, row: str) -> QuestionCell:
    found = go(page, Place(name, row))
    assert isinstance(found, QuestionCell)
    return found


def box(asked: QuestionCell) -> QWidget:
    found = asked.field.control.focusProxy()
    assert found is not None
    return found


def is_heard(name: str) -> bool:
    return focus().accessibleName() == name


def words_under(page: FormPage, row: str) -> list[str]:
    line = shown(page)._built[row]
    return [one.text() for one in line.findChildren(Label) if one.isVisible()]


def test_short_questions_stand_in_a_table_under_their_labels(family: FormPage) -> None:
    rows = [filled_of(family).add_row(ROWS) for _ in range(3)]
    table = shown(family)
    assert table.is_table
    assert all(isinstance(one, TableRow) for one in table._built.values())
    assert table._head is not None
    heads = [one.text() for one in table._head.findChildren(Label) if one.isVisible()]
    assert heads == ["Nombre (necesario)", "Edad", "Parentesco", "Escuela", "Viaja con ella desde"]
    cells = [cell(family, "x-family-age", row) for row in rows]
    QApplication.processEvents()
    left = {one.mapTo(table, one.rect().topLeft()).x() for one in cells}
    assert len(left) == 1
    assert len({one.width() for one in cells}) == 1
    over = next(one for one in table._head.findChildren(Label) if one.text() == "Edad")
    assert over.mapTo(table, over.rect().topLeft()).x() in left


def test_what_is_typed_in_a_cell_is_a_draft_and_its_column_and_row_are_heard(
    qtbot: QtBot, family: FormPage
) -> None:
    filled = filled_of(family)
    rows = [filled.add_row(ROWS) for _ in range(2)]
    name = cell(family, "x-family-called", rows[1])
    qtbot.keyClicks(box(name), "Ana")
    assert focus().accessibleName() == "Nombre, fila 2 (necesario)"
    filled.move_row(ROWS, rows[1], -1)
    assert box(name).accessibleName() == "Nombre, fila 1 (necesario)"
    family.keep()
    again = resume_form(family._desk.work, filled.work.case.id, filled.work.member)
    assert again.session.answer("x-family-called", rows[1]) == "Ana"
    assert again.session.rows(*ROWS) == (rows[1], rows[0])


def test_after_a_lock_the_person_is_back_in_the_same_cell(qtbot: QtBot, family: FormPage) -> None:
    filled = filled_of(family)
    rows = [filled.add_row(ROWS) for _ in range(2)]
    qtbot.keyClicks(box(cell(family, "x-family-age", rows[1])), "3")
    family.keep()
    place = family.place()
    with qtbot.waitSignal(family.opened):
        family.go_to(place)
    again = cell(family, "x-family-age", rows[1])
    assert family.view is not None
    assert family.view.place() == Place("x-family-age", rows[1])
    assert again.field.value() == 3
    assert focus().accessibleName() == "Edad, fila 2"


def test_what_is_wrong_is_said_under_the_row_in_words(qtbot: QtBot, family: FormPage) -> None:
    filled = filled_of(family)
    rows = [filled.add_row(ROWS) for _ in range(2)]
    age = cell(family, "x-family-age", rows[0])
    qtbot.keyClicks(box(age), "340")
    go(family, Place("x-family-called", rows[1]))
    assert words_under(family, rows[0])[-1] == "Edad: Revise la edad."
    assert "Revise la edad." in box(age).accessibleDescription()
    said = next(one for one in shown(family)._built[rows[0]].findChildren(Label) if "Revise" in one.text())
    assert said.mapTo(family, said.rect().topLeft()).y() > age.mapTo(family, age.rect().bottomLeft()).y()
    assert words_under(family, rows[1]) == []
    go(family, Place("x-family-age", rows[0]))
    focus().selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(focus(), "34")
    go(family, Place("x-family-called", rows[1]))
    assert words_under(family, rows[0]) == []


def test_a_cell_whose_question_does_not_apply_is_empty_and_tab_passes_it(
    qtbot: QtBot, family: FormPage
) -> None:
    filled = filled_of(family)
    row = filled.add_row(ROWS)
    go(family, Place("x-family-called", row))
    heard = []
    for _ in range(4):
        heard.append(focus().accessibleName())
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert [name.partition(",")[0] for name in heard] == [
        "Nombre",
        "Edad",
        "Parentesco",
        "Viaja con ella desde",
    ]
    widths = cell(family, "x-family-kin", row).width()
    qtbot.keyClicks(box(cell(family, "x-family-age", row)), "9")
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert focus().accessibleName() == "Escuela, fila 1"
    QApplication.processEvents()
    assert cell(family, "x-family-kin", row).width() == widths


def test_tab_goes_from_row_to_row_and_enter_in_the_last_cell_adds_none(family: FormPage) -> None:
    filled = filled_of(family)
    rows = [filled.add_row(ROWS) for _ in range(3)]
    filled.move_row(ROWS, rows[2], -1)
    order = [rows[0], rows[2], rows[1]]
    go(family, Place("x-family-called", rows[0]))
    seen: list[str] = []
    while focus() is not shown(family).add:
        asked = family.view.place() if family.view is not None else None
        if asked is not None and (asked.row not in seen or seen[-1] != asked.row):
            seen.append(asked.row)
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert seen == order
    since = cell(family, "x-family-since", order[-1])
    since.field.control.year.setFocus()  # type: ignore[attr-defined]
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert focus().accessibleName() == "Viaja con ella desde, fila 3: Elegir…"
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert focus() is shown(family).add
    assert filled.session.rows(*ROWS) == tuple(order)


def test_a_row_is_added_with_alt_and_taken_out_from_its_number(qtbot: QtBot, family: FormPage) -> None:
    filled = filled_of(family)
    table = shown(family)
    for number in (1, 2):
        QTest.keyClick(family, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
        heard = f"Nombre, fila {number} (necesario)"
        qtbot.waitUntil(partial(is_heard, heard))
    first, second = filled.session.rows(*ROWS)
    line = table._built[second]
    assert isinstance(line, TableRow)
    assert line.head.accessibleName() == "Familiar: 2 de 2: subir, bajar o quitar"
    line.head.setFocus()
    QTest.keyClick(line.head, Qt.Key.Key_Space)
    assert line.menu is not None
    up, down, remove = line.menu.actions()
    assert (up.isEnabled(), down.isEnabled()) == (True, False)
    remove.trigger()
    line.menu.close()
    assert filled.session.rows(*ROWS) == (first,)
    assert focus().accessibleName() == "Nombre, fila 1 (necesario)"


def test_a_row_that_holds_answers_is_taken_out_only_when_that_was_meant(family: FormPage) -> None:
    filled = filled_of(family)
    row = filled.add_row(ROWS)
    filled.answer(Place("x-family-called", row), "Ana")
    line = shown(family)._built[row]
    assert isinstance(line, TableRow)
    line.head.click()
    assert line.menu is not None
    family._desk.asker.answer_next("stay")
    line.menu.actions()[2].trigger()
    assert filled.session.rows(*ROWS) == (row,)
    family._desk.asker.answer_next("remove")
    line.menu.actions()[2].trigger()
    assert filled.session.rows(*ROWS) == ()


def test_where_there_is_no_room_the_rows_are_cards_and_the_person_stays(
    qtbot: QtBot, family: FormPage
) -> None:
    filled = filled_of(family)
    rows = [filled.add_row(ROWS) for _ in range(3)]
    qtbot.keyClicks(box(cell(family, "x-family-age", rows[1])), "x")
    family.resize(760, 600)
    qtbot.waitUntil(lambda: not shown(family).is_table)
    asked = go(family, Place("x-family-age", rows[1]))
    assert not isinstance(asked, QuestionCell)
    assert focus().accessibleName() == "Edad"
    assert isinstance(focus(), QLineEdit)
    assert focus().text() == "x"  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not focus().visibleRegion().isEmpty())
    family.resize(*WIDE)
    qtbot.waitUntil(lambda: shown(family).is_table)
    assert focus().accessibleName() == "Edad, fila 2"
    assert focus().text() == "x"  # type: ignore[attr-defined]


@pytest.mark.usefixtures("double")
def test_at_double_text_the_rows_are_cards(family: FormPage) -> None:
    filled_of(family).add_row(ROWS)
    assert not shown(family).is_table


@pytest.mark.usefixtures("double")
def test_a_card_that_is_asked_for_is_in_sight_once_all_are_built(qtbot: QtBot, bring: Bring) -> None:
    page = bring(SHEET)
    page.resize(1000, 640)
    rows = [filled_of(page).add_row(ROWS) for _ in range(6)]
    go(page, Place("x-family-age", rows[4]))
    assert page.view is not None
    cards = page.view._pages[FAMILY].stack._repeats[FAMILY]
    qtbot.waitUntil(cards.is_whole)
    qtbot.waitUntil(lambda: not focus().visibleRegion().isEmpty())
    assert focus().accessibleName() == "Edad"


def test_what_is_missing_is_said_in_every_row_also_in_those_built_later(
    qtbot: QtBot, family: FormPage
) -> None:
    filled = filled_of(family)
    rows = [filled.add_row(ROWS) for _ in range(2)]
    shown(family)
    family.bench.check()
    assert [words_under(family, row) for row in rows] == [["Nombre: Escriba la respuesta."]] * 2


def test_fifty_rows_hold_up_no_key(qtbot: QtBot, page: FormPage, family: FormPage) -> None:
    filled = filled_of(family)
    for _ in range(50):
        filled.add_row(ROWS)
    family.keep()
    place = {
        **family.place(),
        "section": FAMILY,
        "field": "x-family-age",
        "row": filled.session.rows(*ROWS)[46],
    }

    def open_it() -> None:
        with qtbot.waitSignal(family.opened):
            family.go_to(place)
        assert focus().accessibleName() == "Edad, fila 47"
        qtbot.waitUntil(lambda: shown(family).is_whole())
        QTest.keyClick(focus(), Qt.Key.Key_5)
        qtbot.wait(1)
        table = shown(family)
        table.add.click()
        qtbot.wait(1)
        assert focus().accessibleName().startswith("Nombre, fila 5")
        family.resize(760, 600)
        qtbot.waitUntil(lambda: not table.is_table and table.is_whole())
        family.resize(*WIDE)
        qtbot.waitUntil(lambda: table.is_table and table.is_whole())

    assert longest_turn(open_it, lambda: None) < LONGEST


def test_where_there_is_no_room_for_one_more_row_the_person_is_told_and_nothing_changes(
    family: FormPage, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled = filled_of(family)
    filled.add_row(ROWS)
    table = shown(family)
    monkeypatch.setattr(FormEngine, "room_for_rows", lambda *_: 0)
    table.add.click()
    assert len(filled.session.rows(FAMILY)) == 1
    assert told.notices[-1] == notice_of(TooManyRowsError(rows=1_000, answers=20_000))
