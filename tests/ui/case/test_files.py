"""Archivos: what is added is looked at first and said, sealed, listed; what is withdrawn is hidden and says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from repatria.content.pictures import asking
from repatria.content.pictures.told import What
from repatria.domain.ids import CaseId
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.attachments.listing import attachments_in
from repatria.services.attachments.opening import open_attachment
from repatria.services.attachments.withdrawing import withdraw_attachment
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.sending_many import put_many_in_outbox
from repatria.services.vaults import leave
from repatria.store.attachments.folder import mark_damaged, sealed_path
from repatria.ui.attachments.file_choice import FileChoice
from repatria.ui.case.files.file_rows import WITHDRAW
from repatria.ui.case.files.working import Working
from repatria.ui.case.page import CasePage
from repatria.ui.pages import Desk
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords
from tests.content.pictures import made
from tests.posts import introduce, keep_folder, make_post
from tests.services.attachments.files import lying, make_file
from tests.services.attachments.travelling import sending
from tests.ui.case.conftest import Show, settle
from tests.ui.case.shown_files import choose
from tests.ui.desks import Told

SECRET_NAME = "foto de Xicotencatl.jpg"


@pytest.fixture
def case(work: Work) -> CaseId:
    return open_case(work, Opening("host", "no")).id


@pytest.fixture
def photo(stick: Path) -> Path:
    return make_file(stick, made.jpeg(), SECRET_NAME)


def rows(qtbot: QtBot, page: CasePage, count: int) -> list[str]:
    """Return what the rows of Archivos say, once there are so many."""
    page.show_section("files")
    model = page.content.files.list.rows
    qtbot.waitUntil(lambda: model.rowCount() == count)
    return [model.row_at(model.index(place)).what for place in range(count)]


def said(widget: QWidget) -> str:
    """Return all that is written in *widget*."""
    return " | ".join(one.text() for one in widget.findChildren(QLabel))


def test_an_empty_section_teaches_and_offers_to_add_a_file(qtbot: QtBot, show: Show, case: CaseId) -> None:
    page = show(case)
    page.show_section("files")
    qtbot.waitUntil(lambda: page.content.files.empty.isVisible())
    page.content.files.empty.findChildren(Button)[0].click()
    assert page.panel is not None
    assert "file" in page.panel.fields


def test_what_a_photograph_tells_is_said_before_it_is_kept_and_to_take_it_out_is_the_near_choice(
    qtbot: QtBot, show: Show, case: CaseId, desk: Desk, photo: Path
) -> None:
    panel = choose(qtbot, show(case), desk, photo)
    assert "Dónde se hizo" in said(panel)
    assert panel.fields["told"].isVisibleTo(panel)
    assert panel.value("told") == "strip"
    assert panel.value("level") == "L3", "the safest that still goes to others"


def test_a_file_is_sealed_and_listed_and_the_original_stays_and_that_is_said(
    qtbot: QtBot, show: Show, case: CaseId, desk: Desk, work: Work, told: Told, photo: Path
) -> None:
    page = show(case)
    panel = choose(qtbot, page, desk, photo)
    panel.fields["title"].set_value("Su pulsera")
    settle(qtbot, page, panel.press)
    [row] = rows(qtbot, page, 1)
    assert row.startswith("Su pulsera · imagen · ")
    assert "protegido" in row
    [one] = attachments_in(work, case)
    assert one.is_here
    assert photo.exists()
    assert "sigue en la memoria" in told.notices[-1].advice
    assert page.panel is None


def test_whoever_adds_a_paper_that_may_look_different_now_is_told_while_the_original_is_there(
    qtbot: QtBot, show: Show, case: CaseId, desk: Desk, told: Told, stick: Path
) -> None:
    page = show(case)
    panel = choose(qtbot, page, desk, make_file(stick, made.pdf(1, layers=True), "acta.pdf"))
    settle(qtbot, page, panel.press)
    assert "puede verse distinto" in told.notices[-1].happened
    assert "antes de borrar el original" in told.notices[-1].advice


@pytest.mark.parametrize("choice", ["strip", "keep"])
def test_what_it_tells_besides_is_taken_out_unless_somebody_chose_to_keep_it(
    qtbot: QtBot, show: Show, case: CaseId, desk: Desk, work: Work, photo: Path, choice: str
) -> None:
    page = show(case)
    panel = choose(qtbot, page, desk, photo)
    panel.fields["told"].set_value(choice)
    settle(qtbot, page, panel.press)
    [one] = attachments_in(work, case)
    kept = asking.look(open_attachment(work, case, one.attachment.event).pieces())
    assert (What.PLACE in {line.what for line in kept.told}) == (choice == "keep")


def test_a_damaged_picture_is_said_to_be_so_and_kept_as_it_is(
    qtbot: QtBot, show: Show, case: CaseId, desk: Desk, stick: Path, work: Work
) -> None:
    page = show(case)
    panel = choose(qtbot, page, desk, make_file(stick, made.png()[:90], "a.png"))
    assert "dañado" in said(panel)
    assert "Se guarda como está" in said(panel)
    panel.press()
    assert page.panel is panel, "nobody keeps what it may say inside without having said so"
    assert attachments_in(work, case) == ()
    panel.fields["as_it_is"].set_value("keep")
    settle(qtbot, page, panel.press)
    assert len(attachments_in(work, case)) == 1


def test_what_is_of_no_kind_that_is_read_here_is_kept_as_it_is_and_that_is_said(
    qtbot: QtBot, show: Show, case: CaseId, desk: Desk, stick: Path, work: Work
) -> None:
    page = show(case)
    panel = choose(qtbot, page, desk, make_file(stick, b"PK\x03\x04 una hoja de otro programa", "a.ods"))
    assert "Se guarda como está" in said(panel)
    assert not panel.fields["told"].isVisibleTo(panel)
    panel.fields["as_it_is"].set_value("keep")
    settle(qtbot, page, panel.press)
    assert "Archivo de otra clase" in rows(qtbot, page, 1)[0]


def test_a_file_that_was_pulled_out_is_said_and_what_was_typed_stays(
    qtbot: QtBot, show: Show, case: CaseId, desk: Desk, photo: Path, work: Work
) -> None:
    page = show(case)
    panel = choose(qtbot, page, desk, photo)
    panel.fields["title"].set_value("Su pulsera")
    photo.unlink()
    panel.press()
    qtbot.waitUntil(panel.act.isEnabled)
    assert page.panel is panel
    assert page.stack.currentWidget() is panel
    assert panel.value("title") == "Su pulsera"
    assert not attachments_in(work, case)


def test_stopped_it_leaves_nothing_and_what_was_typed_stays(
    qtbot: QtBot, show: Show, case: CaseId, desk: Desk, photo: Path, work: Work
) -> None:
    page = show(case)
    panel = choose(qtbot, page, desk, photo)
    panel.fields["title"].set_value("Su pulsera")
    panel.press()
    working = page.stack.currentWidget()
    assert isinstance(working, Working)
    working.panel.cancel_asked.emit()
    qtbot.waitUntil(panel.act.isEnabled)
    assert page.stack.currentWidget() is panel
    assert panel.value("title") == "Su pulsera"
    assert not attachments_in(work, case)
    assert lying(work) == []


def test_nothing_of_where_the_file_lay_is_kept_with_what_was_typed(
    qtbot: QtBot, show: Show, case: CaseId, desk: Desk, photo: Path
) -> None:
    panel = choose(qtbot, show(case), desk, photo)
    assert SECRET_NAME not in str(panel.typed_values())
    assert str(photo.parent) not in str(panel.typed_values())


def test_choosing_no_file_leaves_all_as_it_was(
    qtbot: QtBot, show: Show, case: CaseId, desk: Desk, photo: Path
) -> None:
    panel = choose(qtbot, show(case), desk, photo)
    choice = panel.fields["file"].control
    assert isinstance(choice, FileChoice)
    desk.asker.choose_next(None)
    choice.button.click()
    assert choice.looked is not None
    panel.fields["file"].control.set_value(None)
    assert panel.value("file") == "tells"


def test_a_file_is_withdrawn_with_a_reason_and_shown_with_it_where_somebody_wants_to_see_it(
    qtbot: QtBot, show: Show, case: CaseId, work: Work, photo: Path
) -> None:
    one = add_attachment(work, case, photo, NewAttachment("Su pulsera"))
    page = show(case)
    rows(qtbot, page, 1)
    assert page.content.files.withdrawn.isHidden()
    page.content.files.choose(one.event)
    button = next(act for act in page.content.files.acts_shown() if act.text() == "Retirar…")
    button.click()
    qtbot.waitUntil(lambda: page.panel is not None)
    panel = page.panel
    assert panel is not None
    panel.press()
    assert panel.fields["reason"].message()
    panel.fields["reason"].set_value("Era de otra persona")
    settle(qtbot, page, panel.press)
    rows(qtbot, page, 0)
    qtbot.waitUntil(page.content.files.withdrawn.isVisible)
    page.content.files.withdrawn.setChecked(True)
    [row] = rows(qtbot, page, 1)
    assert "retirado: Era de otra persona" in row
    assert not page.content.files.acts_shown()


def test_whoever_withdraws_a_file_is_told_which_sealed_files_with_it_wait(
    qtbot: QtBot, show: Show, case: CaseId, work: Work, photo: Path, tmp_path: Path
) -> None:
    other = make_post(tmp_path / "other", "Puesto otro")
    introduce(work, other)
    one = add_attachment(work, case, photo, NewAttachment("Su pulsera", "L1"))
    put_many_in_outbox(work, sending(other, case), keep_folder(work, tmp_path).id)
    page = show(case)
    page.act(f"{WITHDRAW}{one.event}")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert page.panel is not None
    told = " ".join(one.words() for one in page.panel.findChildren(IconWords))
    assert f"Espera en Por entregar y ya no saldrá: para {other.post}" in told
    leave(other)


def test_a_file_that_has_not_come_yet_says_so(
    qtbot: QtBot, show: Show, case: CaseId, work: Work, photo: Path
) -> None:
    one = add_attachment(work, case, photo, NewAttachment("Su pulsera"))
    sealed_path(work.vault.folder, one.id).unlink()
    [row] = rows(qtbot, show(case), 1)
    assert "todavía no llegó a este puesto" in row
    assert "si urge, llame a quien lo envió" in row, "what to do stands with what is missing"


def test_one_that_was_found_damaged_says_so(
    qtbot: QtBot, show: Show, case: CaseId, work: Work, photo: Path
) -> None:
    one = add_attachment(work, case, photo, NewAttachment("Su pulsera"))
    mark_damaged(work.vault.folder, one.id)
    page = show(case)
    [row] = rows(qtbot, page, 1)
    assert "está dañado en este puesto" in row
    assert "agréguelo otra vez" in row
    assert "no llegó" not in row


def test_of_a_damaged_one_that_was_withdrawn_nothing_is_to_be_done(
    qtbot: QtBot, show: Show, case: CaseId, work: Work, photo: Path
) -> None:
    one = add_attachment(work, case, photo, NewAttachment("Su pulsera"))
    withdraw_attachment(work, case, one.event, "Era de otra persona")
    mark_damaged(work.vault.folder, one.id)
    page = show(case)
    page.show_section("files")
    qtbot.waitUntil(page.content.files.withdrawn.isVisible)
    page.content.files.withdrawn.setChecked(True)
    [row] = rows(qtbot, page, 1)
    assert "retirado: Era de otra persona" in row
    assert "agréguelo" not in row


def test_the_tab_counts_the_files_that_are_not_withdrawn(
    show: Show, case: CaseId, work: Work, photo: Path
) -> None:
    add_attachment(work, case, photo, NewAttachment())
    assert show(case).content.counts()["files"] == 1
