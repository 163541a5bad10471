"""That a packet is asked back lies among what was found like a packet: noted first, then a receipt is sealed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.exchange.delivering import undelivered
from repatria.services.packets.arriving import open_case_with, read_arrived
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import Prepared, prepare_packet
from repatria.services.packets.previewing import Asked
from repatria.services.packets.recalling import recall_packet
from repatria.services.post.people import let_in
from repatria.services.vaults import leave
from repatria.ui.receiving.page import ReceivingPage
from repatria.ui.receiving.recall_arrived import RecallArrived
from tests.posts import introduce, keep_folder, make_post, seated
from tests.services.across import NAME, allowed
from tests.ui.exchange import Counter, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    """The post that a packet went to."""
    work = make_post(tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", role="liaison")
    yield work
    leave(work)


@pytest.fixture
def there(tmp_path: Path, work: Work) -> Iterator[Work]:
    """The post that sent it."""
    there = make_post(tmp_path / "gtm", "Enlace GTM", person="Luz M.", role="liaison")
    introduce(work, there)
    yield there
    leave(there)


@pytest.fixture
def case(there: Work) -> OpenedCase:
    return allowed(there)


def sent(sender: Work, case: OpenedCase, to: Work, folder: Path) -> Prepared:
    until = (sender.now() + timedelta(days=10)).date()
    asked = Asked(case.id, "F13", to.vault.device.id, "national_liaison", NAME, "return", until)
    return prepare_packet(sender, asked, folder)


@pytest.fixture
def made(work: Work, there: Work, case: OpenedCase, tmp_path: Path) -> Prepared:
    return sent(there, case, work, tmp_path)


@pytest.fixture
def asking(there: Work, case: OpenedCase, made: Prepared, stick: Path) -> Path:
    return recall_packet(there, case.id, made.packet.id, stick).placed.path


def page_of(counter: Counter) -> ReceivingPage:
    page = counter.page("receiving")
    assert isinstance(page, ReceivingPage)
    return page


def shown(qtbot: QtBot, counter: Counter, path: Path) -> RecallArrived:
    page = page_of(counter)
    page.take(path)
    qtbot.waitUntil(lambda: isinstance(page.currentWidget(), RecallArrived))
    found = page.currentWidget()
    assert isinstance(found, RecallArrived)
    return found


def state(work: Work, case: OpenedCase) -> str:
    [one] = case_packets(work, case.id)
    return one.state


def test_it_is_noted_first_and_then_a_receipt_is_sealed(
    qtbot: QtBot,
    work: Work,
    made: Prepared,
    asking: Path,
    counter: Counter,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    theirs = open_case_with(work, read_arrived(work, made.placed.path))
    page = page_of(counter)
    offer = shown(qtbot, counter, asking)
    said = words_in(offer)
    assert f"Piden de vuelta el envío {made.code}: ya no cuenta." in said
    assert "No use nada de él" in said
    assert theirs.code in said
    assert "no se abre ningún expediente" not in said
    assert offer.take.text() == "Anotar que ya no cuenta"
    assert state(work, theirs) == "received"
    offer.take.click()
    qtbot.waitUntil(
        lambda: isinstance(page.currentWidget(), RecallArrived) and page.currentWidget() is not offer
    )
    noted = page.currentWidget()
    assert isinstance(noted, RecallArrived)
    assert "Falta el acuse" in words_in(noted)
    assert state(work, theirs) == "recalled"
    chosen: list[Path | None] = [None, tmp_path]
    monkeypatch.setattr(counter.asker, "choose_folder", lambda *_: chosen.pop(0))
    before = len(list(tmp_path.glob("*.age")))
    noted.take.click()
    assert noted.take.isEnabled(), "no folder was chosen"
    noted.take.click()
    qtbot.waitUntil(lambda: state(work, theirs) == "returned")
    assert len(list(tmp_path.glob("*.age"))) == before + 1
    qtbot.waitUntil(lambda: page.currentWidget() is page.start)
    again = shown(qtbot, counter, asking)
    assert "el acuse se selló" in words_in(again)


def test_the_packet_says_that_it_counts_no_more_when_it_comes_later(
    qtbot: QtBot, work: Work, made: Prepared, asking: Path, counter: Counter
) -> None:
    offer = shown(qtbot, counter, asking)
    assert "Con él no se abre ningún expediente" in words_in(offer)
    offer.take.click()
    page = page_of(counter)
    qtbot.waitUntil(lambda: page.currentWidget() is not offer)
    page.go_back()
    page.take(made.placed.path)
    qtbot.waitUntil(lambda: page.start.trouble.isVisibleTo(page))
    assert "pidió de vuelta este envío: ya no cuenta" in page.start.trouble.words().replace("\u200b", "")


def test_where_there_is_a_place_the_receipt_goes_by_it(
    qtbot: QtBot, work: Work, asking: Path, counter: Counter, tmp_path: Path
) -> None:
    (tmp_path / "shared").mkdir()
    keep_folder(work, tmp_path / "shared", "Región")
    page = page_of(counter)
    offer = shown(qtbot, counter, asking)
    assert offer.ways == [], "it is noted first"
    offer.take.click()
    qtbot.waitUntil(
        lambda: isinstance(page.currentWidget(), RecallArrived) and page.currentWidget() is not offer
    )
    noted = page.currentWidget()
    assert isinstance(noted, RecallArrived)
    assert [one.text() for one in noted.ways] == ["Sellar el acuse para Región"]
    noted.ways[0].click()
    qtbot.waitUntil(lambda: len(undelivered(work)) == 1)
    qtbot.waitUntil(lambda: page.currentWidget() is page.start)


def test_whoever_is_no_liaison_notes_it_and_reads_who_seals(
    qtbot: QtBot,
    work: Work,
    asking: Path,
    counter: Counter,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = page_of(counter)
    colleague = let_in(work, "Bea T.", "coordinator", "una tercera frase de práctica")
    with seated(work, colleague):
        offer = shown(qtbot, counter, asking)
        offer.take.click()
        qtbot.waitUntil(lambda: page.currentWidget() is not offer and page.currentWidget() is not page.start)
        noted = page.currentWidget()
        assert isinstance(noted, RecallArrived)
        assert "Entre países solo habla el enlace nacional" in words_in(noted)
        monkeypatch.setattr(counter.asker, "choose_folder", lambda *_: tmp_path)
        noted.take.click()
        qtbot.waitUntil(lambda: page.start.trouble.isVisibleTo(page))
