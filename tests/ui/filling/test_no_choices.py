"""A list whose choices go by another answer says what to answer first, and never stands there without a word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.content.library import Library
from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file, put_into_use
from repatria.services.vaults import leave
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.form_page import FormPage
from tests.posts import TestClock, make_post
from tests.services.ministry import STEP
from tests.ui.filling.conftest import Begin

TOWN = Place("x_town")
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
def work(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Work]:
    state = tmp_path / "state"
    opened = make_post(tmp_path / "vault", library=library, clock=clock, state=state, role="supervisor")
    yield opened
    leave(opened)


@pytest.fixture
def places(qtbot: QtBot, begin: Begin, work: Work) -> FormPage:
    case = open_case(work, Opening("host", "no", nationality=("HND",), return_country="HND"))
    one = put_into_use(work, check_file("lugares.md", SHEET.encode()), [STEP], "L3")
    return begin(case, one.id)


def test_it_says_what_to_answer_first_and_then_offers_its_choices(places: FormPage) -> None:
    assert places.view is not None
    assert places._filled is not None
    asked = places.view._pages[places.view.current].stack.place_shown(TOWN)
    assert isinstance(asked, QuestionView)

    def hint() -> str:
        return asked.field._hint

    assert hint() == "Primero responda «Departamento»."
    assert not asked.takes_keys()
    places._filled.answer(Place("x_state"), "cop")
    assert hint() == ""
    assert [choice.name for choice in asked._choices] == ["ruinas"]
    assert asked.takes_keys()
    places._filled.answer(Place("x_state"), "oco")
    assert hint() == "Con lo que respondió antes no hay nada que elegir aquí."
    places._filled.answer(Place("x_state"), None)
    assert hint() == "Primero responda «Departamento»."
