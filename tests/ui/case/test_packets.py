"""Enviar a otro país: whom the person named is chosen, what goes and stays is seen, and only then it is sealed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.content.library import Library
from repatria.domain.cases.state import Fact
from repatria.domain.ids import CaseId
from repatria.services.cases.acts import raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.history import case_history
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.packets.arriving import read_arrived
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import prepare_packet
from repatria.services.packets.previewing import Asked
from repatria.services.paper.gone_out import gone_out
from repatria.services.post.people import let_in
from repatria.services.vaults import leave
from repatria.ui.case.doings.more_acts import more_acts
from repatria.ui.case.page import CasePage
from repatria.ui.case.telling.gone_words import gone_words
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.telling.packet_rows import COMPANION
from repatria.ui.case.telling.request_rows import request_rows
from repatria.ui.case.view import look
from repatria.ui.pages import Desk
from repatria.ui.rooms import SheetRoom
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.timeline import Happening
from tests.posts import TestClock, introduce, make_post, seat
from tests.services.across import NAME, agree, allowed
from tests.ui.case.conftest import Show, settle
from tests.ui.case.packets_told import said


@pytest.fixture
def abroad(tmp_path: Path, library: Library, clock: TestClock, work: Work) -> Iterator[Work]:
    post = make_post(tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", library=library, clock=clock)
    introduce(work, post)
    seat(work, let_in(work, "Luz M.", "liaison", "otra frase larga de práctica"))
    yield post
    leave(post)


def wait_for_next(qtbot: QtBot, page: CasePage) -> None:
    """Press the verb of the panel and wait for the one that follows it."""
    before = page.panel
    assert before is not None
    before.press()
    qtbot.waitUntil(lambda: page.panel is not None and page.panel is not before)


def prepared(work: Work, case: CaseId) -> tuple[Fact, ...]:
    return case_of(work, case).state.of_type("packet_prepared")


def test_it_is_asked_looked_at_and_sealed(
    qtbot: QtBot, show: Show, work: Work, abroad: Work, desk: Desk, tmp_path: Path
) -> None:
    case = allowed(work, "code_needs").id
    stick = tmp_path / "stick"
    stick.mkdir()
    page = show(case)
    assert "packet" in {act.key for act in more_acts(page.view)}
    page.act("packet")
    qtbot.waitUntil(lambda: page.panel is not None)
    wait_for_next(qtbot, page)
    shown = said(page)
    assert "Necesita: Documentos" in shown
    assert "Edad aproximada: la persona no aceptó que se cuente" in shown
    assert "18 a 24" not in shown
    assert 0 <= shown.find("Dónde vive mi hermana") < shown.index("Necesita"), "what warns is read first"
    assert "por verificar" in shown
    assert not prepared(work, case)
    assert page.panel is not None
    desk.asker.choose_next(None, stick)
    page.panel.press()
    qtbot.waitUntil(page.panel.act.isEnabled)
    assert not prepared(work, case), "no folder was chosen"
    settle(qtbot, page, page.panel.press)
    [file] = stick.iterdir()
    [one] = case_packets(work, case)
    assert read_arrived(abroad, file).packet.code == one.code
    [(row, acts)] = [one for one in request_rows(page.view) if one[0].key.startswith("packet/")]
    with qtbot.waitSignal(page.print_asked) as asked:
        page.act(acts[1].key)
    assert asked.args == [case, COMPANION, one.id]
    assert one.code in row.what
    assert NAME in row.what
    assert row.when.endswith(f"archivo {file.name}, en {breakable(str(stick))}")
    page.hands.look()
    qtbot.waitUntil(lambda: page.view.sealed == {one.id: file})
    assert look(work, case).sealed == {}, "where it stands is kept nowhere"
    assert any("Se preparó un envío a otro país: F13" in one.what for one in told(page, work))


def told(page: CasePage, work: Work) -> list[Happening]:
    return list(happenings(page.view, case_history(work, page.case_id)))


def test_what_was_answered_is_noted_from_the_row(
    qtbot: QtBot, show: Show, work: Work, abroad: Work, desk: Desk, tmp_path: Path
) -> None:
    case = allowed(work).id
    page = show(case)
    page.act("packet")
    qtbot.waitUntil(lambda: page.panel is not None)
    wait_for_next(qtbot, page)
    assert page.panel is not None
    desk.asker.choose_next(tmp_path)
    settle(qtbot, page, page.panel.press)
    [one] = case_packets(work, case)
    page.act(f"packet/{one.id}")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert page.panel is not None
    page.panel.fields["state"].set_value("refused")
    page.panel.fields["known_by"].set_value("phone")
    page.panel.press()
    assert page.panel.fields["reason"].message()
    page.panel.fields["reason"].set_value("No es de allí")
    settle(qtbot, page, page.panel.press)
    assert [one.state for one in case_packets(work, case)] == ["refused"]
    raise_block(work, case)
    view = look(work, case)
    [back] = [one for one in gone_out(work, case) if one.way == "packet"]
    assert gone_words(view, back).startswith("F13, en un envío a otro país, para Enlace nacional")
    rows = [row for row, _ in request_rows(view, gone_out(work, case))]
    assert [row for row in rows if "llame y pida que lo retiren" in row.when and "envío" in row.what]


def test_what_forbids_it_is_said_and_nothing_chosen_is_lost(
    qtbot: QtBot, show: Show, work: Work, abroad: Work
) -> None:
    case = allowed(work)
    page = show(case.id)
    page.act("packet")
    qtbot.waitUntil(lambda: page.panel is not None)
    agree(work, case, withdrawn=True)
    assert page.panel is not None
    page.panel.fields["until"].set_value("2026-11-25")
    wait_for_next(qtbot, page)
    assert "La salvaguarda del contacto con el otro Estado está cerrada" in said(page)
    assert page.panel is not None
    assert page.panel.value("until") == "2026-11-25"
    assert not prepared(work, case.id)


def test_whom_the_person_names_no_more_is_not_written_to_though_it_was_chosen_before(
    qtbot: QtBot, show: Show, work: Work, abroad: Work
) -> None:
    page = show(allowed(work).id)
    page.act("packet")
    qtbot.waitUntil(lambda: page.panel is not None)
    panel = page.panel
    assert panel is not None
    panel.fields["named"].set_value("shelter/return/Otra casa")
    panel.press()
    assert not panel.act.isEnabled()
    qtbot.waitUntil(panel.act.isEnabled)
    assert page.panel is panel


def test_without_form_consent_or_post_it_says_what_comes_first(
    qtbot: QtBot, show: Show, work: Work, desk: Desk
) -> None:
    page = show(open_case(work, Opening("host", "no")).id)
    desk.asker.answer_next("back")
    page.act("packet")
    qtbot.waitUntil(lambda: bool(desk.asker.asked))
    assert "F13" in desk.asker.asked[-1].consequence
    assert page.panel is None


def test_somebody_who_is_no_liaison_reads_who_seals_it(
    qtbot: QtBot, show: Show, work: Work, abroad: Work, desk: Desk, tmp_path: Path
) -> None:
    seat(work, let_in(work, "Bea T.", "coordinator", "una tercera frase de práctica"))
    page = show(allowed(work).id)
    page.act("packet")
    qtbot.waitUntil(lambda: page.panel is not None)
    wait_for_next(qtbot, page)
    assert "Entre países solo habla el enlace nacional" in said(page)
    assert page.panel is not None
    desk.asker.choose_next(tmp_path)
    page.panel.press()
    qtbot.waitUntil(lambda: page.panel is not None and page.panel.act.isEnabled())
    assert not prepared(work, page.case_id)


def test_its_sheet_is_looked_at_and_names_no_case(
    qtbot: QtBot, work: Work, abroad: Work, desk: Desk, tmp_path: Path
) -> None:
    case = allowed(work)
    until = (work.now() + timedelta(days=9)).date()
    asked = Asked(case.id, "F13", abroad.vault.device.id, "national_liaison", NAME, "return", until)
    made = prepare_packet(work, asked, tmp_path)
    room = SheetRoom(desk)
    qtbot.addWidget(room)
    room.resize(1100, 700)
    room.show()
    with qtbot.waitSignal(room.page.ready):
        room.go_to({"case": case.id, "form": COMPANION, "member": made.packet.id})
    assert room.page.sheet is not None
    assert (room.page.sheet.document, room.page.sheet.code) == ("ENVIO", "")
