"""*Recibir* at a counter where one stick is in the machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.ui.drives import Drive
from repatria.ui.pages import Page
from repatria.ui.receiving.page import ReceivingPage
from tests.ui.exchange import Counter


@pytest.fixture
def counter(qtbot: QtBot, work: Work, stick: Path) -> Iterator[Counter]:
    drives = (Drive(stick, "KINGSTON", 1_000_000, writable=True),)

    def build(desk: object) -> list[Page]:
        return [Page("receiving", "receive", lambda: "Recibir", lambda: ReceivingPage(desk, lambda: drives))]  # type: ignore[arg-type]

    counter = Counter(qtbot, work, build)
    yield counter
    counter.leave()
