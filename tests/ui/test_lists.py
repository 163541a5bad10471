from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from repatria.ui.widgets.section_list import Section, SectionList
from repatria.ui.widgets.states import State
from repatria.ui.widgets.step_row import StepList, StepRow
from repatria.ui.widgets.timeline import Happening, Timeline

STEPS = [
    StepRow("P0", "Detección", State.DONE, "1/1", heading=True),
    StepRow("P0.1", "Poner a salvo", State.DONE),
    StepRow("P3", "Protección", State.NOW, "0/2", heading=True),
    StepRow("P3.1", "Verificar protección", State.OVERDUE, "debió estar el lun"),
]


def test_the_model_keeps_qt_s_rules(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    view = StepList("Pasos")
    qtbot.addWidget(view)
    view.rows.set_rows(STEPS)
    qtmodeltester.check(view.rows)


def test_rows_are_read_aloud_with_their_state(qtbot: QtBot) -> None:
    view = StepList("Pasos")
    qtbot.addWidget(view)
    view.rows.set_rows(STEPS)
    said = view.rows.index(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Verificar protección. plazo legal vencido. debió estar el lun"


def test_a_phase_cannot_be_chosen_and_a_step_can(qtbot: QtBot) -> None:
    view, taken = StepList("Pasos"), []
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.rows.set_rows(STEPS)
    view.show()
    view.taken.connect(lambda row: taken.append(row.key))
    for place in range(len(STEPS)):
        area = view.visualRect(view.rows.index(place))
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert taken == ["P0.1", "P3.1"]


def test_the_keyboard_walks_from_step_to_step(qtbot: QtBot) -> None:
    view, taken = StepList("Pasos"), []
    qtbot.addWidget(view)
    view.rows.set_rows(STEPS)
    view.show()
    view.taken.connect(lambda row: taken.append(row.key))
    view.choose("P0.1")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert taken == ["P3.1"]


def test_new_content_keeps_the_place(qtbot: QtBot) -> None:
    view = StepList("Pasos")
    qtbot.addWidget(view)
    view.rows.set_rows(STEPS)
    view.choose("P3.1")
    view.rows.set_rows([*STEPS[:3], StepRow("P3.1", "Verificar protección", State.DONE)])
    assert view.rows.row_at(view.currentIndex()).state == State.DONE


def test_long_words_make_a_row_higher_instead_of_being_cut(qtbot: QtBot) -> None:
    view = Timeline("Lo que pasó")
    qtbot.addWidget(view)
    view.resize(240, 600)
    view.rows.set_rows([Happening("1", "lun", "corto"), Happening("2", "lun", "palabra " * 40)])
    view.show()
    heights = [view.visualRect(view.rows.index(place)).height() for place in range(2)]
    assert heights[1] > 4 * heights[0]


def test_sections_say_what_is_missing(qtbot: QtBot) -> None:
    view = SectionList("Secciones")
    qtbot.addWidget(view)
    sections = [
        Section("a", "A", answered=9, asked=9),
        Section("b", "B", missing=2),
        Section("c", "C", wrong=1, missing=2),
        Section("d", "D", asked=9),
        Section("e", "E", answered=2, asked=9),
    ]
    assert [view.words_of(row) for row in sections] == [
        "completa",
        "faltan 2",
        "1 por corregir",
        "nada obligatorio",
        "2 de 9 respondidas",
    ]
    view.rows.set_rows(sections)
    assert not view.grab().isNull()
