"""A window with the settings of a post."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.people import Role
from repatria.services.desk import Desk as Work
from repatria.services.vaults import leave
from tests.posts import make_post
from tests.ui.settings.rooms import Room


@pytest.fixture
def work(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Work]:
    """The post; who is there is a coordinator, in tests that are marked so a supervisor."""
    role: Role = "supervisor" if request.node.get_closest_marker("supervised") else "coordinator"
    work = make_post(tmp_path / "v", state=tmp_path / "state", role=role)
    yield work
    leave(work)


@pytest.fixture
def room(qtbot: QtBot, work: Work) -> Iterator[Room]:
    room = Room(work)
    qtbot.waitUntil(lambda: room.page.is_whole)
    yield room
    room.leave()
