"""A list whose choices go by another answer says what to answer first, and never stands there without a word."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.services.cases.opening import OpenedCase
from repatria.services.forms.adopted import check_file
from repatria.services.forms.from_paper import FromPaper
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.form_page import FormPage
from repatria.ui.pages import Desk
from tests.services.ministry import STEP, put_into_use
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


SHOWING = """
| survey |
| | type | name | label | choice_filter | relevant |
| | text | who | Nombre | | |
| | select_one yn | has | ¿Tiene domicilio? | | |
| | select_one st | state | ¿En qué departamento vive ${who}? | | ${has} = 'y' |
| | select_one tn | town | Municipio | state = ${state} | ${has} = 'y' |
| | select_one vl | village | Aldea | town = ${town} | ${has} = 'y' |
| choices |
| | list_name | name | label | state | town |
| | yn | y | Sí | | |
| | yn | n | No | | |
| | st | cop | Copán | | |
| | tn | ruinas | Copán Ruinas | cop | |
| | vl | sur | Aldea del Sur | | ruinas |
| settings |
| | form_id | form_title |
| | vive | Vive |
"""


def hint_at(page: FormPage, place: Place) -> str:
    assert page.view is not None
    asked = page.view._pages[page.view.current].stack.place_shown(place)
    assert isinstance(asked, QuestionView)
    return asked.field._hint


def test_what_to_answer_first_is_named_whole_while_the_answer_in_its_words_is_missing(bring: Bring) -> None:
    page = bring(SHOWING)
    assert page._filled is not None
    page._filled.answer(Place("x-has"), "y")
    assert hint_at(page, TOWN) == "Primero responda «¿En qué departamento vive [Nombre]?»."
    page._filled.answer(Place("x-who"), "Ana")
    assert hint_at(page, TOWN) == "Primero responda «¿En qué departamento vive Ana?»."
    assert hint_at(page, Place("x-village")) == hint_at(page, TOWN), "there is no town to choose yet"
    page._filled.answer(Place("x-state"), "cop")
    assert hint_at(page, Place("x-village")) == "Primero responda «Municipio»."


def test_copied_from_paper_it_names_what_stands_there_though_it_does_not_apply_yet(
    qtbot: QtBot, desk: Desk, adult: OpenedCase
) -> None:
    form = put_into_use(desk.work, check_file("vive.md", SHOWING.encode()), [STEP], "L3").id
    page = FormPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.opened):
        page.begin(adult.id, form, paper=FromPaper("K3QX7A", "2026-07-13T21:00:00-06:00"))
    assert page._filled is not None
    assert hint_at(page, TOWN) == "Primero responda «¿En qué departamento vive [Nombre]?»."
    page._filled.answer(Place("x-state"), "cop")
    assert hint_at(page, TOWN) == "Primero responda «¿Tiene domicilio?»."
    page._filled.answer(Place("x-has"), "y")
    assert hint_at(page, TOWN) == ""
    page._filled.answer(Place("x-has"), "n")
    assert hint_at(page, TOWN) == "Con lo que respondió antes no hay nada que elegir aquí."
