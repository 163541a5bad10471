"""While something is under way in Recibir: it goes on, ends or falls down, and that is what is told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from repatria.domain.progress import Progress
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import Preview
from repatria.services.exchange.receiving import Report, receive_bundle
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.sending import Sent, send_cases
from repatria.services.vaults import leave
from repatria.ui.receiving import doing
from repatria.ui.receiving.page import ReceivingPage
from repatria.ui.receiving.previewing import Previewed
from repatria.ui.receiving.reporting import Reported
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.progress_panel import ProgressPanel
from tests.posts import make_post
from tests.ui.exchange import OURS, Counter, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS)
    yield work
    leave(work)


@pytest.fixture
def sent(work: Work, other: Work, stick: Path) -> Sent:
    case = open_case(other, Opening("host", "no", label="gorra roja"))
    return send_cases(other, Sending((case.id,), work.vault.device.id), stick)


def previewed(counter: Counter, path: Path) -> tuple[ReceivingPage, Previewed]:
    page: Any = counter.page("receiving")
    page.take(path)
    counter.settle()
    counter.settle()
    found = page.currentWidget()
    assert isinstance(found, Previewed)
    return page, found


def test_once_the_vault_is_copied_it_does_not_look_done(
    counter: Counter, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, preview = previewed(counter, sent.path)
    copied, may_enter = threading.Event(), threading.Event()

    def whole(_desk: Work, _files: object, progress: Progress, _cancelled: object) -> str:
        progress(7, 7)
        copied.set()
        return "kept"

    def slow(desk: Work, shown: Preview, *_: Any, **more: Any) -> Report:
        assert may_enter.wait(20)
        return receive_bundle(desk, shown, **more)

    monkeypatch.setattr(doing, "copy_before", whole)
    monkeypatch.setattr(doing, "receive_bundle", slow)
    preview.take.click()
    counter.qtbot.waitUntil(copied.is_set, timeout=20_000)
    counter.qtbot.wait(50)
    assert "7 de 7" not in words_in(page.currentWidget())
    assert "Preparando…" in words_in(page.currentWidget())
    may_enter.set()
    counter.settle()
    counter.settle()
    assert isinstance(page.currentWidget(), Reported)


def test_once_it_entered_the_rest_is_told_in_other_words_and_not_stopped(
    counter: Counter, work: Work, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, preview = previewed(counter, sent.path)
    may_end = threading.Event()

    def slow(desk: Work, shown: Preview, catching_up: Progress, **more: Any) -> Report:
        report = receive_bundle(desk, shown, **more)
        catching_up(50, 120)
        assert may_end.wait(20)
        return report

    monkeypatch.setattr(doing, "receive_bundle", slow)
    preview.take.click()
    counter.qtbot.waitUntil(lambda: "50 de 120" in words_in(page.currentWidget()), timeout=20_000)
    told = words_in(page.currentWidget())
    assert "El paquete de Corinto ya entró" in told
    assert "detener no cambia nada" not in told
    stop = next(one for one in page.findChildren(Button) if one.text() == "Detener")
    assert not stop.isEnabled()
    may_end.set()
    counter.settle()
    counter.settle()
    assert isinstance(page.currentWidget(), Reported)


def test_a_crash_after_somebody_asked_to_stop_is_not_told_as_stopped(
    counter: Counter, work: Work, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, preview = previewed(counter, sent.path)
    began, may_end = threading.Event(), threading.Event()

    def bad(desk: Work, shown: Preview, catching_up: Progress, **_: Any) -> Report:
        receive_bundle(desk, shown)
        began.set()
        assert may_end.wait(20)
        raise ValueError("after it entered")

    monkeypatch.setattr(doing, "receive_bundle", bad)
    preview.take.click()
    counter.qtbot.waitUntil(began.is_set, timeout=20_000)
    page.findChildren(ProgressPanel)[-1].cancel_asked.emit()
    may_end.set()
    counter.qtbot.waitUntil(lambda: bool(counter.crashes), timeout=20_000)
    counter.crashes.clear()
    counter.settle()
    counter.settle()
    assert len(received_bundles(work)) == 1
    said = words_in(page.start)
    assert "Algo falló en el programa." in said
    assert "No entró nada" not in said
    assert "Corinto" in page.start.before.list.rows.index(0).data(), "what entered stands there"
    assert not page.is_working()
