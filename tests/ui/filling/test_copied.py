"""A sheet that is copied in can be finished, whatever the form itself wrote where the answers leave a group out."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.people import Role
from tests.ui.filling.conftest import Bring
from tests.ui.filling.hands import fill

WRITING = {
    "once": "calculate | pid | | | once(concat('P-', substr(uuid(), 0, 6))) |",
    "hidden": "hidden | hid | | uuid() | |",
    "trigger": "calculate | stamp | | | now() | ${a}",
    "several": "select_multiple c | m | M | x y | |",
    "number": "decimal | d | D | 1.50 | |",
}
SHEET = """
| survey |
| | type | name | label | default | calculation | trigger | relevant |
| | text | a | A | | | | |
| | begin_group | g | G | | | | ${{a}} = 'yes' |
| | text | q | Q | | | | |
| | {row} | |
| | end_group | | | | | | |
| choices |
| | list_name | name | label |
| | c | x | X |
| | c | y | Y |
"""


@pytest.fixture
def role() -> Role:
    return "supervisor"


@pytest.mark.parametrize("row", WRITING.values(), ids=WRITING.keys())
def test_it_is_finished_where_the_form_itself_wrote_into_a_group_that_is_left_out(
    qtbot: QtBot, copy_in: Bring, row: str
) -> None:
    page = copy_in(SHEET.format(row=row))
    fill(page, {"x-a": "no"})
    page.bench.check()
    assert page.view is not None
    assert page.panel is not None, [link.text() for link in page.view.summary.links]
    with qtbot.waitSignal(page.submitted):
        page.panel.ask()


def test_what_was_typed_there_is_told_with_the_way_to_it(copy_in: Bring) -> None:
    page = copy_in(SHEET.format(row=WRITING["number"]))
    fill(page, {"x-a": "no", "x-g-d": "1.5", "x-g-q": "Rosa"})
    page.bench.check()
    assert page.view is not None
    assert page.panel is None
    (told,) = page.view.summary.links
    assert told.text().startswith("Q: Según sus otras respuestas")
