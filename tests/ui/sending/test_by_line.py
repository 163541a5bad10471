"""Enviar by a place with a line: what goes lies there, what cannot go waits in sight until there is a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.collecting import fetch, look_through, search_of
from repatria.services.exchange.delivering import carry, own_route_of, put_in_outbox, undelivered
from repatria.services.exchange.going import Sending
from repatria.services.exchange.places import KeptPlace, forget_place
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.register import sent_bundles
from repatria.services.vaults import leave
from repatria.ui.pages import Page
from repatria.ui.sending.line_result import Laid, Waits
from repatria.ui.sending.page import SendingPage
from tests.posts import keep_folder, make_post
from tests.ui.exchange import OURS, Counter, choose, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS, person="Ana Morales")
    yield work
    leave(work)


@pytest.fixture
def place(work: Work, shared: Path) -> KeptPlace:
    return keep_folder(work, shared)


@pytest.fixture
def counter(qtbot: QtBot, work: Work, place: KeptPlace) -> Iterator[Counter]:
    def build(desk: object) -> list[Page]:
        return [Page("sending", "send", lambda: "Enviar", lambda: SendingPage(desk, tuple))]  # type: ignore[arg-type]

    counter = Counter(qtbot, work, build)
    yield counter
    counter.leave()


def shown(counter: Counter) -> SendingPage:
    page = counter.page("sending")
    assert isinstance(page, SendingPage)
    page.reload()
    counter.settle()
    counter.settle()
    return page


def send(counter: Counter, page: SendingPage) -> None:
    """Mark every case, choose the place, press the verb, and wait until it ended."""
    page.compose.checks.every.click()
    field = page.compose.place.field
    assert field is not None
    choose(field, "line:" + _id_of(page))
    page.compose.seal.click()
    wait(counter, page)


def _id_of(page: SendingPage) -> str:
    (one,) = page.compose.place._lines
    return one.id


def wait(counter: Counter, page: SendingPage) -> None:
    counter.qtbot.waitUntil(lambda: not page.is_writing, timeout=20_000)
    counter.settle()


def test_a_case_goes_by_the_line_and_the_page_says_where_it_lies(
    counter: Counter, work: Work, other: Work, shared: Path
) -> None:
    case = open_case(work, Opening("host", "no", label="gorra roja"))
    page = shown(counter)
    send(counter, page)
    result = page.currentWidget()
    assert isinstance(result, Laid)
    assert "Está entero en Ministerio" in words_in(result)
    (sent,) = sent_bundles(work)
    assert sent.fate == "waiting"
    there = keep_folder(other, shared)
    search = search_of(other, there.id)
    (lying,) = look_through(search)
    path = fetch(search, lying)
    assert path is not None
    assert preview_bundle(other, path).cases_new == (case.id,)


def test_what_cannot_go_waits_in_sight_and_leaves_when_there_is_a_line(
    counter: Counter, work: Work, other: Work, shared: Path
) -> None:
    open_case(work, Opening("host", "no"))
    page = shown(counter)
    assert page.compose.to_deliver.isHidden()
    gone = shared.rename(shared.with_name("gone"))
    send(counter, page)
    result = page.currentWidget()
    assert isinstance(result, Waits)
    assert "No se perdió nada" in words_in(result)
    result.back.click()
    counter.settle()
    assert "1 por entregar" in words_in(page.compose.to_deliver)
    assert page.compose.checks.marked() == (), "it was sealed: nobody seals it twice"
    gone.rename(shared)
    page.compose.to_deliver.deliver.click()
    wait(counter, page)
    assert undelivered(work) == ()
    assert page.compose.to_deliver.isHidden()
    assert counter.told().startswith("1 paquete")


def test_a_line_that_fails_again_leaves_all_waiting_and_says_why(
    counter: Counter, work: Work, other: Work, shared: Path
) -> None:
    open_case(work, Opening("host", "no"))
    page = shown(counter)
    shared.rename(shared.with_name("gone"))
    send(counter, page)
    page.compose.to_deliver.deliver.click()
    wait(counter, page)
    assert "no responde" in counter.told()
    assert len(undelivered(work)) == 1


def test_what_holds_a_case_that_was_restricted_since_stays_and_its_row_says_what_to_do(
    counter: Counter, work: Work, other: Work, shared: Path
) -> None:
    case = open_case(work, Opening("host", "no")).id
    page = shown(counter)
    gone = shared.rename(shared.with_name("gone"))
    send(counter, page)
    gone.rename(shared)
    to_deliver = page.compose.to_deliver
    restrict_case(work, case)
    to_deliver.deliver.click()  # the row was shown before
    wait(counter, page)
    assert "ya no puede salir así" in counter.told()
    page = shown(counter)
    row = to_deliver.list.model().index(0, 0)
    assert "quítelo con No enviar" in str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    assert not to_deliver.deliver.isEnabled()
    assert to_deliver.withdraw.isEnabled()
    assert [one.stopped for one in undelivered(work)] == [True]


def test_what_waits_can_be_taken_back_after_a_question(
    counter: Counter, work: Work, other: Work, shared: Path
) -> None:
    open_case(work, Opening("host", "no"))
    page = shown(counter)
    shared.rename(shared.with_name("gone"))
    send(counter, page)
    counter.asker.answer_next("keep")
    page.compose.to_deliver.withdraw.click()
    counter.settle()
    assert len(undelivered(work)) == 1
    counter.asker.answer_next("withdraw")
    page.compose.to_deliver.withdraw.click()
    counter.settle()
    counter.settle()
    assert undelivered(work) == ()
    assert page.compose.to_deliver.isHidden()


def test_what_may_lie_there_is_taken_back_over_the_line_before_it_waits_no_more(
    counter: Counter, work: Work, other: Work, place: KeptPlace, shared: Path
) -> None:
    open_case(work, Opening("host", "no"))
    bundle = put_in_outbox(work, Sending((), other.vault.device.id), place.id)
    carry(own_route_of(work, bundle))
    page = shown(counter)
    gone = shared.rename(shared.with_name("gone"))
    counter.asker.answer_next("withdraw")
    page.compose.to_deliver.withdraw.click()
    counter.qtbot.waitUntil(lambda: "no responde" in counter.told(), timeout=20_000)
    assert len(undelivered(work)) == 1
    gone.rename(shared)
    counter.asker.answer_next("withdraw")
    page.compose.to_deliver.withdraw.click()
    counter.qtbot.waitUntil(lambda: undelivered(work) == (), timeout=20_000)
    counter.settle()
    assert page.compose.to_deliver.isHidden()
    assert "se quitó de allí" in counter.told()
    assert look_through(search_of(other, keep_folder(other, shared).id)) == ()


def test_what_is_withdrawn_is_looked_for_at_its_place_first_and_what_was_found_is_told(
    counter: Counter, work: Work, other: Work, place: KeptPlace, shared: Path
) -> None:
    put_in_outbox(work, Sending((), other.vault.device.id), place.id)
    page = shown(counter)
    counter.asker.answer_next("withdraw")
    page.compose.to_deliver.withdraw.click()
    wait(counter, page)
    assert "no estaba allí" in counter.told()
    put_in_outbox(work, Sending((), other.vault.device.id), place.id)
    shared.rename(shared.with_name("gone"))
    page = shown(counter)
    counter.asker.answer_next("withdraw")
    page.compose.to_deliver.withdraw.click()
    wait(counter, page)
    assert "No se pudo mirar" in counter.told()
    assert undelivered(work) == ()


def test_what_waits_for_a_forgotten_place_goes_by_another_that_is_chosen(
    counter: Counter, work: Work, other: Work, place: KeptPlace, shared: Path
) -> None:
    open_case(work, Opening("host", "no"))
    page = shown(counter)
    gone = shared.rename(shared.with_name("gone"))
    send(counter, page)
    forget_place(work, place.id)
    page = shown(counter)
    page.compose.to_deliver.deliver.click()
    counter.settle()
    assert "Elija otro abajo" in counter.told()
    keep_folder(work, gone, "Otro")
    page = shown(counter)
    field = page.compose.place.field
    assert field is not None
    choose(field, "line:" + _id_of(page))
    page.compose.to_deliver.deliver.click()
    wait(counter, page)
    assert undelivered(work) == ()


def test_a_place_that_fails_holds_up_no_other(
    counter: Counter,
    work: Work,
    other: Work,
    place: KeptPlace,
    tmp_path: Path,
) -> None:
    case = open_case(work, Opening("host", "no")).id
    (tmp_path / "second").mkdir()
    second = keep_folder(work, tmp_path / "second", "Otro")
    for one in (place, second):
        put_in_outbox(work, Sending((case,), other.vault.device.id), one.id)
    Path(place.said).rename(tmp_path / "gone")
    page = shown(counter)
    page.compose.to_deliver.deliver.click()
    wait(counter, page)
    assert [one.place for one in undelivered(work)] == [place.id]
    assert counter.told().startswith("1 paquete")
    assert "no responde" in counter.told()
