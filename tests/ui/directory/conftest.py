"""The page Directorio over a real practice vault."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.services.vaults import leave
from repatria.ui.directory import directory_page
from tests.posts import make_post
from tests.ui.exchange import OURS, Counter


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS)
    yield work
    leave(work)


@contextmanager
def directory_at(qtbot: QtBot, work: Work) -> Iterator[tuple[Counter, Any]]:
    counter = Counter(qtbot, work, lambda desk: [directory_page(desk)])
    try:
        page = counter.page("directory")
        counter.settle()
        page.reload()
        counter.settle()
        yield counter, page
    finally:
        counter.leave()
