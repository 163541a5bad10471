"""A form page over a real practice vault and the shipped forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.content.library import Library
from repatria.domain.people import Role
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file
from repatria.services.forms.from_paper import FromPaper
from repatria.services.vaults import leave
from repatria.ui.filling.form_page import FormPage
from repatria.ui.pages import Desk
from tests.posts import TestClock, make_post
from tests.services.ministry import STEP, put_into_use
from tests.services.pads import pad
from tests.ui.desks import clock, desk, library, told

__all__ = ["clock", "desk", "library", "told"]


@pytest.fixture
def role() -> Role:
    """Who sits there; a module that brings forms of others says ``supervisor``."""
    return "coordinator"


@pytest.fixture
def work(tmp_path: Path, library: Library, clock: TestClock, role: Role) -> Iterator[Work]:
    state = tmp_path / "state"
    opened = make_post(tmp_path / "vault", library=library, clock=clock, state=state, role=role)
    yield opened
    leave(opened)


@pytest.fixture
def girl(work: Work) -> OpenedCase:
    return open_case(work, Opening("host", "yes", nationality=("HND",), return_country="HND"))


@pytest.fixture
def adult(work: Work) -> OpenedCase:
    return open_case(work, Opening("host", "no", nationality=("HND",), return_country="HND"))


Begin = Callable[..., FormPage]
Bring = Callable[[str], FormPage]
"""Puts the form of others in a sheet into use and begins it."""


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


@pytest.fixture
def bring(begin: Begin, adult: OpenedCase, work: Work) -> Bring:
    def bring(sheet: str) -> FormPage:
        used = put_into_use(work, check_file("hoja.md", sheet.encode()), [STEP], "L3")
        return begin(adult, used.id)

    return bring


@pytest.fixture
def copy_in(qtbot: QtBot, page: FormPage, adult: OpenedCase, work: Work) -> Bring:
    """Put the form of others in a sheet into use, and begin to copy one that was filled by hand two days ago."""

    def copy_in(sheet: str) -> FormPage:
        used = put_into_use(work, check_file("hoja.md", sheet.encode()), [STEP], "L3")
        number = pad(work, adult.code, used.id).number
        by_hand = (work.calendar.local(work.now()) - timedelta(days=2)).isoformat(timespec="minutes")
        with qtbot.waitSignal(page.opened):
            page.begin(adult.id, used.id, "", FromPaper(number, by_hand))
        return page

    return copy_in
