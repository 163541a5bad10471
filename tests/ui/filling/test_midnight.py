"""A form that is open at midnight is of the new day with the next answer."""

from __future__ import annotations

from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.ui.filling.asked import Asked
from repatria.ui.filling.form_page import FormPage
from tests.posts import TestClock
from tests.ui.filling.conftest import Bring
from tests.ui.filling.hands import fill, go

SHEET = """
| survey |
| | type | name | label | constraint |
| | date | seen | ¿Cuándo la vio? | . <= today() |
| | text | day | Día | |
"""

OF_A_DAY = """
| survey |
| | type | name | label | required | relevant |
| | text | day | Día | | |
| | text | fresh | ¿Qué pasó hoy? | yes | today() >= date('2026-11-23') |
| | text | old | ¿Qué pasó antes? | | today() < date('2026-11-23') |
"""


@pytest.fixture
def role() -> Role:
    return "supervisor"


def test_the_date_of_the_new_day_is_taken(qtbot: QtBot, bring: Bring, clock: TestClock) -> None:
    clock.moment = clock.moment.replace(hour=5, minute=50)  # ten to midnight at the post
    page = bring(SHEET)
    asked = go(page, Place("x-seen"))
    clock.pass_time(minutes=20)
    fill(page, {"x-seen": "2026-11-23"})
    assert page._filled is not None
    filled = page._filled
    qtbot.waitUntil(lambda: filled.problem_at(asked.place) == "")
    fill(page, {"x-seen": "2026-11-24"})
    assert page._filled.problem_at(asked.place) != ""


def test_the_first_answer_of_the_new_day_is_on_its_way_to_the_disk_before_that_is_worked_out(
    qtbot: QtBot, bring: Bring, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.moment = clock.moment.replace(hour=5, minute=50)
    filled = bring(SHEET)._filled
    assert filled is not None
    waiting: list[bool] = []
    go_on_to = filled.session.go_on_to

    def noting(now: datetime) -> frozenset[Place]:
        waiting.append(bool(filled.keeper._typed))
        return go_on_to(now)

    monkeypatch.setattr(filled.session, "go_on_to", noting)
    clock.pass_time(minutes=20)
    filled.answer(Place("x-day"), "a")
    assert waiting == []
    qtbot.waitUntil(lambda: waiting == [False])


@pytest.mark.parametrize("opened", ["bring", "copy_in"])
def test_a_field_takes_back_what_it_said_against_the_date_of_the_new_day(
    qtbot: QtBot, request: pytest.FixtureRequest, clock: TestClock, opened: str
) -> None:
    clock.moment = clock.moment.replace(hour=5, minute=50)
    page = request.getfixturevalue(opened)(SHEET)
    asked = go(page, Place("x-seen"))
    clock.pass_time(minutes=20)
    asked.field.set_value("2026-11-23")
    fill(page, {"x-seen": "2026-11-23"})
    asked.complain()
    assert asked.field.message()
    qtbot.waitUntil(lambda: not asked.field.message())


def seen(page: FormPage) -> set[str]:
    assert page.view is not None
    return {one.place.name for one in page.view.findChildren(Asked) if one.isVisible()}


@pytest.mark.parametrize("asked_before", [True, False])
def test_what_the_new_day_asks_is_shown_before_the_form_is_finished(
    qtbot: QtBot, bring: Bring, clock: TestClock, *, asked_before: bool
) -> None:
    clock.moment = clock.moment.replace(hour=5, minute=50)
    page = bring(OF_A_DAY)
    fill(page, {"x-day": "lunes", "x-old": "nada"})
    qtbot.waitUntil(lambda: seen(page) == {"x-day", "x-old"})
    if asked_before:
        page.bench.check()
        assert page.panel is not None
        clock.pass_time(minutes=20)
        page.panel.ask()
    else:
        clock.pass_time(minutes=20)
        page.bench.check()
    qtbot.waitUntil(lambda: seen(page) == {"x-day", "x-fresh"})
    assert page.panel is None
    assert page.view is not None
    assert [gap.place.name for gap in page.view.summary._found] == ["x-fresh"]
    fill(page, {"x-fresh": "algo"})
    page.bench.check()
    assert page.panel is not None
