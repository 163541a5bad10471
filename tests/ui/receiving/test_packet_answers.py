"""The answer to a packet lies among what was found like a packet, says what it says, and is noted with one act."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.packets.answer import Saying
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.collecting import look_through, search_abroad
from repatria.services.exchange.delivering import carry
from repatria.services.exchange.places import KeptPlace
from repatria.services.packets.answering import answer_packet
from repatria.services.packets.arriving import open_case_with, read_arrived
from repatria.services.packets.delivering import delivered, route_of
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import prepare_packet
from repatria.services.packets.previewing import Asked
from repatria.services.packets.taking import CameAnswer, look_at, take_in
from repatria.services.packets.writing import Through
from repatria.services.post.people import let_in
from repatria.services.vaults import leave
from repatria.ui.receiving import arriving
from repatria.ui.receiving.answer_arrived import AnswerArrived
from repatria.ui.receiving.page import ReceivingPage
from tests.posts import introduce, keep_folder, make_post, seated
from tests.services.across import NAME, allowed
from tests.ui.exchange import Counter, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "gtm", "Enlace GTM", person="Luz M.", role="liaison")
    yield work
    leave(work)


@pytest.fixture
def there(tmp_path: Path, work: Work) -> Iterator[Work]:
    there = make_post(tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", role="liaison")
    introduce(work, there)
    yield there
    leave(there)


@pytest.fixture
def case(work: Work) -> OpenedCase:
    return allowed(work)


@pytest.fixture
def files(work: Work, there: Work, case: OpenedCase, tmp_path: Path, stick: Path) -> list[Path]:
    """Two answers to a packet, the one that was written later last."""
    until = (work.now() + timedelta(days=10)).date()
    asked = Asked(case.id, "F13", there.vault.device.id, "national_liaison", NAME, "return", until)
    made = prepare_packet(work, asked, tmp_path)
    theirs = open_case_with(there, read_arrived(there, made.placed.path))
    sayings = (Saying("queried", asks=("age_band",), by="2030-01-31"), Saying("accepted", phone="+504 2222"))
    return [answer_packet(there, theirs.id, made.packet.id, one, stick).placed.path for one in sayings]


def shown(qtbot: QtBot, counter: Counter, path: Path) -> AnswerArrived:
    page = counter.page("receiving")
    assert isinstance(page, ReceivingPage)
    page.take(path)
    qtbot.waitUntil(lambda: isinstance(page.currentWidget(), AnswerArrived))
    found = page.currentWidget()
    assert isinstance(found, AnswerArrived)
    return found


def states(work: Work, case: OpenedCase) -> list[str]:
    return [one.state for one in case_packets(work, case.id)]


def test_it_is_found_shown_and_noted_once(
    qtbot: QtBot,
    files: list[Path],
    counter: Counter,
    work: Work,
    case: OpenedCase,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = counter.page("receiving")
    rows = page.start.list.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 2)
    assert {rows.row_at(rows.index(place)).title for place in range(2)} == {"Envío de otro país"}
    one = shown(qtbot, counter, files[1])
    said = words_in(one)
    for words in ("Respuesta de Enlace HND", case.code, "Dicen: aceptado", "Contesta: Sol P. · +504 2222"):
        assert words in said
    assert "Lo último que está anotado: enviado" in said
    assert states(work, case) == ["sent"]
    one.take.click()
    qtbot.waitUntil(lambda: states(work, case) == ["accepted"])
    qtbot.waitUntil(lambda: page.currentWidget() is page.start)
    again = shown(qtbot, counter, files[1])
    assert "ya está anotada" in words_in(again)
    assert again.take.text() == "Ir al expediente"
    noted_again: list[object] = []
    monkeypatch.setattr(arriving, "noted_words", lambda *_: noted_again.append("noted"))
    again.take.click()
    qtbot.waitUntil(lambda: page.currentWidget() is page.start)
    counter.settle()
    assert noted_again == [], "nothing was noted this time"
    [packet] = case_packets(work, case.id)
    assert len(packet.noted) == 2


def test_an_older_one_is_called_so_and_changes_no_state(
    qtbot: QtBot, files: list[Path], counter: Counter, work: Work, case: OpenedCase
) -> None:
    shown(qtbot, counter, files[1]).take.click()
    qtbot.waitUntil(lambda: states(work, case) == ["accepted"])
    counter.settle()
    late = shown(qtbot, counter, files[0])
    said = words_in(late)
    assert "Falta: Edad aproximada" in said
    assert "Piden la respuesta antes del jue 31 ene 2030" in said
    assert "Se dijo antes que lo que ya está anotado" in said
    late.take.click()
    counter.settle()
    assert states(work, case) == ["accepted"]
    [packet] = case_packets(work, case.id)
    assert len(packet.noted) == 3


def test_one_to_a_packet_that_nobody_here_may_know_of_is_refused_in_words(
    qtbot: QtBot, files: list[Path], counter: Counter, work: Work, case: OpenedCase
) -> None:
    colleague = let_in(work, "Bea T.", "coordinator", "una tercera frase de práctica")
    restrict_case(work, case.id)
    page = counter.page("receiving")
    with seated(work, colleague):
        page.take(files[0])
        qtbot.waitUntil(lambda: page.start.trouble.isVisibleTo(page))
        assert "un envío que aquí no se conoce" in page.start.trouble.words().replace("\u200b", "")
    assert states(work, case) == ["sent"]


@pytest.fixture
def noted_before(work: Work, there: Work, case: OpenedCase, tmp_path: Path) -> KeptPlace:
    """A place where an answer lies that came on a stick before, and is noted."""
    (tmp_path / "shared").mkdir()
    place = keep_folder(work, tmp_path / "shared", "Región")
    until = (work.now() + timedelta(days=10)).date()
    asked = Asked(case.id, "F13", there.vault.device.id, "national_liaison", NAME, "return", until)
    made = prepare_packet(work, asked, tmp_path)
    theirs = open_case_with(there, read_arrived(there, made.placed.path))
    to = Through(keep_folder(there, tmp_path / "shared", "Región").id)
    done = answer_packet(there, theirs.id, made.packet.id, Saying("accepted"), to)
    noted = look_at(work, done.placed.path)
    assert isinstance(noted, CameAnswer)
    take_in(work, noted)
    route = route_of(there, done.placed.path.stem)
    delivered(there, route, carry(route))
    return place


def test_one_that_is_noted_already_is_not_fetched_again(
    qtbot: QtBot, work: Work, noted_before: KeptPlace, counter: Counter
) -> None:
    page = counter.page("receiving")
    qtbot.waitUntil(lambda: bool(page.start.searches))
    page.start.searches[0].click()
    rows = page.start.list.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 1)
    page.start.list.taken.emit(rows.row_at(rows.index(0)))
    qtbot.waitUntil(lambda: isinstance(page.currentWidget(), AnswerArrived))
    shown = page.currentWidget()
    assert shown.take.text() == "Ir al expediente"
    shown.take.click()
    qtbot.waitUntil(lambda: look_through(search_abroad(work, noted_before.id)) == ())
    counter.settle()
    assert rows.rowCount() == 0
