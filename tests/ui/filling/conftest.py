"""A form page over a real practice vault and the shipped forms."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.ui.filling.form_page import FormPage
from repatria.ui.pages import Desk
from tests.ui.desks import clock, desk, library, told, work

__all__ = ["clock", "desk", "library", "told", "work"]


@pytest.fixture
def girl(work: Work) -> OpenedCase:
    return open_case(work, Opening("host", "yes", nationality=("HND",), return_country="HND"))


@pytest.fixture
def adult(work: Work) -> OpenedCase:
    return open_case(work, Opening("host", "no", nationality=("HND",), return_country="HND"))


Begin = Callable[..., FormPage]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> FormPage:
    shown = FormPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1130, 640)
    with qtbot.waitActive(shown):
        shown.show()
    return shown


@pytest.fixture
def begin(qtbot: QtBot, page: FormPage) -> Begin:
    def begin(case: OpenedCase, form_id: str) -> FormPage:
        with qtbot.waitSignal(page.opened):
            page.begin(case.id, form_id)
        return page

    return begin
