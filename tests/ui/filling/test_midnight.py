"""A form that is open at midnight is of the new day with the next answer."""

from __future__ import annotations

import pytest

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


def test_the_date_of_the_new_day_is_taken(bring: Bring, clock: TestClock) -> None:
    clock.moment = clock.moment.replace(hour=5, minute=50)  # ten to midnight at the post
    page = bring(SHEET)
    asked = go(page, Place("x-seen"))
    clock.pass_time(minutes=20)
    fill(page, {"x-seen": "2026-11-23"})
    assert page._filled is not None
    assert page._filled.problem_at(asked.place) == ""
    fill(page, {"x-seen": "2026-11-24"})
    assert page._filled.problem_at(asked.place) != ""
