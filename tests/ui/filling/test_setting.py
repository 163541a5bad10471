"""What one answer sets in another is seen at once, kept as a draft, undone like typing, and saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from repatria.domain.cases.answers import answers_of
from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import resume_form, save_answers
from repatria.services.post.people import let_in
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.form_page import FormPage
from tests.posts import seat
from tests.services.ministry import put_into_use
from tests.ui.filling.conftest import Begin
from tests.ui.filling.hands import go

FORM = """
| survey |
| | type | name | label | calculation | trigger | appearance |
| | select_one yn | fled | ¿Huyó? | | | |
| | text | why | ¿De qué? | if(${fled} = 'yes', 'amenazas', '') | ${fled} | |
| | text | more | Más | concat('Huyó: ', ${fled}) | ${fled} | multiline |
| | integer | times | ¿Cuántas veces? | if(${fled} = 'yes', 1, 0) | ${fled} | |
| choices |
| | list_name | name | label |
| | yn | yes | Sí |
| | yn | no | No |
| settings |
| | form_id | form_title | version |
| | huida | Huida | 1 |
"""


@pytest.fixture
def page(work: Work, begin: Begin, adult: OpenedCase) -> FormPage:
    seat(work, let_in(work, "Eva Supervisora", "supervisor", "otra frase larga de práctica"))
    put_into_use(work, check_file("huida.md", FORM.encode()), ["P0.2"], "L2")
    return begin(adult, "x-huida")


def line_of(page: FormPage, name: str) -> QLineEdit | QPlainTextEdit:
    asked = go(page, Place(name))
    assert isinstance(asked, QuestionView)
    line = asked.field.control.focusProxy()
    assert isinstance(line, QLineEdit | QPlainTextEdit)
    return line


def words(line: QLineEdit | QPlainTextEdit) -> str:
    return line.text() if isinstance(line, QLineEdit) else line.toPlainText()


def test_it_is_seen_kept_and_saved(qtbot: QtBot, page: FormPage, work: Work, adult: OpenedCase) -> None:
    lines = {name: line_of(page, name) for name in ("x-why", "x-more", "x-times")}
    go(page, Place("x-fled"))
    assert page._filled is not None
    with qtbot.waitSignal(page._filled.keeper.kept, timeout=1000):
        page._filled.answer(Place("x-fled"), "yes")
    assert [words(line) for line in lines.values()] == ["amenazas", "Huyó: yes", "1"]
    again = resume_form(work, adult.id, page._filled.work.member)
    assert again.session.answer("x-why") == "amenazas"
    assert again.session.answer("x-times") == 1
    case = save_answers(work, page._filled.work)
    assert answers_of(case.state, page._filled.work.member).value("x-more") == "Huyó: yes"


@pytest.mark.parametrize(
    ("name", "typed", "brought"), [("x-why", "nada", "amenazas"), ("x-more", "a mano", "Huyó: yes")]
)
def test_what_was_typed_comes_back_with_undo(
    qtbot: QtBot, page: FormPage, name: str, typed: str, brought: str
) -> None:
    line = line_of(page, name)
    qtbot.keyClicks(line, typed)
    assert page._filled is not None
    page._filled.answer(Place("x-fled"), "yes")
    assert words(line) == brought
    line_of(page, name).setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert words(line) == typed
    assert page._filled.session.answer(name) == typed
    assert page._filled.session.answer("x-fled") == "yes"


def test_what_is_written_over_it_stays(qtbot: QtBot, page: FormPage) -> None:
    assert page._filled is not None
    page._filled.answer(Place("x-fled"), "yes")
    line = line_of(page, "x-why")
    line.selectAll()
    qtbot.keyClicks(line, "hambre")
    assert page._filled.session.answer("x-why") == "hambre"
    page._filled.answer(Place("x-fled"), "no")
    assert words(line) == ""
