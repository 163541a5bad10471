from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.going import Sending
from repatria.services.exchange.sending import send_cases
from repatria.services.vaults import leave
from repatria.ui.directory import directory_page
from repatria.ui.i18n import PSEUDO, Speech
from repatria.ui.pages import Desk, Page
from repatria.ui.receiving import receiving_page
from repatria.ui.sending import sending_page
from repatria.ui.theme import Theme, apply_theme
from tests.posts import introduce, make_post
from tests.ui.exchange import OURS, THEIRS, Counter

PAGES = ("sending", "receiving", "directory")


def pages(desk: Desk) -> list[Page]:
    return [sending_page(desk), receiving_page(desk), directory_page(desk)]


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work, other = make_post(tmp_path / "ours", OURS), make_post(tmp_path / "theirs", THEIRS)
    introduce(work, other)
    case = open_case(work, Opening("host", "no", label="gorra roja"))
    send_cases(work, Sending((case.id,), other.vault.device.id), tmp_path)
    leave(other)
    yield work
    leave(work)


@pytest.mark.parametrize(
    ("width", "height", "percent"), [(1366, 768, 100), (1024, 600, 125), (1366, 768, 200)]
)
@pytest.mark.parametrize("language", ["es", "en", PSEUDO])
def test_nothing_is_cut_at_the_right(
    qtbot: QtBot,
    qapp: QApplication,
    speech: Speech,
    work: Work,
    language: str,
    width: int,
    height: int,
    percent: int,
) -> None:
    speech.speak(language)
    apply_theme(qapp, Theme.named("light", percent / 100))
    counter = Counter(qtbot, work, pages)
    counter.sitting.window.resize(width, height)
    for key in PAGES:
        page = counter.page(key)
        counter.settle()
        for area in _areas(page):
            inside = area.widget()
            assert inside is not None
            if language != PSEUDO or percent < 200:
                assert inside.minimumSizeHint().width() <= area.viewport().width(), (key, type(area).__name__)
    counter.leave()


def test_everything_is_reached_by_keyboard_and_has_a_name(qtbot: QtBot, work: Work) -> None:
    counter = Counter(qtbot, work, pages)
    for key in PAGES:
        page = counter.page(key)
        counter.settle()
        stops = [one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert stops
        nameless = [type(one).__name__ for one in stops if one.isVisible() and not _name(one)]
        assert nameless == [], key
    counter.leave()


def _areas(page: Any) -> list[QScrollArea]:
    return [page] if isinstance(page, QScrollArea) else page.findChildren(QScrollArea)


def _name(one: QWidget) -> str:
    return one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")
