"""What is gravest of a case is in sight in every list: it gives way to nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.ui.cases.case_list import CaseList, narrow_height
from repatria.ui.cases.case_rows import CaseRow
from repatria.ui.cases.chips import chips_width, paint_chips
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
