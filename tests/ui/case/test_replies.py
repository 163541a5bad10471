"""Contestar…: what is answered to a packet that came is asked, sealed and noted, and both sides read it in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.content.library import Library
from repatria.domain.ids import CaseId
from repatria.services.cases.history import case_history
from repatria.services.desk import Desk as Work
from repatria.services.packets.arriving import open_case_with, read_arrived
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import prepare_packet
from repatria.services.packets.previewing import Asked
from repatria.services.packets.taking import CameAnswer, look_at, take_in
from repatria.services.vaults import leave
from repatria.ui.case.page import CasePage
from repatria.ui.case.panels.panel import Panel
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.telling.packet_rows import NOTED, REPLY
from repatria.ui.case.view import CaseView, look
from repatria.ui.pages import Desk
from tests.posts import TestClock, introduce, make_post, seat
from tests.services.across import NAME, allowed
from tests.ui.case.conftest import Show, settle
from tests.ui.case.packets_told import row_of, said
from tests.ui.desks import Told


@pytest.fixture
def work(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Work]:
    """The post that a packet is for."""
    work = make_post(
        tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", library=library, clock=clock, role="liaison"
    )
    yield work
    leave(work)


@pytest.fixture
def abroad(tmp_path: Path, library: Library, clock: TestClock, work: Work) -> Iterator[Work]:
    """The post that sends it."""
    post = make_post(
        tmp_path / "gtm", "Enlace GTM", person="Luz M.", library=library, clock=clock, role="liaison"
    )
    introduce(work, post)
    yield post
    leave(post)


@pytest.fixture
def theirs(abroad: Work) -> CaseId:
    return allowed(abroad).id


@pytest.fixture
def ours(work: Work, abroad: Work, theirs: CaseId, tmp_path: Path) -> CaseId:
    until = (work.now() + timedelta(days=9)).date()
    asked = Asked(theirs, "F13", work.vault.device.id, "national_liaison", NAME, "return", until)
    made = prepare_packet(abroad, asked, tmp_path)
    return open_case_with(work, read_arrived(work, made.placed.path)).id


def history(view: CaseView, work: Work) -> list[str]:
    return [one.what for one in happenings(view, case_history(work, view.id))]


def asked_to_reply(qtbot: QtBot, show: Show, work: Work, ours: CaseId) -> tuple[CasePage, Panel]:
    """Return the page of the case, and the panel with which the packet in it is answered."""
    page = show(ours)
    [packet] = case_packets(work, ours)
    page.act(f"{REPLY}{packet.id}")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert page.panel is not None
    return page, page.panel


def test_what_lacks_is_asked_sealed_noted_and_read_on_both_sides(
    qtbot: QtBot,
    show: Show,
    work: Work,
    abroad: Work,
    ours: CaseId,
    theirs: CaseId,
    desk: Desk,
    told: Told,
    tmp_path: Path,
) -> None:
    page = show(ours)
    assert row_of(page.view) == ("recibido · piden la respuesta antes del sáb 28 nov 2026", [REPLY, NOTED])
    [packet] = case_packets(work, ours)
    page.act(f"{REPLY}{packet.id}")
    qtbot.waitUntil(lambda: page.panel is not None)
    panel = page.panel
    assert panel is not None
    assert "De su expediente no va nada" in said(page)
    assert "Entre países solo habla" not in said(page)
    panel.fields["state"].set_value("queried")
    panel.press()
    assert panel.fields["asks"].message()
    panel.fields["asks"].set_value(["age_band"])
    panel.fields["phone"].set_value("+504 2222-1111")
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.asker.choose_next(stick)
    settle(qtbot, page, panel.press)
    assert told.notices[-1].happened == "Respuesta sellada y anotada"
    assert row_of(page.view)[0] == "preguntan algo · falta: Edad aproximada"
    assert "Se contestó al otro país: preguntan algo. Falta: Edad aproximada" in history(page.view, work)
    [file] = stick.iterdir()
    came = look_at(abroad, file)
    assert isinstance(came, CameAnswer)
    take_in(abroad, came)
    there = look(abroad, theirs)
    when, _ = row_of(there)
    assert "falta: Edad aproximada · Sol P. · +504 2222-1111" in when
    assert "Contestó el otro país: preguntan algo. Falta: Edad aproximada" in history(there, abroad)


def test_why_it_is_not_taken_is_chosen_and_no_sentence_can_be_typed(
    qtbot: QtBot, show: Show, work: Work, ours: CaseId, desk: Desk, tmp_path: Path
) -> None:
    page, panel = asked_to_reply(qtbot, show, work, ours)
    assert set(panel.fields) == {"state", "reason", "asks", "by", "phone"}
    panel.resume({"state": "refused"})
    assert [key for key, one in panel.fields.items() if one.isVisibleTo(panel)] == [
        "state",
        "reason",
        "phone",
    ]
    panel.fields["reason"].set_value("not_ours")
    panel.fields["phone"].set_value("pregunte por María")
    desk.asker.choose_next(tmp_path)
    panel.press()
    qtbot.waitUntil(panel.act.isEnabled)
    assert "no tiene lugar para eso" in said(page)
    panel.fields["phone"].set_value(None)
    desk.asker.choose_next(tmp_path)
    settle(qtbot, page, panel.press)
    assert row_of(page.view)[0] == "no lo toman · no corresponde a este país"


def test_one_that_was_not_written_is_told_so_and_the_packet_stands_as_before(
    qtbot: QtBot, show: Show, work: Work, ours: CaseId, desk: Desk, tmp_path: Path
) -> None:
    _, panel = asked_to_reply(qtbot, show, work, ours)
    panel.fields["state"].set_value("accepted")
    desk.asker.choose_next(None)
    panel.press()
    qtbot.waitUntil(panel.act.isEnabled)
    assert [one.state for one in case_packets(work, ours)] == ["received"], "no folder was chosen"
    desk.asker.choose_next(tmp_path / "pulled")
    panel.press()
    qtbot.waitUntil(panel.act.isEnabled)
    assert [one.state for one in case_packets(work, ours)] == ["received"]
    assert any("no llegó a escribirse" in line for line in history(look(work, ours), work))


def test_somebody_who_is_no_liaison_reads_who_answers(
    qtbot: QtBot, show: Show, work: Work, ours: CaseId, desk: Desk, tmp_path: Path
) -> None:
    seat(work, replace(work.person, role="coordinator"))
    page = show(ours)
    [packet] = case_packets(work, ours)
    page.act(f"{REPLY}{packet.id}")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert "Entre países solo habla el enlace nacional" in said(page)
    page.act(f"{REPLY}nowhere")
