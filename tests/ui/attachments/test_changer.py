"""Girar, Recortar, Tapar: drawn by mouse or keyboard, undone, and the file that is made shows what was seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from repatria.content.pictures import asking
from repatria.content.pictures.acts import Box, Crop, Redact, Turn
from repatria.domain.ids import CaseId
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.attachments.opening import open_attachment
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.ui.attachments.changer import FileChanger
from repatria.ui.pages import Desk
from tests.content.pictures import made
from tests.services.attachments.files import make_file
from tests.ui.desks import clock, desk, library, told, work

__all__ = ["clock", "desk", "library", "told", "work"]

WIDE, HIGH = 120, 80
BLACK = QColor(Qt.GlobalColor.black)


@pytest.fixture
def case(work: Work) -> CaseId:
    return open_case(work, Opening("host", "no")).id


@pytest.fixture
def changer(qtbot: QtBot, work: Work, desk: Desk, case: CaseId, tmp_path: Path) -> FileChanger:
    source = make_file(tmp_path, made.jpeg(width=WIDE, height=HIGH))
    one = add_attachment(work, case, source, NewAttachment())
    opened = open_attachment(work, case, one.event)
    shown = FileChanger(desk.tasks, desk.asker, opened, asking.look(opened.pieces()), "Su pulsera")
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    shown.show()
    qtbot.waitUntil(lambda: shown.picture.drawn_width > 0, timeout=20_000)
    return shown


def drag(qtbot: QtBot, changer: FileChanger, box: Box) -> None:
    """Draw a frame from the upper left corner of *box* to the other."""
    zoom = changer.marked.zoom
    corners = [
        QPoint(round(x * zoom), round(y * zoom)) for x, y in ((box.left, box.top), (box.right, box.bottom))
    ]
    qtbot.mousePress(changer.marked, Qt.MouseButton.LeftButton, pos=corners[0])
    qtbot.mouseMove(changer.marked, corners[1])
    qtbot.mouseRelease(changer.marked, Qt.MouseButton.LeftButton, pos=corners[1])


def colour(changer: FileChanger, x: float, y: float) -> QColor:
    """Return what is seen at a place of the page."""
    zoom = changer.marked.zoom
    return changer.marked.grab().toImage().pixelColor(round(x * zoom), round(y * zoom))


def file_after(changer: FileChanger) -> QImage:
    """Return what the file shows that is made of what was done."""
    with asking.change(changer._opened.pieces(), changer.acts) as changed:
        data = b"".join(changed.pieces)
    with asking.view([data], 0, (4096, 4096)) as shown:
        pixels = b"".join(shown.pieces)
        return QImage(pixels, shown.width, shown.height, 3 * shown.width, QImage.Format.Format_RGB888).copy()


def test_what_is_blacked_out_by_mouse_is_black_on_the_page_and_in_the_file(
    qtbot: QtBot, changer: FileChanger
) -> None:
    before = colour(changer, 30, 30)
    changer.bar.redact.click()
    drag(qtbot, changer, Box(20, 20, 60, 50))
    changer.bar.take.click()
    [act] = changer.acts
    assert isinstance(act, Redact)
    assert abs(act.box.left - 20) <= 1
    assert abs(act.box.bottom - 50) <= 1
    assert before != BLACK
    assert colour(changer, 30, 30) == BLACK
    assert file_after(changer).pixelColor(30, 30).lightness() < 5


def test_what_is_done_to_a_turned_page_lies_where_it_was_seen(qtbot: QtBot, changer: FileChanger) -> None:
    changer.bar.turn.click()
    assert changer.marked.shown_size == (HIGH, WIDE)
    changer.bar.redact.click()
    drag(qtbot, changer, Box(2, 2, 20, 20))
    changer.bar.take.click()
    made_of_it = file_after(changer)
    assert (made_of_it.width(), made_of_it.height()) == (HIGH, WIDE)
    assert made_of_it.pixelColor(8, 8).lightness() < 5
    assert made_of_it.pixelColor(HIGH - 8, WIDE - 8).lightness() >= 5
    assert colour(changer, 8, 8) == BLACK


def test_the_frame_is_moved_and_taken_by_keys_and_where_it_is_is_said(
    qtbot: QtBot, changer: FileChanger
) -> None:
    changer.bar.crop.click()
    assert changer.marked.hasFocus()
    first = changer.marked.frame
    assert first == Box(30, 20, 90, 60)
    qtbot.keyClick(changer.marked, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(changer.marked, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert changer.marked.frame == Box(29, 20, 89, 61)
    assert "60 × 41" in changer.bar._hint.text()
    qtbot.keyClick(changer.marked, Qt.Key.Key_Return)
    assert changer.acts == [Crop(Box(29, 20, 89, 61))]
    assert changer.marked.shown_size == (60, 41)
    assert file_after(changer).width() == 60


def test_the_frame_never_leaves_the_page(qtbot: QtBot, changer: FileChanger) -> None:
    changer.frame("redact")
    for _ in range(200):
        qtbot.keyClick(changer.marked, Qt.Key.Key_Left)
        qtbot.keyClick(changer.marked, Qt.Key.Key_Up)
    assert changer.marked.frame == Box(0, 0, 60, 40)


def test_a_frame_that_the_keys_move_stays_in_sight(qtbot: QtBot, changer: FileChanger) -> None:
    for _ in range(6):
        changer.larger.click()
    changer.frame("redact")
    for _ in range(200):
        qtbot.keyClick(changer.marked, Qt.Key.Key_Down)
        qtbot.keyClick(changer.marked, Qt.Key.Key_Right)
    frame, zoom = changer.marked.frame, changer.marked.zoom
    assert frame == Box(60, 40, WIDE, HIGH)
    middle = QPoint(round(90 * zoom), round(60 * zoom))
    assert changer.marked.visibleRegion().contains(middle)


def test_everything_can_be_undone_before_it_is_saved(qtbot: QtBot, changer: FileChanger) -> None:
    assert not changer.bar.save.isEnabled()
    changer.turn()
    changer.turn()
    with qtbot.waitSignal(changer.save_asked) as asked:
        changer.bar.save.click()
    assert asked.args == [(Turn(1), Turn(1))]
    changer.bar.undo.click()
    changer.bar.undo.click()
    assert changer.acts == []
    assert changer.marked.shown_size == (WIDE, HIGH)
    assert not changer.bar.undo.isEnabled()


def test_esc_lets_the_frame_go_and_the_next_one_leaves_after_one_question(
    qtbot: QtBot, changer: FileChanger, desk: Desk
) -> None:
    changer.turn()
    changer.frame("crop")
    qtbot.keyClick(changer.marked, Qt.Key.Key_Escape)
    assert changer.marked.frame is None
    left: list[bool] = []
    changer.left.connect(lambda: left.append(True))
    desk.asker.answer_next("stay", "leave")
    qtbot.keyClick(changer, Qt.Key.Key_Escape)
    assert left == []
    qtbot.keyClick(changer, Qt.Key.Key_Escape)
    assert left == [True]


def test_a_frame_around_nothing_does_nothing(qtbot: QtBot, changer: FileChanger) -> None:
    changer.frame("redact")
    drag(qtbot, changer, Box(10, 10, 10, 10))
    assert not changer.bar.take.isEnabled()
    changer.take()
    assert changer.acts == []
