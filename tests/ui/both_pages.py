"""The window of a post with *Enviar* and *Recibir*, and one stick in the machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.services.vaults import leave
from repatria.ui.drives import Drive
from repatria.ui.pages import Page
from repatria.ui.receiving.page import ReceivingPage
from repatria.ui.sending.page import SendingPage
from tests.posts import make_post
from tests.ui.exchange import OURS, Counter


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS, person="Ana Morales")
    yield work
    leave(work)


@pytest.fixture
def counter(qtbot: QtBot, work: Work, stick: Path) -> Iterator[Counter]:
    drives = (Drive(stick, "KINGSTON", 3_200_000_000, writable=True),)

    def build(desk: object) -> list[Page]:
        return [
            Page("sending", "send", lambda: "Enviar", lambda: SendingPage(desk, lambda: drives)),  # type: ignore[arg-type]
            Page("receiving", "receive", lambda: "Recibir", lambda: ReceivingPage(desk, lambda: drives)),  # type: ignore[arg-type]
        ]

    counter = Counter(qtbot, work, build)
    yield counter
    counter.leave()
