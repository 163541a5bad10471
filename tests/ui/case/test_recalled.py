"""A packet with which a case was opened is asked back: the case says what to do, and a receipt is sealed from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.content.library import Library
from repatria.services.cases.history import case_history
from repatria.services.desk import Desk as Work
from repatria.services.packets.arriving import open_case_with, read_arrived
from repatria.services.packets.recalled import CameRecall, take_recall
from repatria.services.packets.recalling import recall_packet
from repatria.services.packets.taking import look_at
from repatria.services.vaults import leave
from repatria.ui.case.telling.header_words import header_words
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.telling.packet_rows import GIVE_BACK
from repatria.ui.case.view import CaseView
from repatria.ui.pages import Desk
from tests.posts import TestClock, introduce, make_post
from tests.services.across import allowed, sent
from tests.ui.case.conftest import Show, settle
from tests.ui.case.packets_told import row_of


@pytest.fixture
def work(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Work]:
    """The post that a packet went to."""
    work = make_post(
        tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", library=library, clock=clock, role="liaison"
    )
    yield work
    leave(work)


@pytest.fixture
def abroad(tmp_path: Path, library: Library, clock: TestClock, work: Work) -> Iterator[Work]:
    """The post that sent it."""
    post = make_post(
        tmp_path / "gtm", "Enlace GTM", person="Luz M.", library=library, clock=clock, role="liaison"
    )
    introduce(work, post)
    yield post
    leave(post)


def test_what_was_asked_back_says_what_to_do_and_its_receipt_is_sealed_from_the_row(
    qtbot: QtBot, show: Show, work: Work, abroad: Work, desk: Desk, tmp_path: Path
) -> None:
    def lived(view: CaseView) -> list[str]:
        return [one.what for one in happenings(view, case_history(work, view.id))]

    theirs = allowed(abroad)
    made = sent(abroad, theirs, work, tmp_path)
    ours = open_case_with(work, read_arrived(work, made.placed.path)).id
    came = look_at(work, recall_packet(abroad, theirs.id, made.packet.id, tmp_path).placed.path)
    assert isinstance(came, CameRecall)
    take_recall(work, came)
    page = show(ours)
    when, acts = row_of(page.view)
    assert "ya no cuenta. No use nada de él" in when
    assert when.endswith("falta el acuse")
    assert acts[0] == GIVE_BACK
    assert "un envío de otro país ya no cuenta: guárdelo aparte" in [
        one for _, one in header_words(page.view).chips
    ]
    assert "El otro país pidió de vuelta su envío: ya no cuenta." in lived(page.view)
    stick = tmp_path / "stick"
    stick.mkdir()
    page.act(f"{GIVE_BACK}{made.packet.id}")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert page.panel is not None
    desk.asker.choose_next(stick)
    settle(qtbot, page, page.panel.press)
    assert len(list(stick.iterdir())) == 1
    assert row_of(page.view)[0].endswith("se dio acuse")
    assert "Se dio acuse al otro país: el envío ya no cuenta aquí." in lived(page.view)
