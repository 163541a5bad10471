"""Ver: a file of the case is opened on record and shown page by page; covered or left, nothing of it stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from repatria.domain.attachments.attachment import Attachment
from repatria.domain.ids import CaseId
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.store.attachments.folder import sealed_path
from repatria.ui.attachments.viewer import FileViewer
from repatria.ui.case.page import CasePage
from tests.content.pictures import made
from tests.services.attachments.files import handled, make_file
from tests.ui.case.conftest import Show
from tests.ui.desks import Told

WAV = b"RIFF\x24\0\0\0WAVEfmt " + b"\0" * 40


@pytest.fixture
def case(work: Work) -> CaseId:
    return open_case(work, Opening("host", "no")).id


@pytest.fixture
def scan(work: Work, case: CaseId, stick: Path) -> Attachment:
    return add_attachment(work, case, make_file(stick, made.pdf(pages=2)), NewAttachment("Acta firmada"))


def verbs(qtbot: QtBot, page: CasePage, one: Attachment) -> list[str]:
    """Return what may be done with *one*, once it is listed and chosen."""
    page.show_section("files")
    qtbot.waitUntil(lambda: page.content.files.list.rows.rowCount() > 0)
    page.content.files.choose(one.event)
    return [button.text() for button in page.content.files.acts_shown()]


def see(qtbot: QtBot, page: CasePage, one: Attachment) -> FileViewer:
    """Show *one* and wait until its first page is drawn."""
    verbs(qtbot, page, one)
    next(act for act in page.content.files.acts_shown() if act.text() == "Ver").click()
    shower = page.acts.files.shower
    qtbot.waitUntil(
        lambda: shower.viewer is not None and shower.viewer.picture.drawn_width > 0, timeout=20_000
    )
    assert shower.viewer is not None
    return shower.viewer


def test_it_is_opened_on_record_and_its_first_page_shown_with_a_name(
    qtbot: QtBot, show: Show, work: Work, case: CaseId, scan: Attachment
) -> None:
    page = show(case)
    viewer = see(qtbot, page, scan)
    assert handled(work)[-1] == ("opened", scan.id)
    assert viewer.picture.accessibleName() == "Página 1 de 2"
    assert page.stack.currentWidget() is viewer
    assert page.tabs.isHidden()
    assert "Acta firmada" not in page.window().windowTitle()


def test_pages_and_sizes_are_reached_by_keys(
    qtbot: QtBot, show: Show, case: CaseId, scan: Attachment
) -> None:
    viewer = see(qtbot, show(case), scan)
    viewer.take_focus()
    qtbot.keyClick(viewer, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert viewer.page == 1
    assert viewer.picture.accessibleName() == "Página 2 de 2"
    qtbot.waitUntil(lambda: viewer.picture.drawn_width > 0)
    viewer.go(2)
    assert viewer.page == 1, "there is no third page"
    before = viewer.picture.width()
    viewer.larger.click()
    assert viewer.picture.width() > before
    viewer.smaller.click()
    viewer.smaller.click()
    assert viewer.picture.width() < before
    viewer.whole.click()
    assert abs(viewer.picture.width() - before) <= 1


def test_what_is_drawn_is_what_the_file_shows(
    qtbot: QtBot, show: Show, work: Work, case: CaseId, stick: Path
) -> None:
    photo = add_attachment(work, case, make_file(stick, made.png()), NewAttachment())
    viewer = see(qtbot, show(case), photo)
    seen = viewer.picture.grab().toImage()
    colours = {seen.pixelColor(x, seen.height() // 2).name() for x in range(5, seen.width() - 5, 7)}
    assert colours != {QColor(Qt.GlobalColor.white).name()}
    assert len(colours) > 1


def test_covered_it_lets_the_picture_go_and_shows_it_again_afterwards(
    qtbot: QtBot, show: Show, case: CaseId, scan: Attachment
) -> None:
    page = show(case)
    viewer = see(qtbot, page, scan)
    page.hide()
    assert viewer.picture.drawn_width == 0
    page.show()
    qtbot.waitUntil(lambda: viewer.picture.drawn_width > 0)


def test_esc_goes_back_to_the_list_with_the_keyboard(
    qtbot: QtBot, show: Show, case: CaseId, scan: Attachment
) -> None:
    page = show(case)
    viewer = see(qtbot, page, scan)
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert page.acts.files.shower.viewer is None
    assert page.stack.currentWidget() is page.content
    assert not page.tabs.isHidden()
    assert page.content.section == "files"


def test_going_to_another_section_puts_the_file_away(
    qtbot: QtBot, show: Show, case: CaseId, scan: Attachment
) -> None:
    page = show(case)
    see(qtbot, page, scan)
    page.go_to({"section": "people"})
    assert not page.acts.files.shower.is_showing
    assert page.stack.currentWidget() is page.content


def test_a_damaged_file_is_said_and_nothing_of_it_shown(
    qtbot: QtBot, show: Show, work: Work, case: CaseId, scan: Attachment, told: Told
) -> None:
    page = show(case)
    path = sealed_path(work.vault.folder, scan.id)
    path.write_bytes(path.read_bytes()[:-20])
    verbs(qtbot, page, scan)
    page.act(f"see_file/{scan.event}")
    qtbot.waitUntil(lambda: bool(told.notices))
    assert "dañado" in told.notices[-1].happened
    assert page.stack.currentWidget() is page.content
    assert page.acts.files.shower.viewer is None


def test_a_recording_is_not_played_and_the_way_to_it_is_said(
    qtbot: QtBot, show: Show, work: Work, case: CaseId, stick: Path
) -> None:
    source = make_file(stick, WAV, "voz.wav")
    sound = add_attachment(work, case, source, NewAttachment("Su relato"), keep_told=True)
    page = show(case)
    assert "Ver" not in verbs(qtbot, page, sound)
    rows = page.content.files.list.rows
    assert "no se ve ni se escucha aquí: entregue una copia" in rows.row_at(rows.index(0)).what
