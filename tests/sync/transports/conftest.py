from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from repatria.sync.transports.carrier import Carrier, Waiting
from repatria.sync.transports.opening import open_carrier
from repatria.sync.transports.places import FolderPlace, Place
from tests.sync.transports.servers import apache_webdav, rclone_s3, rclone_webdav

Serving = Callable[[Path], AbstractContextManager[Place]]


@contextmanager
def plain_folder(folder: Path) -> Iterator[Place]:
    held = folder / "held"
    held.mkdir(parents=True)
    yield FolderPlace(str(held))


TARGETS: dict[str, Serving] = {
    "folder": plain_folder,
    "webdav by rclone": rclone_webdav,
    "webdav by Apache": apache_webdav,
    "S3 by rclone": rclone_s3,
}


@pytest.fixture(scope="session", params=TARGETS)
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Every kind of place in turn, behind a real server where it needs one."""
    with TARGETS[request.param](tmp_path_factory.mktemp("place") / "server") as served:
        yield served


@pytest.fixture
def carrier(place: Place) -> Iterator[Carrier]:
    opened = open_carrier(place)
    yield opened
    opened.close()


@pytest.fixture
def patient() -> Waiting:
    return Waiting(30)
