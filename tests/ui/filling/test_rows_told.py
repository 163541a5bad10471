"""What is missing names its row, a folded card says what it lacks, and words that show answers are fresh."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QApplication

from repatria.domain.forms.answers import Place
from repatria.domain.people import Role
from repatria.ui.filling.repeat_view import RepeatView
from repatria.ui.filling.row_head import RowHead
from tests.ui.filling.conftest import Bring

CHILDREN = """
| survey |
| | type | name | label | required | appearance |
| | integer | n | ¿Cuántos? | | |
| | begin_repeat | child | Hijo ${n} | | cards |
| | text | name | Nombre | yes | |
| | date | born | Nació | | |
| | end_repeat | | | | |
| settings |
| | form_id | form_title | version |
| | hijos | Hijos | 1 |
"""


@pytest.fixture
def role() -> Role:
    return "supervisor"


def test_what_is_missing_is_named_by_its_row_and_all_of_it_is_counted(bring: Bring) -> None:
    page = bring(CHILDREN)
    assert page.view is not None
    filled = page.view.filled
    filled.answer(Place("x-n"), "7")
    rows = [filled.add_row(Place("x-child")) for _ in range(12)]
    filled.answer(Place("x-child-born", rows[1]), "2010-01-01")
    QApplication.processEvents()
    page.bench.check()
    QApplication.processEvents()
    said = [link.accessibleName() for link in page.view.summary.links]
    assert said[1].startswith("Hijo 7: 2 de 12, Nombre: ")
    assert len(set(said)) == len(said)
    assert page.view.summary._more.isVisibleTo(page.view)
    assert "4" in page.view.summary._more.text()


def test_a_folded_card_bears_a_sign_of_what_it_lacks_until_it_has_it(bring: Bring) -> None:
    page = bring(CHILDREN)
    assert page.view is not None
    filled = page.view.filled
    rows = [filled.add_row(Place("x-child")) for _ in range(2)]
    filled.answer(Place("x-child-name", rows[0]), "Ana")
    for _ in range(20):
        QApplication.processEvents()
    page.view.show_section("x-child")
    page.bench.check()
    heads = {head._row: head for head in page.view.findChildren(RowHead)}
    for head in heads.values():
        head.say_what(folded=True)
    assert heads[rows[0]]._lacks.isHidden()
    assert not heads[rows[1]]._lacks.isHidden()
    assert heads[rows[1]]._lacks.words() in heads[rows[1]].toggle.accessibleName()
    filled.answer(Place("x-child-name", rows[1]), "Eva")
    heads[rows[1]].say_what(folded=True)
    assert heads[rows[1]]._lacks.isHidden()


def test_a_folded_card_writes_a_day_in_words(bring: Bring) -> None:
    page = bring(CHILDREN)
    assert page.view is not None
    filled = page.view.filled
    row = filled.add_row(Place("x-child"))
    filled.answer(Place("x-child-born", row), "2010-01-01")
    for _ in range(20):
        QApplication.processEvents()
    page.view.show_section("x-child")
    head = page.view.findChildren(RowHead)[0]
    head.say_what(folded=True)
    assert "2010-01-01" not in head._said.text()
    assert QLocale().toString(QDate(2010, 1, 1), "d MMM yyyy").replace(".", "") in head._said.text()


def test_a_repeat_is_called_as_its_answers_say_now(bring: Bring) -> None:
    page = bring(CHILDREN)
    assert page.view is not None
    page.view.show_section("x-child")
    repeat = page.view.findChildren(RepeatView)[0]
    page.view.filled.answer(Place("x-n"), "3")
    page.view.show_section("x-child")
    QApplication.processEvents()
    assert "Hijo 3" in repeat.add.text()
    assert "Hijo 3" in repeat.add.accessibleName()
    assert "Hijo 3" in repeat._nothing.text()
