"""Fifty rows of a repeat: what a key or a click does there is as much as what it changes, and not as all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QAbstractEventDispatcher, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.ui.filling import tab_order
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.repeat_view import RepeatView
from repatria.ui.filling.shown_row import ShownRow
from repatria.ui.filling.tallies import Tallies
from repatria.ui.pages import Place as PagePlace
from repatria.ui.widgets import wrapping_link
from tests.services.family import FAMILY, SHEET
from tests.ui.filling.conftest import Bring
from tests.ui.filling.hands import focus

ROWS = Place(FAMILY)
MANY = 50
LATE = 60_000
"""Milliseconds that a busy machine may take for what is built a row a turn."""


@pytest.fixture
def role() -> Role:
    return "supervisor"


@pytest.fixture
def place(bring: Bring) -> PagePlace:
    """The place of a row in a form of fifty, whose page is built when it is first gone to."""
    page = bring(SHEET)
    page.resize(1150, 640)
    assert page._filled is not None
    rows = [page._filled.add_row(ROWS) for _ in range(MANY)]
    page.keep()
    return {**page.place(), "section": FAMILY, "field": "x-family-age", "row": rows[-4]}


@pytest.fixture
def many(qtbot: QtBot, page: FormPage, place: PagePlace) -> FormPage:
    go_back(qtbot, page, place)
    return page


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any, str], list[None]]:
    """Counts how often something is called from then on."""

    def count(owner: Any, name: str) -> list[None]:
        calls: list[None] = []
        called = getattr(owner, name)

        def call(*args: Any, **more: Any) -> Any:
            calls.append(None)
            return called(*args, **more)

        monkeypatch.setattr(owner, name, call)
        return calls

    return count


def go_back(qtbot: QtBot, page: FormPage, place: PagePlace) -> None:
    with qtbot.waitSignal(page.opened, timeout=LATE):
        page.go_to(place)
    qtbot.waitUntil(lambda: rows_of(page).is_whole(), timeout=LATE)
    qtbot.wait(1)


def rows_of(page: FormPage) -> RepeatView:
    assert page.view is not None
    found = page.view._pages[FAMILY].findChild(RepeatView)
    assert isinstance(found, RepeatView)
    return found


@pytest.fixture
def gone(many: FormPage) -> Iterator[list[int]]:
    """How many rows went in each turn since then, the turn that goes on now last."""
    turns = [0]
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher is not None

    def note(_: object = None) -> None:
        turns[-1] += 1

    def turn() -> None:
        turns.append(0)

    for row in rows_of(many).findChildren(ShownRow):
        row.destroyed.connect(note)
    dispatcher.awake.connect(turn)
    yield turns
    dispatcher.awake.disconnect(turn)


def test_of_a_page_that_is_left_one_row_goes_in_a_turn(
    qtbot: QtBot, many: FormPage, place: PagePlace, gone: list[int]
) -> None:
    go_back(qtbot, many, place)
    qtbot.waitUntil(lambda: sum(gone) == MANY, timeout=LATE)
    assert max(gone) == 1
    assert focus().accessibleName() == f"Edad, fila {MANY - 3}"


def test_a_page_that_is_left_before_it_is_built_is_built_no_further(
    qtbot: QtBot, page: FormPage, place: PagePlace
) -> None:
    page.go_to(place)
    before = page.view
    while page.view is None or page.view is before or not page.view.findChildren(ShownRow):
        QApplication.processEvents()
    left = page.view
    built = len(left.findChildren(ShownRow))
    assert built < MANY
    page.bench.clear()
    for _ in range(3):
        QApplication.processEvents()
        assert not shiboken6.isValid(left) or len(left.findChildren(ShownRow)) <= built


def test_tab_looks_at_what_stands_last_and_not_at_all_rows(
    qtbot: QtBot, many: FormPage, counted: Callable[[Any, str], list[None]]
) -> None:
    looked = counted(tab_order, "_is_stop")
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert 0 < len(looked) < MANY


def test_a_row_that_comes_is_counted_and_no_other(
    many: FormPage, counted: Callable[[Any, str], list[None]]
) -> None:
    looked = counted(Tallies, "_counted")
    rows_of(many).add.click()
    assert 0 < len(looked) < MANY


def test_a_card_that_comes_has_no_other_measured_anew(
    qtbot: QtBot, many: FormPage, counted: Callable[[Any, str], list[None]]
) -> None:
    rows = rows_of(many)
    many.resize(760, 600)
    qtbot.waitUntil(lambda: not rows.is_table and rows.is_whole(), timeout=LATE)
    qtbot.wait(50)
    measured = counted(wrapping_link, "paragraph_height")
    rows.add.click()
    qtbot.wait(50)
    assert 0 < len(measured) < 6 * MANY, (
        "each says that there is one more, and is measured for that once at each width"
    )
