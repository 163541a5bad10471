"""What was answered under another version stands at its question in its old words until a person lets it go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, keep_typed, read_form, resume_form, submit_form
from repatria.services.forms.left_over import left_over
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.former_answer import FormerAnswer
from repatria.ui.widgets.multi_choice import MultiChoice
from tests.services.ministry import STEP, put_into_use
from tests.ui.filling.hands import go

HELP, WAY = Place("x-help"), Place("x-kin-way", "r" * 26)
FIRST = """
| survey |
| | type | name | label | appearance |
| | select_multiple help | help | ¿Qué ayuda recibió? | |
| | begin repeat | kin | Hermano | TABLE |
| | select_one help | way | Lo suyo | |
| | end repeat | | | |
| choices |
| | list_name | name | label |
| | help | comida | Comida |
| | help | ropa | Ropa |
| | help | salud | Salud |
| settings |
| | form_id | form_title | version |
| | ayuda | Ficha de ayuda | 1 |
"""
SECOND = FIRST.replace("| | help | salud | Salud |\n", "").replace("ayuda | 1", "ayuda | 2")


@pytest.fixture
def role() -> Role:
    return "supervisor"


@pytest.fixture(params=["", "table"])
def member(request: pytest.FixtureRequest, work: Work, adult: OpenedCase) -> str:
    """A form begun under the first version, of which the second one is in use."""
    first, second = (text.replace("TABLE", request.param) for text in (FIRST, SECOND))
    put_into_use(work, check_file("ayuda.md", first.encode()), [STEP], "L2")
    begun = begin_form(work, adult.id, "x-ayuda", STEP)
    begun.session.add_row("x-kin", WAY.row)
    begun.session.set_answer("x-help", ["comida", "salud"])
    begun.session.set_answer("x-kin-way", "salud", WAY.row)
    keep_typed(work, begun, [HELP, WAY], repeats=[Place("x-kin")])
    put_into_use(work, check_file("ayuda.md", second.encode()), [STEP], "L2")
    return begun.member


@pytest.fixture
def opened(qtbot: QtBot, page: FormPage, adult: OpenedCase, member: str) -> FormPage:
    with qtbot.waitSignal(page.opened):
        page.resume(adult.id, member)
    return page


def former(page: FormPage, place: Place) -> FormerAnswer:
    found = go(page, place).former
    assert found is not None
    return found


def test_ticking_another_choice_leaves_what_was_answered_before_in_sight(
    opened: FormPage, work: Work, adult: OpenedCase, member: str
) -> None:
    control = go(opened, HELP).field.control
    assert isinstance(control, MultiChoice)
    assert control.value() == ["comida"]
    words = (
        "Antes se respondió: {}. Este formulario cambió y ahora lo pregunta de otra manera. "
        "Lo de antes se conserva."
    )
    assert former(opened, HELP).words() == words.format("Comida, Salud")
    assert former(opened, WAY).words().endswith(words.format("Salud"))
    assert opened.header.left_over.isHidden()
    assert opened._filled is not None
    opened._filled.answer(HELP, ["comida", "ropa"])
    shown = former(opened, HELP)
    assert shown.isVisible()
    assert shown.height() >= shown.heightForWidth(shown.width())  # no line is cut, and no neighbour pressed
    opened.keep()
    submit_form(work, opened._filled.work)
    left = left_over(work, read_form(work, adult.id, member))
    assert [[said["es"] for said in one.said] for one in left] == [["Comida", "Salud"], ["Salud"]]


def test_it_is_let_go_by_key_and_taken_back_and_says_which(opened: FormPage, work: Work) -> None:
    shown = former(opened, HELP)
    assert shown.decide.accessibleName() == "¿Qué ayuda recibió?: Quitar lo de antes"
    shown.decide.setFocus()
    QTest.keyClick(shown.decide, Qt.Key.Key_Space)
    assert shown.words() == "Lo que se respondió antes se quita: Comida, Salud"
    assert shown.decide.accessibleName() == "¿Qué ayuda recibió?: Conservarlo"
    assert opened._filled is not None
    assert opened._filled.is_let_go(HELP)
    QTest.keyClick(shown.decide, Qt.Key.Key_Space)
    assert not opened._filled.is_let_go(HELP)
    assert shown.words().startswith("Antes se respondió: Comida, Salud")


def test_of_a_finished_form_it_is_only_read(
    qtbot: QtBot, page: FormPage, work: Work, adult: OpenedCase, member: str
) -> None:
    submit_form(work, resume_form(work, adult.id, member))
    with qtbot.waitSignal(page.opened):
        page.resume(adult.id, member)
    assert former(page, HELP).words().startswith("Antes se respondió: Comida, Salud")
    assert former(page, HELP).decide.isHidden()
