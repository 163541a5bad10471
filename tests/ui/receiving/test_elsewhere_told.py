"""Reports of receiving say that somebody who came has another case that is not here, and where to read more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from repatria.domain.ids import CaseId
from repatria.services.cases.joining import join_cases
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.going import Sending
from repatria.services.exchange.sending import send_cases
from repatria.services.vaults import leave
from repatria.ui.drives import Drive
from repatria.ui.pages import Page
from repatria.ui.receiving.page import ReceivingPage
from tests.posts import make_post
from tests.ui.exchange import OURS, Counter, settle, words_in

TOLD = "otro expediente que no está aquí"


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS)
    yield work
    leave(work)


@pytest.fixture
def counter(qtbot: QtBot, work: Work, stick: Path) -> Iterator[Counter]:
    drives = (Drive(stick, "KINGSTON", 1_000_000, writable=True),)

    def build(desk: object) -> list[Page]:
        return [Page("receiving", "receive", lambda: "Recibir", lambda: ReceivingPage(desk, lambda: drives))]  # type: ignore[arg-type]

    counter = Counter(qtbot, work, build)
    yield counter
    counter.leave()


def pair(other: Work) -> tuple[CaseId, CaseId]:
    one, two = (open_case(other, Opening("host", "no")).id for _ in range(2))
    join_cases(other, one, two, "Lo dijo ella")
    return one, two


def on_stick(work: Work, other: Work, stick: Path, case: CaseId) -> Path:
    return send_cases(other, Sending((case,), work.vault.device.id), stick).path


def all_received(counter: Counter) -> QWidget | None:
    page = counter.page("receiving")
    page.reload()
    settle(counter)
    page.start.all.click()
    settle(counter)
    page.currentWidget().take.click()
    settle(counter)
    found: QWidget | None = page.currentWidget()
    return found


def test_the_report_of_all_that_waited_says_it(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    one, _ = pair(other)
    on_stick(work, other, stick, one)
    assert TOLD in words_in(all_received(counter))


def test_where_the_other_came_in_a_later_file_nothing_is_said(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    for case in pair(other):
        on_stick(work, other, stick, case)
    assert TOLD not in words_in(all_received(counter))


def test_the_report_of_one_file_says_it(counter: Counter, work: Work, other: Work, stick: Path) -> None:
    one, _ = pair(other)
    page = counter.page("receiving")
    page.take(on_stick(work, other, stick, one))
    settle(counter)
    page.currentWidget().take.click()
    settle(counter)
    assert TOLD in words_in(page.currentWidget())
    assert "en Diferencias dice a quién pedir" in words_in(page.currentWidget())
