"""What was done to a file and not saved yet is kept: over another case, a lock, a crash."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.content.pictures.acts import Box
from repatria.domain.attachments.attachment import Attachment
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.store.drafts import Draft
from repatria.ui.attachments import changer as changing
from repatria.ui.attachments.changer import FileChanger
from repatria.ui.case.page import CasePage
from repatria.ui.pages import Desk
from repatria.ui.rooms import CaseRoom
from tests.ui.case.conftest import Show, settle
from tests.ui.case.shown_files import case, photo, shown
from tests.ui.desks import Told

__all__ = ["case", "photo"]


def turned(qtbot: QtBot, page: CasePage, one: Attachment) -> FileChanger:
    changer = shown(qtbot, page, one)
    assert isinstance(changer, FileChanger)
    changer.turn()
    return changer


def kept(work: Work) -> list[Draft]:
    return [draft for draft in work.drafts().load("_unsaved") if "/marks/" in draft.path]


def test_what_was_done_and_not_saved_is_there_again_after_another_case_was_opened(
    qtbot: QtBot, desk: Desk, work: Work, case: CaseId, photo: Attachment, told: Told
) -> None:
    other = open_case(work, Opening("host", "no")).id
    room = CaseRoom(desk)
    qtbot.addWidget(room)
    room.resize(1150, 660)
    room.show()

    def page_of(one: CaseId) -> CasePage:
        room.go_to({"case": one})
        page = room.page
        assert page is not None
        qtbot.waitUntil(lambda: page.hands.loaded)
        return page

    changer = turned(qtbot, page_of(case), photo)
    changer.bar.redact.click()
    changer.marked.set_frame(Box(0, 0, 40, 40))
    changer.bar.take.click()
    done = list(changer.acts)
    page_of(other)
    again = shown(qtbot, page_of(case), photo)
    assert isinstance(again, FileChanger)
    qtbot.waitUntil(lambda: bool(again.acts))
    assert again.acts == done
    assert again.bar.undo.isEnabled()
    assert "no había guardado" in told.notices[-1].happened


def test_a_lock_comes_back_to_the_file_with_all_that_was_done_to_it(
    qtbot: QtBot, show: Show, case: CaseId, photo: Attachment
) -> None:
    page = show(case)
    done = list(turned(qtbot, page, photo).acts)
    page.keep()
    fresh = show(case)
    fresh.go_to(page.place())
    shower = fresh.acts.files.shower
    qtbot.waitUntil(lambda: isinstance(shower.viewer, FileChanger) and shower.viewer.acts == done)
    assert fresh.place() == page.place()


def test_a_crash_loses_nothing_of_what_was_done(
    qtbot: QtBot, show: Show, work: Work, case: CaseId, photo: Attachment
) -> None:
    turned(qtbot, show(case), photo)
    qtbot.waitUntil(lambda: [draft.value["values"] for draft in kept(work)] != [], timeout=1000)


@pytest.mark.parametrize("how", ["undone", "saved", "left"])
def test_what_is_undone_saved_or_left_on_purpose_does_not_come_back(
    qtbot: QtBot, show: Show, work: Work, case: CaseId, photo: Attachment, desk: Desk, how: str
) -> None:
    page = show(case)
    changer = turned(qtbot, page, photo)
    page.keep()
    assert kept(work)
    if how == "undone":
        changer.bar.undo.click()
    elif how == "saved":
        changer.bar.save.click()
        assert page.panel is not None
        settle(qtbot, page, page.panel.press)
    else:
        desk.asker.answer_next("leave")
        changer.back.click()
        assert not page.acts.files.shower.is_showing
    page.keep()
    assert kept(work) == []


def test_where_no_more_can_be_done_at_once_it_is_said(
    qtbot: QtBot, show: Show, case: CaseId, photo: Attachment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changing, "MOST_ACTS", 2)
    file = turned(qtbot, show(case), photo)
    assert file.bar.turn.isEnabled()
    file.turn()
    assert not any(button.isEnabled() for button in (file.bar.turn, file.bar.crop, file.bar.redact))
    assert file.bar.said() == "No caben más cambios: guarde estos y siga en el archivo nuevo."
    file.bar.undo.click()
    assert file.bar.turn.isEnabled()
    assert not file.bar.said()
