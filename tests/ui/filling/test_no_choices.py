"""A list whose choices go by another answer says what to answer first, and never stands there without a word."""

from __future__ import annotations

import pytest

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.form_page import FormPage
from tests.ui.filling.conftest import Bring

TOWN = Place("x-town")
SHEET = """
| survey |
| | type | name | label | choice_filter |
| | select_one st | state | Departamento | |
| | select_one tn | town | Municipio | state = ${state} |
| choices |
| | list_name | name | label | state |
| | st | cop | Copán | |
| | st | oco | Ocotepeque | |
| | tn | ruinas | Copán Ruinas | cop |
| settings |
| | form_id | form_title |
| | lugares | Lugares |
"""


@pytest.fixture
def role() -> Role:
    return "supervisor"


@pytest.fixture
def places(bring: Bring) -> FormPage:
    return bring(SHEET)


def test_it_says_what_to_answer_first_and_then_offers_its_choices(places: FormPage) -> None:
    assert places.view is not None
    assert places._filled is not None
    asked = places.view._pages[places.view.current].stack.place_shown(TOWN)
    assert isinstance(asked, QuestionView)

    def hint() -> str:
        return asked.field._hint

    assert hint() == "Primero responda «Departamento»."
    assert not asked.takes_keys()
    places._filled.answer(Place("x-state"), "cop")
    assert hint() == ""
    assert [choice.name for choice in asked._choices] == ["ruinas"]
    assert asked.takes_keys()
    places._filled.answer(Place("x-state"), "oco")
    assert hint() == "Con lo que respondió antes no hay nada que elegir aquí."
    places._filled.answer(Place("x-state"), None)
    assert hint() == "Primero responda «Departamento»."
