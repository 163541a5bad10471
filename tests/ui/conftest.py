from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from repatria import paths
from repatria.services.desk import Desk as Work
from repatria.services.vaults import leave
from repatria.ui.i18n import Speech
from repatria.ui.theme import Theme, apply_theme
from repatria.ui.theme.icons import forget_drawings
from tests.posts import introduce, make_post
from tests.ui.exchange import THEIRS


@pytest.fixture(scope="session")
def words_built() -> None:
    subprocess.run([sys.executable, str(paths.bundled("scripts", "words")), "build"], check=True)


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> Iterator[QApplication]:
    """Every test begins with the light theme at 100 %, and ends with no widget left alive."""
    if qapp.property("repatria_theme") != Theme():
        apply_theme(qapp, Theme())
    yield qapp
    for widget in qapp.topLevelWidgets():
        if widget.windowType() != Qt.WindowType.Popup:  # a list that opens goes with what opens it
            widget.close()
            widget.deleteLater()
    deliver_deletions()


@pytest.fixture
def speech(qapp: QApplication, words_built: None) -> Iterator[Speech]:
    speech = Speech()
    yield speech
    speech.speak("es")


@pytest.fixture
def other(tmp_path: Path, work: Work) -> Iterator[Work]:
    """A second post that knows the one at *work*."""
    other = make_post(tmp_path / "theirs", THEIRS)
    introduce(work, other)
    yield other
    leave(other)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session", autouse=True)
def drawings_forgotten() -> Iterator[None]:
    yield
    forget_drawings()


def deliver_deletions() -> None:
    """Delete what waits for deletion: no event loop runs at the end of a test."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
