"""Enviar says who lacks what, by number, and prepares it again at one press."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.vaults import leave
from repatria.ui.pages import Page
from repatria.ui.sending.page import SendingPage
from tests.posts import make_post
from tests.ui.exchange import OURS, THEIRS, Counter, settle, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS, person="Ana Morales")
    yield work
    leave(work)


@pytest.fixture
def counter(qtbot: QtBot, work: Work) -> Iterator[Counter]:
    def build(desk: object) -> list[Page]:
        return [Page("sending", "send", lambda: "Enviar", lambda: SendingPage(desk, tuple))]  # type: ignore[arg-type]

    counter = Counter(qtbot, work, build)
    yield counter
    counter.leave()


def send(sender: Work, receiver: Work, folder: Path, *labels: str) -> Path:
    cases = tuple(open_case(sender, Opening("host", "no", label=label)).id for label in labels)
    return send_cases(sender, Sending(cases, receiver.vault.device.id), folder).path


def take(receiver: Work, path: Path) -> None:
    receive_bundle(receiver, preview_bundle(receiver, path))


def test_the_lost_file_is_told_by_its_number_and_its_cases_are_marked_for_another_try(
    counter: Counter, work: Work, other: Work, stick: Path
) -> None:
    take(other, send(work, other, stick, "gorra azul"))
    send(work, other, stick, "gorra roja")
    take(other, send(work, other, stick, "gorra verde"))
    page = counter.page("sending")
    assert isinstance(page, SendingPage)
    settle(counter)
    assert not page.compose.asked_again.isVisible()
    take(work, send(other, work, stick))
    page.reload()
    settle(counter)
    asked = page.compose.asked_again
    assert asked.isVisible()
    assert f"{THEIRS} tiene todo hasta" in words_in(asked)
    assert "el paquete 2 nunca llegó" in words_in(asked)
    page.compose.checks.clear()
    (button,) = asked.buttons
    button.click()
    settle(counter)
    assert [one.label for one in page.compose.checks.marked()] == ["gorra roja"]
    assert page.compose.post_name() == THEIRS
