"""Cards in a card: rows of a repeat in a row of another, added, found, moved and taken out like any other."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.services.forms.filling import resume_form
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.repeat_frame import RepeatFrame
from repatria.ui.filling.row_head import RowHead
from repatria.ui.theme import Theme, apply_theme
from tests.services.homes import AS_CARDS, HOMES
from tests.ui.filling.conftest import Bring
from tests.ui.filling.hands import go


@pytest.fixture
def role() -> Role:
    return "supervisor"


@pytest.fixture
def nested(bring: Bring) -> FormPage:
    return bring(AS_CARDS)


def test_inner_rows_are_cards_in_their_outer_card(qtbot: QtBot, nested: FormPage) -> None:
    filled, view = nested._filled, nested.view
    assert filled is not None
    assert view is not None
    homes = [filled.add_row(HOMES) for _ in range(2)]
    inner = Place("x-homes-children", homes[1])
    rows = [filled.add_row(inner) for _ in range(2)]
    asked = go(nested, Place("x-homes-children-child", rows[1]))
    qtbot.keyClicks(asked.field.control.focusProxy(), "Ana")
    assert filled.session.answer("x-homes-children-child", rows[1]) == "Ana"
    heard = {widget.accessibleName() for widget in nested.findChildren(QWidget)}
    assert "Hija o hijo: 2 de 2, Hogar: 2 de 2: quitar" in heard
    assert "Hogar: 2 de 2. Hija o hijo: agregar" in heard
    filled.move_row(HOMES, homes[1], -1)
    heard = {widget.accessibleName() for widget in nested.findChildren(QWidget)}
    assert "Hija o hijo: 2 de 2, Hogar: 1 de 2: quitar" in heard
    filled.move_row(inner, rows[1], -1)
    filled.remove_row("x-homes-children", rows[0])
    nested.keep()
    again = resume_form(nested._desk.work, filled.work.case.id, filled.work.member).session
    assert again.rows("x-homes-children", homes[1]) == (rows[1],)
    filled.remove_row("x-homes", homes[1])
    assert view.place() is None


def test_what_is_wrong_in_an_inner_row_is_said_there(qtbot: QtBot, nested: FormPage) -> None:
    filled, view = nested._filled, nested.view
    assert filled is not None
    assert view is not None
    home = filled.add_row(HOMES)
    row = filled.add_row(Place("x-homes-children", home))
    view.show_place(Place("x-homes-children-age", row))
    filled.answer(Place("x-homes-children-age", row), "20")
    assert [problem.place for problem in filled.session.problems()] == [Place("x-homes-children-age", row)]
    view.show_place(Place("x-homes-children", home))
    assert filled.problem_at(Place("x-homes-children-age", row))


@pytest.mark.parametrize(("scale", "size"), [(2.0, (1000, 640)), (1.25, (780, 440))])
def test_no_label_of_a_row_makes_cards_wider_than_the_page(
    qapp: QApplication, qtbot: QtBot, bring: Bring, scale: float, size: tuple[int, int]
) -> None:
    apply_theme(qapp, Theme.named("light", scale))
    try:
        wordy = AS_CARDS.replace("Hija o hijo", "Cada hija o hijo menor de edad que vive en este mismo hogar")
        page = bring(wordy)
        page.resize(*size)
        filled, view = page._filled, page.view
        assert filled is not None
        assert view is not None
        row = filled.add_row(Place("x-homes-children", filled.add_row(HOMES)))
        go(page, Place("x-homes-children-age", row))
        shown = view._pages[view.current]
        heads = shown.findChildren(RowHead)
        assert len(heads) == 2
        qtbot.waitUntil(lambda: all(head.toggle.isVisible() for head in heads))
        inner = shown.widget()
        assert inner is not None
        qtbot.wait(100)  # until the page has found its width
        assert 0 < inner.minimumSizeHint().width() <= shown.viewport().width()
    finally:
        apply_theme(qapp, Theme())


def test_each_button_says_what_it_adds_and_an_open_row_what_it_is_of(nested: FormPage) -> None:
    filled = nested._filled
    assert filled is not None
    home = filled.add_row(HOMES)
    go(nested, Place("x-homes-street", home))
    words = [repeat.add.text() for repeat in all_repeats(nested)]
    assert words == ["Agr&egar: Hogar", "Agr&egar: Hija o hijo"]
    filled.answer(Place("x-homes-street", home), "Calle Real")
    heads = [head.toggle._said for head in nested.findChildren(RowHead)]
    assert heads == ["Hogar: 1 de 1 · Calle Real"]


def test_inner_rows_that_are_counted_come_and_whatever_lacks_is_said_there(
    qtbot: QtBot, nested: FormPage
) -> None:
    filled, view = nested._filled, nested.view
    assert filled is not None
    assert view is not None
    home = filled.add_row(HOMES)
    children = Place("x-homes-children", home)
    go(nested, Place("x-homes-wanted", home))
    filled.answer(Place("x-homes-wanted", home), "2")
    inner = all_repeats(nested)[-1]
    assert inner._message.isHidden()
    view.leave_field()
    first, second = filled.session.rows(*children)
    assert inner._message.isHidden()
    filled.remove_row("x-homes-children", second)
    assert not inner._message.isHidden()
    assert inner._message.words() == "Faltan filas: según sus respuestas son 2."
    section = view.list.rows.row_at(view.list.rows.index(0))
    assert section.missing == 1
    filled.add_row(children)
    assert inner._message.isHidden()
    filled.answer(Place("x-homes-children-child", first), "Ana")
    filled.answer(Place("x-homes-wanted", home), "0")
    view.leave_field()
    assert inner._message.words().startswith("Según sus respuestas son 0; hay 2.")


def test_a_home_that_is_taken_out_with_counted_rows_in_it_goes_without_a_word(
    qtbot: QtBot, nested: FormPage
) -> None:
    filled, view = nested._filled, nested.view
    assert filled is not None
    assert view is not None
    home = filled.add_row(HOMES)
    go(nested, Place("x-homes-wanted", home))
    filled.answer(Place("x-homes-wanted", home), "3")
    filled.remove_row("x-homes", home)
    view.leave_field()
    assert filled.session.rows(*HOMES) == ()


def all_repeats(page: FormPage) -> list[RepeatFrame]:
    assert page.view is not None
    return list(page.view._pages[page.view.current].stack.all_repeats())
