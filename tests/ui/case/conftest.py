"""A case page over a real practice vault and the shipped protocol."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.ids import CaseId
from repatria.services.desk import Desk as Work
from repatria.ui.case.page import CasePage
from repatria.ui.pages import Desk
from tests.copied import SHELF
from tests.posts import TestClock
from tests.ui.case.rich import girl_on_her_second_day
from tests.ui.desks import clock, desk, library, told, work

__all__ = ["clock", "desk", "library", "told", "work"]


@pytest.fixture
def rich(work: Work, clock: TestClock) -> CaseId:
    return SHELF.happen(girl_on_her_second_day, work, clock)


Show = Callable[[CaseId], CasePage]


@pytest.fixture
def show(qtbot: QtBot, desk: Desk) -> Show:
    def show(case: CaseId) -> CasePage:
        page = CasePage(desk, case)
        qtbot.addWidget(page)
        page.resize(1150, 660)
        with qtbot.waitSignal(page.shown):
            page.show()
        return page

    return show


@pytest.fixture
def page(show: Show, rich: CaseId) -> CasePage:
    return show(rich)


def settle(qtbot: QtBot, page: CasePage, act: Callable[[], object]) -> None:
    """Do *act* and wait until the case was read anew."""
    with qtbot.waitSignal(page.shown):
        act()
