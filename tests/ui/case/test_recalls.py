"""Pedir que lo devuelvan: what goes is said before it is sealed, and both sides read in words what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.ids import CaseId
from repatria.services.cases.acts import raise_block
from repatria.services.cases.history import case_history
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import Prepared
from repatria.services.packets.recalled import CameRecall, give_back, take_recall
from repatria.services.packets.returned import CameReturned, take_returned
from repatria.services.packets.taking import look_at
from repatria.services.paper.gone_out import gone_out
from repatria.services.post.people import let_in
from repatria.ui.case.counts import counts_of
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.telling.packet_rows import ASK_BACK
from repatria.ui.case.telling.request_rows import request_rows
from repatria.ui.case.view import look
from repatria.ui.pages import Desk
from tests.posts import seat
from tests.services.across import allowed, sent
from tests.ui.case.conftest import Show, settle
from tests.ui.case.packets_told import row_of, said
from tests.ui.case.two_countries import abroad, work
from tests.ui.desks import Told

__all__ = ["abroad", "work"]


@pytest.fixture
def case(work: Work) -> OpenedCase:
    return allowed(work)


@pytest.fixture
def ours(case: OpenedCase) -> CaseId:
    return case.id


@pytest.fixture
def made(work: Work, abroad: Work, case: OpenedCase, tmp_path: Path) -> Prepared:
    return sent(work, case, abroad, tmp_path)


def history(work: Work, case: CaseId) -> list[str]:
    return [one.what for one in happenings(look(work, case), case_history(work, case))]


def test_it_is_asked_back_while_she_is_protected_and_the_receipt_is_read(
    qtbot: QtBot,
    show: Show,
    work: Work,
    abroad: Work,
    ours: CaseId,
    made: Prepared,
    desk: Desk,
    told: Told,
    tmp_path: Path,
) -> None:
    raise_block(work, ours)
    found = request_rows(look(work, ours), gone_out(work, ours))
    rows = {row.key.partition("/")[0]: acts for row, acts in found}
    assert [act.key for act in rows["recall"]] == ["recall/1", f"{ASK_BACK}{made.packet.id}"]
    stick = tmp_path / "stick"
    stick.mkdir()
    page = show(ours)
    page.act(f"{ASK_BACK}{made.packet.id}")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert f"Dice que el envío {made.code} ya no cuenta. Nada más." in said(page)
    assert "ni si está protegida" in said(page)
    assert "Entre países solo habla" not in said(page)
    assert page.panel is not None
    desk.asker.choose_next(None, stick)
    page.panel.press()
    qtbot.waitUntil(page.panel.act.isEnabled)
    assert [one.state for one in case_packets(work, ours)] == ["sent"], "no folder was chosen"
    settle(qtbot, page, page.panel.press)
    assert told.notices[-1].happened == "Sellado: entréguelo para que el envío deje de contar"
    assert page.content.counts()["requests"] == 1, "the receipt is lacking"
    when, acts = row_of(page.view)
    assert when == "se pidió que lo devuelvan o destruyan · falta el acuse"
    assert ASK_BACK in acts, "asked again, where it was lost"
    [path] = stick.iterdir()
    came = look_at(abroad, path)
    assert isinstance(came, CameRecall)
    take_recall(abroad, came)
    receipt = look_at(work, give_back(abroad, made.packet.id, tmp_path).placed.path)
    assert isinstance(receipt, CameReturned)
    take_returned(work, receipt)
    assert counts_of(look(work, ours))["requests"] == 0
    when, acts = row_of(look(work, ours))
    assert when.startswith("Ya no cuenta allí: devuelto o destruido")
    assert ASK_BACK not in acts
    lived = history(work, ours)
    assert "Se pidió al otro país que devuelva o destruya el envío." in lived
    assert "El otro país dio acuse: el envío ya no cuenta allí." in lived


def test_whoever_is_no_liaison_reads_who_asks_it_back(
    qtbot: QtBot, show: Show, work: Work, ours: CaseId, made: Prepared
) -> None:
    seat(work, let_in(work, "Bea T.", "coordinator", "una tercera frase de práctica"))
    page = show(ours)
    page.act(f"{ASK_BACK}{made.packet.id}")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert "Entre países solo habla el enlace nacional" in said(page)
    page.act(f"{ASK_BACK}nowhere")
