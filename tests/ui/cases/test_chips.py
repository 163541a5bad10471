"""What is gravest of a case is in sight in every list: it gives way to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.domain.calendar import utc_text
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.summaries import AT_ONCE
from repatria.services.desk import Desk as Work
from repatria.store.lists.stale_lines import set_case_summary
from repatria.ui.cases.case_list import CaseList, narrow_height
from repatria.ui.cases.case_rows import CaseRow
from repatria.ui.cases.chips import chips_width, paint_chips
from repatria.ui.cases.line_words import due_of
from repatria.ui.cases.page import CasesPage
from repatria.ui.pages import Desk
from repatria.ui.theme import Theme, apply_theme, current_theme
from repatria.ui.widgets import state_chip
from repatria.ui.widgets.states import State

GRAVE = (
    (State.NOW, "peligro"),
    (State.NOW, "2 noches en detención"),
    (State.PROTECTED, "protegido"),
)
ALL = (*GRAVE, (State.PROTECTED, "reservado"), (State.DISPUTED, "3 diferencias"))


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the words of all chips painted, in order."""
    found: list[str] = []
    paint = state_chip.paint_chip

    def noting(painter: QPainter, area: QRectF, theme: Theme, state: State, said: str) -> None:
        found.append(said)
        paint(painter, area, theme, state, said)

    monkeypatch.setattr("repatria.ui.cases.chips.paint_chip", noting)
    return found


@pytest.fixture(params=[100, 125, 200])
def percent(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    apply_theme(qapp, Theme.named("light", request.param / 100))
    yield request.param
    apply_theme(qapp, Theme.named("light", 1))


def row(chips: tuple[tuple[State, str], ...]) -> CaseRow:
    return CaseRow(
        key="x",
        code="K7QM-4T9X",
        who="mujer · NNA",
        title="Alojamiento seguro con atención especial",
        clock="debió estar hoy 14:00 · plazo legal",
        state=State.OVERDUE,
        chips=chips,
    )


@pytest.mark.parametrize("width", [790, 1110])
def test_danger_detention_and_protection_are_painted_on_every_screen(
    qtbot: QtBot, words: list[str], percent: int, width: int
) -> None:
    view = CaseList("Casos")
    qtbot.addWidget(view)
    view.resize(width, 300)
    view.show_rows([row(GRAVE)])
    view.grab()
    assert words == [said for _, said in GRAVE]


def test_a_row_with_more_to_see_than_one_line_holds_takes_two(qtbot: QtBot) -> None:
    view = CaseList("Casos")
    qtbot.addWidget(view)
    view.resize(1110, 300)
    view.show_rows([row(GRAVE[:1]), row(ALL)])
    view.show()
    assert view.visualRect(view.rows.index(0)).height() < narrow_height(current_theme())
    assert view.visualRect(view.rows.index(1)).height() == narrow_height(current_theme())


def test_with_too_little_room_the_gravest_stay_and_the_others_are_counted(
    words: list[str], qapp: object
) -> None:
    theme = current_theme()
    image = QImage(600, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    taken = paint_chips(painter, QRectF(0, 0, chips_width(theme, GRAVE) + 30, 40), theme, ALL)
    assert words == [said for _, said in GRAVE]
    assert taken > chips_width(theme, GRAVE)
    words.clear()
    paint_chips(painter, QRectF(0, 0, 90, 40), theme, GRAVE[1:])
    painter.end()
    assert len(words) == 1
    assert words[0].startswith("2 n")


@pytest.mark.parametrize(("width", "narrow"), [(1110, False), (1300, False), (790, True)])
def test_the_table_paints_danger_detention_and_protection_beside_a_long_clock(
    qtbot: QtBot, words: list[str], desk: Desk, work: Work, width: int, narrow: bool
) -> None:
    case = open_case(work, Opening("host", "yes", return_country="HND"))
    with work.writing() as connection:
        flags = "danger origin_block detained:2/2026-11-23 due_legal"
        set_case_summary(connection, case.id, next_due="2026-11-22T18:00:00Z", flags=flags)
    page = CasesPage(desk)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(
        lambda: page.model.rowCount() == 1 and page.model.line_at(page.model.index(0, 0)) is not None
    )
    page.table.resize(width, 300)
    assert page.table.narrow is narrow
    words.clear()
    page.table.grab()
    assert set(words) == {said for _, said in GRAVE}


def test_what_is_late_is_counted_behind_the_clock_also_while_something_is_now(work: Work) -> None:
    line = case_of(work, open_case(work, Opening("host", "yes", return_country="HND")).id).line
    later = work.now() + timedelta(hours=3)
    dues = "dues:" + ",".join(format(int(work.now().timestamp()) + hours * 3600, "x") for hours in (1, 2, 9))
    due = due_of(replace(line, next_due=AT_ONCE, flags=dues), work.calendar, later)
    assert (due.words, due.late) == ("ahora", "2 con plazo pasado")
    first = utc_text(work.now() + timedelta(hours=1))
    due = due_of(replace(line, next_due=first, flags=f"{dues} due_step:P2.1"), work.calendar, later)
    assert due.words.startswith("debió estar")
    assert due.late == "y 1 más"
    assert due_of(replace(line, next_due=AT_ONCE, flags=dues), work.calendar, work.now()).late == ""
