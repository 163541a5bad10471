"""A form gone back to says beside each answer what is wrong with it, as it did while it was typed, and no more."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.services.cases.opening import OpenedCase
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.cell import QuestionCell
from repatria.ui.filling.form_page import FormPage
from repatria.ui.widgets.label import Label
from tests.posts import TestClock
from tests.services.family import FAMILY
from tests.services.family import SHEET as FAMILY_SHEET
from tests.ui.filling.conftest import Begin, Bring
from tests.ui.filling.hands import fill, go, read_in

CHILDREN, AGE = Place("children_number"), Place("x-age")
FROM_0_TO_30 = "Escriba un número de 0 a 30."
SHEET = """
| survey |
| | type | name | label | required | constraint | constraint_message | relevant |
| | text | who | ¿Quién lo cuenta? | yes | | | |
| | select_one yn | stays | ¿Se queda? | | | | |
| | integer | age | ¿Qué edad tiene? | | . < 120 | Revise la edad. | ${stays} = 'yes' |
| | date | appointment | ¿Cuándo es su cita? | | . >= today() | Ya pasó. | |
| choices |
| | list_name | name | label |
| | yn | yes | Sí |
| | yn | no | No |
| settings |
| | form_id | form_title |
| | cita | Cita |
"""
IN_TWO_LANGUAGES = """
| survey |
| | type | name | label::es | label::en | constraint | constraint_message::es | constraint_message::en |
| | integer | age | ¿Qué edad tiene? | How old is she? | | | |
| | select_one far | far | ¿Viaja lejos? | Does she travel far? | ${age} < 60 | No a esa edad. | Not at that age. |
| choices |
| | list_name | name | label::es | label::en |
| | far | yes | Sí | Yes, whatever it costs her and however long it takes |
| | far | no | No | No |
| settings |
| | form_id | form_title |
| | viaje | Viaje |
"""


@pytest.fixture
def role() -> Role:
    return "supervisor"


def come_back(qtbot: QtBot, page: FormPage) -> FormPage:
    assert page._filled is not None
    work = page._filled.work
    with qtbot.waitSignal(page.left):
        page.put_away()
    with qtbot.waitSignal(page.opened):
        page.resume(work.case.id, work.member)
    return page


def asked(page: FormPage, place: Place) -> QuestionView:
    """Return what asks at *place*, without the keyboard being there or having been."""
    assert page.view is not None
    key = next(key for key, names in page.view._names.items() if place.name in names)
    page.view.show_section(key)
    found = page.view._pages[key].stack.place_shown(place)
    assert isinstance(found, QuestionView)
    return found


def test_a_draft_says_it_where_the_answer_stands(qtbot: QtBot, begin: Begin, adult: OpenedCase) -> None:
    page = begin(adult, "F05")
    qtbot.keyClicks(go(page, CHILDREN).field.control.focusProxy(), "99")
    fill(page, {"recruitment_on": "2031-01-01"})
    come_back(qtbot, page)
    children = asked(page, CHILDREN)
    assert children.field.message() == FROM_0_TO_30
    line = children.field.control.focusProxy()
    assert isinstance(line, QLineEdit)
    assert FROM_0_TO_30 in line.accessibleDescription()
    assert asked(page, Place("recruitment_on")).field.message() == "No puede ser una fecha futura."
    line.selectAll()
    qtbot.keyClicks(line, "3")
    assert children.field.message() == ""


def test_nothing_is_said_of_what_nobody_came_to_yet(qtbot: QtBot, bring: Bring) -> None:
    page = bring(SHEET)
    fill(page, {"x-stays": "yes", "x-age": 340})
    come_back(qtbot, page)
    assert asked(page, AGE).field.message() == "Revise la edad."
    assert asked(page, Place("x-who")).field.message() == ""
    assert page.view is not None
    page.view.finish.click()
    assert asked(page, Place("x-who")).field.message() != ""


def test_a_cell_of_a_table_says_it_below_its_row(qtbot: QtBot, bring: Bring) -> None:
    page = bring(FAMILY_SHEET)
    page.resize(1150, 640)
    assert page._filled is not None
    row = page._filled.add_row(Place(FAMILY))
    page._filled.answer(Place("x-family-age", row), 340)
    come_back(qtbot, page)
    assert page.view is not None
    page.view.show_section(FAMILY)
    cell = page.view._pages[FAMILY].stack.place_shown(Place("x-family-age", row))
    assert isinstance(cell, QuestionCell)
    assert cell.field.message() == "Edad: Revise la edad."
    QApplication.processEvents()
    shown = [one.text() for one in page.view.findChildren(Label) if one.isVisible()]
    assert shown.count("Edad: Revise la edad.") == 1


def test_what_was_right_when_the_form_was_finished_is_not_wrong_when_it_is_corrected(
    qtbot: QtBot, bring: Bring, clock: TestClock
) -> None:
    page = bring(SHEET)
    assert page._filled is not None
    work = page._filled.work
    soon = (page._filled.session.now + timedelta(days=1)).date().isoformat()
    fill(page, {"x-who": "Ana", "x-appointment": soon})
    page.bench.check()
    assert page.panel is not None
    with qtbot.waitSignal(page.submitted):
        page.panel.ask()
    clock.pass_time(days=9)
    with qtbot.waitSignal(page.opened):
        page.resume(work.case.id, work.member)
    with qtbot.waitSignal(page.opened):
        page.header.correct.click()
    assert asked(page, Place("x-appointment")).field.message() == ""
    fill(page, {"x-appointment": "2001-01-01"})
    come_back(qtbot, page)
    assert asked(page, Place("x-appointment")).field.message() == "Ya pasó."


def test_an_answer_that_comes_back_to_be_seen_says_what_is_wrong(qtbot: QtBot, bring: Bring) -> None:
    page = bring(SHEET)
    fill(page, {"x-stays": "yes", "x-age": 340})
    fill(page, {"x-stays": "no"})
    come_back(qtbot, page)
    assert asked(page, AGE).isHidden()
    fill(page, {"x-stays": "yes"})
    assert not asked(page, AGE).isHidden()
    assert asked(page, AGE).field.message() == "Revise la edad."


def test_choices_laid_out_anew_in_another_language_keep_what_is_wrong(qtbot: QtBot, bring: Bring) -> None:
    page = bring(IN_TWO_LANGUAGES)
    fill(page, {"x-age": 70, "x-far": "no"})
    come_back(qtbot, page)
    far = asked(page, Place("x-far"))
    assert far.field.message() == "No a esa edad."
    before = far.field
    read_in(page, "en")
    assert far.field is not before
    assert far.field.message() == "Not at that age."
