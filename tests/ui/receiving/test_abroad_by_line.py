"""What another country laid down at a place is found there as what lies on a stick, and fetched once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.services.exchange.collecting import look_through, search_abroad
from repatria.services.exchange.delivering import carry
from repatria.services.exchange.places import KeptPlace
from repatria.services.packets.delivering import delivered, route_of
from repatria.services.packets.preparing import Prepared, prepare_packet
from repatria.services.packets.writing import Through
from repatria.services.vaults import leave
from repatria.ui.receiving.all_shown import AllShown
from repatria.ui.receiving.arriving import Arrived
from repatria.ui.receiving.page import ReceivingPage
from tests.posts import introduce, keep_folder, make_post
from tests.services.across import allowed, asked
from tests.ui.exchange import Counter, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", role="liaison")
    yield work
    leave(work)


@pytest.fixture
def there(tmp_path: Path, work: Work) -> Iterator[Work]:
    there = make_post(tmp_path / "gtm", "Enlace GTM", person="Luz M.", role="liaison")
    introduce(work, there)
    yield there
    leave(there)


@pytest.fixture
def place(work: Work, tmp_path: Path) -> KeptPlace:
    (tmp_path / "shared").mkdir()
    return keep_folder(work, tmp_path / "shared", "Región")


@pytest.fixture
def made(work: Work, there: Work, place: KeptPlace, tmp_path: Path) -> Prepared:
    to = Through(keep_folder(there, tmp_path / "shared", "Región").id)
    made = prepare_packet(there, asked(there, allowed(there), work), to)
    route = route_of(there, made.placed.path.stem)
    delivered(there, route, carry(route))
    return made


def test_it_is_found_shown_and_opened_once(
    qtbot: QtBot, work: Work, place: KeptPlace, made: Prepared, counter: Counter
) -> None:
    page = counter.page("receiving")
    assert isinstance(page, ReceivingPage)
    qtbot.waitUntil(lambda: bool(page.start.searches))
    page.start.searches[0].click()
    rows = page.start.list.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 1)
    row = rows.row_at(rows.index(0))
    assert row.title == "Envío de otro país"
    page.start.list.taken.emit(row)
    qtbot.waitUntil(lambda: isinstance(page.currentWidget(), Arrived))
    shown = page.currentWidget()
    assert isinstance(shown, Arrived)
    assert made.code in words_in(shown)
    shown.take.click()
    qtbot.waitUntil(lambda: look_through(search_abroad(work, place.id)) == ())
    counter.settle()
    assert rows.rowCount() == 0


def test_what_is_left_lies_there_still(
    qtbot: QtBot, work: Work, place: KeptPlace, made: Prepared, counter: Counter
) -> None:
    page = counter.page("receiving")
    qtbot.waitUntil(lambda: bool(page.start.searches))
    page.start.searches[0].click()
    rows = page.start.list.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 1)
    page.start.list.taken.emit(rows.row_at(rows.index(0)))
    qtbot.waitUntil(lambda: isinstance(page.currentWidget(), Arrived))
    page.currentWidget().leave.click()
    counter.settle()
    assert len(look_through(search_abroad(work, place.id))) == 1


def test_receiving_everything_says_of_it_without_a_search_before_and_shows_it_in_the_list(
    qtbot: QtBot, work: Work, place: KeptPlace, made: Prepared, counter: Counter
) -> None:
    page = counter.page("receiving")
    assert isinstance(page, ReceivingPage)
    rows = page.start.list.rows
    for _ in range(2):  # it is counted once, also where the list shows it already
        qtbot.waitUntil(lambda: bool(page.start.searches) and not page.is_working())
        page.start.all.click()
        qtbot.waitUntil(lambda: isinstance(page.currentWidget(), AllShown))
        shown = page.currentWidget()
        assert isinstance(shown, AllShown)
        assert "1 envíos de otro país esperan en la lista de Recibir" in words_in(shown)
        shown.left.emit()
        counter.settle()
        assert [row.title for row in map(rows.row_at, map(rows.index, range(rows.rowCount())))] == [
            "Envío de otro país"
        ]


def test_a_place_that_does_not_answer_is_told_once_and_the_rest_is_shown(
    qtbot: QtBot,
    work: Work,
    place: KeptPlace,
    made: Prepared,
    counter: Counter,
    tmp_path: Path,
) -> None:
    (tmp_path / "shared").rename(tmp_path / "away")
    page = counter.page("receiving")
    assert isinstance(page, ReceivingPage)
    qtbot.waitUntil(lambda: bool(page.start.searches))
    page.start.all.click()
    qtbot.waitUntil(lambda: isinstance(page.currentWidget(), AllShown))
    assert "otro país" not in words_in(page.currentWidget())
