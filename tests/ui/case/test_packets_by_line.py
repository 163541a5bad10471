"""Por una línea: what one country tells another is sealed into the outbox instead of a folder, and waits there."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.errors import PacketStoppedError, RepatriaError
from repatria.domain.packets.answer import Saying
from repatria.services.cases.acts import raise_block
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.exchange.delivering import carry, carry_ahead, undelivered
from repatria.services.exchange.outbox import Route
from repatria.services.exchange.places import KeptPlace
from repatria.services.packets.answering import answer_packet
from repatria.services.packets.arriving import open_case_with, read_arrived
from repatria.services.packets.delivering import delivered, route_of, withdraw
from repatria.services.packets.following import case_packets, note_packet
from repatria.services.packets.preparing import prepare_packet
from repatria.services.packets.recalling import recall_packet
from repatria.services.packets.writing import Through
from repatria.ui.case.telling.header_words import header_words
from repatria.ui.case.telling.packet_rows import ASK_BACK, NOTED, packet_row
from repatria.ui.case.view import look
from repatria.ui.pages import Desk
from repatria.ui.sending import carrying
from repatria.ui.sending.carrying import carry_out
from repatria.ui.watching import Watch
from tests.posts import keep_folder
from tests.services.across import allowed, asked
from tests.ui.case.conftest import Show, settle
from tests.ui.case.two_countries import abroad, work
from tests.ui.desks import Told

__all__ = ["abroad", "work"]


@pytest.fixture
def place(work: Work, tmp_path: Path) -> KeptPlace:
    (tmp_path / "shared").mkdir()
    return keep_folder(work, tmp_path / "shared", "Región")


@pytest.fixture
def case(work: Work, abroad: Work) -> OpenedCase:
    return allowed(work)


def test_it_waits_in_the_outbox_goes_and_is_asked_back_by_the_same_way(
    qtbot: QtBot, show: Show, work: Work, case: OpenedCase, place: KeptPlace, told: Told
) -> None:
    page = show(case.id)
    page.act("packet")
    qtbot.waitUntil(lambda: page.panel is not None)
    first = page.panel
    assert first is not None
    first.press()
    qtbot.waitUntil(lambda: page.panel is not None and page.panel is not first)
    assert page.panel is not None
    assert page.panel.value("way") == "folder"
    page.panel.fields["way"].set_value(place.id)
    settle(qtbot, page, page.panel.press)
    [one] = case_packets(work, case.id)
    assert one.state == "prepared"
    [waiting] = undelivered(work)
    assert (waiting.abroad, waiting.post) == (True, "Enlace HND")
    route = route_of(work, waiting.bundle)
    delivered(work, route, carry(route))
    assert "vuelve a comprobar" in told.notices[-1].advice
    page.act(f"{ASK_BACK}{one.id}")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert page.panel is not None
    page.panel.fields["way"].set_value(place.id)
    settle(qtbot, page, page.panel.press)
    assert len(undelivered(work)) == 1
    assert "vuelve a comprobar" not in told.notices[-1].advice, "it goes whatever stands then"
    assert "llámeles también" in told.notices[-1].advice


def test_without_a_place_nobody_is_asked_by_which_way(
    qtbot: QtBot, show: Show, work: Work, case: OpenedCase, desk: Desk, tmp_path: Path
) -> None:
    page = show(case.id)
    page.act("packet")
    qtbot.waitUntil(lambda: page.panel is not None)
    first = page.panel
    assert first is not None
    first.press()
    qtbot.waitUntil(lambda: page.panel is not None and page.panel is not first)
    assert page.panel is not None
    assert "way" not in page.panel.fields


def test_a_block_raised_while_the_line_carries_it_stops_it(
    qtbot: QtBot,
    show: Show,
    work: Work,
    abroad: Work,
    case: OpenedCase,
    place: KeptPlace,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = prepare_packet(work, asked(work, case, abroad), Through(place.id))
    lain: list[Route] = []

    def slow(route: Route, *rest: object) -> None:
        carry_ahead(route)
        lain.append(route)
        raised.wait(10)

    raised = Event()
    monkeypatch.setattr(carrying, "carry_ahead", slow)
    page, failed, ended = show(case.id), list[RepatriaError](), list[object]()
    [one] = undelivered(work)
    carry_out(
        page,
        desk,
        one.bundle,
        Watch(lambda _done, _total: None),
        ended.append,
        failed.append,
        lambda: ended.append(True),
    )
    qtbot.waitUntil(lambda: bool(lain))
    raise_block(work, case.id)
    raised.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert isinstance(failed[0], PacketStoppedError)
    [packet] = case_packets(work, case.id)
    assert (packet.id, packet.state) == (made.packet.id, "prepared")


def test_the_row_says_that_it_waits_and_when_it_cannot_go(
    show: Show, work: Work, abroad: Work, case: OpenedCase, place: KeptPlace
) -> None:
    made = prepare_packet(work, asked(work, case, abroad), Through(place.id))
    assert "espera en Por entregar: todavía no sale de aquí · sellado hoy, " in told(work, case)
    raise_block(work, case.id)
    assert "así no puede salir" in told(work, case)
    [one] = undelivered(work)
    withdraw(work, one.bundle)
    assert told(work, case) == "no salió, se quitó de Por entregar", "and waits no more"
    assert case_packets(work, case.id)[0].id == made.packet.id


def test_the_row_says_that_what_asks_it_back_waits(
    show: Show, work: Work, abroad: Work, case: OpenedCase, place: KeptPlace
) -> None:
    made = prepare_packet(work, asked(work, case, abroad), Through(place.id))
    deliver(work)
    recall_packet(work, case.id, made.packet.id, Through(place.id))
    assert "se pidió de vuelta y eso espera en Por entregar: todavía no lo saben · sellado hoy" in told(
        work, case
    )
    deliver(work)
    assert "Por entregar" not in told(work, case)


def deliver(work: Work) -> None:
    [waiting] = undelivered(work)
    route = route_of(work, waiting.bundle)
    delivered(work, route, carry(route))


def test_and_so_does_the_row_of_one_whose_answer_waits(
    show: Show, work: Work, abroad: Work, case: OpenedCase, place: KeptPlace, tmp_path: Path
) -> None:
    made = prepare_packet(work, asked(work, case, abroad), tmp_path)
    theirs = open_case_with(abroad, read_arrived(abroad, made.placed.path))
    by = Through(keep_folder(abroad, tmp_path / "shared", "Región").id)
    answer_packet(abroad, theirs.id, made.packet.id, Saying("accepted"), by)
    assert "la respuesta espera en Por entregar: el otro país todavía no la tiene · sellado hoy" in told(
        abroad, theirs
    )
    raise_block(abroad, theirs.id)
    assert "la respuesta está en Por entregar y así no puede salir" in told(abroad, theirs)


def told(work: Work, case: OpenedCase) -> str:
    """Return what the row of the only packet of a case says of where that is."""
    [one] = case_packets(work, case.id)
    return packet_row(look(work, case.id), one)[0].when


def test_asked_back_by_telephone_nobody_is_to_use_it_or_to_answer_it(
    show: Show, work: Work, abroad: Work, case: OpenedCase, tmp_path: Path
) -> None:
    made = prepare_packet(work, asked(work, case, abroad), tmp_path)
    theirs = open_case_with(abroad, read_arrived(abroad, made.placed.path))
    note_packet(abroad, theirs.id, made.packet.id, "recalled", known_by="phone", reason="lo piden de vuelta")
    view = look(abroad, theirs.id)
    row, acts = packet_row(view, case_packets(abroad, theirs.id)[0])
    assert "No use nada de él" in row.when
    assert "acuse" not in row.when, "no file asked it back: there is none to give"
    assert [act.key for act in acts] == [f"{NOTED}{made.packet.id}"]
    assert any("ya no cuenta" in words for _, words in header_words(view).chips)
