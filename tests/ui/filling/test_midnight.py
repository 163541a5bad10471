"""A form that is open at midnight is of the new day with the next answer."""

from __future__ import annotations

from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from tests.posts import TestClock
from tests.ui.filling.conftest import Bring
from tests.ui.filling.hands import fill, go

SHEET = """
| survey |
| | type | name | label | constraint |
| | date | seen | ¿Cuándo la vio? | . <= today() |
| | text | day | Día | |
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
