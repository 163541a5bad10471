"""Pedidos y llamadas: what is waited for stands first with what to do about it; many calls cost no widgets."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from repatria.domain.disclosure import Recipient
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.domain.protocol.asking import Emergency
from repatria.services.cases.acts import act_now
from repatria.services.cases.asking import log_call
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.paper.gone_out import gone_out
from repatria.services.paper.leaving import note_printed, save_sheet
from repatria.services.paper.printing import filled_forms, filled_sheet
from repatria.ui.case.page import CasePage
from repatria.ui.case.telling.request_rows import request_rows
from repatria.ui.case.view import look
from tests.services.conftest import fill
from tests.services.deeds import F03
from tests.ui.case.conftest import Show, settle


def verbs(page: CasePage) -> list[str]:
    """Return the acts of the row that is chosen."""
    return [button.text() for button in page.content.requests.acts_shown()]


def test_what_is_waited_for_comes_first_and_is_answered_from_there(
    qtbot: QtBot, page: CasePage, work: Work
) -> None:
    page.show_section("requests")
    assert page.content.requests.chosen().startswith("request/")
    assert verbs(page) == ["Respondieron…", "Se lo recordé ahora"]
    settle(qtbot, page, page.content.requests.acts_shown()[1].click)
    assert len(case_of(work, page.case_id).state.of_type("request_reminded")) == 2
    page.content.requests.acts_shown()[0].click()
    assert page.panel is not None
    page.panel.fields["answer"].set_value("Mandan a la licenciada.")
    settle(qtbot, page, page.panel.press)
    assert verbs(page) == []
    assert "PGN respondió: Mandan a la licenciada." in request_rows(page.view)[0][0].what


def calls(work: Work, case: CaseId, many: int) -> None:
    """Note *many* calls."""
    at, part = work.now_text(), core_part(case)
    work.append([Deed(part, "call_logged", "", {"to": f"PGN {n}", "at": at}) for n in range(many)])


def test_two_hundred_calls_make_no_widgets_and_the_older_stand_in_the_history(
    qtbot: QtBot, show: Show, work: Work
) -> None:
    case = open_case(work, Opening("host", "no")).id
    log_call(work, case, to="PGN", about="Cama")
    page = show(case)
    page.show_section("requests")
    few = len(page.content.requests.findChildren(QWidget))
    calls(work, case, 200)
    settle(qtbot, page, page.reload)
    assert len(page.content.requests.findChildren(QWidget)) <= few + 1
    rows = request_rows(look(work, case))
    assert len(rows) < 100
    page.content.requests.choose(rows[-1][0].key)
    page.content.requests.acts_shown()[0].click()
    assert page.content.section == "history"


def test_what_was_done_at_once_says_why_in_words_and_paper_is_not_called_sent(
    work: Work, tmp_path: Path
) -> None:
    case = open_case(work, Opening("host", "doubt"))
    act_now(work, case.id, Emergency("refer", "medical", "Se desmayó."))
    fill(work, case, "F03", F03)
    [form] = filled_forms(work, case.id)
    sheet = filled_sheet(work, case.id, form.member, Recipient("child_auth", "PGN"))
    save_sheet(work, sheet, tmp_path)
    note_printed(work, sheet)
    rows = [row for row, _ in request_rows(look(work, case.id), gone_out(work, case.id))]
    told = " ".join(f"{row.when} {row.what}" for row in rows)
    assert "medical" not in told
    assert "Salud" in told
    assert "Enviado" not in told
    assert "Guardado como PDF" in told
    assert "Impreso" in told
