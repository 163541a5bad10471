"""A packet of another country stands among what was found, says what it holds, and opens one case."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.packets.arriving import Came, open_case_with, read_arrived
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import Prepared, prepare_packet
from repatria.services.packets.previewing import Asked
from repatria.services.packets.taking import look_at
from repatria.services.today import find_cases
from repatria.services.vaults import leave
from repatria.ui.receiving import arriving
from repatria.ui.receiving.all_shown import AllShown
from repatria.ui.receiving.arriving import Arrived
from repatria.ui.receiving.offer import proven
from repatria.ui.receiving.page import ReceivingPage
from tests.posts import introduce, make_post
from tests.services.across import NAME, allowed
from tests.ui.exchange import Counter, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", role="liaison")
    yield work
    leave(work)


@pytest.fixture
def sent(tmp_path: Path, work: Work, stick: Path) -> Iterator[Prepared]:
    sender = make_post(tmp_path / "gtm", "Enlace GTM", person="Luz M.", role="liaison")
    introduce(sender, work)
    yield prepare_packet(sender, of(sender, work, allowed(sender)), stick)
    leave(sender)


@pytest.fixture
def pair(tmp_path: Path, work: Work, stick: Path) -> Iterator[tuple[Prepared, Prepared]]:
    """Two packets of one case."""
    sender = make_post(tmp_path / "gtm", "Enlace GTM", person="Luz M.", role="liaison")
    introduce(sender, work)
    asked = of(sender, work, allowed(sender))
    yield prepare_packet(sender, asked, stick), prepare_packet(sender, asked, stick)
    leave(sender)


def test_what_its_mark_asks_of_the_reader_is_said(qtbot: QtBot, qapp: QApplication) -> None:
    line = proven("TLP:RED")
    qtbot.addWidget(line)
    assert "TLP:RED: solo para quien lo recibe; no se reenvía" in line.words()


def of(sender: Work, to: Work, case: OpenedCase) -> Asked:
    until = (sender.now() + timedelta(days=10)).date()
    return Asked(case.id, "F13", to.vault.device.id, "national_liaison", NAME, "return", until)


def shown(counter: Counter) -> ReceivingPage:
    page = counter.page("receiving")
    assert isinstance(page, ReceivingPage)
    return page


def arrived(qtbot: QtBot, page: ReceivingPage) -> Arrived:
    qtbot.waitUntil(lambda: isinstance(page.currentWidget(), Arrived))
    found = page.currentWidget()
    assert isinstance(found, Arrived)
    return found


def test_it_is_shown_and_opens_one_case(qtbot: QtBot, sent: Prepared, counter: Counter, work: Work) -> None:
    page = shown(counter)
    rows = page.start.list.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 1)
    row = rows.row_at(rows.index(0))
    assert row.title == "Envío de otro país"
    page.start.list.taken.emit(row)
    one = arrived(qtbot, page)
    said = words_in(one)
    assert sent.code in said
    assert "Edad aproximada: 18 a 24 años" in said
    assert "Nacionalidad que se presume: Honduras" in said
    assert "TLP:RED" in said
    assert not find_cases(work, sent.packet.own["case_code"])  # type: ignore[arg-type]
    one.take.click()
    qtbot.waitUntil(lambda: bool(find_cases(work, str(sent.packet.own["case_code"]))))
    [hit] = find_cases(work, str(sent.packet.own["case_code"]))
    assert read_casefile(work, CaseId(hit.case_id)).value("side") == "origin"
    qtbot.waitUntil(lambda: page.currentWidget() is page.start)
    page.take(sent.placed.path)
    again = arrived(qtbot, page)
    assert hit.code in words_in(again)
    assert again.take.text() == "Ir al expediente"
    assert again.apart is None


def test_receiving_everything_says_that_a_packet_waits(
    qtbot: QtBot, sent: Prepared, counter: Counter, work: Work
) -> None:
    """Found by two new users: «nothing waits» was read of a stick on which the answer of a country lay."""
    page = shown(counter)
    qtbot.waitUntil(lambda: bool(page.start.list.rows.rowCount()))
    page.start.all.click()
    qtbot.waitUntil(lambda: isinstance(page.currentWidget(), AllShown))
    told = words_in(page.currentWidget())
    assert "1 envíos de otro país esperan en la lista de Recibir." in told


@pytest.mark.parametrize("anew", [False, True])
def test_a_second_one_of_the_same_case_is_kept_beside_the_first_unless_somebody_knows_better(
    qtbot: QtBot, pair: tuple[Prepared, Prepared], counter: Counter, work: Work, anew: bool
) -> None:
    page = shown(counter)
    first = open_case_with(work, read_arrived(work, pair[0].placed.path))
    page.take(pair[1].placed.path)
    one = arrived(qtbot, page)
    assert f"está en {first.code}: este se guarda ahí" in words_in(one)
    assert one.take.text() == f"Guardarlo en el expediente {first.code}"
    assert one.apart is not None
    (one.apart if anew else one.take).click()
    qtbot.waitUntil(lambda: page.currentWidget() is page.start)
    assert len(case_packets(work, first.id)) == (1 if anew else 2)
    came = read_arrived(work, pair[1].placed.path)
    assert came.opened is not None
    assert (came.opened == first) is not anew


def test_one_that_is_damaged_is_refused_in_words(
    qtbot: QtBot, sent: Prepared, counter: Counter, work: Work, stick: Path
) -> None:
    bad = stick / "bad.packet.age"
    bad.write_bytes(sent.placed.path.read_bytes()[:-40])
    page = shown(counter)
    page.take(bad)
    qtbot.waitUntil(lambda: page.start.trouble.isVisibleTo(page))
    assert page.start.trouble.words()


def test_while_one_is_proven_nothing_else_begins(
    sent: Prepared, counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(counter)
    may_end, seen = threading.Event(), list[Path]()

    def slow(desk: Work, path: Path) -> object:
        seen.append(path)
        assert may_end.wait(20)
        return look_at(desk, path)

    monkeypatch.setattr(arriving, "look_at", slow)
    page.take(sent.placed.path)
    assert page.is_working()
    assert "Comprobando el envío de otro país" in words_in(page.currentWidget())
    page.take(sent.placed.path)
    may_end.set()
    counter.settle()
    counter.settle()
    assert seen == [sent.placed.path]
    assert isinstance(page.currentWidget(), Arrived), words_in(page.currentWidget())
    assert not page.is_working()


def test_a_case_that_was_opened_is_told_also_where_the_page_was_left(
    qtbot: QtBot, sent: Prepared, counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(counter)
    may_end = threading.Event()

    def slow(desk: Work, came: Came, *, anew: bool) -> object:
        assert may_end.wait(20)
        return open_case_with(desk, came, anew=anew)

    monkeypatch.setattr(arriving, "open_case_with", slow)
    page.take(sent.placed.path)
    one = arrived(qtbot, page)
    one.take.click()
    one.left.emit()
    qtbot.waitUntil(lambda: not isValid(one))
    may_end.set()
    counter.settle()
    assert "Expediente de este país:" in counter.told()
