"""Recibir from a place with a line: looked for, fetched, proven, received; what was refused is not fetched again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.collecting import fetch, look_through, search_of
from repatria.services.exchange.delivering import (
    carry,
    own_delivered,
    own_route_of,
    put_in_outbox,
    undelivered,
)
from repatria.services.exchange.going import Sending
from repatria.services.exchange.places import KeptPlace, kept_places, line_to
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.register import sent_bundles
from repatria.services.vaults import leave
from repatria.store.log.events import parts_held
from repatria.sync.transports.pieces import take_away
from repatria.ui.pages import Page
from repatria.ui.receiving.page import ReceivingPage
from repatria.ui.receiving.previewing import Previewed
from repatria.ui.receiving.reporting import Reported
from tests.posts import keep_folder, make_post
from tests.ui.exchange import OURS, Counter, settle, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS)
    yield work
    leave(work)


@pytest.fixture
def place(work: Work, shared: Path) -> KeptPlace:
    return keep_folder(work, shared)


@pytest.fixture
def sent(other: Work, work: Work, shared: Path) -> OpenedCase:
    """A case that lies at the place for this post."""
    case = open_case(other, Opening("host", "no", label="gorra roja"))
    bundle = put_in_outbox(other, Sending((case.id,), work.vault.device.id), keep_folder(other, shared).id)
    route = own_route_of(other, bundle)
    carry(route)
    own_delivered(other, route)
    return case


@pytest.fixture
def counter(qtbot: QtBot, work: Work, place: KeptPlace) -> Iterator[Counter]:
    def build(desk: object) -> list[Page]:
        return [Page("receiving", "receive", lambda: "Recibir", lambda: ReceivingPage(desk, tuple))]  # type: ignore[arg-type]

    counter = Counter(qtbot, work, build)
    yield counter
    counter.leave()


def searched(counter: Counter) -> ReceivingPage:
    page = counter.page("receiving")
    assert isinstance(page, ReceivingPage)
    page.reload()
    settle(counter)
    (search,) = page.start.searches
    assert search.text() == "Buscar en Ministerio"
    search.click()
    settle(counter)
    return page


def take_first(counter: Counter, page: ReceivingPage) -> None:
    page.start.list._take(page.start.list.rows.index(0))
    settle(counter)


def received(counter: Counter) -> Reported:
    """Fetch and receive the first file that lies there, and return what is told of it."""
    page = searched(counter)
    take_first(counter, page)
    shown = page.currentWidget()
    assert isinstance(shown, Previewed)
    shown.accepted.emit()
    settle(counter)
    report = page.currentWidget()
    assert isinstance(report, Reported)
    return report


def test_what_lies_there_is_fetched_shown_and_received(
    counter: Counter, work: Work, sent: OpenedCase
) -> None:
    page = searched(counter)
    (row,) = [page.start.list.rows.row_at(page.start.list.rows.index(0))]
    assert row.title == "Paquete para este puesto"
    assert "Ministerio" in row.note
    take_first(counter, page)
    shown = page.currentWidget()
    assert isinstance(shown, Previewed)
    assert not [part for part in parts_held(work.read()) if part.startswith("case/")], "nothing entered yet"
    shown.accepted.emit()
    settle(counter)
    assert isinstance(page.currentWidget(), Reported)
    assert [part for part in parts_held(work.read()) if sent.id in part]
    page = searched(counter)
    assert page.start.list.rows.rowCount() == 0
    assert "no hay nada nuevo para este puesto" in words_in(page.start)


def test_what_was_only_looked_at_lies_there_still(counter: Counter, sent: OpenedCase) -> None:
    page = searched(counter)
    take_first(counter, page)
    shown = page.currentWidget()
    assert isinstance(shown, Previewed)
    shown.left.emit()
    settle(counter)
    page = searched(counter)
    assert page.start.list.rows.rowCount() == 1


def test_what_is_refused_is_told_and_not_fetched_again(
    counter: Counter, work: Work, place: KeptPlace, sent: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = searched(counter)
    inbox = work.vault.folder / "inbox"
    monkeypatch.setattr(
        "repatria.ui.receiving.by_line.fetch",
        lambda search, lying, *_: _damaged(inbox / f"{lying.name}.fetched"),
    )
    take_first(counter, page)
    assert page.currentWidget() is page.start
    assert page.start.trouble.isVisibleTo(page)
    assert page.start.list.rows.rowCount() == 0
    assert look_through(search_of(work, place.id)) == ()


def _damaged(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"no paquete")
    return path


def test_what_was_taken_away_meanwhile_is_told(
    counter: Counter, work: Work, place: KeptPlace, sent: OpenedCase
) -> None:
    page = searched(counter)
    (lying,) = look_through(search_of(work, place.id))
    with line_to(place) as line:
        take_away(line, lying.folder, lying.name)
    take_first(counter, page)
    assert "ya no está allí" in words_in(page.start)
    assert page.start.list.rows.rowCount() == 0


def test_a_place_that_does_not_answer_is_told_in_words(counter: Counter, shared: Path) -> None:
    shared.rename(shared.with_name("gone"))
    page = searched(counter)
    assert "no responde" in words_in(page.start)


def test_its_receipt_goes_by_the_same_place_at_one_press(
    counter: Counter, work: Work, other: Work, sent: OpenedCase
) -> None:
    report = received(counter)
    assert report.receipt.text() == "Entregar el acuse por Ministerio"
    report.receipt.click()
    counter.qtbot.waitUntil(lambda: report.receipt.text() == "Acuse entregado", timeout=20_000)
    (place,) = kept_places(other)
    search = search_of(other, place.id)
    (lying,) = look_through(search)
    path = fetch(search, lying)
    assert path is not None
    receive_bundle(other, preview_bundle(other, path))
    assert [one.fate for one in sent_bundles(other)] == ["acknowledged"]


def test_a_receipt_that_cannot_go_waits_and_is_sealed_once(
    counter: Counter, work: Work, sent: OpenedCase, shared: Path
) -> None:
    report = received(counter)
    shared.rename(shared.with_name("gone"))
    report.receipt.click()
    counter.qtbot.waitUntil(lambda: "espera en Por entregar" in report.receipt.text(), timeout=20_000)
    assert not report.receipt.isEnabled()
    assert len(undelivered(work)) == 1
    assert "no responde" in counter.told()
