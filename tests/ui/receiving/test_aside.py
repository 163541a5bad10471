"""In Recibir a supervisor sets one of the received files aside, and takes it back; who may not is offered nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from repatria.domain.errors import StorageError
from repatria.domain.progress import Progress
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.sending import Sent, send_cases
from repatria.services.exchange.setting_aside import Settled, set_aside
from repatria.services.today import case_page
from repatria.services.vaults import leave
from repatria.store.lists.cases import CaseFilter
from repatria.ui.case.panels.panel import Panel
from repatria.ui.receiving import aside_under_way
from repatria.ui.receiving.page import ReceivingPage
from repatria.ui.receiving.previewing import Previewed
from repatria.ui.receiving.received_section import ReceivedSection
from repatria.ui.widgets.buttons import Button
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
    monkeypatch.setattr(aside_under_way, "_SHOWN_AFTER_MS", 0)
    page = shown(counter)
    may_end = threading.Event()

    def slow(desk: Work, bundle: str, reason: str, progress: Progress, catching_up: Progress) -> Settled:
        progress(1, 9)
        assert may_end.wait(20)
        return set_aside(desk, bundle, reason, progress, catching_up)

    monkeypatch.setattr(aside_under_way, "set_aside", slow)
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
    monkeypatch.setattr(aside_under_way, "set_aside", set_aside)
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


def fallen(counter: Counter, panel: Panel, error: type[Exception]) -> None:
    """Answer, and let the one crash that comes of it be seen."""
    panel.fields["reason"].set_value("Era una prueba.")
    panel.press()
    counter.qtbot.waitUntil(lambda: bool(counter.crashes), timeout=20_000)
    assert [type(one) for one in counter.crashes] == [error]
    counter.crashes.clear()
    counter.settle()
    counter.settle()


def test_a_crash_after_it_was_kept_is_told_as_kept(
    counter: Counter, work: Work, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(counter)

    def bad(desk: Work, bundle: str, reason: str, progress: Progress, catching_up: Progress) -> Settled:
        set_aside(desk, bundle, reason, progress, catching_up)
        raise ValueError("after it was kept")

    monkeypatch.setattr(aside_under_way, "set_aside", bad)
    fallen(counter, asked(counter, page, sent), ValueError)
    assert received_bundles(work)[0].aside
    assert "El paquete de Corinto quedó apartado." in counter.told()
    assert "No lo repita" in counter.told()
    assert "Se detuvo" not in counter.told()
    assert page.currentWidget() is page.start
    assert page.start.before.act.text() == "Devolver…"
    assert not page.is_working()


def test_a_crash_before_it_was_kept_says_that_nothing_changed(
    counter: Counter, work: Work, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(counter)

    def bad(*_: object) -> Settled:
        raise ValueError("before anything")

    monkeypatch.setattr(aside_under_way, "set_aside", bad)
    panel = asked(counter, page, sent)
    fallen(counter, panel, ValueError)
    assert not received_bundles(work)[0].aside
    assert page.currentWidget() is panel
    assert panel.isEnabled()
    assert "Algo falló en el programa. No cambió nada." in words_in(panel)
    assert "Se detuvo" not in words_in(panel)


def test_a_failure_after_it_was_kept_is_not_told_as_one_of_the_act(
    counter: Counter, work: Work, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(counter)

    def bad(desk: Work, bundle: str, reason: str, progress: Progress, catching_up: Progress) -> Settled:
        set_aside(desk, bundle, reason, progress, catching_up)
        raise StorageError

    monkeypatch.setattr(aside_under_way, "set_aside", bad)
    answer(counter, asked(counter, page, sent), "Era una prueba.")
    counter.settle()
    assert "El paquete de Corinto quedó apartado. Después falló algo:" in counter.told()
    assert page.currentWidget() is page.start


def test_where_nobody_can_see_how_it_stands_that_is_said(
    counter: Counter, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(counter)

    def bad(*_: object) -> Settled:
        raise StorageError

    monkeypatch.setattr(aside_under_way, "set_aside", bad)
    monkeypatch.setattr(aside_under_way, "received_bundle", bad)
    answer(counter, asked(counter, page, sent), "Era una prueba.")
    counter.settle()
    assert "No se pudo ver cómo quedó el paquete de Corinto." in counter.told()
    assert not page.is_working()


def test_once_it_is_kept_the_rest_is_told_in_other_words_and_not_stopped(
    counter: Counter, work: Work, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aside_under_way, "_SHOWN_AFTER_MS", 0)
    page = shown(counter)
    may_end = threading.Event()

    def slow(desk: Work, bundle: str, reason: str, progress: Progress, catching_up: Progress) -> Settled:
        found = set_aside(desk, bundle, reason, progress)
        catching_up(50, 120)
        assert may_end.wait(20)
        return found

    monkeypatch.setattr(aside_under_way, "set_aside", slow)
    panel = asked(counter, page, sent)
    panel.fields["reason"].set_value("Era una prueba.")
    panel.press()
    counter.qtbot.waitUntil(lambda: "50 de 120" in words_in(page.currentWidget()))
    told = words_in(page.currentWidget())
    assert "El paquete de Corinto quedó apartado" in told
    assert "Esto ya no se detiene" in told
    assert "si lo detiene" not in told
    (stop,) = [one for one in page.findChildren(Button) if one.text() == "Detener"]
    assert not stop.isEnabled()
    may_end.set()
    counter.settle()
    counter.settle()
    assert received_bundles(work)[0].aside
    assert "Apartado el paquete de Corinto." in counter.told()


def test_what_is_shown_in_front_meanwhile_stays_and_recibir_goes_on(
    counter: Counter, work: Work, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(counter)
    may_end = threading.Event()

    def slow(desk: Work, bundle: str, reason: str, progress: Progress, catching_up: Progress) -> Settled:
        assert may_end.wait(20)
        return set_aside(desk, bundle, reason, progress, catching_up)

    monkeypatch.setattr(aside_under_way, "set_aside", slow)
    panel = asked(counter, page, sent)
    panel.fields["reason"].set_value("Era una prueba.")
    panel.press()
    other = QLabel("otra cosa")
    page.push(other)
    counter.qtbot.wait(50)  # the question is gone by now
    assert not isValid(panel)
    may_end.set()
    counter.settle()
    counter.settle()
    assert received_bundles(work)[0].aside
    assert "Apartado el paquete de Corinto." in counter.told()
    assert page.currentWidget() is other
    assert not page.is_working()
    assert page.count() == 2, "nothing is left behind what is shown"


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
