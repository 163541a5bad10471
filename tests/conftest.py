from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria import apart
from repatria.services.exchange import places
from repatria.sync.transports import line
from repatria.ui.collecting import collect_what_is_due
from tests.asked_once import once
from tests.copied import SHELF

# No test needs a screen; whoever wants to watch sets the platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_left_by_qt = False


@pytest.fixture(autouse=True)
def collected_between_events(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect garbage as the program does (``ui/collecting``): never in the midst of what Qt does, on one thread.

    What tests of windows left is collected before a test without one lets Python collect on any thread.
    """
    global _left_by_qt
    has_window = "qapp" in request.fixturenames
    if has_window:
        gc.disable()
    elif _left_by_qt:
        gc.collect()
        gc.enable()
    _left_by_qt = has_window
    yield
    if has_window:
        collect_what_is_due()


@pytest.fixture(scope="session", autouse=True)
def not_looked_at_again() -> None:
    """What all tests are made of stays as long as they run: as in the program, no collection looks at it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def kept_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Posts that are alike are made once in a process."""
    SHELF.place = tmp_path_factory.mktemp("kept")


@pytest.fixture(scope="session", autouse=True)
def asked_once() -> Iterator[None]:
    """Files that are alike are read once in a process, in a process of their own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(apart, "ask", once(apart.ask))
        yield


@pytest.fixture(autouse=True)
def tried_again_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that fails is tried as often as ever, and a new place read again, without resting in between."""
    monkeypatch.setattr(line, "_PAUSE", 0.0)
    monkeypatch.setattr(places, "_SETTLES", 0.0)


@pytest.fixture(autouse=True)
def given_once() -> None:
    """No test is given the same post twice."""
    SHELF.begin_test()


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder that several posts reach."""
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder
