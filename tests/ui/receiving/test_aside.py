"""In Recibir a supervisor sets one of the received files aside, and takes it back; who may not is offered nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.going import Sending
from repatria.services.exchange.receiving import preview_bundle, receive_bundle
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.sending import Sent, send_cases
from repatria.services.exchange.setting_aside import Settled, set_aside
from repatria.services.today import case_page
from repatria.services.vaults import leave
from repatria.store.lists.cases import CaseFilter
from repatria.ui.case.panels.panel import Panel
from repatria.ui.receiving import aside
from repatria.ui.receiving.page import ReceivingPage
from repatria.ui.receiving.previewing import Previewed
from repatria.ui.receiving.received_section import ReceivedSection
from repatria.ui.widgets.progress_panel import ProgressPanel
from tests.posts import make_post
from tests.ui.exchange import OURS, Counter, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS, role="supervisor")
    yield work
    leave(work)


@pytest.fixture
def sent(work: Work, other: Work, stick: Path) -> Sent:
    """A file of the other post, received, with a case."""
    case = open_case(other, Opening("host", "no", label="gorra roja"))
    sent = send_cases(other, Sending((case.id,), work.vault.device.id), stick)
    receive_bundle(work, preview_bundle(work, sent.path))
    return sent


def shown(counter: Counter) -> ReceivingPage:
    page = counter.page("receiving")
    assert isinstance(page, ReceivingPage)
    page.reload()
    counter.settle()
    counter.settle()
    return page


def asked(counter: Counter, page: ReceivingPage, sent: Sent) -> Panel:
    page.start.before.mark(sent.bundle)
    page.start.before.act.click()
    panel = page.currentWidget()
    assert isinstance(panel, Panel)
    return panel


def answer(counter: Counter, panel: Panel, reason: str) -> None:
    panel.fields["reason"].set_value(reason)
    panel.press()
    counter.settle()
    counter.settle()


def test_it_is_set_aside_with_a_reason_and_taken_back(counter: Counter, work: Work, sent: Sent) -> None:
    page = shown(counter)
    before = page.start.before
    assert not before.act.isEnabled(), "no row is marked"
    assert "Marque un paquete" in words_in(before)
    panel = asked(counter, page, sent)
    assert "Nada se borra" in words_in(panel)
    panel.press()
    assert page.currentWidget() is panel, "a reason is needed"
    answer(counter, panel, "Era una prueba.")
    assert page.currentWidget() is page.start
    assert "Apartado el paquete de Corinto." in counter.told()
    assert received_bundles(work)[0].aside
    assert not case_page(work, CaseFilter(practice=True), "code")
    assert "apartado" in before.list.rows.index(0).data()
    assert before.act.text() == "Devolver…", "the row is still marked"
    answer(counter, asked(counter, page, sent), "Sí vale.")
    assert "Devuelto el paquete de Corinto." in counter.told()
    assert len(case_page(work, CaseFilter(practice=True), "code")) == 1
    assert before.act.text() == "Apartar…"


def test_stopped_it_stands_as_before_and_the_question_is_there_again(
    counter: Counter, work: Work, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aside, "_SHOWN_AFTER_MS", 0)
    page = shown(counter)
    may_end = threading.Event()

    def slow(desk: Work, bundle: str, reason: str, progress: Callable[[int, int], None]) -> Settled:
        progress(1, 9)
        assert may_end.wait(20)
        return set_aside(desk, bundle, reason, progress)

    monkeypatch.setattr(aside, "set_aside", slow)
    panel = asked(counter, page, sent)
    panel.fields["reason"].set_value("Era una prueba.")
    panel.press()
    counter.qtbot.waitUntil(lambda: page.currentWidget() is not panel)
    assert "Apartando el paquete de Corinto" in words_in(page.currentWidget())
    assert "si lo detiene, el paquete sigue contando" in words_in(page.currentWidget())
    counter.qtbot.waitUntil(lambda: "1 de 9" in words_in(page.currentWidget()))
    page.take(sent.path)  # nothing else begins meanwhile
    page.findChildren(ProgressPanel)[-1].cancel_asked.emit()
    may_end.set()
    counter.settle()
    assert page.currentWidget() is panel
    assert panel.isEnabled()
    assert "Se detuvo, como pidió. El paquete de Corinto sigue contando" in words_in(panel)
    assert panel.value("reason") == "Era una prueba."
    assert not received_bundles(work)[0].aside
    assert not page.is_working()
    monkeypatch.setattr(aside, "set_aside", set_aside)
    panel.press()
    counter.settle()
    counter.settle()
    assert received_bundles(work)[0].aside
    assert page.currentWidget() is page.start


def test_what_failed_says_why_and_what_was_typed_stays(
    counter: Counter, work: Work, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(counter)
    panel = asked(counter, page, sent)
    with work.writing() as connection:
        connection.execute("DELETE FROM brought")
    answer(counter, panel, "Era una prueba.")
    assert page.currentWidget() is panel
    assert "versión anterior" in words_in(panel)
    assert panel.value("reason") == "Era una prueba."
    assert not page.is_working()


def test_left_without_an_answer_nothing_changes(counter: Counter, work: Work, sent: Sent) -> None:
    page = shown(counter)
    asked(counter, page, sent).left.emit()
    counter.settle()
    assert page.currentWidget() is page.start
    assert not received_bundles(work)[0].aside


def test_looked_at_again_while_it_is_set_aside_it_says_so(counter: Counter, work: Work, sent: Sent) -> None:
    page = shown(counter)
    answer(counter, asked(counter, page, sent), "Era una prueba.")
    page.take(sent.path)
    counter.settle()
    counter.settle()
    found = page.currentWidget()
    assert isinstance(found, Previewed)
    assert "Este paquete está apartado aquí" in words_in(found)
    assert found.take.isHidden()


def test_of_an_earlier_version_it_is_said_that_it_cannot(counter: Counter, work: Work, sent: Sent) -> None:
    with work.writing() as connection:
        connection.execute("DELETE FROM brought")
    page = shown(counter)
    page.start.before.mark(sent.bundle)
    assert not page.start.before.act.isEnabled()
    assert "Llegó con una versión anterior" in words_in(page.start.before)


def test_who_may_not_is_offered_nothing(qtbot: QtBot, tmp_path: Path, other: Work) -> None:
    section = ReceivedSection(other)
    qtbot.addWidget(section)
    section.show_received(received_bundles(other))
    section.show()
    assert section.act.isHidden()
    assert section.note.isHidden()
