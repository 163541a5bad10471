"""A choice that other answers no longer leave is said by its words, with what is wrong beside it, and never lost."""

from __future__ import annotations

import pytest

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.only_read import NoteView
from repatria.ui.widgets.choice_buttons import ChoiceButtons
from repatria.ui.widgets.multi_choice import MultiChoice
from repatria.ui.widgets.searchable_choice import SearchableChoice
from tests.ui.filling.conftest import Bring
from tests.ui.filling.hands import fill, go

STATE, TOWN, HELP, CITY = Place("x-state"), Place("x-town"), Place("x-help"), Place("x-city")
SHEET = """
| survey |
| | type | name | label | choice_filter | appearance | calculation |
| | select_one st | state | Departamento | | | |
| | select_one tn | town | Municipio | state = ${state} | | |
| | select_multiple hp | help | Ayuda | state = ${state} or state = 'all' | | |
| | select_one tn | city | Ciudad | state = ${state} | minimal | |
| | calculate | known | | | | concat('M-', ${town}) |
| | note | told | Vive en ${known}. | | | |
| choices |
| | list_name | name | label | state |
| | st | cop | Copán | |
| | st | oco | Ocotepeque | |
| | tn | ruinas | Copán Ruinas | cop |
| | tn | sinuapa | Sinuapa | oco |
| | hp | food | Comida | all |
| | hp | health | Salud | cop |
| | hp | roof | Techo | oco |
| settings |
| | form_id | form_title |
| | lugares | Lugares |
"""
TOWN_FELL = "«Copán Ruinas» ya no va con sus otras respuestas. Cambie esta o corrija aquellas."


@pytest.fixture
def role() -> Role:
    return "supervisor"


@pytest.fixture
def places(bring: Bring) -> FormPage:
    page = bring(SHEET)
    fill(page, {"x-state": "cop", "x-town": "ruinas", "x-city": "ruinas", "x-help": ["food", "health"]})
    return page


def answer(page: FormPage, place: Place) -> object:
    assert page._filled is not None
    return page._filled.session.answer(*place)


def note(page: FormPage) -> str:
    assert page.view is not None
    shown = page.view._pages[page.view.current].stack.place_shown(Place("x-told"))
    assert isinstance(shown, NoteView)
    return shown._label.text()


def test_buttons_keep_what_was_chosen_and_say_at_once_that_it_does_not_fit(places: FormPage) -> None:
    asked = go(places, TOWN)
    fill(places, {"x-state": "oco"})
    control = asked.field.control
    assert isinstance(control, ChoiceButtons)
    assert [(one.text(), one.isChecked()) for one in control._buttons.values()] == [
        ("Sinuapa", False),
        ("Copán Ruinas", True),
    ]
    assert asked.field.message() == TOWN_FELL
    control._buttons["sinuapa"].click()
    assert (asked.field.message(), answer(places, TOWN)) == ("", "sinuapa")


def test_a_list_that_is_searched_says_its_words_and_not_its_code(places: FormPage) -> None:
    asked = go(places, CITY)
    fill(places, {"x-state": "oco"})
    assert isinstance(asked.field.control, SearchableChoice)
    assert asked.field.control.line.text() == "Copán Ruinas"
    assert asked.field.message() == TOWN_FELL
    fill(places, {"x-state": "cop"})
    assert (asked.field.control.line.text(), asked.field.message()) == ("Copán Ruinas", "")


def test_of_several_none_is_lost_by_a_tick_and_the_one_that_fell_out_can_be_taken_away(
    places: FormPage,
) -> None:
    asked = go(places, HELP)
    fill(places, {"x-state": "oco"})
    control = asked.field.control
    assert isinstance(control, MultiChoice)
    assert asked.field.message().startswith("«Salud» ya no va")
    control._boxes["roof"].click()
    assert answer(places, HELP) == ["food", "health", "roof"]
    assert asked.field.control is control, "nothing jumps"
    control._boxes["health"].click()
    assert (answer(places, HELP), asked.field.message()) == (["food", "roof"], "")


def test_words_do_not_tell_what_is_no_longer_offered(places: FormPage) -> None:
    go(places, TOWN)
    assert note(places) == "Vive en M-ruinas."
    fill(places, {"x-state": "oco"})
    assert note(places) == "Vive en …."
    fill(places, {"x-town": "sinuapa"})
    assert note(places) == "Vive en M-sinuapa."


def test_a_form_opened_again_says_so_too(places: FormPage) -> None:
    """Of the summary too: it says which answer it is."""
    fill(places, {"x-state": "oco"})
    assert places._filled is not None
    assert {places._filled.problem_at(place) for place in (TOWN, CITY)} == {TOWN_FELL}
    assert places.view is not None
    assert go(places, TOWN).field.message() == TOWN_FELL
