"""What was done to a file is told as done, whatever fails after it and wherever the person is by then."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from repatria.domain.attachments.attachment import Attachment
from repatria.domain.errors import StorageError
from repatria.domain.ids import CaseId
from repatria.services.attachments.adding import NewAttachment, add_attachment, seal_attachment
from repatria.services.attachments.giving import write_copy
from repatria.services.attachments.listing import attachments_in
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.ui.case.files import file_doings, giving
from repatria.ui.case.page import CasePage
from repatria.ui.case.panels import act_context
from repatria.ui.pages import Desk
from tests.content.pictures import made
from tests.services.attachments.files import PLAIN, make_file
from tests.ui.case.conftest import Show
from tests.ui.case.shown_files import choose
from tests.ui.desks import Told


@pytest.fixture
def case(work: Work) -> CaseId:
    return open_case(work, Opening("host", "no")).id


@pytest.fixture
def photo(stick: Path) -> Path:
    return make_file(stick, made.jpeg(), "a.jpg")


def unreadable(*_: Any, **__: Any) -> Any:
    raise StorageError(place="disco")


def held(job: Callable[..., Any]) -> tuple[Callable[..., Any], threading.Event, threading.Event]:
    """Return *job* as it waits once it has begun, what tells that it has, and what lets it go on."""
    began, ready = threading.Event(), threading.Event()

    def wait(*given: Any, **named: Any) -> Any:
        began.set()
        assert ready.wait(20)
        return job(*given, **named)

    return wait, began, ready


def throw_away(page: CasePage) -> None:
    """Let the page go, as when another language is chosen."""
    page.hide()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)


def test_a_file_that_was_added_is_told_as_added_where_the_case_cannot_be_read_after_it(
    qtbot: QtBot,
    show: Show,
    case: CaseId,
    desk: Desk,
    work: Work,
    told: Told,
    photo: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = show(case)
    panel = choose(qtbot, page, desk, photo)
    monkeypatch.setattr(file_doings, "look", unreadable)
    panel.press()
    qtbot.waitUntil(lambda: bool(told.notices), timeout=20_000)
    notice = told.notices[-1]
    assert notice.happened == "Agregado a Archivos."
    assert notice.advice.startswith("No lo repita: quedó guardado")
    assert notice.tone == "warning"
    assert page.panel is None, "nothing is left that would be pressed once more"
    assert len(attachments_in(work, case)) == 1


def test_whatever_else_was_done_to_a_case_is_told_so_too(
    qtbot: QtBot,
    show: Show,
    case: CaseId,
    desk: Desk,
    work: Work,
    told: Told,
    photo: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = add_attachment(work, case, photo, NewAttachment("Su pulsera"))
    page = show(case)
    page.show_section("files")
    page.act(f"withdraw_file/{one.event}")
    qtbot.waitUntil(lambda: page.panel is not None)
    panel = page.panel
    assert panel is not None
    panel.fields["reason"].set_value("Era de otra persona")
    monkeypatch.setattr(act_context, "look", unreadable)
    panel.press()
    qtbot.waitUntil(lambda: bool(told.notices), timeout=20_000)
    assert told.notices[-1].happened.startswith("Retirado.")
    assert told.notices[-1].advice.startswith("No lo repita")
    assert page.panel is None
    assert attachments_in(work, case) == ()


@pytest.mark.parametrize("fails", [False, True])
def test_where_the_page_went_while_a_file_was_sealed_what_became_of_it_is_told(
    qtbot: QtBot,
    case: CaseId,
    desk: Desk,
    work: Work,
    told: Told,
    photo: Path,
    monkeypatch: pytest.MonkeyPatch,
    fails: bool,
) -> None:
    wait, began, ready = held(unreadable if fails else seal_attachment)
    monkeypatch.setattr(file_doings, "seal_attachment", wait)
    page = CasePage(desk, case)  # not handed to qtbot, which would want to close it
    with qtbot.waitSignal(page.shown):
        page.show()
    choose(qtbot, page, desk, photo).press()
    qtbot.waitUntil(began.is_set)
    throw_away(page)
    ready.set()
    qtbot.waitUntil(lambda: bool(told.notices), timeout=20_000)
    if fails:
        assert told.notices[-1].tone == "danger"
    else:
        assert told.notices[-1].happened == "Agregado a Archivos."
    assert len(attachments_in(work, case)) == (0 if fails else 1)


def test_while_a_copy_is_written_everything_else_that_asks_the_vault_is_answered(
    qtbot: QtBot,
    show: Show,
    case: CaseId,
    desk: Desk,
    work: Work,
    told: Told,
    tmp_path: Path,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = make_file(tmp_path, PLAIN)
    one: Attachment = add_attachment(work, case, source, NewAttachment("Acta", "L2"), keep_told=True)
    wait, began, ready = held(write_copy)
    monkeypatch.setattr(giving, "write_copy", wait)
    page = show(case)
    page.show_section("files")
    page.act(f"give_file/{one.event}")
    panel = page.panel
    assert panel is not None
    panel.fields["whom"].set_value("file")
    panel.fields["reason"].set_value("Copia de resguardo")
    desk.asker.choose_next(stick)
    panel.press()
    qtbot.waitUntil(began.is_set)
    answered: list[int] = []
    desk.tasks.run(page, lambda: len(attachments_in(work, case)), answered.append, lambda _: None)
    qtbot.waitUntil(lambda: answered == [1])
    assert list(stick.iterdir()) == []
    ready.set()
    qtbot.waitUntil(lambda: bool(told.notices), timeout=20_000)
    [copy] = stick.iterdir()
    assert copy.read_bytes() == PLAIN
    assert copy.name in told.notices[-1].happened
