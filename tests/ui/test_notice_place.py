"""A notice lies on nothing that it tells to press, where there is room for it elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from repatria.ui.frame.dodging import free_place
from repatria.ui.frame.notice_place import NoticePlace
from repatria.ui.theme import current_theme
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.notice_bar import Notice

CORNER = QRect(100, 400, 200, 100)


def test_the_corner_where_nothing_is_there() -> None:
    assert free_place(CORNER, [QRect(0, 450, 50, 30)], 12, 4) == CORNER


def test_as_near_above_what_is_there_as_it_can_be() -> None:
    low, high = QRect(150, 460, 50, 30), QRect(150, 350, 50, 30)
    assert free_place(CORNER, [low], 12, 4) == QRect(100, 357, 200, 100)
    assert free_place(CORNER, [low, high], 12, 4) == QRect(100, 247, 200, 100)


def test_where_no_place_is_free_the_one_that_covers_the_least() -> None:
    small = [QRect(150, at, 50, 30) for at in range(0, 360, 40)]
    assert free_place(CORNER, [*small, QRect(100, 410, 200, 80)], 12, 4).bottom() < 410
    assert free_place(CORNER, [QRect(100, 0, 200, 500)], 12, 4) == CORNER


def place_with(qtbot: QtBot, *parts: QWidget) -> NoticePlace:
    page = QWidget()
    column = QVBoxLayout(page)
    column.addStretch(1)
    for part in parts:
        column.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
    place = NoticePlace(page)
    qtbot.addWidget(place)
    place.resize(800, 600)
    place.show()
    return place


def test_it_stands_above_the_act_it_tells_of_and_above_one_that_comes(qtbot: QtBot) -> None:
    answer, seal = Button("Contestar…"), Button("Sellar la respuesta en una carpeta…")
    seal.hide()
    place = place_with(qtbot, answer, seal)
    place.tell(Notice("Expediente de este país", "Conteste al otro país (Contestar…)", "good"))
    qtbot.waitUntil(
        lambda: place.notices.geometry().bottom() < answer.mapTo(place, answer.rect().topLeft()).y()
    )
    seal.show()
    qtbot.waitUntil(
        lambda: (
            not place.notices.geometry().intersects(
                QRect(answer.mapTo(place, answer.rect().topLeft()), answer.size())
            )
        )
    )
    assert place.notices.isVisible()
    place.notices.dismiss()
    qtbot.waitUntil(lambda: not place._looking.isActive())


def test_what_cannot_be_pressed_may_be_covered(qtbot: QtBot) -> None:
    off = Button("Contestar…")
    off.setEnabled(False)
    place = place_with(qtbot, off)
    place.tell(Notice("Guardado", tone="good"))
    qtbot.wait(20)
    assert place.notices.geometry().bottom() > off.mapTo(place, off.rect().topLeft()).y()


def test_nor_on_the_field_with_the_keyboard(qtbot: QtBot) -> None:
    field = QLineEdit()
    place = place_with(qtbot, field)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    place.tell(Notice("Guardado", tone="good"))
    qtbot.waitUntil(
        lambda: place.notices.geometry().bottom() < field.mapTo(place, field.rect().topLeft()).y()
    )


def test_one_that_lies_on_an_act_already_goes_away_from_it(qtbot: QtBot) -> None:
    act = Button("Contestar…")
    act.hide()
    place = place_with(qtbot, act)
    place.tell(Notice("Expediente de este país", "Conteste al otro país (Contestar…)", "good"))
    qtbot.wait(20)
    corner = place.notices.geometry()
    act.show()
    qtbot.waitUntil(lambda: corner.intersects(QRect(act.mapTo(place, QPoint(0, 0)), act.size())))
    qtbot.waitUntil(lambda: place.notices.geometry().bottom() < act.mapTo(place, QPoint(0, 0)).y())


def test_what_is_scrolled_out_of_sight_is_no_hindrance(qtbot: QtBot) -> None:
    area, act = QScrollArea(), Button("Contestar…")
    inside = QWidget()
    inside.setFixedSize(300, 2000)
    act.setParent(inside)
    act.move(0, 700)
    area.setWidget(inside)
    place = NoticePlace(area)
    qtbot.addWidget(place)
    place.resize(400, 300)
    place.show()
    place.tell(Notice("Guardado", tone="good"))
    qtbot.wait(20)
    assert place.notices.geometry().bottom() == place.height() - 1 - current_theme().space(12)
