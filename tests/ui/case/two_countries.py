"""The liaisons of two countries who know each other, of whom one sends packets and the other answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.services.desk import Desk as Work
from repatria.services.vaults import leave
from tests.posts import TestClock, introduce, make_post


@pytest.fixture
def work(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Work]:
    """The post that sent a packet."""
    work = make_post(
        tmp_path / "gtm", "Enlace GTM", person="Luz M.", library=library, clock=clock, role="liaison"
    )
    yield work
    leave(work)


@pytest.fixture
def abroad(tmp_path: Path, library: Library, clock: TestClock, work: Work) -> Iterator[Work]:
    post = make_post(
        tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", library=library, clock=clock, role="liaison"
    )
    introduce(work, post)
    yield post
    leave(post)
