"""Entregar copia: to whom it may go, why and agreed by whom is asked first; the copy is said to be readable."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.attachments.attachment import Attachment
from repatria.domain.ids import CaseId
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.store.attachments.folder import sealed_path
from repatria.store.state import load_part
from repatria.ui.case.files.whom import whom
from repatria.ui.case.page import CasePage
from repatria.ui.case.panels.panel import Panel
from repatria.ui.case.view import look
from repatria.ui.pages import Desk
from tests.services.attachments.files import PLAIN, make_file
from tests.ui.case.conftest import Show, settle
from tests.ui.desks import Told


@pytest.fixture
def case(work: Work) -> CaseId:
    return open_case(work, Opening("host", "no")).id


@pytest.fixture
def scan(work: Work, case: CaseId, tmp_path: Path) -> Attachment:
    source = make_file(tmp_path, PLAIN)
    return add_attachment(work, case, source, NewAttachment("Acta firmada", "L3"), keep_told=True)


def asked(qtbot: QtBot, page: CasePage, one: Attachment) -> Panel:
    """Press *Entregar copia…* of *one* in the list."""
    page.show_section("files")
    qtbot.waitUntil(lambda: page.content.files.list.rows.rowCount() > 0)
    page.content.files.choose(one.event)
    next(act for act in page.content.files.acts_shown() if act.text() == "Entregar copia…").click()
    assert page.panel is not None
    return page.panel


def given(work: Work) -> list[tuple[str, str]]:
    """Return for whom and why files left, as the record says."""
    found = load_part(work.read(), work.record).of_type("attachment_given")
    return [(one.value["for"], one.value["approved_by"]) for one in found]


def test_a_protected_file_asks_for_a_second_person_and_is_written_where_it_was_wanted(
    qtbot: QtBot, show: Show, work: Work, desk: Desk, case: CaseId, scan: Attachment, stick: Path, told: Told
) -> None:
    page = show(case)
    panel = asked(qtbot, page, scan)
    panel.fields["whom"].set_value("health")
    panel.press()
    for key in ("name", "reason", "approved_by"):
        assert panel.fields[key].message(), key
    panel.fields["name"].set_value("Hospital General")
    panel.fields["reason"].set_value("Lo pide para atenderla")
    panel.fields["approved_by"].set_value("Marta Q.")
    desk.asker.choose_next(stick)
    settle(qtbot, page, panel.press)
    [copy] = stick.iterdir()
    assert copy.read_bytes() == PLAIN
    assert "Acta" not in copy.name
    assert given(work) == [("health", "Marta Q.")]
    assert copy.name in told.notices[-1].happened
    assert "borre las copias" in told.notices[-1].advice


def test_nothing_is_noted_nor_written_where_no_folder_was_chosen(
    qtbot: QtBot, show: Show, work: Work, desk: Desk, case: CaseId, scan: Attachment
) -> None:
    page = show(case)
    panel = asked(qtbot, page, scan)
    for key, value in {"whom": "file", "reason": "Copia de resguardo", "approved_by": "Marta Q."}.items():
        panel.fields[key].set_value(value)
    desk.asker.choose_next(None)
    panel.press()
    assert page.panel is panel
    assert panel.act.isEnabled()
    assert given(work) == []


def test_a_refusal_is_said_in_the_panel_and_what_was_typed_stays(
    qtbot: QtBot, show: Show, work: Work, desk: Desk, case: CaseId, scan: Attachment, stick: Path
) -> None:
    page = show(case)
    panel = asked(qtbot, page, scan)
    mine = work.person.name
    for key, value in {"whom": "file", "reason": "Copia de resguardo", "approved_by": mine}.items():
        panel.fields[key].set_value(value)
    desk.asker.choose_next(stick)
    panel.press()
    qtbot.waitUntil(panel.act.isEnabled)
    assert page.stack.currentWidget() is panel
    assert panel.value("reason") == "Copia de resguardo"
    assert list(stick.iterdir()) == []


def test_only_those_who_may_have_it_are_offered_and_of_the_others_only_whom_the_person_named(
    work: Work, case: CaseId, scan: Attachment, tmp_path: Path
) -> None:
    source = make_file(tmp_path, PLAIN)
    most = add_attachment(work, case, source, NewAttachment("", "L4"), keep_told=True)
    facts = look(work, case).case.facts
    offered = whom(scan, facts, work.library)
    assert set(offered) == {"file", "person", "child_auth", "asylum_auth", "health"}, (
        "nobody named the police"
    )
    assert set(whom(most, facts, work.library)) == {"file"}


def test_what_has_not_come_is_not_offered_to_be_given_out(
    qtbot: QtBot, show: Show, work: Work, case: CaseId, scan: Attachment
) -> None:
    sealed_path(work.vault.folder, scan.id).unlink()
    page = show(case)
    page.show_section("files")
    qtbot.waitUntil(lambda: page.content.files.list.rows.rowCount() > 0)
    page.content.files.choose(scan.event)
    assert [act.text() for act in page.content.files.acts_shown()] == ["Retirar…"]
