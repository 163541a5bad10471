"""While a form is being saved on another thread nothing is built from it, and afterwards that goes on."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.people import Role
from tests.ui.filling.conftest import Bring
from tests.ui.filling.hands import is_growing

BIG = "| survey |\n| | type | name | label |\n" + "".join(
    f"| | begin_group | g{group} | Grupo {group} |\n"
    + "".join(f"| | text | g{group}q{one} | Pregunta {one} |\n" for one in range(20))
    + "| | end_group | | |\n"
    for group in range(20)
)


@pytest.fixture
def role() -> Role:
    return "supervisor"


def test_no_page_grows_while_its_form_is_saved(qtbot: QtBot, bring: Bring) -> None:
    page = bring(BIG)
    view, filled = page.view, page._filled
    assert view is not None
    assert filled is not None
    page._wait(filled, "saved", busy=True)
    before = len(view._book.pages)
    qtbot.wait(150)
    assert len(view._book.pages) == before
    page._wait(filled, "saved", busy=False)
    qtbot.waitUntil(lambda: not is_growing(view))
