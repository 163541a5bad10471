"""What was done to a file is saved as another of the case; the former one stays, or goes with a reason."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from repatria.content.pictures import asking
from repatria.content.pictures.acts import Box
from repatria.domain.attachments.attachment import Attachment
from repatria.domain.ids import CaseId
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.attachments.listing import attachments_in
from repatria.services.attachments.opening import open_attachment
from repatria.services.cases.routes import close_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.sending_many import put_many_in_outbox
from repatria.services.vaults import leave
from repatria.store.attachments.folder import sealed_path
from repatria.ui.attachments.changer import FileChanger
from repatria.ui.case.files.saving import ask_save
from repatria.ui.case.page import CasePage
from repatria.ui.case.panels.panel import Panel
from tests.content.pictures import made
from tests.posts import introduce, keep_folder, make_post
from tests.services.attachments.files import make_file
from tests.services.attachments.travelling import sending
from tests.ui.case.conftest import Show, settle
from tests.ui.case.shown_files import case, photo, shown
from tests.ui.desks import Told

__all__ = ["case", "photo"]


def blacked(qtbot: QtBot, page: CasePage, one: Attachment) -> tuple[FileChanger, Panel]:
    """Black out the upper left part of *one*, and ask to save it."""
    changer = shown(qtbot, page, one)
    assert isinstance(changer, FileChanger)
    changer.bar.redact.click()
    changer.marked.set_frame(Box(0, 0, 40, 40))
    changer.bar.take.click()
    changer.bar.save.click()
    assert page.panel is not None
    return changer, page.panel


def pixels(work: Work, case: CaseId, one: Attachment) -> QImage:
    with asking.view(open_attachment(work, case, one.event).pieces(), 0, (500, 500)) as seen:
        data = b"".join(seen.pieces)
        return QImage(data, seen.width, seen.height, 3 * seen.width, QImage.Format.Format_RGB888).copy()


def test_the_new_file_is_black_where_it_was_blacked_out_and_the_former_one_stays(
    qtbot: QtBot, show: Show, work: Work, case: CaseId, photo: Attachment
) -> None:
    page = show(case)
    _, panel = blacked(qtbot, page, photo)
    settle(qtbot, page, panel.press)
    former, new = (one.attachment for one in attachments_in(work, case))
    assert former.event == photo.event
    assert pixels(work, case, new).pixelColor(10, 10).lightness() < 5
    assert pixels(work, case, former).pixelColor(10, 10).lightness() >= 5
    assert new.said.title == "Su pulsera"
    assert page.stack.currentWidget() is page.content
    assert not page.acts.files.shower.is_showing


def test_of_a_pdf_it_is_said_before_that_pictures_of_its_pages_may_be_all_that_is_left(
    work: Work, case: CaseId, photo: Attachment, stick: Path
) -> None:
    paper = add_attachment(work, case, make_file(stick, made.pdf(1), "acta.pdf"), NewAttachment("Acta"))
    assert "solo imágenes de sus páginas" in ask_save(paper).words
    assert "imágenes" not in ask_save(photo).words


def test_the_former_file_goes_only_with_a_reason(
    qtbot: QtBot, show: Show, work: Work, case: CaseId, photo: Attachment
) -> None:
    page = show(case)
    _, panel = blacked(qtbot, page, photo)
    assert panel.value("former") == "stays", "the safe choice is the near one"
    panel.fields["former"].set_value("goes")
    panel.press()
    assert panel.fields["reason"].message()
    panel.fields["reason"].set_value("Se veía a otra persona")
    settle(qtbot, page, panel.press)
    [new] = attachments_in(work, case)
    assert new.attachment.event != photo.event
    gone = [one.attachment.withdrawn for one in attachments_in(work, case, withdrawn=True)]
    assert "Se veía a otra persona" in gone


def test_whoever_lets_the_former_file_go_is_told_that_it_waits_sealed_and_goes_no_more(
    qtbot: QtBot, show: Show, work: Work, case: CaseId, photo: Attachment, told: Told, tmp_path: Path
) -> None:
    other = make_post(tmp_path / "other", "Puesto otro")
    introduce(work, other)
    put_many_in_outbox(work, sending(other, case, protected=True), keep_folder(work, tmp_path).id)
    page = show(case)
    _, panel = blacked(qtbot, page, photo)
    panel.fields["former"].set_value("goes")
    panel.fields["reason"].set_value("Se veía a otra persona")
    settle(qtbot, page, panel.press)
    assert f"ya no saldrá: para {other.post}" in told.notices[-1].advice
    assert told.notices[-1].tone == "warning"
    leave(other)


def test_what_was_done_is_still_there_after_saving_failed_or_was_left(
    qtbot: QtBot, show: Show, work: Work, case: CaseId, photo: Attachment
) -> None:
    page = show(case)
    changer, panel = blacked(qtbot, page, photo)
    sealed_path(work.vault.folder, photo.id).unlink()
    panel.press()
    qtbot.waitUntil(panel.act.isEnabled)
    assert page.stack.currentWidget() is panel
    panel.back.click()
    assert page.stack.currentWidget() is changer
    assert len(changer.acts) == 1
    assert len(attachments_in(work, case)) == 1


def test_a_key_for_another_section_does_not_throw_away_what_was_done(
    qtbot: QtBot, show: Show, case: CaseId, photo: Attachment
) -> None:
    page = show(case)
    changer = shown(qtbot, page, photo)
    assert isinstance(changer, FileChanger)
    changer.turn()
    page._section_by_key("people")
    assert page.stack.currentWidget() is changer
    assert len(changer.acts) == 1


def test_a_file_of_a_closed_case_is_only_looked_at(
    qtbot: QtBot, show: Show, work: Work, case: CaseId, photo: Attachment
) -> None:
    close_case(work, case, "declined", "No quiso seguir")
    assert not isinstance(shown(qtbot, show(case), photo), FileChanger)
