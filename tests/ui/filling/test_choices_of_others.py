"""Choices that say something only by themselves in our own forms stand beside others in forms of others."""

from __future__ import annotations

import pytest

from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Choice, Question
from repatria.domain.people import Role
from repatria.ui.filling.controls import Around, make_control
from repatria.ui.filling.many_of_many import ManyOfMany
from repatria.ui.widgets.multi_choice import MultiChoice
from tests.posts import TestClock
from tests.ui.filling.conftest import Bring
from tests.ui.filling.hands import go

SHEET = """
| survey |
| | type | name | label | appearance |
| | select_multiple l | m | ¿Qué sabe? | {} |
| choices |
| | list_name | name | label |
| | l | a | A |
| | l | unknown | Alguien desconocido |
"""


@pytest.fixture
def role() -> Role:
    return "supervisor"


def take(control: object, key: str) -> None:
    if isinstance(control, MultiChoice):
        control._boxes[key].click()
    elif isinstance(control, ManyOfMany):
        control.finder.set_value(key)
        control._add()


@pytest.mark.parametrize("appearance", ["", "minimal"])
def test_in_a_form_of_others_they_stand_beside_what_was_chosen(bring: Bring, appearance: str) -> None:
    page = bring(SHEET.format(appearance))
    control = go(page, Place("x-m")).field.control
    for key in ("a", "unknown"):
        take(control, key)
    assert page._filled is not None
    assert page._filled.session.answer("x-m") == ["a", "unknown"]


@pytest.mark.parametrize("appearance", ["", "minimal"])
def test_in_our_own_they_stand_alone(themed: object, clock: TestClock, appearance: str) -> None:
    asked = Question("m", "select_multiple", {"es": "¿Qué sabe?"}, "L2", appearance=appearance)
    offered = [Choice(key, {"es": key}) for key in ("a", "b", "unknown")]
    control = make_control(asked, offered, Around("es", clock))
    for key in ("a", "b", "unknown"):
        take(control, key)
    assert control.value() == ["unknown"]
    take(control, "a")
    assert control.value() == ["a"]
