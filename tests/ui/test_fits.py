"""The window fits the screens of the field with its real pages, each with something on it, at any size of letters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.services.cases.joining import join_cases
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.packets.preparing import prepare_packet
from repatria.services.packets.previewing import Asked
from repatria.services.vaults import leave
from repatria.ui.case.tabs import SECTIONS
from repatria.ui.contents import contents
from repatria.ui.i18n import Speech
from repatria.ui.pages import Desk, Page
from repatria.ui.theme import Theme, apply_theme
from tests.posts import introduce, make_post
from tests.services.across import NAME, allowed
from tests.ui.exchange import Counter, settle


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", "Enlace GTM", person="Luz M.", role="liaison")
    yield work
    leave(work)


@pytest.fixture
def case(tmp_path: Path, work: Work, stick: Path) -> Iterator[OpenedCase]:
    """A person of Honduras with another case, of whom a packet went there and can be asked back."""
    there = make_post(tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", role="liaison")
    introduce(work, there)
    case = allowed(work)
    join_cases(work, case.id, open_case(work, Opening("host", "no")).id, "Lo dijo ella")
    day = (work.now() + timedelta(days=10)).date()
    device = there.vault.device.id
    prepare_packet(work, Asked(case.id, "F13", device, "national_liaison", NAME, "return", day), stick)
    yield case
    leave(there)


class AllPages(Counter):
    """A sitting with every page that there is, also those of a case."""

    def _all(self, desk: Desk, pages: object) -> list[Page]:
        return list(contents(desk))


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(
    ("width", "height", "percent"), [(1366, 768, 100), (1024, 600, 125), (1366, 768, 175), (1366, 768, 200)]
)
def test_the_window_grows_beyond_no_screen_by_any_page(
    qtbot: QtBot,
    qapp: QApplication,
    speech: Speech,
    work: Work,
    case: OpenedCase,
    language: str,
    width: int,
    height: int,
    percent: int,
) -> None:
    speech.speak(language)
    apply_theme(qapp, Theme.named("light", percent / 100))
    counter = AllPages(qtbot, work, contents)
    window = counter.sitting.window
    window.resize(width, height)
    grown: dict[str, tuple[int, int]] = {}

    def look(called: str) -> None:
        settle(counter, 2)
        if (window.width(), window.height()) != (width, height):
            grown[called] = (window.width(), window.height())

    for page in contents(counter.sitting.desk):
        if not page.under:
            counter.page(page.key)
            look(page.key)
    for section in SECTIONS:
        window.go("case", {"case": case.id, "section": section})
        look(f"case {section}")
    counter.leave()
    assert grown == {}
