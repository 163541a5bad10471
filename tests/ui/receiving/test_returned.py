"""The receipt for a packet that was asked back lies among what was found like a packet, and is noted with one act."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.packets.following import case_packets
from repatria.services.packets.recalled import CameRecall, give_back, take_recall
from repatria.services.packets.recalling import recall_packet
from repatria.services.packets.taking import look_at
from repatria.services.vaults import leave
from repatria.ui.receiving.page import ReceivingPage
from repatria.ui.receiving.recall_arrived import ReturnedArrived
from tests.posts import introduce, make_post
from tests.services.across import allowed, sent
from tests.ui.exchange import Counter, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    """The post that sent a packet."""
    work = make_post(tmp_path / "gtm", "Enlace GTM", person="Luz M.", role="liaison")
    yield work
    leave(work)


@pytest.fixture
def there(tmp_path: Path, work: Work) -> Iterator[Work]:
    """The post that it went to."""
    there = make_post(tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", role="liaison")
    introduce(work, there)
    yield there
    leave(there)


@pytest.fixture
def case(work: Work) -> OpenedCase:
    return allowed(work)


@pytest.fixture
def receipt(work: Work, there: Work, case: OpenedCase, tmp_path: Path, stick: Path) -> Path:
    made = sent(work, case, there, tmp_path)
    came = look_at(there, recall_packet(work, case.id, made.packet.id, tmp_path).placed.path)
    assert isinstance(came, CameRecall)
    take_recall(there, came)
    return give_back(there, made.packet.id, stick).placed.path


def state(work: Work, case: OpenedCase) -> str:
    [one] = case_packets(work, case.id)
    return one.state


def test_it_says_what_counts_no_more_and_is_noted_once(
    qtbot: QtBot, work: Work, case: OpenedCase, receipt: Path, counter: Counter
) -> None:
    page = counter.page("receiving")
    assert isinstance(page, ReceivingPage)
    for verb in ("Anotarlo en el expediente", "Ir al expediente"):
        page.take(receipt)
        qtbot.waitUntil(lambda: isinstance(page.currentWidget(), ReturnedArrived))
        offer = page.currentWidget()
        assert isinstance(offer, ReturnedArrived)
        assert "ya no cuenta allí" in words_in(offer)
        assert case.code in words_in(offer)
        assert offer.take.text() == verb
        offer.take.click()
        qtbot.waitUntil(lambda: page.currentWidget() is page.start)
        assert state(work, case) == "returned"
    [packet] = case_packets(work, case.id)
    assert [one.value["state"] for one in packet.noted] == ["sent", "recalled", "returned"]
